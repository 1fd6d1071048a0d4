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
  entry(entry: JournalEntry, currency: CurrencyCode): readonly string[];
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

/** Some lines of an export, and where the next ones begin. */
export interface ExportPage {
  readonly lines: readonly string[];
  /** Null when these were the last. */
  readonly next: number | null;
}

const POSTINGS_PER_PAGE = 500;

/** The lines from a posting on, 1 for the first: the header before the first page, the footer behind the last. Nothing before the founding. */
export function exportPage(state: Reader, format: ExportFormat, from: number): ExportPage {
  const currency = parseCurrency(state.get(communes, 'commune')?.currency ?? '');
  if (currency === null) return { lines: [], next: null };
  const page = journalPage(state, { cursor: from, limit: POSTINGS_PER_PAGE });
  const books = from === 1 || page.next === null ? booksOf(state) : null;
  const lines = from === 1 && books !== null ? [...format.header(books)] : [];
  for (const entry of page.entries) lines.push(...format.entry(entry, currency));
  if (page.next === null && books !== null) lines.push(...format.footer(books));
  return { lines, next: page.next };
}

/** All lines of an export, one page in memory at a time. For readers whose rows are at hand; others ask for the pages one by one. */
export function* exportLines(state: Reader, format: ExportFormat): Generator<string, void, void> {
  let from: number | null = 1;
  while (from !== null) {
    const page: ExportPage = exportPage(state, format, from);
    yield* page.lines;
    from = page.next;
  }
}
