// Civil dates of the proleptic Gregorian calendar as day numbers; knows no clock, no time zone and no locale.
// Day numbers by H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).

/** Days since 1970-01-01, e.g. 20783 for 2026-11-26; always a whole number from DATE_MIN to DATE_MAX. */
export type CivilDate = number & { readonly brand: 'CivilDate' };

/** A date by its parts, e.g. 2026, 11, 26; months and days count from 1. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const YEAR_MIN = 1600;
export const YEAR_MAX = 9999;
export const DAY_MS = 86_400_000;

const DAYS_TO_1970 = 719_468; // from 0000-03-01, where a count of years that begin in March starts
const DAYS_PER_ERA = 146_097; // 400 years
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

// The parts must form a real date.
function dayNumber(year: number, month: number, day: number): CivilDate {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970) as CivilDate;
}

/** 1600-01-01, the earliest date there is. */
export const DATE_MIN: CivilDate = dayNumber(YEAR_MIN, 1, 1);
/** 9999-12-31, the latest date there is. */
export const DATE_MAX: CivilDate = dayNumber(YEAR_MAX, 12, 31);

function clipped(days: number): CivilDate {
  if (Number.isNaN(days)) throw new RangeError('calendar: not a number of days');
  return Math.min(Math.max(days, DATE_MIN), DATE_MAX) as CivilDate;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31; 0 for a month outside 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The date of these parts; null when there is no such day or the year is outside 1600 to 9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < YEAR_MIN || year > YEAR_MAX) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** Whether a number read from elsewhere is a date: a whole number between DATE_MIN and DATE_MAX. */
export function isCivilDate(days: number): days is CivilDate {
  return Number.isInteger(days) && days >= DATE_MIN && days <= DATE_MAX;
}

export function yearMonthDay(date: CivilDate): YearMonthDay {
  const shifted = date + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Reads "2026-11-26" (ISO 8601 calendar date, extended form); null for anything else. */
export function parseDate(text: string): CivilDate | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return null;
  return civilDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** Writes a date as "2026-11-26". */
export function formatDate(date: CivilDate): string {
  const { year, month, day } = yearMonthDay(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Moves by whole days; stops at DATE_MIN and DATE_MAX, so that no entry of a peer can make it throw. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return clipped(date + Math.trunc(days));
}

/**
 * Moves by whole months, clipped to the last day of a shorter month (2026-01-31 + 1 is 2026-02-28).
 * Count every period from the anchor, never from the previous one, or the day is lost at the first February.
 * With `endOfMonth`, a date that ends its month moves to the end of the other one (2026-02-28 + 1 is 2026-03-31).
 * Stops at DATE_MIN and DATE_MAX.
 */
export function addMonths(
  date: CivilDate,
  months: number,
  { endOfMonth: keepsEnd = false }: { readonly endOfMonth?: boolean } = {},
): CivilDate {
  const { year, month, day } = yearMonthDay(date);
  const index = year * 12 + (month - 1) + Math.trunc(months);
  const newYear = Math.floor(index / 12);
  if (newYear < YEAR_MIN) return DATE_MIN;
  if (newYear > YEAR_MAX) return DATE_MAX;
  const newMonth = index - newYear * 12 + 1;
  const last = daysInMonth(newYear, newMonth);
  const toEnd = keepsEnd && day === daysInMonth(year, month);
  return dayNumber(newYear, newMonth, toEnd ? last : Math.min(day, last));
}

/** The last day of the date's month. */
export function endOfMonth(date: CivilDate): CivilDate {
  const { year, month } = yearMonthDay(date);
  return dayNumber(year, month, daysInMonth(year, month));
}

/** The UTC date in which an instant lies (milliseconds since 1970); stops at DATE_MIN and DATE_MAX. */
export function dateOfInstant(instantMs: number): CivilDate {
  return clipped(Math.floor(instantMs / DAY_MS));
}

/** The first millisecond of the date, UTC. */
export function instantOfDate(date: CivilDate): number {
  return date * DAY_MS;
}
