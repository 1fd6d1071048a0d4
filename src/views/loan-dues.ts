// Interest of direct loans that is paid out and not added: what of it is due, by the day on which it fell due, and what the next years will bear.

import type { CivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import {
  allContracts,
  type Contract,
  courseOf,
  netMinor,
  settledFrom,
  yearEnd,
  yearOf,
} from '../contexts/loans/facts.ts';

const YEAR_FIRST = 1600;

export interface InterestDue {
  readonly contract: string;
  /** The end of the year that bore it, or the day of the closing. */
  readonly date: CivilDate;
  readonly minor: bigint;
}

/** What is not paid of the interest in the books; payments count for the oldest year first. */
export function unpaidInterest(state: Reader, contract: string, row: Contract): readonly InterestDue[] {
  let leftMinor = row.interestDueMinor;
  const years = settledFrom(state, contract, YEAR_FIRST).toReversed();
  return years
    .flatMap(({ row: year }): InterestDue[] => {
      const net = netMinor(year);
      const minor = net < leftMinor ? net : leftMinor;
      leftMinor -= minor;
      return minor > 0n ? [{ contract, date: year.date as CivilDate, minor }] : [];
    })
    .toReversed();
}

/** What is due on every contract. */
export function interestDue(state: Reader): readonly InterestDue[] {
  return allContracts(state).flatMap(([contract, row]) =>
    row.interestDueMinor > 0n ? unpaidInterest(state, contract, row) : [],
  );
}

/** What will fall due at the ends of years up to a day, if nothing moves until then. */
export function interestToCome(state: Reader, until: CivilDate): readonly InterestDue[] {
  const throughYear = yearEnd(yearOf(until)) <= until ? yearOf(until) : yearOf(until) - 1;
  return allContracts(state).flatMap(([contract, row]) => {
    const fromYear = row.settledYear + 1;
    if (row.state === 'closed' || row.terms.interest !== 'paid' || fromYear > throughYear) return [];
    return courseOf(state, contract, row, { fromYear, throughYear })
      .map((year): InterestDue => ({ contract, date: yearEnd(year.year), minor: netMinor(year) }))
      .filter(({ minor }) => minor > 0n);
  });
}
