// Direct loans as people see them: every contract on a day, one with its movements, and the sum behind each year's interest.

import type { CivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { type Holder } from '../contexts/bonds/facts.ts';
import {
  allContracts,
  type Contract,
  contractOf,
  courseOf,
  type CourseYear,
  type InterestLine,
  movementsFrom,
  netMinor,
  noticesOf,
  owedOn,
  type Rate,
  rateOn,
  ratesOf,
  settledFrom,
  yearEnd,
  yearOf,
} from '../contexts/loans/facts.ts';

const YEAR_FIRST = 1600;

export interface LoanLine {
  readonly contract: string;
  readonly title: string;
  readonly lender: Holder;
  readonly kind: string;
  readonly state: Contract['state'];
  readonly ratePpm: bigint;
  readonly noticeDays: number;
  /** Whether the clause of subordination is part of the contract. */
  readonly subordinated: boolean;
  readonly balanceMinor: bigint;
  /** Interest up to the day that is not in the books. */
  readonly accruedMinor: bigint;
  /** Interest of past years that is owed and not added. */
  readonly dueMinor: bigint;
  readonly owedMinor: bigint;
}

function lineOf(state: Reader, contract: string, row: Contract, date: CivilDate): LoanLine {
  const { title, holder: lender, kind, terms, balanceMinor, state: is } = row;
  const { accruedMinor, dueMinor, totalMinor: owedMinor } = owedOn(state, contract, row, date);
  const ratePpm = rateOn(state, contract, date);
  const { noticeDays, subordinated } = terms;
  return {
    contract,
    title,
    lender,
    kind,
    state: is,
    ratePpm,
    noticeDays,
    subordinated,
    balanceMinor,
    accruedMinor,
    dueMinor,
    owedMinor,
  };
}

/** A name in which numbers stand in the order of their size: 2 before 10. */
function inOrder(name: string): string {
  return name.replaceAll(/[0-9]+/g, (digits) => digits.padStart(32, '0'));
}

/** Every contract, in order of its number, with the interest that has accrued by the day. */
export function loanBoard(state: Reader, date: CivilDate): readonly LoanLine[] {
  const named = allContracts(state).map(([name, row]) => ({ name, row, key: inOrder(name) }));
  return named
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ name, row }) => lineOf(state, name, row, date));
}

export interface LoanEntry {
  readonly date: number;
  readonly what: string;
  readonly amountMinor: bigint;
  /** The balance after it, in order of the days. */
  readonly balanceMinor: bigint;
  readonly reference: string;
  /** The entry that said it; null for interest, which nobody says. */
  readonly entry: string | null;
}

export interface LoanAccount {
  readonly line: LoanLine;
  readonly row: Contract;
  readonly rates: readonly Rate[];
  readonly notices: readonly {
    readonly givenDate: number;
    readonly dueDate: number;
    readonly amountMinor: bigint | null;
    readonly reference: string;
  }[];
  readonly entries: readonly LoanEntry[];
}

const WHAT = {
  carried: 'carried over',
  'paid-in': 'paid in',
  'paid-out': 'paid out',
  closed: 'paid out, contract closed',
} as const;

/** One contract with all that moved it; null when there is none of that name. */
export function loanAccount(state: Reader, contract: string, date: CivilDate): LoanAccount | null {
  const row = contractOf(state, contract);
  if (row === null) return null;
  const isAdded = row.terms.interest === 'added';
  const moved = movementsFrom(state, contract, YEAR_FIRST).map((one) => ({
    date: one.date as number,
    place: one.what === 'closed' ? 2 : 0,
    what: WHAT[one.what] as string,
    amountMinor: one.amountMinor,
    reference: one.reference,
    entry: one.entry as string | null,
  }));
  const borne = settledFrom(state, contract, YEAR_FIRST).map(({ year, row: settled }) => ({
    date: settled.date,
    place: 1,
    what: `interest of ${year}, ${isAdded ? 'added' : 'to be paid'}${settled.withheldMinor === 0n ? '' : ', less tax'}`,
    amountMinor: netMinor(settled),
    reference: '',
    entry: null,
  }));
  let balanceMinor = 0n;
  const entries = [...moved, ...borne]
    .sort((a, b) => a.date - b.date || a.place - b.place)
    .map(({ place, ...entry }) => {
      if (place !== 1 || isAdded) balanceMinor += entry.amountMinor;
      return { ...entry, balanceMinor };
    });
  const line = lineOf(state, contract, row, date);
  return { line, row, rates: ratesOf(state, contract), notices: noticesOf(state, contract), entries };
}

export interface LoanYear extends CourseYear {
  /** Up to this day; 31 December where the year is over. */
  readonly untilDate: CivilDate;
  /** Whether the interest is in the books. */
  readonly booked: boolean;
  readonly lines: readonly InterestLine[];
}

/** The years of a contract with the sum of each; the last one up to the day. Null when there is no such contract. */
export function loanYears(state: Reader, contract: string, date: CivilDate): readonly LoanYear[] | null {
  const row = contractOf(state, contract);
  if (row === null) return null;
  const untilDate = (row.closedDate ?? date) as CivilDate;
  const [first] = movementsFrom(state, contract, YEAR_FIRST);
  if (first === undefined) return [];
  const throughYear = Math.max(yearOf(untilDate), row.settledYear);
  const course = courseOf(state, contract, row, {
    fromYear: yearOf(first.date),
    throughYear,
    ...(throughYear > row.settledYear || row.state === 'closed' ? { untilDate } : {}),
  });
  return course.map((year) => {
    const end = yearEnd(year.year);
    return {
      ...year,
      untilDate: untilDate < end ? untilDate : end,
      booked: year.year <= row.settledYear,
      lines: year.sums.flat(),
    };
  });
}
