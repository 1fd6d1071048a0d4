// Puts the interest of years into the books, and puts it right when a movement or a rate is dated back into an open year.
// Interest of a closed year is never touched: what is dated into a closed period is refused before it comes here.

import { addDays, type CivilDate, dateOfInstant, instantOfDate } from '../../kernel/calendar.ts';
import { type Draft, due } from '../../kernel/kind.ts';
import { accounts, commonMoneyMoved, post } from '../ledger/facts.ts';
import { courseOf, settledFrom, yearKey, yearOf } from './course.ts';
import { type Contract, contracts, interestYears, type InterestYear } from './tables.ts';
import { yearEnds } from './tasks.ts';
import { yearEnd } from './year-interest.ts';

const YEAR_LAST = 9998;

/** Lets the end of a year fall due. */
export function scheduleYearEnd(draft: Draft, name: string, year: number): void {
  if (year <= YEAR_LAST) draft.schedule(instantOfDate(addDays(yearEnd(year), 1)), yearEnds, name);
}

/** Takes it back, for a contract that is closed. */
export function cancelYearEnd(draft: Draft, name: string, year: number): void {
  draft.cancel(instantOfDate(addDays(yearEnd(year), 1)), yearEnds, name);
}

interface Difference {
  readonly date: number;
  readonly interestMinor: bigint;
  readonly carriedMinor: bigint;
}

function postDifference(draft: Draft, name: string, contract: Contract, difference: Difference): Contract {
  const { date, interestMinor, carriedMinor } = difference;
  if (interestMinor === 0n && carriedMinor === 0n) return contract;
  const bothMinor = interestMinor + carriedMinor;
  const isAdded = contract.terms.interest === 'added';
  post(draft, {
    date,
    what: isAdded ? 'interest added to a loan' : 'interest on a loan falls due',
    lines: isAdded
      ? [
          { account: accounts.loanInterest(name), minor: interestMinor },
          { account: accounts.loanInterestPayable(name), minor: carriedMinor },
          { account: accounts.loanPayable(name), minor: -bothMinor },
        ]
      : [
          { account: accounts.loanInterest(name), minor: interestMinor },
          { account: accounts.loanInterestPayable(name), minor: -interestMinor },
        ],
  });
  if (interestMinor !== 0n) draft.raise(commonMoneyMoved, { amountMinor: -interestMinor, date });
  return isAdded
    ? { ...contract, balanceMinor: contract.balanceMinor + bothMinor }
    : { ...contract, interestDueMinor: contract.interestDueMinor + bothMinor };
}

const NO_YEAR: InterestYear = { openingMinor: 0n, interestMinor: 0n, carriedMinor: 0n, date: 0 };

/**
 * Reckons every settled year of a contract from one year on afresh, and posts what differs at the end of each.
 * The contract given has what is new in its balance already; the one returned stands in the rows.
 */
export function settle(draft: Draft, name: string, given: Contract, fromYear: number): Contract {
  const throughYear = given.settledYear;
  let contract = given;
  for (const { year, openingMinor, interestMinor, carriedMinor } of courseOf(draft, name, given, {
    fromYear,
    throughYear,
  })) {
    const before = draft.get(interestYears, yearKey(name, year)) ?? NO_YEAR;
    const date = yearEnd(year);
    contract = postDifference(draft, name, contract, {
      date,
      interestMinor: interestMinor - before.interestMinor,
      carriedMinor: carriedMinor - before.carriedMinor,
    });
    draft.put(interestYears, yearKey(name, year), { openingMinor, interestMinor, carriedMinor, date });
  }
  draft.put(contracts, name, contract);
  return contract;
}

/**
 * The last interest, up to the day on which a contract ends. Interest that was booked at a later end of a year is taken back.
 * Gives the contract with everything that is owed on that day; it does not stand in the rows yet.
 */
export function settleLast(draft: Draft, name: string, given: Contract, date: CivilDate): Contract {
  const lastYear = yearOf(date);
  const fromYear = Math.min(lastYear, given.settledYear + 1);
  const course = courseOf(draft, name, given, { fromYear, throughYear: lastYear, untilDate: date });
  let contract = given;
  for (const { year, row } of settledFrom(draft, name, fromYear)) {
    contract = postDifference(draft, name, contract, {
      date: row.date,
      interestMinor: -row.interestMinor,
      carriedMinor: -row.carriedMinor,
    });
    draft.remove(interestYears, yearKey(name, year));
  }
  for (const { year, openingMinor, interestMinor, carriedMinor } of course) {
    const bookedDate = year === lastYear ? date : yearEnd(year);
    contract = postDifference(draft, name, contract, { date: bookedDate, interestMinor, carriedMinor });
    draft.put(interestYears, yearKey(name, year), {
      openingMinor,
      interestMinor,
      carriedMinor,
      date: bookedDate,
    });
  }
  return { ...contract, settledYear: lastYear };
}

/** The end of a year: its interest is derived, signed by nobody. */
export const yearEndsDue = due(yearEnds, (draft, name, atMs) => {
  const contract = draft.get(contracts, name);
  if (contract?.state !== 'open') return;
  const year = yearOf(dateOfInstant(atMs) - 1);
  settle(draft, name, { ...contract, settledYear: year }, year);
  scheduleYearEnd(draft, name, year + 1);
});
