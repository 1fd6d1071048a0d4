// How much is kept: what is over the limit goes, strangers' posts first, then the oldest of those who are followed; nothing of one's own.

import type { VoicePorts } from './ports.ts';
import { PLACE } from './shelf/people.ts';

/** Posts that go at once. */
const CHUNK = 500;
/** Of a feed at least so many statements stay. */
const STATEMENTS_MIN = 50;

export interface Room {
  /** Bytes of the rows. */
  readonly rows: number;
  /** Bytes of feeds and pictures. */
  readonly feeds: number;
  readonly limit: number;
}

export async function roomOf({ shelf, feeds }: VoicePorts, limit: number): Promise<Room> {
  const held = await feeds.bytesHeld();
  return { rows: shelf.bytesHeld(), feeds: [...held.values()].reduce((sum, one) => sum + one, 0), limit };
}

function isOver({ rows, feeds, limit }: Room): boolean {
  return rows + feeds > limit;
}

/** Drops the oldest posts of people in that place; how many. */
function dropOldest({ shelf }: VoicePorts, place: number): number {
  return shelf.change(
    `DELETE FROM post WHERE row IN (SELECT post.row FROM post JOIN source ON source.id = post.source
       WHERE post.place = ? AND source.is_own = 0 AND source.source NOT GLOB ? ORDER BY post.shown_ms LIMIT ?)`,
    place,
    place === PLACE.home ? FEED_KEYS : '',
    CHUNK,
  );
}

/** Feeds are trimmed in their logs as well, so their rows go with these. */
const FEED_KEYS = '[0-9a-f]'.repeat(64);

/** Drops the older half of the largest feed that somebody else writes; false when nothing can go. */
async function trimLargest({ shelf, feeds }: VoicePorts): Promise<boolean> {
  const held = await feeds.bytesHeld();
  const rows = shelf.all(
    `SELECT source.id, source.source, source.taken, min(post.block) AS first FROM source JOIN post ON post.source = source.id
       WHERE source.is_own = 0 AND source.followed_ms IS NOT NULL AND post.block IS NOT NULL GROUP BY source.id`,
  );
  const trimmable = rows
    .map((row) => ({
      id: Number(row['id']),
      key: String(row['source']),
      first: Number(row['first']),
      taken: Number(row['taken']),
      bytes: held.get(String(row['source'])) ?? 0,
    }))
    .filter(({ first, taken }) => taken - first > STATEMENTS_MIN)
    .toSorted((a, b) => b.bytes - a.bytes);
  const [largest] = trimmable;
  if (largest === undefined) return false;
  const from = largest.first + Math.ceil((largest.taken - largest.first) / 2);
  await feeds.trim(largest.key, from);
  shelf.change('DELETE FROM post WHERE source = ? AND block < ?', largest.id, from);
  return true;
}

/** Makes room until what is kept fits; the room afterwards. */
export async function makeRoom(ports: VoicePorts, limit: number): Promise<Room> {
  for (;;) {
    const room = await roomOf(ports, limit);
    if (!isOver(room)) return room;
    if (dropOldest(ports, PLACE.hidden) + dropOldest(ports, PLACE.known) > 0) continue;
    if (await trimLargest(ports)) continue;
    // where feeds and pictures alone are too large, it would not help to drop what is kept nowhere else
    if (room.feeds >= limit || dropOldest(ports, PLACE.home) === 0) return room;
  }
}
