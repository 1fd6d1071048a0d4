// What a machine does with what others say: statements of a feed taken into the rows, each signature checked; and a page of the home
// timeline against the bare query of SQLite for the same rows, in the same process.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex, toUtf8 } from '../src/kernel/bytes.ts';
import { hashBytes, hashHex } from '../src/kernel/hash.ts';
import { keyPairOf, sign } from '../src/node/cryptography.ts';
import { plainPost } from '../src/social/model.ts';
import type { FeedLog } from '../src/social/ports.ts';
import { signStatement } from '../src/social/statement.ts';
import { People } from '../src/voice/shelf/people.ts';
import { Posts } from '../src/voice/shelf/posts.ts';
import { openShelf, type Shelf } from '../src/voice/shelf/shelf.ts';
import { checkedStatement, takeIn } from '../src/voice/taking-in.ts';
import { alternating, type Bench, grouped, median, secondsOf } from './bench.ts';

const BEGINNING_MS = Date.UTC(2026, 0, 1);
const MINUTE_MS = 60_000;
const ROUNDS = 5;
const PAGE = 20;
const PAGES = 200;
const PEOPLE = 500;

/** A feed in memory whose author has said so many things. */
function feedOf(
  name: string,
  count: number,
): { readonly log: FeedLog; readonly blocks: readonly Uint8Array[] } {
  const pair = keyPairOf(hashBytes('bench-seed', 32, toUtf8(name) ?? new Uint8Array()));
  const author = toHex(pair.publicKey);
  const blocks = Array.from({ length: count }, (_, counter) => {
    const text = `Number ${counter}: the press in the hall runs again, from Monday on, until somebody stops it`;
    const said = { author, counter, atMs: BEGINNING_MS + counter * MINUTE_MS };
    return signStatement({ ...said, body: { is: 'post', text, pictures: [] } }, (hash) => sign(hash, pair))
      .bytes;
  });
  const log: FeedLog = {
    key: author,
    writable: false,
    length: count,
    keptFrom: 0,
    isReached: true,
    append: () => Promise.reject(new Error('nobody writes here')),
    holds: async () => true,
    block: async (index) => blocks[index] ?? null,
    update: async () => count,
    onGrowth: () => () => undefined,
  };
  return { log, blocks };
}

/** Takes the feed into a shelf of its own; seconds. */
async function takenIn(path: string, log: FeedLog): Promise<number> {
  const shelf = openShelf(path);
  const people = new People(shelf);
  const parts = { shelf, people, posts: new Posts(shelf), nowMs: () => BEGINNING_MS * 2 };
  const kept = people.follow({ is: 'feed', key: log.key }, '', BEGINNING_MS);
  const seconds = await secondsOf(() => takeIn(parts, kept, log, { timeoutMs: 0 }));
  if (parts.posts.count() !== log.length) throw new Error('not everything was taken in');
  shelf.close();
  return seconds;
}

function hashed(what: string, n: number): string {
  return hashHex(what, 32, toUtf8(String(n)) ?? new Uint8Array());
}

function fill(shelf: Shelf, count: number): void {
  const people = new People(shelf);
  const posts = new Posts(shelf);
  const followed = Array.from({ length: PEOPLE }, (_, n) =>
    people.follow({ is: 'feed', key: hashed('bench-feed', n) }, `person-${n}`, BEGINNING_MS),
  );
  shelf.atOnce(() => {
    for (let n = 0; n < count; n++) {
      const by = followed[n % PEOPLE];
      if (by === undefined) throw new Error('there is nobody');
      const post = { source: by.source, id: hashed('bench-post', n), atMs: BEGINNING_MS + n * MINUTE_MS };
      posts.put(by, plainPost({ ...post, text: `Number ${n}: the press runs again` }), post.atMs, {
        block: n,
      });
    }
  });
}

const BARE = `SELECT post.id, post.handle, post.at_ms, post.shown_ms, post.text, post.reply_source, post.reply_id, post.repost_source,
    post.repost_id, post.pictures, post.edited_ms, post.deleted_ms, post.url, source.source AS said_by
  FROM post JOIN source ON source.id = post.source
  WHERE post.place = 2 ORDER BY post.shown_ms DESC, post.handle DESC LIMIT ?`;

/** Reads many pages; seconds. */
function readingBy(page: () => number): () => Promise<number> {
  return () =>
    secondsOf(() => {
      for (let n = 0; n < PAGES; n++) if (page() < PAGE) throw new Error('a page is missing');
    });
}

/** Seconds of so many pages each, through `Posts` and bare. */
async function pages(path: string, count: number) {
  const shelf = openShelf(path);
  fill(shelf, count);
  const posts = new Posts(shelf);
  const home = readingBy(() => posts.home({ limit: PAGE, before: null }).posts.length);
  const bare = readingBy(() => shelf.all(BARE, PAGE + 1).length);
  await home();
  await bare();
  const { one, other } = await alternating(ROUNDS, home, bare);
  shelf.close();
  return { homeS: median(one), bareS: median(other) };
}

export const takingIn: Bench = {
  name: 'taking-in',
  means: 'statements of a feed taken in, each signature checked; a page of 20 against the bare query',
  async run(tell, { small, note }) {
    const statements = small ? 200 : 20_000;
    const posts = small ? 1_000 : 100_000;
    const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
    try {
      note(`signing ${grouped(statements)} statements`);
      const { log, blocks } = feedOf('anna', statements);
      let round = 0;
      const check = (): number => blocks.filter((bytes) => checkedStatement(bytes) !== null).length;
      note('taking them in');
      const { one, other } = await alternating(
        ROUNDS,
        () => takenIn(join(folder, `${round++}.db`), log),
        () => secondsOf(check),
      );
      const [tookS, checkedS] = [median(one), median(other)];
      tell({
        what: `${grouped(statements)} statements taken in`,
        value: statements / tookS,
        unit: '/s',
        made: `median of ${ROUNDS}; the signatures alone ${grouped(statements / checkedS)}/s`,
        target: null,
      });
      tell({
        what: 'of the speed of checking signatures alone',
        value: checkedS / tookS,
        unit: 'x',
        made: `${tookS.toFixed(2)} s against ${checkedS.toFixed(2)} s`,
        target: { atLeast: 0.5 },
      });
      note(`pages of ${grouped(posts)} posts of ${PEOPLE} people`);
      const { homeS, bareS } = await pages(join(folder, 'pages.db'), posts);
      tell({
        what: `page of ${PAGE}, ${grouped(posts)} posts of ${PEOPLE} people, against the bare query`,
        value: homeS / bareS,
        unit: 'x',
        made: `${((homeS / PAGES) * 1000).toFixed(2)} ms against ${((bareS / PAGES) * 1000).toFixed(2)} ms`,
        target: { atMost: 4 },
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
