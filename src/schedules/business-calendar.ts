// Which days are business days: weekends, the days on which the euro is not settled, and holidays that somebody lists.
// Sources: ACTUS data dictionary 1.1, calendar; the closing days of T2 (TARGET) since 2002, European Central Bank; Easter by the algorithm of Meeus, Jones and Butcher.

import { addDays, type CivilDate, civilDate, parseDate, yearMonthDay } from '../kernel/calendar.ts';
import { shown, TermsRefused } from './refused.ts';

export interface BusinessCalendar {
  /** Saturdays and Sundays are none. */
  readonly weekends: boolean;
  /** New Year, Good Friday, Easter Monday, 1 May, 25 and 26 December are none. */
  readonly euro: boolean;
  /** Days that are none, besides. */
  readonly holidays: ReadonlySet<CivilDate>;
}

/** Most days in one list of holidays. */
export const HOLIDAYS_MAX = 5000;

const NO_DAYS: ReadonlySet<CivilDate> = new Set();

/** Every day is a business day (NC). */
export const EVERY_DAY: BusinessCalendar = { weekends: false, euro: false, holidays: NO_DAYS };

/** Monday to Friday without the days listed (MF). */
export function mondayToFriday(holidays: ReadonlySet<CivilDate> = NO_DAYS): BusinessCalendar {
  return { weekends: true, euro: false, holidays };
}

/** The days on which the euro is settled, without the days listed (TARGET). */
export function euroDays(holidays: ReadonlySet<CivilDate> = NO_DAYS): BusinessCalendar {
  return { weekends: true, euro: true, holidays };
}

function whole(dividend: number, divisor: number): number {
  return Math.floor(dividend / divisor);
}

/** Easter Sunday of a year of the Gregorian calendar. */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = whole(year, 100);
  const ofCentury = year % 100;
  const shift = whole(century - whole(century + 8, 25) + 1, 3);
  const moon = (19 * golden + century - whole(century, 4) - shift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * whole(ofCentury, 4) - moon - (ofCentury % 4)) % 7;
  const correction = whole(golden + 11 * moon + 22 * weekday, 451);
  const days = moon + weekday - 7 * correction + 114;
  return civilDate(year, whole(days, 31), (days % 31) + 1) ?? (0 as CivilDate);
}

function isEuroHoliday(date: CivilDate): boolean {
  const { year, month, day } = yearMonthDay(date);
  if (month === 1 || month === 5) return day === 1;
  if (month === 12) return day === 25 || day === 26;
  if (month !== 3 && month !== 4) return false;
  const easter = easterSunday(year);
  return date === addDays(easter, -2) || date === addDays(easter, 1);
}

export function isBusinessDay(date: CivilDate, { weekends, euro, holidays }: BusinessCalendar): boolean {
  // 1970-01-01 was a Thursday; 0 is Monday
  const weekday = (((date + 3) % 7) + 7) % 7;
  if (weekends && weekday >= 5) return false;
  if (euro && isEuroHoliday(date)) return false;
  return !holidays.has(date);
}

function holiday(text: string): CivilDate {
  const date = parseDate(text);
  if (date !== null) return date;
  throw new TermsRefused('date-malformed', `holidays: ${shown(text)} is no date; write 2026-12-25.`);
}

function days(texts: readonly string[]): ReadonlySet<CivilDate> {
  if (texts.length <= HOLIDAYS_MAX) return new Set(texts.map(holiday));
  const says = `The list of holidays has ${texts.length} days; ${HOLIDAYS_MAX} are the limit`;
  throw new TermsRefused('too-many-events', `${says}.`);
}

/** Reads a list of holidays out of a case: `["2026-12-25", …]`; nothing at all counts as none. */
export function readHolidays(raw: unknown): ReadonlySet<CivilDate> {
  if (raw === undefined || raw === null) return NO_DAYS;
  if (Array.isArray(raw) && raw.every((one) => typeof one === 'string')) return days(raw);
  throw new TermsRefused('terms-not-understood', 'holidays is no list of days ["2026-12-25", …].');
}

/** Reads a file of holidays: a day at the beginning of each line, what follows it is a remark; `#` begins a line that is one. */
export function readHolidayFile(text: string): ReadonlySet<CivilDate> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return days(
    lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/[\s,;]/)[0] ?? ''),
  );
}
