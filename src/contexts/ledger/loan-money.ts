// What of the money in the bank is of direct loans. The commune may use it for its costs, and never shares it out (docs/decisions/direct-loans.md).
// The sums follow every posting, as those of spoken-for.ts do.

import type { Draft } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Balance, type LoanMoney, loanMoneyRows } from './tables.ts';

const NOTHING: LoanMoney = { principalMinor: 0n, interestMinor: 0n, carriedMinor: 0n };

/** Loans and their interest are owed (credit); what was carried over was used before these books began (debit). */
const FOLLOWED: { readonly [account: string]: readonly [keyof LoanMoney, 1n | -1n] } = {
  'liabilities:loans': ['principalMinor', -1n],
  'liabilities:loan-interest': ['interestMinor', -1n],
  'equity:carried-over': ['carriedMinor', 1n],
};

function balanceMinor(balance: Balance | null): bigint {
  return balance === null ? 0n : balance.debitMinor - balance.creditMinor;
}

/** What is owed on direct loans by the books, and what of it was used before they began. */
export function loanMoney(state: Reader): LoanMoney {
  return state.get(loanMoneyRows, 'all') ?? NOTHING;
}

/** Follows the balance of an account from one posting to the next. */
export function followLoanMoney(
  draft: Draft,
  [top = '', group = '']: readonly string[],
  before: Balance | null,
  after: Balance,
): void {
  const followed = FOLLOWED[`${top}:${group}`];
  if (followed === undefined) return;
  const [part, direction] = followed;
  const minor = direction * (balanceMinor(after) - balanceMinor(before));
  const money = loanMoney(draft);
  if (minor !== 0n) draft.put(loanMoneyRows, 'all', { ...money, [part]: money[part] + minor });
}

/** What belongs to the lenders of direct loans when something is paid: for costs the interest owed to them, for dividends all but what was carried over. */
export function lendersMinor(state: Reader, paidFor: 'cost' | 'dividend'): bigint {
  const { principalMinor, interestMinor, carriedMinor } = loanMoney(state);
  const owedMinor = interestMinor > 0n ? interestMinor : 0n;
  if (paidFor === 'cost') return owedMinor;
  const newMinor = principalMinor + interestMinor - carriedMinor;
  return newMinor > owedMinor ? newMinor : owedMinor;
}
