// The trial balance: every account with its balance on its side, and the two sums, which are equal or the books are at fault.

import type { Reader } from '../kernel/state.ts';
import { balancesAt, balancesNow } from './month-balances.ts';

export interface TrialBalanceLine {
  readonly account: string;
  /** The balance if it is a debit, else zero; and the other way round. */
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
}

export interface TrialBalance {
  /** The month at whose end it is (`2026-03`), before its closing; null for now. */
  readonly month: string | null;
  /** Accounts with a balance, in natural order of account. */
  readonly lines: readonly TrialBalanceLine[];
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
  /** Zero. */
  readonly differenceMinor: bigint;
}

/** The trial balance now, or at the end of a month. */
export function trialBalance(state: Reader, month: string | null = null): TrialBalance {
  const all = month === null ? balancesNow(state) : balancesAt(state, month);
  const lines = all
    .filter(({ minor }) => minor !== 0n)
    .map(({ account, minor }) => ({
      account,
      debitMinor: minor > 0n ? minor : 0n,
      creditMinor: minor < 0n ? -minor : 0n,
    }));
  const debitMinor = lines.reduce((total, line) => total + line.debitMinor, 0n);
  const creditMinor = lines.reduce((total, line) => total + line.creditMinor, 0n);
  return { month, lines, debitMinor, creditMinor, differenceMinor: debitMinor - creditMinor };
}
