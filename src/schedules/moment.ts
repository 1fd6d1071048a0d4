// The instants of a contract: the beginning of a day, or its last second, which counts as the end of that day.
// ACTUS 1.1 writes them as local date-times without a zone; no other time of day occurs in contracts for money.

import { addDays, type CivilDate, formatDate, parseDate } from '../kernel/calendar.ts';

export interface Moment {
  readonly date: CivilDate;
  /** At 23:59:59: after everything else of that day, and with the interest of that day. */
  readonly atEnd: boolean;
}

const WRITTEN = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T(00:00|00:00:00|23:59:59))?$/;

/** Reads "2013-01-01", "2013-01-01T00:00", "2013-01-01T00:00:00" or "2013-12-31T23:59:59"; null for anything else. */
export function parseMoment(text: string): Moment | null {
  const [, day = '', time = ''] = WRITTEN.exec(text) ?? [];
  const date = parseDate(day);
  return date === null ? null : { date, atEnd: time === '23:59:59' };
}

/** Writes it as "2013-01-01T00:00:00". */
export function formatMoment({ date, atEnd }: Moment): string {
  return `${formatDate(date)}T${atEnd ? '23:59:59' : '00:00:00'}`;
}

/** A number that grows with time. */
export function timeKey({ date, atEnd }: Moment): number {
  return date * 2 + (atEnd ? 1 : 0);
}

/** The day up to which interest is counted; the first day counts, this one does not. */
export function countedDate({ date, atEnd }: Moment): CivilDate {
  return atEnd ? addDays(date, 1) : date;
}

export function onDay(date: CivilDate): Moment {
  return { date, atEnd: false };
}
