// Dates that come again: cycles with a long or a short stub, and the end-of-month rule.
// Source: ACTUS technical specification 1.1, §3.1 to §3.3 (schedules, end of month).

import { addDays, addMonths, type CivilDate } from '../kernel/calendar.ts';
import { type Moment, onDay, timeKey } from './moment.ts';
import { TermsRefused } from './refused.ts';

export const CYCLE_UNITS = ['D', 'W', 'M', 'Q', 'H', 'Y'] as const;
export type CycleUnit = (typeof CYCLE_UNITS)[number];

/** How often something happens, e.g. every 3 `M`. */
export interface Cycle {
  readonly count: number;
  readonly unit: CycleUnit;
  /** What becomes of a rest at the end that is shorter than the cycle: a period of its own, or the last period grows by it. */
  readonly stub: 'long' | 'short';
}

/** Most dates that one cycle of a contract may have; a daily one reaches 54 years. */
export const CYCLE_DATES_MAX = 20_000;

const MONTHS = { M: 1, Q: 3, H: 6, Y: 12 } as const;

/** Reads ACTUS's form: "P1ML0" is monthly with a long stub, "P2WL1" fortnightly with a short one. Null for anything else. */
export function parseCycle(text: string): Cycle | null {
  const [, count = '', unit = '', stub] = /^P([1-9][0-9]{0,3})([DWMQHY])L([01])$/.exec(text) ?? [];
  const known = CYCLE_UNITS.find((one) => one === unit);
  return known === undefined
    ? null
    : { count: Number(count), unit: known, stub: stub === '0' ? 'long' : 'short' };
}

/** The date after `times` cycles; always counted from the anchor, so that the 31st comes back after a February. */
export function cycleDate(
  anchor: CivilDate,
  { count, unit }: Cycle,
  times: number,
  endOfMonth: boolean,
): CivilDate {
  if (unit === 'D') return addDays(anchor, count * times);
  if (unit === 'W') return addDays(anchor, 7 * count * times);
  return addMonths(anchor, MONTHS[unit] * count * times, { endOfMonth });
}

/** What a cycle runs through. */
export interface Run {
  readonly anchor: Moment;
  /** Null for something that happens once, at the anchor. */
  readonly cycle: Cycle | null;
  readonly end: Moment;
  readonly endOfMonth: boolean;
  /** Whether the end is a date of it too. */
  readonly withEnd: boolean;
  /** What runs, for the refusal: "interest payment". */
  readonly of: string;
}

/**
 * The moments from the anchor to before the end, and the end itself if wanted.
 * A long stub takes the last regular date away, unless it is the anchor. Refuses with `too-many-events`.
 */
export function runMoments({ anchor, cycle, end, endOfMonth, withEnd, of }: Run): Moment[] {
  const moments: Moment[] = [];
  const last = timeKey(end);
  let next = anchor;
  while (timeKey(next) < last) {
    moments.push(next);
    if (moments.length > CYCLE_DATES_MAX) {
      const says = `The cycle of ${of} has more than ${CYCLE_DATES_MAX} dates before the contract ends`;
      throw new TermsRefused('too-many-events', `${says}; a daily one may run for 54 years.`);
    }
    if (cycle === null) break;
    next = onDay(cycleDate(anchor.date, cycle, moments.length, endOfMonth));
  }
  const isStub = cycle !== null && timeKey(next) !== last;
  if (isStub && cycle.stub === 'long' && moments.length > 1) moments.pop();
  return withEnd ? [...moments, end] : moments;
}
