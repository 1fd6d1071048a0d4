// Balances at the end of any month, as the books stood before any closing at or after it. What all statements are made of.

import { ordinal, type Reader } from '../kernel/state.ts';
import { balancesAtMonthEnd } from '../contexts/ledger/balance-at.ts';
import { accounts, monthOf } from '../contexts/ledger/facts.ts';
import { balances, closingBalances, periods } from '../contexts/ledger/tables.ts';
import { inNaturalOrder } from './natural-order.ts';

/** An account as its parts joined by colons, with its balance, debit positive. */
export interface AccountBalance {
  readonly account: string;
  readonly minor: bigint;
}

/** Whether an account is income or expenses, which a closing brings to zero. */
export function isResult(account: string): boolean {
  return account.startsWith('income:') || account.startsWith('expenses:');
}

/** Every account with its balance now, in natural order of account. */
export function balancesNow(state: Reader): readonly AccountBalance[] {
  return inNaturalOrder(state.range(balances), ([account]) => account).map(([account, row]) => ({
    account,
    minor: row.debitMinor - row.creditMinor,
  }));
}

/** Every account with its balance at the end of the month (`2026-03`); closings at or after it are undone, so that income and expenses show. */
export function balancesAt(state: Reader, month: string): readonly AccountBalance[] {
  const now = new Map(balancesAtMonthEnd(state, month));
  const retained = accounts.retainedRent().join(':');
  for (const [key, period] of state.range(periods)) {
    if (monthOf(period.throughDate) < month) continue;
    for (const [accountKey, { beforeMinor }] of state.range(closingBalances, { prefix: `${key}/` })) {
      const account = accountKey.slice(ordinal(0).length + 1);
      if (!isResult(account)) continue;
      now.set(account, (now.get(account) ?? 0n) + beforeMinor);
      now.set(retained, (now.get(retained) ?? 0n) - beforeMinor);
    }
  }
  return inNaturalOrder([...now], ([account]) => account).map(([account, minor]) => ({ account, minor }));
}
