// People on the shelf: whose posts are kept, what one calls them, whether one follows, mutes or blocks them, and whom they follow.

import { type Followed, NOBODY, type Profile } from '../../social/model.ts';
import { formatSource, parseSource, type Source } from '../../social/source.ts';
import { AUTHOR_LIMITS } from '../author-limits.ts';
import type { Row, Shelf } from './shelf.ts';

/** Somebody whose posts are here or were asked for. Instants are milliseconds since 1970, null for never. */
export interface Kept {
  readonly row: number;
  readonly source: Source;
  /** What one calls them; empty for what they call themselves. */
  readonly nick: string;
  readonly profile: Profile;
  readonly isOwn: boolean;
  readonly followedAtMs: number | null;
  readonly mutedAtMs: number | null;
  readonly blockedAtMs: number | null;
  /** Statements of the feed that are in the rows already. */
  readonly taken: number;
  /** Blocks before `taken` that are not: nobody had them. From the first up to the last, which is not among them; equal for none. */
  readonly missingFrom: number;
  readonly missingTo: number;
  /** Of finger and the web. */
  readonly askedAtMs: number | null;
  /** When they answered last; of a feed, when something of it came last. */
  readonly answeredAtMs: number | null;
  /** Why the last asking brought nothing; empty when it did. */
  readonly trouble: string;
  readonly etag: string;
}

/** The three places of a post, by its author. */
export const PLACE = { hidden: 0, known: 1, home: 2 } as const;

function instant(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function keptOf(row: Row): Kept {
  const source = parseSource(String(row['source']));
  if (source === null) throw new Error(`the shelf names a source that is none: ${String(row['source'])}`);
  return {
    row: Number(row['id']),
    source,
    nick: String(row['nick']),
    profile: { ...NOBODY, ...(JSON.parse(String(row['profile'])) as Partial<Profile>) },
    isOwn: row['is_own'] === 1,
    followedAtMs: instant(row['followed_ms']),
    mutedAtMs: instant(row['muted_ms']),
    blockedAtMs: instant(row['blocked_ms']),
    taken: Number(row['taken']),
    missingFrom: Number(row['missing_from']),
    missingTo: Number(row['missing_to']),
    askedAtMs: instant(row['asked_ms']),
    answeredAtMs: instant(row['answered_ms']),
    trouble: String(row['trouble']),
    etag: String(row['etag']),
  };
}

/** Where the posts of somebody stand. */
export function placeOf({ isOwn, followedAtMs, mutedAtMs, blockedAtMs }: Kept): number {
  if (mutedAtMs !== null || blockedAtMs !== null) return PLACE.hidden;
  return isOwn || followedAtMs !== null ? PLACE.home : PLACE.known;
}

/** How somebody is called to people: as one calls them, as they call themselves, or where they are. */
export function nameOf({ nick, profile, source }: Pick<Kept, 'nick' | 'profile' | 'source'>): string {
  const named = nick || profile.nick || profile.name;
  if (named !== '') return named;
  return source.is === 'feed' ? source.key.slice(0, 8) : formatSource(source);
}

export class People {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Null for somebody who is not on the shelf. */
  find(source: Source): Kept | null {
    const row = this.#shelf.one('SELECT * FROM source WHERE source = ?', formatSource(source));
    return row === null ? null : keptOf(row);
  }

  /** Somebody's row, made where there is none. */
  need(source: Source): Kept {
    const known = this.find(source);
    if (known !== null) return known;
    const text = formatSource(source);
    this.#shelf.change('INSERT INTO source (source) VALUES (?)', text);
    const made = this.find(source);
    if (made === null) throw new Error(`the shelf did not take ${text}`);
    return made;
  }

  /** All of them, in the order in which they came. */
  all(): readonly Kept[] {
    return this.#shelf.all('SELECT * FROM source ORDER BY id').map(keptOf);
  }

  followed(): readonly Kept[] {
    const rows = this.#shelf.all(
      'SELECT * FROM source WHERE followed_ms IS NOT NULL ORDER BY followed_ms, id',
    );
    return rows.map(keptOf);
  }

  /** Oneself: the own feed, and other places of one's own. */
  own(): readonly Kept[] {
    return this.#shelf.all('SELECT * FROM source WHERE is_own = 1 ORDER BY id').map(keptOf);
  }

  markOwn(source: Source): Kept {
    const { row } = this.need(source);
    this.#shelf.change('UPDATE source SET is_own = 1 WHERE id = ?', row);
    return this.#placed(source);
  }

  /** Whoever was not followed before is read from the beginning: posts of strangers may have made room meanwhile. */
  follow(source: Source, nick: string, atMs: number): Kept {
    const { row } = this.need(source);
    this.#shelf.change(
      `UPDATE source SET followed_ms = coalesce(followed_ms, ?), nick = ?, depth = 0,
         taken = CASE WHEN followed_ms IS NULL THEN 0 ELSE taken END,
         missing_to = CASE WHEN followed_ms IS NULL THEN 0 ELSE missing_to END WHERE id = ?`,
      atMs,
      nick,
      row,
    );
    return this.#placed(source);
  }

  unfollow(source: Source): Kept {
    const { row } = this.need(source);
    this.#shelf.change('UPDATE source SET followed_ms = NULL, depth = NULL WHERE id = ?', row);
    return this.#placed(source);
  }

  /** Null takes it back. */
  mute(source: Source, atMs: number | null): Kept {
    const { row } = this.need(source);
    this.#shelf.change('UPDATE source SET muted_ms = ? WHERE id = ?', atMs, row);
    return this.#placed(source);
  }

  /** Whoever is blocked is followed no more, and nothing of theirs is kept. Null takes it back. */
  block(source: Source, atMs: number | null): Kept {
    const { row } = this.need(source);
    this.#shelf.change('UPDATE source SET blocked_ms = ? WHERE id = ?', atMs, row);
    if (atMs !== null) {
      this.#shelf.change(
        'UPDATE source SET followed_ms = NULL, taken = 0, missing_to = 0, depth = NULL WHERE id = ?',
        row,
      );
      this.#shelf.change('DELETE FROM post WHERE source = ?', row);
      this.#shelf.change('DELETE FROM follow WHERE of = ?', row);
    }
    return this.#placed(source);
  }

  describe({ row }: Kept, profile: Profile): void {
    this.#shelf.change('UPDATE source SET profile = ? WHERE id = ?', JSON.stringify(profile), row);
  }

  took({ row }: Kept, taken: number): void {
    this.#shelf.change('UPDATE source SET taken = ? WHERE id = ?', taken, row);
  }

  misses({ row }: Kept, { from, to }: { readonly from: number; readonly to: number }): void {
    this.#shelf.change('UPDATE source SET missing_from = ?, missing_to = ? WHERE id = ?', from, to, row);
  }

  answered({ row }: Kept, atMs: number, etag: string): void {
    const sql = "UPDATE source SET asked_ms = ?, answered_ms = ?, trouble = '', etag = ? WHERE id = ?";
    this.#shelf.change(sql, atMs, atMs, etag, row);
  }

  /** Something of a feed has come; whatever is wrong with it stays. */
  came({ row }: Kept, atMs: number): void {
    this.#shelf.change('UPDATE source SET answered_ms = ? WHERE id = ?', atMs, row);
  }

  failed({ row }: Kept, atMs: number, trouble: string): void {
    this.#shelf.change('UPDATE source SET asked_ms = ?, trouble = ? WHERE id = ?', atMs, trouble, row);
  }

  /** Whom somebody follows, as they said last. */
  followedBy({ row }: Kept): readonly Followed[] {
    const found: Followed[] = [];
    for (const one of this.#shelf.all('SELECT source, nick FROM follow WHERE of = ? ORDER BY source', row)) {
      const source = parseSource(String(one['source']));
      if (source !== null) found.push({ source, nick: String(one['nick']) });
    }
    return found;
  }

  /** Null takes somebody out. Of others no more than AUTHOR_LIMITS says are kept. */
  putFollowed({ row, isOwn }: Kept, source: Source, followed: Followed | null): void {
    const text = formatSource(source);
    if (followed === null) this.#shelf.change('DELETE FROM follow WHERE of = ? AND source = ?', row, text);
    else if (isOwn || this.#mayFollow(row, text))
      this.#shelf.change(
        'INSERT INTO follow (of, source, nick) VALUES (?, ?, ?) ON CONFLICT (of, source) DO UPDATE SET nick = excluded.nick',
        row,
        text,
        followed.nick,
      );
  }

  #mayFollow(row: number, text: string): boolean {
    const sql = 'SELECT count(*) AS n, sum(source = ?) AS known FROM follow WHERE of = ?';
    const { n = 0, known = 0 } = this.#shelf.one(sql, text, row) ?? {};
    return Number(known) > 0 || Number(n) < AUTHOR_LIMITS.follows;
  }

  replaceFollowed(kept: Kept, following: readonly Followed[]): void {
    this.#shelf.change('DELETE FROM follow WHERE of = ?', kept.row);
    for (const one of following) this.putFollowed(kept, one.source, one);
  }

  /** Puts the posts of somebody where their author now stands. */
  #placed(source: Source): Kept {
    const kept = this.need(source);
    const place = placeOf(kept);
    this.#shelf.change('UPDATE post SET place = ? WHERE source = ? AND place <> ?', place, kept.row, place);
    return kept;
  }
}
