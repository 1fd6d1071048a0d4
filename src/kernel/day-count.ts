// Day-count conventions: days and exact year fraction between two dates; the first day counts, the last does not.
// Never rounds. Sources: ISDA 2006 Definitions §4.16 (b) to (h), Excel DAYS360, FBF (AFB) 1994 for act/act-afb.
import { addDays, civilDate, daysInMonth, isLeapYear, yearMonthDay } from './calendar.ts';
import type { CivilDate, YearMonthDay } from './calendar.ts';
import { DAY_COUNTS, parseDayCount } from './day-count-names.ts';
import type { DayCount } from './day-count-names.ts';
import { add, rational, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';

export { DAY_COUNTS, parseDayCount };
export type { DayCount };

/** Days as the convention counts them and their exact part of a year; both negative when `to` lies before `from`. */
export interface CountedTime {
  readonly days: number;
  readonly fraction: Rational;
}

/** A piece of the time that was counted: `count` / `of` of a year, such as 31/360, 2/366, or 3/1 for three whole years. */
export interface TimePart {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly count: number;
  readonly of: number;
}

/**
 * Counts from one date to another.
 * `maturity` is the termination date of the contract; 30E/360-isda alone looks at it (a February end there stays).
 */
export function countTime(
  convention: DayCount,
  from: CivilDate,
  to: CivilDate,
  maturity: CivilDate | null = null,
): CountedTime {
  const parts = timeParts(convention, from, to, maturity);
  const days = convention.startsWith('act/act')
    ? to - from
    : parts.reduce((sum, { count }) => sum + count, 0);
  return { days, fraction: parts.map(fractionOf).reduce(add, ZERO) };
}

/**
 * The same, unfolded: parts in the order of time that add up to the fraction; empty ones are left out.
 * Most conventions have one part; act/act has one for each kind of year.
 */
export function timeParts(
  convention: DayCount,
  from: CivilDate,
  to: CivilDate,
  maturity: CivilDate | null = null,
): TimePart[] {
  const isBack = to < from;
  switch (convention) {
    case '30E/360':
    case '30E/360-isda':
    case '30/360-isda':
    case '30/360-us':
    case '30/360-nasd':
      return one(from, to, thirtyDays(convention, from, to, to === maturity), 360);
    case 'act/360':
      return one(from, to, to - from, 360);
    case 'act/365f':
      return one(from, to, to - from, 365);
    case 'nl/365':
      return one(from, to, to - from - (leapDaysUntil(to) - leapDaysUntil(from)), 365);
    case 'act/act-isda':
      return filled(isBack ? actualIsda(to, from).map(backwards) : actualIsda(from, to));
    case 'act/act-afb':
      return filled(isBack ? actualAfb(to, from).map(backwards) : actualAfb(from, to));
  }
}

function one(from: CivilDate, to: CivilDate, count: number, of: number): TimePart[] {
  return filled([{ from, to, count, of }]);
}

function filled(parts: TimePart[]): TimePart[] {
  return parts.filter(({ count }) => count !== 0);
}

function backwards({ from, to, count, of }: TimePart): TimePart {
  return { from: to, to: from, count: -count, of };
}

function fractionOf({ count, of }: TimePart): Rational {
  return rational(BigInt(count), BigInt(of));
}

type ThirtyDayCount = Extract<DayCount, `30${string}`>;

// Every 30/360 rule moves the two days of the month and then counts months of thirty days.
function thirtyDays(
  convention: ThirtyDayCount,
  from: CivilDate,
  to: CivilDate,
  toIsMaturity: boolean,
): number {
  const a = yearMonthDay(from);
  const b = yearMonthDay(to);
  let first = Math.min(a.day, 30);
  let last = b.day;
  switch (convention) {
    case '30E/360': // §4.16(g), Eurobond basis; Excel DAYS360(…, TRUE)
      last = Math.min(last, 30);
      break;
    case '30E/360-isda': // §4.16(h)
      if (endsFebruary(a)) first = 30;
      last = endsFebruary(b) && !toIsMaturity ? 30 : Math.min(last, 30);
      break;
    case '30/360-isda': // §4.16(f), bond basis
      if (first === 30) last = Math.min(last, 30);
      break;
    case '30/360-us': // Excel DAYS360(…, FALSE): an end of February moves as a start only, so 02-28 to 02-28 is -2
      if (endsFebruary(a)) first = 30;
      if (first === 30) last = Math.min(last, 30);
      break;
    case '30/360-nasd': // NASD: as Excel, but from an end of February to another one both move
      if (endsFebruary(a)) {
        first = 30;
        if (endsFebruary(b)) last = 30;
      }
      if (first === 30) last = Math.min(last, 30);
      break;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

function endsFebruary({ year, month, day }: YearMonthDay): boolean {
  return month === 2 && day === daysInMonth(year, 2);
}

// How many 29ths of February lie from the year 1 up to this date, the date included.
function leapDaysUntil(date: CivilDate): number {
  const { year, month, day } = yearMonthDay(date);
  const before = year - 1;
  const past = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return past + (isLeapYear(year) && (month > 2 || (month === 2 && day === 29)) ? 1 : 0);
}

// §4.16(b): days in leap years over 366 plus the other days over 365.
function actualIsda(from: CivilDate, to: CivilDate): TimePart[] {
  const a = yearMonthDay(from);
  const b = yearMonthDay(to);
  if (a.year === b.year) return [{ from, to, count: to - from, of: yearDays(a.year) }];
  const wholeFrom = addDays(from, yearDays(a.year) - dayOfYear(a));
  const wholeTo = addDays(to, -dayOfYear(b));
  return [
    { from, to: wholeFrom, count: wholeFrom - from, of: yearDays(a.year) },
    { from: wholeFrom, to: wholeTo, count: b.year - a.year - 1, of: 1 },
    { from: wholeTo, to, count: to - wholeTo, of: yearDays(b.year) },
  ];
}

function yearDays(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

// 0 for January the 1st.
function dayOfYear({ year, month, day }: YearMonthDay): number {
  let days = day - 1;
  for (let past = 1; past < month; past += 1) days += daysInMonth(year, past);
  return days;
}

// FBF: whole years are counted back from the end; the rest is divided by 366 if a 29 February lies in it, else by 365.
function actualAfb(from: CivilDate, to: CivilDate): TimePart[] {
  const end = yearMonthDay(to);
  let years = end.year - yearMonthDay(from).year;
  let rest = yearsBack(end, years);
  if (rest < from) {
    years -= 1;
    rest = yearsBack(end, years);
  }
  const hasLeapDay = leapDaysUntil(addDays(rest, -1)) > leapDaysUntil(addDays(from, -1));
  return [
    { from, to: rest, count: rest - from, of: hasLeapDay ? 366 : 365 },
    { from: rest, to, count: years, of: 1 },
  ];
}

// Plain subtraction: 29 February goes to the 28th where there is no 29th, 28 February stays the 28th.
// ISDA's later note moves it to a 29th where there is one; OpenGamma, whose figures we compare with, rejects that too.
function yearsBack(end: YearMonthDay, years: number): CivilDate {
  const year = end.year - years;
  const day = Math.min(end.day, daysInMonth(year, end.month));
  const date = civilDate(year, end.month, day);
  if (date === null) throw new Error(`act/act-afb: no day ${year}-${end.month}-${day}`);
  return date;
}
