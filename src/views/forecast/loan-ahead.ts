// A direct loan as it goes on: the interest of each year, and what is paid back when a notice is over. By loans/year-interest.ts.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { DayCount } from '../../kernel/day-count.ts';
import type { Reader } from '../../kernel/state.ts';
import { type TaxRates, withheldOf } from '../../contexts/ledger/facts.ts';
import { openingOf } from '../../contexts/loans/course.ts';
import {
  callTermsOf,
  type Contract,
  movementsFrom,
  noticesOf,
  paidUnderNoticeMinor,
  type Rate,
  ratesOf,
  yearEnd,
  yearOf,
} from '../../contexts/loans/facts.ts';
import { interestLines, type Moved, roundedInterest } from '../../contexts/loans/year-interest.ts';

interface Called {
  readonly date: CivilDate;
  /** Null for all of it. */
  readonly amountMinor: bigint | null;
}

export interface LoanOnDay {
  readonly balanceMinor: bigint;
  readonly dueMinor: bigint;
  readonly year: number;
  readonly openingMinor: bigint;
  readonly carriedMinor: bigint;
  readonly moved: readonly Moved[];
  readonly rates: readonly Rate[];
  readonly called: readonly Called[];
  readonly dayCount: DayCount;
  readonly interest: 'added' | 'paid';
  readonly rounding: 'year' | 'movement';
}

/** Notices that are not paid out yet, and the end; what was paid out under notice went to the earliest of them. */
function calledFrom(state: Reader, name: string, contract: Contract): readonly Called[] {
  let paidMinor = paidUnderNoticeMinor(state, name, contract);
  const { endDate } = callTermsOf(state, name, contract);
  const ends: readonly Called[] = endDate === null ? [] : [{ date: endDate, amountMinor: null }];
  const given = noticesOf(state, name).flatMap(({ dueDate, amountMinor }): Called[] => {
    const date = dueDate as CivilDate;
    if (amountMinor === null) return [{ date, amountMinor }];
    const already = amountMinor < paidMinor ? amountMinor : paidMinor;
    paidMinor -= already;
    return amountMinor === already ? [] : [{ date, amountMinor: amountMinor - already }];
  });
  return [...given, ...ends].sort((a, b) => a.date - b.date);
}

/** A contract as it stands in the books. */
export function loanOnDay(state: Reader, name: string, contract: Contract): LoanOnDay {
  const year = contract.settledYear + 1;
  const { dayCount, interest, rounding } = contract.terms;
  const isCarriedYear = contract.carriedDate !== null && yearOf(contract.carriedDate) === year;
  return {
    balanceMinor: contract.balanceMinor,
    dueMinor: contract.interestDueMinor,
    year,
    openingMinor: openingOf(state, name, contract, year),
    carriedMinor: isCarriedYear ? contract.carriedMinor : 0n,
    moved: movementsFrom(state, name, year),
    rates: ratesOf(state, name),
    called: calledFrom(state, name, contract),
    dayCount,
    interest,
    rounding,
  };
}

/** What a step of a loan does to money. */
export interface LoanStep {
  /** The cost of the commune. */
  readonly interestMinor: bigint;
  readonly withheldMinor: bigint;
  readonly paidBackMinor: bigint;
  readonly interestPaidMinor: bigint;
}

export class LoanAhead {
  private loan: LoanOnDay;
  /** The last day of the year that is not settled yet. */
  private yearEnds: CivilDate;

  constructor(loan: LoanOnDay) {
    this.loan = loan;
    this.yearEnds = yearEnd(loan.year);
  }

  get balanceMinor(): bigint {
    return this.loan.balanceMinor;
  }

  borrow(date: CivilDate, amountMinor: bigint): void {
    this.move(date, amountMinor);
  }

  private move(date: CivilDate, amountMinor: bigint): void {
    const { loan } = this;
    this.loan = {
      ...loan,
      balanceMinor: loan.balanceMinor + amountMinor,
      moved: [...loan.moved, { date, amountMinor }],
    };
  }

  private bears(untilDate?: CivilDate): bigint {
    const { year, openingMinor, moved, rates, dayCount, rounding } = this.loan;
    const ofYear = moved.filter(({ date }) => yearOf(date) === year);
    const until = untilDate === undefined ? {} : { untilDate };
    return roundedInterest(
      interestLines({ year, openingMinor, moved: ofYear, rates, dayCount, ...until }),
      rounding,
    );
  }

  /** The year before is over: its interest is added or falls due. Null where it is settled already. */
  settle(day: CivilDate, taxed: TaxRates): LoanStep | null {
    const { loan } = this;
    if (day <= this.yearEnds) return null;
    const interestMinor = this.bears();
    const bothMinor = interestMinor + loan.carriedMinor;
    const withheldMinor = withheldOf(bothMinor, taxed);
    const netMinor = bothMinor - withheldMinor;
    const isAdded = loan.interest === 'added';
    const balanceMinor = loan.balanceMinor + (isAdded ? netMinor : 0n);
    const dueMinor = loan.dueMinor + (isAdded ? 0n : netMinor);
    const moved = loan.moved.filter(({ date }) => yearOf(date) > loan.year);
    const sinceMinor = moved.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    this.loan = {
      ...loan,
      balanceMinor,
      dueMinor,
      moved,
      openingMinor: balanceMinor - sinceMinor,
      year: loan.year + 1,
      carriedMinor: 0n,
    };
    this.yearEnds = yearEnd(this.loan.year);
    return { interestMinor, withheldMinor, paidBackMinor: 0n, interestPaidMinor: 0n };
  }

  /** Interest that is due is paid, and what was called when its notice is over. Null on most days. */
  pay(day: CivilDate, taxed: TaxRates): LoanStep | null {
    if (this.loan.dueMinor === 0n && !this.loan.called.some(({ date }) => date <= day)) return null;
    let step: LoanStep = {
      interestMinor: 0n,
      withheldMinor: 0n,
      paidBackMinor: 0n,
      interestPaidMinor: this.loan.dueMinor,
    };
    this.loan = { ...this.loan, dueMinor: 0n };
    const due = this.loan.called.filter(({ date }) => date <= day);
    if (due.length === 0) return step;
    this.loan = { ...this.loan, called: this.loan.called.filter(({ date }) => date > day) };
    for (const { amountMinor } of due) {
      const { balanceMinor } = this.loan;
      if (amountMinor === null) return this.close(day, taxed, step);
      const minor = amountMinor < balanceMinor ? amountMinor : balanceMinor;
      this.move(day, -minor);
      step = { ...step, paidBackMinor: step.paidBackMinor + minor };
    }
    return step;
  }

  private close(day: CivilDate, taxed: TaxRates, step: LoanStep): LoanStep {
    const interestMinor = this.bears(day);
    const bothMinor = interestMinor + this.loan.carriedMinor;
    const withheldMinor = withheldOf(bothMinor, taxed);
    const paidBackMinor = step.paidBackMinor + this.loan.balanceMinor;
    this.loan = { ...this.loan, balanceMinor: 0n, openingMinor: 0n, moved: [], called: [], carriedMinor: 0n };
    return {
      interestMinor,
      withheldMinor,
      paidBackMinor,
      interestPaidMinor: step.interestPaidMinor + bothMinor - withheldMinor,
    };
  }
}

/** Loans that replace what lenders took back: paid interest, no end, at one rate. */
export function followUpLoan(day: CivilDate, ratePpm: bigint, dayCount: DayCount): LoanAhead {
  return new LoanAhead({
    balanceMinor: 0n,
    dueMinor: 0n,
    year: yearOf(day),
    openingMinor: 0n,
    carriedMinor: 0n,
    moved: [],
    rates: [{ fromDate: 0 as CivilDate, ratePpm }],
    called: [],
    dayCount,
    interest: 'paid',
    rounding: 'year',
  });
}
