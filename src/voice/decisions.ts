// What one decided alone and no feed says: whom one mutes, blocks, follows quietly, and what was mailed. Rows can be made again, these
// cannot: they are kept apart, and the rows follow them.

import { formatSource, parseSource, type Source } from '../social/source.ts';
import { People } from './shelf/people.ts';
import type { Shelf } from './shelf/shelf.ts';

export interface QuietFollow {
  /** What one calls them; empty for what they call themselves. */
  readonly nick: string;
  /** Milliseconds since 1970. */
  readonly sinceMs: number;
}

/** Sources and addresses as they are written. */
export interface Decided {
  /** By source, since when; milliseconds since 1970. */
  readonly muted: ReadonlyMap<string, number>;
  readonly blocked: ReadonlyMap<string, number>;
  readonly quiet: ReadonlyMap<string, QuietFollow>;
  /** By mail address: from which block of the own feed on nothing was mailed to it yet, less one. */
  readonly mailed: ReadonlyMap<string, number>;
}

/** Where decisions lie; what was written is there after a power cut. */
export interface DecisionFile {
  /** Null where there is none yet. Throws CommandTrouble for a file that is none. */
  read(): Decided | null;
  write(decided: Decided): void;
}

type Part = keyof Decided;
type Value<P extends Part> = Decided[P] extends ReadonlyMap<string, infer V> ? V : never;

export class Decisions {
  readonly #file: DecisionFile;
  readonly #shelf: Shelf;
  readonly #people: People;
  #decided: Decided;

  private constructor(file: DecisionFile, shelf: Shelf, decided: Decided) {
    this.#file = file;
    this.#shelf = shelf;
    this.#people = new People(shelf);
    this.#decided = decided;
  }

  /** Reads them; of a shelf that an older version wrote they are taken out of its rows. */
  static open(file: DecisionFile, shelf: Shelf): Decisions {
    const found = file.read();
    if (found !== null) return new Decisions(file, shelf, found);
    const carried = decidedOnShelf(shelf);
    file.write(carried);
    shelf.change('DROP TABLE IF EXISTS mailed');
    return new Decisions(file, shelf, carried);
  }

  /** Through which block of the own feed an address has had everything; null when it was never written to. */
  mailedThrough(address: string): number | null {
    return this.#decided.mailed.get(address) ?? null;
  }

  /** Null takes a decision back. On the disk when it returns. */
  mute(source: Source, atMs: number | null): void {
    this.#put('muted', formatSource(source), atMs);
  }

  block(source: Source, atMs: number | null): void {
    this.#put('blocked', formatSource(source), atMs);
  }

  followQuietly(source: Source, follow: QuietFollow | null): void {
    this.#put('quiet', formatSource(source), follow);
  }

  mailed(address: string, throughBlock: number | null): void {
    this.#put('mailed', address, throughBlock);
  }

  #put<P extends Part>(part: P, name: string, value: Value<P> | null): void {
    const before = this.#decided[part] as ReadonlyMap<string, Value<P>>;
    if (value === null && !before.has(name)) return;
    const after = new Map(before);
    if (value === null) after.delete(name);
    else after.set(name, value);
    const decided = { ...this.#decided, [part]: after };
    this.#file.write(decided);
    this.#decided = decided;
  }

  /** Makes the rows say the same: after a start, and after the own feed came back, whose statements alone make other rows. */
  apply(): void {
    const { muted, blocked, quiet } = this.#decided;
    const people = this.#people;
    this.#shelf.atOnce(() => {
      for (const text of new Set([...muted.keys(), ...blocked.keys(), ...quiet.keys()])) {
        const source = parseSource(text);
        if (source !== null) people.need(source);
      }
      for (const { source, isOwn, followedAtMs, mutedAtMs, blockedAtMs } of people.all()) {
        const text = formatSource(source);
        const [mutedNow, blockedNow] = [muted.get(text) ?? null, blocked.get(text) ?? null];
        if (mutedAtMs !== mutedNow) people.mute(source, mutedNow);
        if (blockedAtMs !== blockedNow || (blockedNow !== null && followedAtMs !== null))
          people.block(source, blockedNow);
        const follow = quiet.get(text);
        if (follow !== undefined && followedAtMs === null && blockedNow === null && !isOwn)
          people.follow(source, follow.nick, follow.sinceMs);
      }
    });
  }
}

/** What the rows of an older version, or of a folder whose file was deleted, say. */
function decidedOnShelf(shelf: Shelf): Decided {
  const people = new People(shelf);
  const all = people.all();
  const said = new Set(
    people.own().flatMap((own) => people.followedBy(own).map(({ source }) => formatSource(source))),
  );
  const quiet = all.filter(({ source, isOwn }) => !isOwn && !said.has(formatSource(source)));
  const hasMailed =
    shelf.one("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'mailed'") !== null;
  const mailed = hasMailed ? shelf.all('SELECT address, through_block FROM mailed') : [];
  return {
    muted: sinceMap(all, ({ mutedAtMs }) => mutedAtMs),
    blocked: sinceMap(all, ({ blockedAtMs }) => blockedAtMs),
    quiet: new Map(
      quiet.flatMap(({ source, nick, followedAtMs }) =>
        followedAtMs === null ? [] : [[formatSource(source), { nick, sinceMs: followedAtMs }] as const],
      ),
    ),
    mailed: new Map(mailed.map((row) => [String(row['address']), Number(row['through_block'])])),
  };
}

function sinceMap<One extends { readonly source: Source }>(
  all: readonly One[],
  sinceOf: (one: One) => number | null,
): ReadonlyMap<string, number> {
  return new Map(
    all.flatMap((one) => {
      const sinceMs = sinceOf(one);
      return sinceMs === null ? [] : [[formatSource(one.source), sinceMs] as const];
    }),
  );
}
