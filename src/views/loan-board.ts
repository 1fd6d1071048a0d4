// Direct loans as people see them: every contract on a day, one with its movements, and the sum behind each year's interest.

import type { CivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { type Holder } from '../contexts/bonds/facts.ts';
import {
  allContracts,
  type CallTerms,
  callTermsOf,
  type Contract,
  type DatedTransfer,
  contractOf,
  courseOf,
  type CourseYear,
  earlyPayments,
  type InterestLine,
  movementsFrom,
  netMinor,
  type NoticePeriod,
  noticesOf,
  owedOn,
  type Rate,
  rateOn,
  ratesOf,
  settledFrom,
  transfersOf,
  yearEnd,
  yearOf,
} from '../contexts/loans/facts.ts';
import { loanInterestPaid } from './loans-on.ts';
import { inNaturalOrder } from './natural-order.ts';

const YEAR_FIRST = 1600;

export interface LoanLine {
  readonly contract: string;
  readonly title: string;
  readonly lender: Holder;
  readonly kind: string;
  readonly state: Contract['state'];
  readonly ratePpm: bigint;
  /** Null where the money cannot be called before the end. */
  readonly notice: NoticePeriod | null;
  /** The day on which the contract ends, where one is agreed. */
  readonly endDate: CivilDate | null;
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
  const { subordinated } = terms;
  const { notice, endDate } = callTermsOf(state, contract, row);
  return {
    contract,
    title,
    lender,
    kind,
    state: is,
    ratePpm,
    notice,
    endDate,
    subordinated,
    balanceMinor,
    accruedMinor,
    dueMinor,
    owedMinor,
  };
}

/** Every contract, in order of its number, with the interest that has accrued by the day. */
export function loanBoard(state: Reader, date: CivilDate): readonly LoanLine[] {
  return inNaturalOrder(allContracts(state), ([name]) => name).map(([name, row]) =>
    lineOf(state, name, row, date),
  );
}

export type LoanEntrySort =
  | 'carried'
  | 'paid-in'
  | 'paid-out'
  | 'interest-added'
  | 'interest-due'
  | 'interest-paid'
  | 'closed';

export interface LoanEntry {
  readonly is: LoanEntrySort;
  readonly date: number;
  readonly what: string;
  /** Of interest that fell due or was added: for which year; null for what else moves. */
  readonly year: number | null;
  /** What it adds to all that is owed, or takes off. */
  readonly amountMinor: bigint;
  /** The balance after it, in order of the days: principal, with the interest that was added. */
  readonly balanceMinor: bigint;
  /** Interest after it that has fallen due and is not paid, where none is added. */
  readonly interestOpenMinor: bigint;
  /** Whether tax was taken off the interest. */
  readonly lessTax: boolean;
  readonly reference: string;
  /** Why it was paid before the notice had run; empty where it was not. */
  readonly goodwill: string;
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
  /** When its notice or its end was agreed on anew. */
  readonly changed: CallTerms['changed'];
  /** Who lent before, in order of the days. */
  readonly transfers: readonly DatedTransfer[];
  readonly entries: readonly LoanEntry[];
}

const WHAT = {
  carried: 'carried over',
  'paid-in': 'paid in',
  'paid-out': 'paid out',
  closed: 'paid out, contract closed',
} as const;

type Step = Omit<LoanEntry, 'balanceMinor' | 'interestOpenMinor'>;

/** On one day: money moves, interest falls due, interest is paid, the contract ends. */
const PLACES: Readonly<Record<LoanEntrySort, number>> = {
  carried: 0,
  'paid-in': 0,
  'paid-out': 0,
  'interest-added': 1,
  'interest-due': 1,
  'interest-paid': 2,
  closed: 3,
};

function movedSteps(state: Reader, contract: string): readonly Step[] {
  const early = earlyPayments(state, contract);
  return movementsFrom(state, contract, YEAR_FIRST).map((one) => ({
    is: one.what,
    date: one.date,
    what: WHAT[one.what],
    year: null,
    amountMinor: one.amountMinor,
    lessTax: false,
    reference: one.reference,
    goodwill: early.get(one.entry)?.goodwill ?? '',
    entry: one.entry,
  }));
}

/** The interest of years that bore some. */
function borneSteps(state: Reader, contract: string, isAdded: boolean): readonly Step[] {
  const borne = settledFrom(state, contract, YEAR_FIRST).filter(
    ({ row: settled }) => netMinor(settled) !== 0n,
  );
  return borne.map(({ year, row: settled }) => {
    const lessTax = settled.withheldMinor !== 0n;
    return {
      is: isAdded ? 'interest-added' : 'interest-due',
      date: settled.date,
      what: `interest of ${year}, ${isAdded ? 'added' : 'to be paid'}${lessTax ? ', less tax' : ''}`,
      year,
      amountMinor: netMinor(settled),
      lessTax,
      reference: '',
      goodwill: '',
      entry: null,
    };
  });
}

function paidSteps(state: Reader, contract: string): readonly Step[] {
  return loanInterestPaid(state, contract).map(({ date, minor, memo, entry }) => ({
    is: 'interest-paid',
    date,
    what: minor > 0n ? 'interest paid' : 'payment of interest taken back',
    year: null,
    amountMinor: -minor,
    lessTax: false,
    reference: memo,
    goodwill: '',
    entry,
  }));
}

function withBalances(steps: readonly Step[]): readonly LoanEntry[] {
  let balanceMinor = 0n;
  let interestOpenMinor = 0n;
  return [...steps]
    .sort((a, b) => a.date - b.date || PLACES[a.is] - PLACES[b.is])
    .map((step) => {
      if (step.is === 'interest-due' || step.is === 'interest-paid') interestOpenMinor += step.amountMinor;
      else balanceMinor += step.amountMinor;
      return { ...step, balanceMinor, interestOpenMinor };
    });
}

/** One contract with all that moved it; null when there is none of that name. */
export function loanAccount(state: Reader, contract: string, date: CivilDate): LoanAccount | null {
  const row = contractOf(state, contract);
  if (row === null) return null;
  const isAdded = row.terms.interest === 'added';
  const entries = withBalances([
    ...movedSteps(state, contract),
    ...borneSteps(state, contract, isAdded),
    ...paidSteps(state, contract),
  ]);
  const line = lineOf(state, contract, row, date);
  const [rates, notices] = [ratesOf(state, contract), noticesOf(state, contract)];
  const { changed } = callTermsOf(state, contract, row);
  return { line, row, rates, notices, changed, transfers: transfersOf(state, contract), entries };
}

export interface LoanYear extends CourseYear {
  /** Up to this day; 31 December where the year is over. */
  readonly untilDate: CivilDate;
  /** Whether the interest is in the books. */
  readonly booked: boolean;
  readonly lines: readonly InterestLine[];
}

/** The years of a contract up to a day with the sum of each; the last one as far as that day. Null when there is no such contract. */
export function loanYears(state: Reader, contract: string, date: CivilDate): readonly LoanYear[] | null {
  const row = contractOf(state, contract);
  if (row === null) return null;
  const untilDate = Math.min(row.closedDate ?? date, date) as CivilDate;
  const [first] = movementsFrom(state, contract, YEAR_FIRST);
  if (first === undefined) return [];
  const course = courseOf(state, contract, row, {
    fromYear: yearOf(first.date),
    throughYear: yearOf(untilDate),
    untilDate,
  });
  const bookedOn = new Map(
    settledFrom(state, contract, YEAR_FIRST).map(({ year, row: { date: on } }) => [year, on]),
  );
  return course.map((year) => {
    const end = yearEnd(year.year);
    return {
      ...year,
      untilDate: untilDate < end ? untilDate : end,
      booked: (bookedOn.get(year.year) ?? Infinity) <= untilDate,
      lines: year.sums.flat(),
    };
  });
}
