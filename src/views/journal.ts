// The journal, a page at a time: all postings, or those of one account, by number or by date.

import { ordinal, type Reader } from '../kernel/state.ts';
import { balances, heads, journal, type JournalRow } from '../contexts/ledger/tables.ts';

/** One posting with its number, from 1. */
export interface JournalEntry extends JournalRow {
  readonly number: number;
}

export interface JournalQuery {
  /** Account as its parts joined by colons; all accounts when left out. */
  readonly account?: string;
  /** First and last civil day, both included. */
  readonly fromDate?: number;
  readonly toDate?: number;
  /** Where the page begins: the `next` of the page before. */
  readonly cursor?: number;
  readonly limit: number;
  /** From the last posting to the first; an account alone is always read so. */
  readonly newestFirst?: boolean;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** The cursor of the next page; null when there is none. */
  readonly next: number | null;
}

/** How many postings there are. */
export function postingCount(state: Reader): number {
  return state.get(heads, 'head')?.postings ?? 0;
}

function entryAt(state: Reader, number: number): JournalEntry | null {
  const row = state.get(journal, ordinal(number));
  return row === null ? null : { number, ...row };
}

// An account is followed along its chain of postings, each of which knows the one before it: others are never read.
function previousOf(entry: JournalEntry, account: string | undefined, step: number): number {
  if (account === undefined) return entry.number + step;
  return entry.lines.find((line) => line.account === account)?.previous ?? 0;
}

/** One page. With dates the page may read many postings to find `limit` that fit. */
export function journalPage(state: Reader, query: JournalQuery): JournalPage {
  const { account, limit, fromDate = 0, toDate = Number.MAX_SAFE_INTEGER } = query;
  const last = account === undefined ? postingCount(state) : (state.get(balances, account)?.last ?? 0);
  const step = query.newestFirst === true ? -1 : 1;
  const first = account === undefined && step === 1 ? 1 : last;
  const entries: JournalEntry[] = [];
  let number = query.cursor ?? first;
  while (number >= 1) {
    const entry = entryAt(state, number);
    if (entry === null) break;
    if (entry.date >= fromDate && entry.date <= toDate) {
      if (entries.length === limit) return { entries, next: number };
      entries.push(entry);
    }
    number = previousOf(entry, account, step);
  }
  return { entries, next: null };
}
