// What a person with many feeds waits for: the first page of the home timeline, the next one, a search; over a shelf on the disk.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toUtf8 } from '../src/kernel/bytes.ts';
import { hashHex } from '../src/kernel/hash.ts';
import { plainPost } from '../src/social/model.ts';
import { People } from '../src/voice/shelf/people.ts';
import { Posts } from '../src/voice/shelf/posts.ts';
import { openShelf } from '../src/voice/shelf/shelf.ts';
import { type Bench, evenDice, grouped, median } from './bench.ts';
import { inChild } from './in-child.ts';

const BEGINNING_MS = Date.UTC(2026, 0, 1);
const MINUTE_MS = 60_000;
const WORDS_KNOWN = 5_000;
const WORDS_OF_ONE = 14;
const COMMON = 'everywhere';
const AT_ONCE = 10_000;
const ASKED = 200;
const PAGE = 20;

interface Filling {
  readonly path: string;
  readonly feeds: number;
  readonly posts: number;
}

function keyOf(n: number): string {
  return hashHex('bench-feed', 32, toUtf8(String(n)) ?? new Uint8Array());
}

/** In a child: a shelf with so many posts of so many feeds that are followed; seconds it took. */
export async function fillShelf({ path, feeds, posts: count }: Filling): Promise<number> {
  const shelf = openShelf(path);
  const people = new People(shelf);
  const posts = new Posts(shelf);
  const dice = evenDice(26);
  const beganMs = performance.now();
  const followed = Array.from({ length: feeds }, (_, n) =>
    people.follow({ is: 'feed', key: keyOf(n) }, `person-${n}`, BEGINNING_MS),
  );
  const word = (): string => `w${Math.floor(dice() ** 2 * WORDS_KNOWN)}`;
  for (let from = 0; from < count; from += AT_ONCE)
    shelf.atOnce(() => {
      for (let n = from; n < Math.min(count, from + AT_ONCE); n++) {
        const by = followed[Math.floor(dice() * feeds)];
        if (by === undefined) throw new Error('the dice show more than there is');
        const id = hashHex('bench-post', 32, toUtf8(String(n)) ?? new Uint8Array());
        const text = [COMMON, ...Array.from({ length: WORDS_OF_ONE }, word)].join(' ');
        const atMs = BEGINNING_MS + n * MINUTE_MS;
        posts.put(by, plainPost({ source: by.source, id, atMs, text }), atMs, { block: n });
      }
    });
  shelf.close();
  return (performance.now() - beganMs) / 1000;
}

interface Waits {
  readonly firstMs: number;
  readonly nextMs: number;
  readonly searchMs: number;
  /** Of a word that every post has. */
  readonly commonMs: number;
}

function medianMs(work: (n: number) => number): number {
  const waits = Array.from({ length: ASKED }, (_, n) => {
    const beganMs = performance.now();
    if (work(n) === 0) throw new Error('nothing was found');
    return performance.now() - beganMs;
  });
  return median(waits);
}

/** In a child: how long each of the three takes, as the median of many. */
export async function readShelf({ path }: Pick<Filling, 'path'>): Promise<Waits> {
  const shelf = openShelf(path);
  const posts = new Posts(shelf);
  const first = posts.home({ limit: PAGE, before: null });
  const waits = {
    firstMs: medianMs(() => posts.home({ limit: PAGE, before: null }).posts.length),
    nextMs: medianMs(() => posts.home({ limit: PAGE, before: first.next }).posts.length),
    searchMs: medianMs(
      (n) => posts.search(`w${4_000 + n} w${n % 50}`, { limit: 1, before: null }).posts.length + 1,
    ),
    commonMs: medianMs(() => posts.search(COMMON, { limit: PAGE, before: null }).posts.length),
  };
  shelf.close();
  return waits;
}

export const timelines: Bench = {
  name: 'timelines',
  means: 'the home timeline of 1,000 feeds with 1,000,000 posts, against 10 feeds with 10,000',
  async run(tell, { small, note }) {
    const sizes = small
      ? [
          { feeds: 2, posts: 100 },
          { feeds: 10, posts: 1_000 },
        ]
      : [
          { feeds: 10, posts: 10_000 },
          { feeds: 100, posts: 100_000 },
          { feeds: 1_000, posts: 1_000_000 },
        ];
    const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
    try {
      let least: Waits | null = null;
      for (const { feeds, posts } of sizes) {
        const path = join(folder, `${feeds}.db`);
        const what = `${grouped(posts)} posts of ${grouped(feeds)} feeds`;
        note(`putting ${what} on a shelf`);
        const filled = await inChild<number>('./timelines.ts#fillShelf', { path, feeds, posts });
        note(`reading ${what}`);
        const { value: waits, peakBytes } = await inChild<Waits>('./timelines.ts#readShelf', { path });
        least ??= waits;
        const { firstMs, nextMs, searchMs, commonMs } = waits;
        const isLast = posts === sizes.at(-1)?.posts;
        tell({
          what: `first page, ${what}`,
          value: firstMs / least.firstMs,
          unit: 'x',
          made: `${firstMs.toFixed(2)} ms; the next page ${nextMs.toFixed(2)} ms, a search ${searchMs.toFixed(2)} ms, of a word in every post ${commonMs.toFixed(2)} ms; taken in at ${grouped(posts / filled.value)}/s`,
          target: isLast ? { atMost: 2 } : null,
        });
        tell({
          what: `memory while reading, ${what}`,
          value: peakBytes / 1e6,
          unit: 'MB',
          made: '',
          target: null,
        });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
