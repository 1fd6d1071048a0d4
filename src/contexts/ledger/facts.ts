// What other contexts may ask of the ledger, and how they post to it (COMMUNE.md "Ledger").

import { addDays, type CivilDate, DATE_MAX, formatDate } from '../../kernel/calendar.ts';
import { type Draft, event } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { balances, lastClosing, type Movement, turnover } from './tables.ts';

export { amountRule, bankShortRule, dateAheadRule, periodClosedRule } from './money-rules.ts';
export { sum, SUM_MOST } from './sum.ts';

/** One line: an account as its parts (`['assets', 'property', 'press-hall']`, all short names), debit positive, credit negative. */
export interface PostingLine {
  readonly account: readonly string[];
  readonly minor: bigint;
}

/** Balanced lines for one thing that happened. */
export interface Posting {
  /** Civil date on which it counts; in a closed period the ledger moves it to the first open day. */
  readonly date: number;
  /** What happened, in the words of the table of postings, one line: `bond paid in`. */
  readonly what: string;
  /** The author's own words for it, such as the bank's reference; one line, up to 300 characters. */
  readonly memo?: string;
  readonly lines: readonly PostingLine[];
}

/** Somebody posts. Lines must sum to zero: the ledger throws, and the whole unit is undone, when they do not. */
export const posted = event<Posting>('ledger.posted');

/** Common money came in (positive) or went out (negative) that belongs to no asset: it changes the pool of the dividend (rule 16). */
export const commonMoneyMoved = event<{ amountMinor: bigint; date: number }>('ledger.common-money-moved');

/** Posts, leaving out lines of zero. */
export function post(draft: Draft, posting: Posting): void {
  const lines = posting.lines.filter(({ minor }) => minor !== 0n);
  if (lines.length > 0) draft.raise(posted, { ...posting, lines });
}

/** The accounts of the table of postings. The first part is the class that plain-text accounting knows. */
export const accounts = {
  bank: (): string[] => ['assets', 'bank'],
  property: (asset: string): string[] => ['assets', 'property', asset],
  accumulatedDepreciation: (asset: string): string[] => ['assets', 'accumulated-depreciation', asset],
  rentReceivable: (enterprise: string): string[] => ['assets', 'rent-receivable', enterprise],
  bondsPayable: (series: string): string[] => ['liabilities', 'bonds', series],
  interestPayable: (series: string): string[] => ['liabilities', 'interest', series],
  refundsPayable: (series: string): string[] => ['liabilities', 'refunds', series],
  deposits: (enterprise: string): string[] => ['liabilities', 'deposits', enterprise],
  taxPayable: (): string[] => ['liabilities', 'tax'],
  dividendsPayable: (): string[] => ['liabilities', 'dividends'],
  dividendRemainder: (): string[] => ['liabilities', 'dividend-remainder'],
  credit: (enterprise: string): string[] => ['liabilities', 'credit', enterprise],
  capital: (): string[] => ['equity', 'capital'],
  retainedRent: (): string[] => ['equity', 'retained-rent'],
  rentIncome: (asset: string): string[] => ['income', 'rent', asset],
  grants: (): string[] => ['income', 'grants'],
  saleGain: (asset: string): string[] => ['income', 'sale-gain', asset],
  writeDownGain: (series: string): string[] => ['income', 'write-down', series],
  costs: (asset: string, kind: string): string[] => ['expenses', 'costs', asset, kind],
  commonCosts: (kind: string): string[] => ['expenses', 'common', kind],
  interest: (series: string): string[] => ['expenses', 'interest', series],
  depreciation: (asset: string): string[] => ['expenses', 'depreciation', asset],
  saleLoss: (asset: string): string[] => ['expenses', 'sale-loss', asset],
  arrearsWrittenOff: (enterprise: string): string[] => ['expenses', 'arrears-written-off', enterprise],
} as const;

/** The balance of an account as its parts, debit positive; zero for one that was never used. */
export function balanceOf(state: Reader, account: readonly string[]): bigint {
  const row = state.get(balances, account.join(':'));
  return row === null ? 0n : row.debitMinor - row.creditMinor;
}

/** What the bank account holds by the books. */
export function bankMinor(state: Reader): bigint {
  return balanceOf(state, accounts.bank());
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

/** The first day that still takes postings; 0 while no period is closed. */
export function firstOpenDay(state: Reader): number {
  const through = closedThrough(state);
  return through === null ? 0 : Math.min(DATE_MAX, addDays(through as CivilDate, 1));
}
