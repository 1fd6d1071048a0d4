// The course of a contract from a year on: openings, movements, the interest of each year. Read from rows, reckoned, never written here.

import { type CivilDate, civilDate, yearMonthDay } from '../../kernel/calendar.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { type TaxRates, taxRates, withheldOf } from '../ledger/facts.ts';
import {
  type Contract,
  type InterestYear,
  interestYears,
  type Movement,
  movements,
  rates,
} from './tables.ts';
import {
  type InterestLine,
  interestLines,
  type Moved,
  type Rate,
  roundedInterest,
  yearEnd,
} from './year-interest.ts';

/** A movement with its day and its place in the order. */
export interface DatedMovement extends Movement {
  readonly date: CivilDate;
  readonly position: number;
}

/** A change that is thought of and not made. */
export interface Supposed {
  readonly moved?: Moved;
  readonly rate?: Rate;
}

export interface CourseYear {
  readonly year: number;
  readonly openingMinor: bigint;
  readonly moved: readonly Moved[];
  /** One list of lines for the opening balance and for each movement. */
  readonly sums: readonly (readonly InterestLine[])[];
  readonly interestMinor: bigint;
  /** Interest from another register that is due with this year's. */
  readonly carriedMinor: bigint;
  /** Tax on both, and its rates: those of the settled year, or the charter's. */
  readonly withheldMinor: bigint;
  readonly taxed: TaxRates;
  /** At the end of the year, with what is added then. */
  readonly closingMinor: bigint;
}

/** The year of a day. */
export function yearOf(date: number): number {
  return yearMonthDay(date as CivilDate).year;
}

/** The movements of a contract from the beginning of a year on, in order of their days. */
export function movementsFrom(state: Reader, name: string, year: number): readonly DatedMovement[] {
  const first = civilDate(year, 1, 1) ?? 0;
  return state
    .range(movements, { from: `${name}/${ordinal(Math.max(0, first))}`, to: `${name}0` })
    .map(([key, movement]) => {
      const [, date = '', position = ''] = key.split('/');
      return { ...movement, date: Number(date) as CivilDate, position: Number(position) };
    });
}

/** All rates of a contract, in order of their days. */
export function ratesOf(state: Reader, name: string): readonly Rate[] {
  return state.range(rates, { prefix: `${name}/` }).map(([key, { ratePpm }]) => ({
    fromDate: Number(key.slice(name.length + 1)) as CivilDate,
    ratePpm,
  }));
}

/** The rate that is in force on a day. */
export function rateOn(state: Reader, name: string, date: number): bigint {
  const known = state.range(rates, {
    from: `${name}/`,
    to: `${name}/${ordinal(date + 1)}`,
    limit: 1,
    reverse: true,
  });
  return known[0]?.[1].ratePpm ?? 0n;
}

/** The key of the interest of a year. */
export function yearKey(name: string, year: number): string {
  return `${name}/${ordinal(year)}`;
}

/** The interest of years in the books from a year on, in order of the years. */
export function settledFrom(state: Reader, name: string, year: number) {
  return state
    .range(interestYears, { from: yearKey(name, year), to: `${name}0` })
    .map(([key, row]) => ({ year: Number(key.slice(name.length + 1)), row }));
}

/** What of the interest of a year is the lender's: all but the tax. */
export function netMinor(
  year: Pick<InterestYear, 'interestMinor' | 'carriedMinor' | 'withheldMinor'>,
): bigint {
  return year.interestMinor + year.carriedMinor - year.withheldMinor;
}

/** The balance at the beginning of a year: that of today less all that came since. */
export function openingOf(state: Reader, name: string, contract: Contract, year: number): bigint {
  const movedMinor = movementsFrom(state, name, year).reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  if (contract.terms.interest === 'paid') return contract.balanceMinor - movedMinor;
  return settledFrom(state, name, year).reduce(
    (left, { row }) => left - netMinor(row),
    contract.balanceMinor - movedMinor,
  );
}

function withSupposed<T extends { readonly [K in D]: CivilDate }, D extends 'date' | 'fromDate'>(
  known: readonly T[],
  by: D,
  supposed: T | undefined,
): readonly T[] {
  if (supposed === undefined) return known;
  const others = by === 'fromDate' ? known.filter((one) => one[by] !== supposed[by]) : known;
  return [...others, supposed].sort((a, b) => a[by] - b[by]);
}

export interface CourseQuery {
  readonly fromYear: number;
  readonly throughYear: number;
  /** The last day that bears interest, where it is not the end of the last year. */
  readonly untilDate?: CivilDate;
  readonly supposed?: Supposed;
}

/** Reckons the years of a contract one after another, each as if it had borne all its interest at its end. */
export function courseOf(
  state: Reader,
  name: string,
  contract: Contract,
  { fromYear, throughYear, untilDate, supposed = {} }: CourseQuery,
): readonly CourseYear[] {
  const moved = withSupposed<Moved, 'date'>(movementsFrom(state, name, fromYear), 'date', supposed.moved);
  const rated = withSupposed<Rate, 'fromDate'>(ratesOf(state, name), 'fromDate', supposed.rate);
  const { dayCount, interest, rounding } = contract.terms;
  const carriedYear = contract.carriedDate === null ? null : yearOf(contract.carriedDate);
  const byYear = new Map<number, Moved[]>();
  for (const one of moved) byYear.set(yearOf(one.date), [...(byYear.get(yearOf(one.date)) ?? []), one]);
  const settled = new Map(settledFrom(state, name, fromYear).map(({ year, row }) => [year, row]));
  const taxedNow = taxRates(state);
  const years: CourseYear[] = [];
  let openingMinor = openingOf(state, name, contract, fromYear);
  for (let year = fromYear; year <= throughYear; year++) {
    const ofYear = byYear.get(year) ?? [];
    const sums = interestLines({
      year,
      openingMinor,
      moved: ofYear,
      rates: rated,
      dayCount,
      ...(untilDate === undefined ? {} : { untilDate }),
    });
    const interestMinor = roundedInterest(sums, rounding);
    const carriedMinor = carriedYear === year ? contract.carriedMinor : 0n;
    const { taxPpm, surchargePpm } = settled.get(year) ?? taxedNow;
    const taxed = { taxPpm, surchargePpm };
    const withheldMinor = withheldOf(interestMinor + carriedMinor, taxed);
    const addedMinor = interest === 'added' ? netMinor({ interestMinor, carriedMinor, withheldMinor }) : 0n;
    const closingMinor = ofYear.reduce((sum, one) => sum + one.amountMinor, openingMinor) + addedMinor;
    years.push({
      year,
      openingMinor,
      moved: ofYear,
      sums,
      interestMinor,
      carriedMinor,
      withheldMinor,
      taxed,
      closingMinor,
    });
    openingMinor = closingMinor;
  }
  return years;
}

/** The lowest balance at the end of a day from `sinceDate` on, and the interest owed in the end, with a change that is supposed. */
export function afterSupposed(
  state: Reader,
  name: string,
  contract: Contract,
  supposed: Supposed,
): { readonly lowestMinor: bigint; readonly interestDueMinor: bigint } {
  const sinceDate = supposed.moved?.date ?? supposed.rate?.fromDate ?? (0 as CivilDate);
  const fromYear = Math.min(yearOf(sinceDate), contract.settledYear + 1);
  // a rate that lies ahead changes nothing that is settled or paid
  const lastDate = Math.max(supposed.moved?.date ?? 0, contract.lastDate);
  const throughYear = Math.max(contract.settledYear, yearOf(lastDate));
  const years = courseOf(state, name, contract, { fromYear, throughYear, supposed });
  const balances: bigint[] = [];
  let balanceMinor = years[0]?.openingMinor ?? 0n;
  const isAdded = contract.terms.interest === 'added';
  let interestDueMinor = contract.interestDueMinor;
  if (!isAdded) for (const { row } of settledFrom(state, name, fromYear)) interestDueMinor -= netMinor(row);
  for (const { year, moved, ...borne } of years) {
    moved.forEach((one, i) => {
      balanceMinor += one.amountMinor;
      const isLastOfDay = moved[i + 1]?.date !== one.date;
      if (one.date >= sinceDate && isLastOfDay && one.date < yearEnd(year)) balances.push(balanceMinor);
    });
    if (year <= contract.settledYear) {
      if (isAdded) balanceMinor += netMinor(borne);
      else interestDueMinor += netMinor(borne);
    }
    balances.push(balanceMinor);
  }
  const lowestMinor = balances.reduce((low, one) => (one < low ? one : low), balances[0] ?? balanceMinor);
  return { lowestMinor, interestDueMinor };
}
