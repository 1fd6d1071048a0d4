// Which numbers of an author are spent, so that an entry counts once, whoever carries it and in whatever order it comes.
// After the anti-replay window of IPsec (RFC 4303 3.4.3), kept as numbers instead of bits: ours leap by the time between two entries.

import type { Draft } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { counters, type SpentCounters, WINDOW_COUNTERS } from './types.ts';

const NONE_SPENT: SpentCounters = { upTo: 0, stepsAbove: [] };

/** The highest number that the author has spent, 0 for none. */
export function lastCounterOf(state: Reader, author: string): number {
  const { upTo, stepsAbove } = state.get(counters, author) ?? NONE_SPENT;
  return stepsAbove.reduce((at, step) => at + step, upTo);
}

/** Whether the author has spent that number, or so many later ones that it is too old; then the number up to which all are spent. */
export function spentUpTo(state: Reader, author: string, counter: number): number | null {
  const known = state.get(counters, author);
  if (known === null) return null;
  let at = known.upTo;
  let isSpent = counter <= at;
  for (const step of known.stepsAbove) {
    at += step;
    if (at === counter) isSpent = true;
  }
  return isSpent ? known.upTo : null;
}

/** Spends a number that is not spent. A log speaks for itself in its own order, so what it says needs no window. */
export function spend(draft: Draft, author: string, counter: number, by: 'device' | 'log'): void {
  const { upTo, stepsAbove } = draft.get(counters, author) ?? NONE_SPENT;
  const spent: number[] = [];
  let at = upTo;
  for (const step of stepsAbove) {
    at += step;
    spent.push(at);
  }
  if (counter > upTo) spent.push(counter);
  spent.sort((a, b) => a - b);
  let least = upTo;
  const most = by === 'device' ? WINDOW_COUNTERS : 0;
  for (const passed of spent.splice(0, Math.max(0, spent.length - most))) least = passed;
  let before = least;
  const steps = spent.map((number) => {
    const step = number - before;
    before = number;
    return step;
  });
  draft.put(counters, author, { upTo: least, stepsAbove: steps });
}
