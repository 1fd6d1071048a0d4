// The interest of one contract in one year, as a sum that anybody can check: days × rate × amount. Pure and exact.
// A year runs from 31 December to 31 December; the first day counts, the last does not.

import { addDays, type CivilDate, civilDate, DATE_MAX, DATE_MIN } from '../../kernel/calendar.ts';
import { countTime, type DayCount } from '../../kernel/day-count.ts';
import { PPM } from '../../kernel/rates.ts';
import { add, type Rational, rational, roundHalfEven, subtract, ZERO } from '../../kernel/rational.ts';

/** Money that came (positive) or went (negative) on a day. */
export interface Moved {
  readonly date: CivilDate;
  readonly amountMinor: bigint;
}

/** From that day on. */
export interface Rate {
  readonly fromDate: CivilDate;
  readonly ratePpm: bigint;
}

export interface YearOfLoan {
  readonly year: number;
  readonly openingMinor: bigint;
  /** Of this year, in order of the days; others are left out. */
  readonly moved: readonly Moved[];
  /** In order of the days; the first one is in force from the beginning. */
  readonly rates: readonly Rate[];
  readonly dayCount: DayCount;
  /** The last day that is reckoned, where the year is not over or the contract ends in it. */
  readonly untilDate?: CivilDate;
}

/** One line of the sum: what an amount bears from one day to another at one rate. */
export interface InterestLine {
  /** `opening` for the balance at the beginning of the year. */
  readonly of: 'opening' | 'movement';
  readonly amountMinor: bigint;
  readonly fromDate: CivilDate;
  readonly toDate: CivilDate;
  /** By the convention. */
  readonly days: number;
  /** Part of a year. */
  readonly fraction: Rational;
  readonly ratePpm: bigint;
  /** In minor units, not rounded. */
  readonly interest: Rational;
}

/** The day on which a year begins for interest: 31 December before it. */
export function yearStart(year: number): CivilDate {
  return civilDate(year - 1, 12, 31) ?? DATE_MIN;
}

/** The day on which the interest of a year is added. */
export function yearEnd(year: number): CivilDate {
  return civilDate(year, 12, 31) ?? DATE_MAX;
}

interface Counted {
  readonly days: number;
  readonly fraction: Rational;
}

// No time, no interest: Excel counts -2 days from an end of February to itself.
function counted(dayCount: DayCount, from: CivilDate, to: CivilDate): Counted {
  return from === to ? { days: 0, fraction: ZERO } : countTime(dayCount, from, to);
}

/** The parts of a time with one rate each. A rate from 1 January holds for the whole year, whose interest runs from the day before. */
function rateParts({ year, rates }: YearOfLoan, from: CivilDate, to: CivilDate) {
  const start = yearStart(year);
  const parts: { fromDate: CivilDate; toDate: CivilDate; ratePpm: bigint }[] = [];
  let fromDate = from;
  let ratePpm = rates[0]?.ratePpm ?? 0n;
  for (const rate of rates) {
    const since = rate.fromDate <= addDays(start, 1) ? start : rate.fromDate;
    if (since >= to) break;
    if (since > fromDate) {
      parts.push({ fromDate, toDate: since, ratePpm });
      fromDate = since;
    }
    ratePpm = rate.ratePpm;
  }
  parts.push({ fromDate, toDate: to, ratePpm });
  return parts;
}

/**
 * What one amount bears, a line for each rate. Days are counted from the day of the amount, whatever the rate does:
 * so the lines of an amount add up to the days from its own day to the end, also where a convention does not add up (30/360).
 */
function linesOf(loan: YearOfLoan, of: InterestLine['of'], { date, amountMinor }: Moved): InterestLine[] {
  const end = endOf(loan);
  if (amountMinor === 0n || date >= end) return [];
  let before: Counted = { days: 0, fraction: ZERO };
  return rateParts(loan, date, end).map(({ fromDate, toDate, ratePpm }) => {
    const until = counted(loan.dayCount, date, toDate);
    const fraction = subtract(until.fraction, before.fraction);
    const days = until.days - before.days;
    before = until;
    const interest = rational(amountMinor * ratePpm * fraction.numerator, PPM * fraction.denominator);
    return { of, amountMinor, fromDate, toDate, days, fraction, ratePpm, interest };
  });
}

function endOf({ year, untilDate }: YearOfLoan): CivilDate {
  const end = yearEnd(year);
  return untilDate === undefined || untilDate > end ? end : untilDate;
}

/** The sum of a year: first the opening balance, then each movement; one list of lines for each of them. */
export function interestLines(loan: YearOfLoan): readonly (readonly InterestLine[])[] {
  const opening = linesOf(loan, 'opening', { date: yearStart(loan.year), amountMinor: loan.openingMinor });
  return [opening, ...loan.moved.map((one) => linesOf(loan, 'movement', one))].filter(
    (lines) => lines.length > 0,
  );
}

function exact(lines: readonly InterestLine[]): Rational {
  return lines.reduce((total, { interest }) => add(total, interest), ZERO);
}

/** The interest in minor units, rounded half-even: once for the year, or once for each amount. */
export function roundedInterest(
  sums: readonly (readonly InterestLine[])[],
  rounding: 'year' | 'movement',
): bigint {
  if (rounding === 'year') return roundHalfEven(exact(sums.flat()));
  return sums.reduce((total, lines) => total + roundHalfEven(exact(lines)), 0n);
}
