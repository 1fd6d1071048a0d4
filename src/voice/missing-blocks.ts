// A feed whose beginning nobody has who is there: what there is of it is taken in, the newest, and what is missing when it comes.
// Rows of a statement depend on those before it, so whatever comes late is taken in together with all that came after it.

import type { FeedLog } from '../social/ports.ts';
import type { Kept } from './shelf/people.ts';

/** What taking in needs of a log. */
export type ReadLog = Pick<FeedLog, 'length' | 'keptFrom' | 'block' | 'holds'>;

/** Blocks, from the first up to the last, which is not among them. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Newest blocks that may be missing as well; a length that somebody claims is no reason to look for ever. */
const MISSING_TAIL_MAX = 10_000;
/** What came late is taken in when it closes the gap, or is at least this part of what is here: so no author makes it happen again and again. */
const WORTH_PART = 8;

/** How far down the blocks below one are here without a gap. */
async function lowestHeld(log: ReadLog, below: number, notBelow: number): Promise<number> {
  let low = below;
  while (low > notBelow && (await log.holds(low - 1))) low--;
  return low;
}

/** The newest blocks that are here without a gap, from a block on; null when none is. */
export async function newestRun(log: ReadLog, from: number): Promise<Run | null> {
  let to = log.length;
  const stop = Math.max(from, to - MISSING_TAIL_MAX);
  while (to > stop && !(await log.holds(to - 1))) to--;
  if (to === stop) return null;
  return { from: await lowestHeld(log, to, from), to };
}

/** The missing blocks of a feed; null when none is missing. Those that made room are missed no more. */
export function missingOf(
  { missingFrom, missingTo }: Kept,
  { keptFrom }: Pick<FeedLog, 'keptFrom'>,
): Run | null {
  const from = Math.max(missingFrom, keptFrom);
  return from < missingTo ? { from, to: missingTo } : null;
}

/** What is here now of missing blocks and is worth taking in with all that came after them; null for nothing. */
export async function cameLate(log: ReadLog, missing: Run, taken: number): Promise<Run | null> {
  const from = await lowestHeld(log, missing.to, missing.from);
  const came = missing.to - from;
  const isWorth = from === missing.from || came * WORTH_PART >= taken - missing.to;
  return came > 0 && isWorth ? { from, to: taken } : null;
}
