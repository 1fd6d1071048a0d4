// What every export is made of: the books of one commune, and the form of a format.

import { type CurrencyCode, parseCurrency } from '../../kernel/currency.ts';
import type { Reader } from '../../kernel/state.ts';
import { communes } from '../../contexts/governance/tables.ts';
import { heads } from '../../contexts/ledger/tables.ts';
import { type JournalEntry, journalPage } from '../journal.ts';
import { type AccountBalance, balancesNow } from '../month-balances.ts';
import { balancesAfterClosing, closedPeriods } from '../periods.ts';

/** A closing with the balances that it left. */
export interface ClosingBalances {
  readonly throughDate: number;
  readonly balances: readonly AccountBalance[];
}

export interface Books {
  readonly commune: string;
  readonly currency: CurrencyCode;
  /** Every account ever used with its balance after the last posting. */
  readonly balances: readonly AccountBalance[];
  readonly closings: readonly ClosingBalances[];
  readonly postingCount: number;
  /** The earliest day of which the books speak, by a posting or a closing, and the day of the latest posting. */
  readonly firstDate: number;
  readonly lastDate: number;
}

/** One way to write the books: lines without their ends. The same books give the same lines. */
export interface ExportFormat {
  readonly name: 'hledger' | 'beancount' | 'ledger' | 'csv';
  readonly fileEnding: string;
  header(books: Books): readonly string[];
  entry(entry: JournalEntry, books: Books): readonly string[];
  footer(books: Books): readonly string[];
}

/** The books without their postings; null before the founding. */
export function booksOf(state: Reader): Books | null {
  const commune = state.get(communes, 'commune');
  const currency = parseCurrency(commune?.currency ?? '');
  if (commune === null || currency === null) return null;
  const head = state.get(heads, 'head');
  const closings = closedPeriods(state).map(({ number, throughDate }) => ({
    throughDate,
    balances: balancesAfterClosing(state, number),
  }));
  const firstPosted = head?.firstDate ?? 0;
  return {
    commune: commune.name,
    currency,
    balances: balancesNow(state),
    closings,
    postingCount: head?.postings ?? 0,
    firstDate: Math.min(firstPosted, closings[0]?.throughDate ?? firstPosted),
    lastDate: head?.lastDate ?? 0,
  };
}

const PAGE = 500;

/** All lines of an export, one page of postings in memory at a time; nothing before the founding. For readers whose rows are at hand. */
export function* exportLines(state: Reader, format: ExportFormat): Generator<string, void, void> {
  const books = booksOf(state);
  if (books === null) return;
  yield* format.header(books);
  let cursor: number | null = 1;
  while (cursor !== null) {
    const page = journalPage(state, { cursor, limit: PAGE });
    for (const entry of page.entries) yield* format.entry(entry, books);
    cursor = page.next;
  }
  yield* format.footer(books);
}
