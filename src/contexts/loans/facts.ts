// What other contexts and people may know of direct loans.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { Reader } from '../../kernel/state.ts';
import { courseOf, netMinor, settledFrom, yearOf } from './course.ts';
import { type Holder, holderKey } from '../bonds/facts.ts';
import { type Contract, contracts, lenderContracts } from './tables.ts';

export {
  courseOf,
  type CourseYear,
  type DatedMovement,
  movementsFrom,
  netMinor,
  rateOn,
  ratesOf,
  settledFrom,
  yearOf,
} from './course.ts';
export { freedMinor, noticesOf } from './notices.ts';
export { type CallTerms, callTermsOf, callText, isFreeOn } from './call-terms.ts';
export { type DatedTransfer, transfersOf } from './former-lenders.ts';
export { earlyPayments, paidUnderNoticeMinor } from './early-payments.ts';
export {
  needsNoNotice,
  noticeOfDays,
  type NoticePeriod,
  noticePeriod,
  noticeRunsTo,
  noticeText,
} from './notice-period.ts';
export { type InterestLine, type Rate, yearEnd } from './year-interest.ts';
export type { Contract, InterestYear, Movement, Notice } from './tables.ts';

/** The contract of that name, null when there is none. */
export function contractOf(state: Reader, name: string): Contract | null {
  return state.get(contracts, name);
}

/** The names of a lender's contracts. Few, whatever else there is. */
export function contractsOf(state: Reader, lender: Holder): readonly string[] {
  const prefix = `${holderKey(lender)}/`;
  return state.range(lenderContracts, { prefix }).map(([key]) => key.slice(prefix.length));
}

/** Every contract, in order of name. For people. */
export function allContracts(state: Reader): readonly (readonly [string, Contract])[] {
  return state.range(contracts);
}

/** What a lender would get if the contract ended on a day. */
export interface Owed {
  readonly principalMinor: bigint;
  /** Interest that has accrued and is not in the books. */
  readonly accruedMinor: bigint;
  /** Tax that will be withheld of it. */
  readonly withheldMinor: bigint;
  /** Interest of past years that is due and not paid; below zero where a day before the end of a year changes it. */
  readonly dueMinor: bigint;
  readonly totalMinor: bigint;
}

/** What is owed on a day; interest that is booked behind that day does not count. */
export function owedOn(state: Reader, name: string, contract: Contract, date: CivilDate): Owed {
  const { balanceMinor, interestDueMinor, settledYear, terms } = contract;
  if (contract.state === 'closed')
    return { principalMinor: 0n, accruedMinor: 0n, withheldMinor: 0n, dueMinor: 0n, totalMinor: 0n };
  const fromYear = Math.min(yearOf(date), settledYear + 1);
  const course = courseOf(state, name, contract, {
    fromYear,
    throughYear: yearOf(date),
    untilDate: date,
  });
  const bookedMinor = settledFrom(state, name, fromYear).reduce((sum, { row }) => sum + netMinor(row), 0n);
  const accruedMinor = course.reduce((sum, one) => sum + one.interestMinor + one.carriedMinor, 0n);
  const withheldMinor = course.reduce((sum, one) => sum + one.withheldMinor, 0n);
  const principalMinor = terms.interest === 'added' ? balanceMinor - bookedMinor : balanceMinor;
  const dueMinor = terms.interest === 'added' ? 0n : interestDueMinor - bookedMinor;
  const totalMinor = principalMinor + accruedMinor - withheldMinor + dueMinor;
  return { principalMinor, accruedMinor, withheldMinor, dueMinor, totalMinor };
}
