// Pure reads of the ledger: balances, months, and the days that still take postings.

import { addDays, type CivilDate, DATE_MAX, formatDate } from '../../kernel/calendar.ts';
import type { Reader } from '../../kernel/state.ts';
import { balances, heads, lastClosing, type Movement, turnover } from './tables.ts';

/** The balance of an account as its parts, debit positive; zero for one that was never used. */
export function balanceOf(state: Reader, account: readonly string[]): bigint {
  const row = state.get(balances, account.join(':'));
  return row === null ? 0n : row.debitMinor - row.creditMinor;
}

/** What the bank account holds by the books. */
export function bankMinor(state: Reader): bigint {
  return balanceOf(state, ['assets', 'bank']);
}

/** How many postings there are; the last one has this number. */
export function postingCount(state: Reader): number {
  return state.get(heads, 'head')?.postings ?? 0;
}

/** The month of a date as the turnover spells it: `2026-03`. */
export function monthOf(date: number): string {
  return formatDate(date as CivilDate).slice(0, 7);
}

/** What was posted to an account with a date in the month (`2026-03`); closings are left out. */
export function turnoverOf(state: Reader, account: readonly string[], month: string): Movement {
  return state.get(turnover, `${month}/${account.join(':')}`) ?? { debitMinor: 0n, creditMinor: 0n };
}

/** The last day of the last closed period; null while none is closed. */
export function closedThrough(state: Reader): number | null {
  return state.get(lastClosing, 'last')?.throughDate ?? null;
}

/** How many periods are closed. */
export function closingCount(state: Reader): number {
  return state.get(lastClosing, 'last')?.number ?? 0;
}

/** The first day that still takes postings; 0 while no period is closed. */
export function firstOpenDay(state: Reader): number {
  const through = closedThrough(state);
  return through === null ? 0 : Math.min(DATE_MAX, addDays(through as CivilDate, 1));
}
