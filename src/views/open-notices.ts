// The notices of a contract that are not paid: what each still calls back, whether it has run or not.

import type { CivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import {
  callTermsOf,
  type Contract,
  earlyPayments,
  movementsFrom,
  needsNoNotice,
  noticesOf,
} from '../contexts/loans/facts.ts';

const YEAR_FIRST = 1600;

export interface OpenNotice {
  readonly givenDate: CivilDate;
  /** From this day on it is to be paid. */
  readonly dueDate: CivilDate;
  /** What is left to pay of it; at most the balance. */
  readonly openMinor: bigint;
  /** Whether it calls back all of the balance. */
  readonly isAll: boolean;
}

/**
 * The open notices at the end of a day on which the contract stood at a balance, in order of the days on which they have run.
 * Payments count for the notice that ran first, but for what was paid early without one; without a period of notice only those since the first notice do.
 */
export function openNotices(
  state: Reader,
  name: string,
  contract: Pick<Contract, 'terms' | 'agreedDate'>,
  { date, balanceMinor }: { readonly date: CivilDate; readonly balanceMinor: bigint },
): readonly OpenNotice[] {
  const given = noticesOf(state, name).filter(({ givenDate }) => givenDate <= date);
  const { notice } = callTermsOf(state, name, contract);
  const isNeeded = notice === null || !needsNoNotice(notice);
  const since = isNeeded ? 0 : Math.min(...given.map(({ givenDate }) => givenDate));
  const early = earlyPayments(state, name);
  let paidMinor = movementsFrom(state, name, YEAR_FIRST)
    .filter((one) => one.what === 'paid-out' && one.date >= since && one.date <= date)
    .reduce((sum, { amountMinor, entry }) => sum - amountMinor - (early.get(entry)?.uncalledMinor ?? 0n), 0n);
  let leftMinor = balanceMinor;
  return given.flatMap(({ givenDate, dueDate, amountMinor }): OpenNotice[] => {
    const isAll = amountMinor === null;
    const calledMinor = isAll ? leftMinor : amountMinor > paidMinor ? amountMinor - paidMinor : 0n;
    if (!isAll) paidMinor -= amountMinor - calledMinor;
    const openMinor = calledMinor < leftMinor ? calledMinor : leftMinor;
    if (openMinor <= 0n) return [];
    leftMinor -= openMinor;
    return [{ givenDate: givenDate as CivilDate, dueDate: dueDate as CivilDate, openMinor, isAll }];
  });
}
