// The notices of a contract that are not paid: what each still calls back, whether it has run or not.

import type { CivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { type Contract, movementsFrom, noticesOf } from '../contexts/loans/facts.ts';

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
 * Payments count for the notice that ran first; without a period of notice only those since the first notice do.
 */
export function openNotices(
  state: Reader,
  name: string,
  { terms }: Pick<Contract, 'terms'>,
  { date, balanceMinor }: { readonly date: CivilDate; readonly balanceMinor: bigint },
): readonly OpenNotice[] {
  const given = noticesOf(state, name).filter(({ givenDate }) => givenDate <= date);
  const since = terms.noticeDays > 0 ? 0 : Math.min(...given.map(({ givenDate }) => givenDate));
  let paidMinor = movementsFrom(state, name, YEAR_FIRST)
    .filter((one) => one.what === 'paid-out' && one.date >= since && one.date <= date)
    .reduce((sum, { amountMinor }) => sum - amountMinor, 0n);
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
