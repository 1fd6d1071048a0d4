// Income and expenses of some months, from the monthly turnover: closings do not change it.

import type { Reader } from '../kernel/state.ts';
import { turnover } from '../contexts/ledger/tables.ts';
import type { AccountBalance } from './month-balances.ts';
import { monthsBetween } from './months.ts';
import { inNaturalOrder } from './natural-order.ts';

export interface IncomeStatement {
  readonly fromMonth: string;
  readonly toMonth: string;
  /** Both positive as people read them; a negative one was corrected by more than it came to. */
  readonly income: readonly AccountBalance[];
  readonly expenses: readonly AccountBalance[];
  readonly incomeMinor: bigint;
  readonly expensesMinor: bigint;
  readonly resultMinor: bigint;
}

function collect(state: Reader, months: readonly string[], name: string, sign: bigint): AccountBalance[] {
  const totals = new Map<string, bigint>();
  for (const month of months) {
    for (const [key, moved] of state.range(turnover, { prefix: `${month}/${name}:` })) {
      const account = key.slice(month.length + 1);
      const minor = sign * (moved.debitMinor - moved.creditMinor);
      totals.set(account, (totals.get(account) ?? 0n) + minor);
    }
  }
  return inNaturalOrder([...totals], ([account]) => account)
    .map(([account, minor]) => ({ account, minor }))
    .filter(({ minor }) => minor !== 0n);
}

/** The statement of the months from one to another, both included (`2026-01`, `2026-03`). */
export function incomeStatement(state: Reader, fromMonth: string, toMonth: string): IncomeStatement {
  const months = monthsBetween(fromMonth, toMonth);
  const income = collect(state, months, 'income', -1n);
  const expenses = collect(state, months, 'expenses', 1n);
  const incomeMinor = income.reduce((total, { minor }) => total + minor, 0n);
  const expensesMinor = expenses.reduce((total, { minor }) => total + minor, 0n);
  return {
    fromMonth,
    toMonth,
    income,
    expenses,
    incomeMinor,
    expensesMinor,
    resultMinor: incomeMinor - expensesMinor,
  };
}
