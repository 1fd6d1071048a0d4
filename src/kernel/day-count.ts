// Day-count conventions: days and exact year fraction between two dates; the first day counts, the last does not.
// Never rounds. Sources: ISDA 2006 Definitions §4.16 (b) to (h), Excel DAYS360, FBF (AFB) 1994 for act/act-afb.
import { addDays, civilDate, daysInMonth, isLeapYear, yearMonthDay } from './calendar.ts';
import type { CivilDate, YearMonthDay } from './calendar.ts';
import { add, negate, rational } from './rational.ts';
import type { Rational } from './rational.ts';

/** Every convention known, by the name that contracts carry. */
export const DAY_COUNTS = [
  '30E/360',
  '30E/360-isda',
  '30/360-isda',
  '30/360-us',
  '30/360-nasd',
  'act/act-isda',
  'act/act-afb',
  'act/365f',
  'act/360',
  'nl/365',
] as const;

export type DayCount = (typeof DAY_COUNTS)[number];

/** Days as the convention counts them and their exact part of a year; both negative when `to` lies before `from`. */
export interface CountedTime {
  readonly days: number;
  readonly fraction: Rational;
}

/** Reads the name of a convention in any case, with `_` or blanks for `-` and `/` ("THIRTY_E_360", "Act/Act ISDA"). */
export function parseDayCount(text: string): DayCount | null {
  const key = plain(text.slice(0, 32));
  return DAY_COUNTS.find((name) => plain(name) === key) ?? null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^thirty/, '30');
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
  switch (convention) {
    case '30E/360':
    case '30E/360-isda':
    case '30/360-isda':
    case '30/360-us':
    case '30/360-nasd':
      return over(thirtyDays(convention, from, to, to === maturity), 360n);
    case 'act/360':
      return over(to - from, 360n);
    case 'act/365f':
      return over(to - from, 365n);
    case 'nl/365':
      return over(to - from - (leapDaysUntil(to) - leapDaysUntil(from)), 365n);
    case 'act/act-isda':
      return signed(from, to, actualIsda);
    case 'act/act-afb':
      return signed(from, to, actualAfb);
  }
}

function over(days: number, yearDays: bigint): CountedTime {
  return { days, fraction: rational(BigInt(days), yearDays) };
}

function signed(
  from: CivilDate,
  to: CivilDate,
  fractionOf: (from: CivilDate, to: CivilDate) => Rational,
): CountedTime {
  return {
    days: to - from,
    fraction: to < from ? negate(fractionOf(to, from)) : fractionOf(from, to),
  };
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
function actualIsda(from: CivilDate, to: CivilDate): Rational {
  const a = yearMonthDay(from);
  const b = yearMonthDay(to);
  if (a.year === b.year) return rational(BigInt(to - from), yearDays(a.year));
  const head = yearDays(a.year) - dayOfYear(a);
  const wholeYears = BigInt(b.year - a.year - 1);
  return add(
    add(rational(head, yearDays(a.year)), rational(wholeYears)),
    rational(dayOfYear(b), yearDays(b.year)),
  );
}

function yearDays(year: number): bigint {
  return isLeapYear(year) ? 366n : 365n;
}

// 0 for January the 1st.
function dayOfYear({ year, month, day }: YearMonthDay): bigint {
  let days = day - 1;
  for (let past = 1; past < month; past += 1) days += daysInMonth(year, past);
  return BigInt(days);
}

// FBF: whole years are counted back from the end; the rest is divided by 366 if a 29 February lies in it, else by 365.
function actualAfb(from: CivilDate, to: CivilDate): Rational {
  const end = yearMonthDay(to);
  let years = end.year - yearMonthDay(from).year;
  let rest = yearsBack(end, years);
  if (rest < from) {
    years -= 1;
    rest = yearsBack(end, years);
  }
  const hasLeapDay = leapDaysUntil(addDays(rest, -1)) > leapDaysUntil(addDays(from, -1));
  return add(rational(BigInt(years)), rational(BigInt(rest - from), hasLeapDay ? 366n : 365n));
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
