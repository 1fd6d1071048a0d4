// People with voices in one world: `const { anna, ben } = await setup('anna', 'ben')`. A clock that tests set.

import { keyPairOf } from '../../src/node/cryptography.ts';
import { toHex, toUtf8 } from '../../src/kernel/bytes.ts';
import { hashBytes } from '../../src/kernel/hash.ts';
import type { Feed } from '../../src/social/model.ts';
import { formatSource } from '../../src/social/source.ts';
import { type AskOutside, NobodyThere, NotRead, type VoicePorts } from '../../src/voice/ports.ts';
import type { Decided, DecisionFile } from '../../src/voice/decisions.ts';
import { openShelf } from '../../src/voice/shelf/shelf.ts';
import { Voice } from '../../src/voice/voice.ts';
import { FeedWorld, type MemoryFeeds } from './memory-feeds.ts';

export interface Somebody {
  readonly voice: Voice;
  readonly feeds: MemoryFeeds;
  readonly ports: VoicePorts;
  /** Finger and the web, as this person finds them: what is said at a source, by its text; a mere text says that nobody is there. */
  readonly outside: Map<string, Feed | string>;
  /** Sources of finger and the web that were asked. */
  readonly asked: readonly string[];
  readonly source: { readonly is: 'feed'; readonly key: string };
}

/** Decisions that outlive the shelf, as a file would keep them. */
export function decisionsInMemory(): DecisionFile {
  let kept: Decided | null = null;
  return { read: () => kept, write: (decided) => void (kept = decided) };
}

export interface World {
  readonly feeds: FeedWorld;
  nowMs: number;
}

export function seedOf(name: string): Uint8Array {
  return hashBytes('test-seed', 32, toUtf8(name) ?? new Uint8Array());
}

export function keyOf(name: string): string {
  return toHex(keyPairOf(seedOf(name)).publicKey);
}

export async function appear(world: World, name: string): Promise<Somebody> {
  const feeds = world.feeds.store();
  const outside = new Map<string, Feed | string>();
  const asked: string[] = [];
  const askOutside: AskOutside = async (source) => {
    asked.push(formatSource(source));
    const feed = outside.get(formatSource(source));
    if (typeof feed === 'string') throw new NobodyThere(feed);
    if (feed === undefined) throw new NotRead(`${formatSource(source)} is silent.`);
    return { is: 'feed', feed, etag: '' };
  };
  const ports = {
    feeds,
    shelf: openShelf(':memory:'),
    decisions: decisionsInMemory(),
    askOutside,
    nowMs: () => world.nowMs++,
    seed: seedOf(name),
  };
  const voice = await Voice.open(ports);
  return { voice, feeds, ports, outside, asked, source: { is: 'feed', key: voice.key } };
}

export const NOON_MS = Date.UTC(2026, 10, 26, 12);

export async function setup<const N extends string>(
  ...names: readonly N[]
): Promise<{ readonly world: World } & { readonly [K in N]: Somebody }> {
  const world: World = { feeds: new FeedWorld(), nowMs: NOON_MS };
  const people: [string, Somebody][] = [];
  for (const name of names) people.push([name, await appear(world, name)]);
  return { world, ...(Object.fromEntries(people) as { [K in N]: Somebody }) };
}
