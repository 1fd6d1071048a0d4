// The statement of one account: what was posted to it, the newest first, with the balance after each.

import type { Reader } from '../kernel/state.ts';
import { balances } from '../contexts/ledger/tables.ts';
import { type JournalQuery, journalPage } from './journal.ts';
import { inNaturalOrder } from './natural-order.ts';

export interface StatementLine {
  /** Of the posting in the journal. */
  readonly number: number;
  readonly date: number;
  readonly what: string;
  readonly memo: string;
  readonly causeId: string;
  /** Of the entry in the order that it follows from. */
  readonly position: number;
  /** Debit positive. */
  readonly minor: bigint;
  readonly afterMinor: bigint;
  /** The accounts on the other side. */
  readonly others: readonly string[];
}

export interface AccountStatement {
  readonly account: string;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
  readonly balanceMinor: bigint;
  readonly lines: readonly StatementLine[];
  readonly next: number | null;
}

/** The statement; null for an account that was never used. A posting that touches the account twice is two lines. */
export function accountStatement(
  state: Reader,
  account: string,
  query: Omit<JournalQuery, 'account' | 'newestFirst'>,
): AccountStatement | null {
  const balance = state.get(balances, account);
  if (balance === null) return null;
  const page = journalPage(state, { ...query, account });
  const lines = page.entries.flatMap(({ number, date, what, memo, causeId, position, lines: all }) => {
    const others = [...new Set(all.map((line) => line.account).filter((name) => name !== account))];
    return all
      .filter((line) => line.account === account)
      .map(({ minor, afterMinor }) => ({
        number,
        date,
        what,
        memo,
        causeId,
        position,
        minor,
        afterMinor,
        others,
      }))
      .reverse();
  });
  return {
    account,
    debitMinor: balance.debitMinor,
    creditMinor: balance.creditMinor,
    balanceMinor: balance.debitMinor - balance.creditMinor,
    lines,
    next: page.next,
  };
}

/** Every account ever used with its balance now, in natural order of account. */
export function accountList(
  state: Reader,
): readonly { readonly account: string; readonly balanceMinor: bigint }[] {
  return inNaturalOrder(state.range(balances), ([account]) => account).map(([account, row]) => ({
    account,
    balanceMinor: row.debitMinor - row.creditMinor,
  }));
}
