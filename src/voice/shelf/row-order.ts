// The rows of posts stand in the order of time: the instant, then which of its posts it is. So the full-text index, which knows rows
// alone, gives the newest first and stops when a page is full, however many posts have a word.

import type { Place } from './posts.ts';
import type { Shelf } from './shelf.ts';

/** Rows of one millisecond; 2^43 milliseconds fit before them (the year 2248). */
const OF_ONE_MS_BITS = 20n;
const OF_ONE_MS = 2 ** Number(OF_ONE_MS_BITS);

function firstRowOf(shownMs: number): bigint {
  return BigInt(shownMs) << OF_ONE_MS_BITS;
}

/** The instant by which a row stands: what is older than the time of computers counts as of its beginning. */
function countedMs(shownMs: number): number {
  return Math.max(0, Math.floor(shownMs));
}

/** A free row for a post of this instant, behind those that are there; of an instant that is full, one before it. */
export function freeRow(shelf: Shelf, shownMs: number): bigint {
  for (let ms = countedMs(shownMs); ; ms--) {
    const first = firstRowOf(ms);
    // counted from the first, since JavaScript has no numbers for rows
    const sql = 'SELECT max(row) - ?1 AS last FROM post WHERE row >= ?1 AND row < ?2';
    const last = shelf.one(sql, first, firstRowOf(ms + 1))?.['last'] ?? null;
    if (last === null) return first;
    if (Number(last) < OF_ONE_MS - 1) return first + BigInt(Number(last) + 1);
  }
}

/** In SQL, the row that a page ends before, with the values for it: the place's own, or where it would stand if its post is gone. */
export function rowBefore(before: Place | null): {
  readonly sql: string;
  readonly values: readonly (string | number | bigint)[];
} {
  if (before === null) return { sql: '?', values: [2n ** 62n] };
  const { shownAtMs, handle } = before;
  return {
    sql: 'coalesce((SELECT row FROM post WHERE shown_ms = ? AND handle >= ? AND handle < ? LIMIT 1), ?)',
    values: [shownAtMs, handle, `${handle}g`, firstRowOf(countedMs(shownAtMs))],
  };
}
