// The balance of one account at the end of any day, from its postings: what month balances cannot say.

import type { Reader } from '../kernel/state.ts';
import { accountStatement } from './account-statement.ts';

const POSTINGS_MAX = 1_000_000;

/** Debit positive; zero for an account that was never used. A posting counts on its own date, whenever it was made. */
export function balanceOn(state: Reader, account: string, date: number): bigint {
  const lines = accountStatement(state, account, { limit: POSTINGS_MAX, toDate: date })?.lines ?? [];
  return lines.reduce((sum, { minor }) => sum + minor, 0n);
}
