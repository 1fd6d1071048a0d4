// Dates as all exports write them.

import { type CivilDate, formatDate } from '../../kernel/calendar.ts';

/** `2026-03-01`. */
export function isoDate(date: number): string {
  return formatDate(date as CivilDate);
}
