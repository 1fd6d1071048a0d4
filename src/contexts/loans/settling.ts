// Puts the interest of years into the books, and puts it right when a movement or a rate is dated back into an open year.
// Interest of a closed year is never touched: what is dated into a closed period is refused before it comes here.

import { addDays, type CivilDate, dateOfInstant, instantOfDate } from '../../kernel/calendar.ts';
import { type Draft, due } from '../../kernel/kind.ts';
import { accounts, commonMoneyMoved, post } from '../ledger/facts.ts';
import { courseOf, type CourseYear, netMinor, settledFrom, yearKey, yearOf } from './course.ts';
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
  readonly withheldMinor: bigint;
}

function postDifference(draft: Draft, name: string, contract: Contract, difference: Difference): Contract {
  const { date, interestMinor, carriedMinor, withheldMinor } = difference;
  if (interestMinor === 0n && carriedMinor === 0n) return contract;
  const lenderMinor = netMinor(difference);
  const isAdded = contract.terms.interest === 'added';
  post(draft, {
    date,
    what: isAdded ? 'interest added to a loan' : 'interest on a loan falls due',
    lines: isAdded
      ? [
          { account: accounts.loanInterest(name), minor: interestMinor },
          { account: accounts.loanInterestPayable(name), minor: carriedMinor },
          { account: accounts.loanPayable(name), minor: -lenderMinor },
          { account: accounts.taxPayable(), minor: -withheldMinor },
        ]
      : [
          { account: accounts.loanInterest(name), minor: interestMinor },
          { account: accounts.loanInterestPayable(name), minor: withheldMinor - interestMinor },
          { account: accounts.taxPayable(), minor: -withheldMinor },
        ],
  });
  if (interestMinor !== 0n) draft.raise(commonMoneyMoved, { amountMinor: -interestMinor, date });
  return isAdded
    ? { ...contract, balanceMinor: contract.balanceMinor + lenderMinor }
    : { ...contract, interestDueMinor: contract.interestDueMinor + lenderMinor };
}

const NOTHING = { interestMinor: 0n, carriedMinor: 0n, withheldMinor: 0n };

function rowOf(year: CourseYear, date: number): InterestYear {
  const { openingMinor, interestMinor, carriedMinor, withheldMinor, taxed } = year;
  return { openingMinor, interestMinor, carriedMinor, withheldMinor, ...taxed, date };
}

/**
 * Reckons every settled year of a contract from one year on afresh, and posts what differs at the end of each.
 * The contract given has what is new in its balance already; the one returned stands in the rows.
 */
export function settle(draft: Draft, name: string, given: Contract, fromYear: number): Contract {
  const throughYear = given.settledYear;
  let contract = given;
  for (const one of courseOf(draft, name, given, { fromYear, throughYear })) {
    const key = yearKey(name, one.year);
    const before = draft.get(interestYears, key) ?? NOTHING;
    const date = yearEnd(one.year);
    contract = postDifference(draft, name, contract, {
      date,
      interestMinor: one.interestMinor - before.interestMinor,
      carriedMinor: one.carriedMinor - before.carriedMinor,
      withheldMinor: one.withheldMinor - before.withheldMinor,
    });
    draft.put(interestYears, key, rowOf(one, date));
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
      withheldMinor: -row.withheldMinor,
    });
    draft.remove(interestYears, yearKey(name, year));
  }
  for (const one of course) {
    const bookedDate = one.year === lastYear ? date : yearEnd(one.year);
    contract = postDifference(draft, name, contract, { ...one, date: bookedDate });
    draft.put(interestYears, yearKey(name, one.year), rowOf(one, bookedDate));
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
