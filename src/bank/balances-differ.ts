// Whether the booked entries of a statement lead from the opening to the closing balance that it says.

import { add, isZero, subtract, ZERO } from '../kernel/rational.ts';
import type { BankAmount, BankBalance, BankStatement } from './statement.ts';

/** A statement that does not add up. */
export interface BalancesDiffer {
  readonly opening: BankAmount;
  readonly entries: BankAmount;
  readonly closing: BankAmount;
  /** What it says too much; below zero, too little. */
  readonly difference: BankAmount;
}

function only(balances: readonly BankBalance[], codes: readonly string[]): BankBalance | null {
  const [found, ...others] = balances.filter(({ code }) => codes.includes(code));
  return found !== undefined && others.length === 0 ? found : null;
}

/** Null where it adds up, or says no two balances between which its entries lie, or has several currencies. */
export function balancesDiffer({ balances, entries }: BankStatement): BalancesDiffer | null {
  const [opening, closing] = [only(balances, ['OPBD', 'PRCD']), only(balances, ['CLBD', 'ITBD'])];
  if (opening === null || closing === null) return null;
  const { currency } = opening;
  const booked = entries.filter(({ status }) => status === 'booked');
  if ([closing, ...booked].some((one) => one.currency !== currency)) return null;
  const moved = booked.reduce((sum, { amount }) => add(sum, amount), ZERO);
  const amount = subtract(closing.amount, add(opening.amount, moved));
  if (isZero(amount)) return null;
  return { opening, entries: { amount: moved, currency }, closing, difference: { amount, currency } };
}
