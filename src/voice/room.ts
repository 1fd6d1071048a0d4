// How much is kept of others: what is over the limit goes, of strangers first, then pictures, then the oldest of those who are
// followed; nothing of one's own. The rows count as a whole, since one file holds them all.

import type { FeedLog } from '../social/ports.ts';
import { formatSource } from '../social/source.ts';
import type { VoicePorts } from './ports.ts';
import { type Kept, People, PLACE } from './shelf/people.ts';
import type { Shelf } from './shelf/shelf.ts';

/** Rows that go at once. */
const CHUNK = 500;
/** Pages of the index of words that are put together for each of them: what is deleted makes it larger before it makes it smaller. */
const INDEX_PAGES = 300;
/** Of a feed so many statements stay as long as anything else can go, and this one always. */
const STATEMENTS_STAY = 50;
const LAST_STAYS = 1;

export interface Room {
  /** Bytes of the rows. */
  readonly rows: number;
  /** Bytes of others' feeds and pictures. */
  readonly feeds: number;
  readonly limit: number;
}

type Kit = Pick<VoicePorts, 'shelf' | 'feeds'>;

function sumOfOthers({ shelf }: Kit, held: ReadonlyMap<string, number>): number {
  const own = new Set(new People(shelf).own().map(({ source }) => formatSource(source)));
  return [...held].reduce((sum, [author, bytes]) => (own.has(author) ? sum : sum + bytes), 0);
}

async function bytesOfOthers(kit: Kit): Promise<number> {
  return sumOfOthers(kit, await kit.feeds.bytesHeld());
}

export async function roomOf(kit: Kit, limit: number): Promise<Room> {
  return { rows: kit.shelf.bytesHeld(), feeds: await bytesOfOthers(kit), limit };
}

/** Deletes so many of the oldest posts in a place that one of these conditions allows; how many. */
function dropOldest(shelf: Shelf, place: number, whose: string): number {
  const dropped = shelf.change(
    `DELETE FROM post WHERE row IN (SELECT post.row FROM post JOIN source ON source.id = post.source
       WHERE post.place = ? AND source.is_own = 0 AND ${whose} ORDER BY post.shown_ms LIMIT ?)`,
    place,
    CHUNK,
  );
  if (dropped > 0) shelf.change("INSERT INTO post_text (post_text, rank) VALUES ('merge', ?)", -INDEX_PAGES);
  return dropped;
}

/** Posts of people who are not followed, and what else is known of those of whom no post is here; false when nothing of theirs is left. */
function dropOfStrangers(shelf: Shelf): boolean {
  const isStranger = 'source.followed_ms IS NULL';
  if (dropOldest(shelf, PLACE.hidden, isStranger) + dropOldest(shelf, PLACE.known, isStranger) > 0)
    return true;
  // whom one muted or blocked stays so
  const forgotten = shelf.change(
    `DELETE FROM source WHERE id IN (SELECT id FROM source WHERE is_own = 0 AND ${isStranger} AND muted_ms IS NULL AND blocked_ms IS NULL
       AND NOT EXISTS (SELECT 1 FROM post WHERE post.source = source.id) LIMIT ?)`,
    CHUNK,
  );
  return forgotten > 0;
}

/** Old posts of finger and the web, which are kept nowhere else. Feeds are trimmed in their logs, and their rows go with these. */
function dropOfOutside(shelf: Shelf): boolean {
  const isFollowed = `source.followed_ms IS NOT NULL AND source.source NOT GLOB '${'[0-9a-f]'.repeat(64)}'`;
  return dropOldest(shelf, PLACE.hidden, isFollowed) + dropOldest(shelf, PLACE.home, isFollowed) > 0;
}

interface Trimmable {
  readonly kept: Kept;
  readonly key: string;
  readonly log: FeedLog;
  readonly bytes: number;
}

/** Drops the older half of the largest feed that somebody else writes, as long as so many statements stay; false when nothing can go. */
async function trimLargest({ shelf, feeds }: Kit, stay: number): Promise<boolean> {
  const held = await feeds.bytesHeld();
  const pictures = feeds.pictures.bytesHeld();
  const here = new Set(feeds.kept());
  const trimmable: Trimmable[] = [];
  for (const kept of new People(shelf).followed()) {
    const { source } = kept;
    if (source.is !== 'feed' || kept.isOwn || !here.has(source.key)) continue;
    const log = await feeds.follow(source.key);
    const bytes = (held.get(source.key) ?? 0) - (pictures.get(source.key) ?? 0);
    if (bytes > 0 && log.length - log.keptFrom > stay) trimmable.push({ kept, key: source.key, log, bytes });
  }
  const [largest] = trimmable.toSorted((a, b) => b.bytes - a.bytes);
  if (largest === undefined) return false;
  const { length, keptFrom } = largest.log;
  const from = keptFrom + Math.ceil((length - keptFrom) / 2);
  await feeds.trim(largest.key, from);
  shelf.change('DELETE FROM post WHERE source = ? AND block < ?', largest.kept.row, from);
  return true;
}

/** Pictures of others as far as they are over; false when none is here. They can be fetched again while their posts are here. */
async function trimPictures(kit: Kit, over: number): Promise<boolean> {
  const { pictures } = kit.feeds;
  const bytes = sumOfOthers(kit, pictures.bytesHeld());
  if (bytes === 0) return false;
  await pictures.trim(Math.max(0, bytes - over));
  return true;
}

/** Drops the next of what those said whom one follows; false when nothing may go any more. */
async function dropOfFollowed(kit: Kit, over: number, areFeedsTooLarge: boolean): Promise<boolean> {
  if (await trimPictures(kit, over)) return true;
  if (await trimLargest(kit, STATEMENTS_STAY)) return true;
  // where feeds alone are too large, it would not help to drop what is kept nowhere else
  if (!areFeedsTooLarge && dropOfOutside(kit.shelf)) return true;
  return trimLargest(kit, LAST_STAYS);
}

/** Makes room until what is kept fits; the room afterwards. */
export async function makeRoom(kit: Kit, limit: number): Promise<Room> {
  let feeds = await bytesOfOthers(kit);
  for (;;) {
    const rows = kit.shelf.bytesHeld();
    const over = rows + feeds - limit;
    if (over <= 0) return { rows, feeds, limit };
    if (dropOfStrangers(kit.shelf)) continue;
    if (!(await dropOfFollowed(kit, over, feeds >= limit))) return { rows, feeds, limit };
    feeds = await bytesOfOthers(kit);
  }
}
