// Months as the turnover spells them (`2026-03`): reading, counting, listing.

import { addMonths, type CivilDate, civilDate, parseDate } from '../kernel/calendar.ts';
import { monthOf } from '../contexts/ledger/facts.ts';

/** The first day of a month; null when it is none. */
export function firstDayOf(month: string): CivilDate | null {
  return parseDate(`${month}-01`);
}

/** Reads `2026-03`; null for anything else. */
export function parseMonth(text: string): string | null {
  return firstDayOf(text) === null ? null : text;
}

/** The months from one to another, both included, at most `most`; none where the second is earlier. */
export function monthsBetween(from: string, to: string, most = 12_000): readonly string[] {
  const start = firstDayOf(from);
  const months: string[] = [];
  if (start === null || firstDayOf(to) === null) return months;
  for (let index = 0; index < most; index++) {
    const month = monthOf(addMonths(start, index));
    if (month > to) break;
    months.push(month);
  }
  return months;
}

/** The first and the last month of a calendar year. */
export function monthsOfYear(year: number): readonly [string, string] | null {
  const first = civilDate(year, 1, 1);
  return first === null ? null : [monthOf(first), monthOf(addMonths(first, 11))];
}
