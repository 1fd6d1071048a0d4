// The journal, a page at a time: all postings, or those of one account or several, by number or by date.

import { ordinal, type Reader } from '../kernel/state.ts';
import { postingCount } from '../contexts/ledger/facts.ts';
import { balances, journal, type JournalRow } from '../contexts/ledger/tables.ts';

/** One posting with its number, from 1. */
export interface JournalEntry extends JournalRow {
  readonly number: number;
}

export interface JournalQuery {
  /** Account as its parts joined by colons; all accounts when left out. */
  readonly account?: string;
  /** Several accounts, each posting once, instead of one. */
  readonly accounts?: readonly string[];
  /** First and last civil day, both included. */
  readonly fromDate?: number;
  readonly toDate?: number;
  /** A text in what happened, in the words with it or in an account, in any case; or the id of the entry that caused it. */
  readonly find?: string;
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

export { postingCount };

const CHUNK = 200;

// Read in ranges, not row by row: one question to the disk brings many postings.
function* allFrom(
  state: Reader,
  cursor: number,
  forwards: boolean,
  chunk: number,
): Generator<JournalEntry, void> {
  let number = cursor;
  while (number >= 1) {
    const rows = forwards
      ? state.range(journal, { from: ordinal(number), limit: chunk })
      : state.range(journal, { to: ordinal(number + 1), limit: chunk, reverse: true });
    for (const [key, row] of rows) yield { number: Number(key), ...row };
    if (rows.length < chunk) return;
    number += forwards ? chunk : -chunk;
  }
}

// An account is followed along its chain of postings, each of which knows the one before it: others are never read.
function* ofAccount(state: Reader, account: string, cursor: number): Generator<JournalEntry, void> {
  let number = cursor;
  while (number >= 1) {
    const row = state.get(journal, ordinal(number));
    if (row === null) return;
    yield { number, ...row };
    number = row.lines.find((line) => line.account === account)?.previous ?? 0;
  }
}

// The chains of several accounts, the newest posting of all first. Each chain begins at its end, also for later pages: meant for accounts
// of one thing, with hundreds of postings.
function* ofAccounts(
  state: Reader,
  accounts: readonly string[],
  cursor: number,
): Generator<JournalEntry, void> {
  const chains = accounts.map((account) => ofAccount(state, account, lastOf(state, account)));
  const heads = chains.map((chain) => chain.next().value ?? null);
  for (;;) {
    const newest = Math.max(0, ...heads.map((head) => head?.number ?? 0));
    const entry = heads.find((head) => head?.number === newest);
    if (entry === undefined || entry === null) return;
    if (newest <= cursor) yield entry;
    for (const [at, chain] of chains.entries())
      if (heads[at]?.number === newest) heads[at] = chain.next().value ?? null;
  }
}

function lastOf(state: Reader, account: string): number {
  return state.get(balances, account)?.last ?? 0;
}

function entriesOf(
  state: Reader,
  { account, accounts, cursor, newestFirst = false, limit }: JournalQuery,
): Generator<JournalEntry, void> {
  if (accounts !== undefined) return ofAccounts(state, accounts, cursor ?? Number.MAX_SAFE_INTEGER);
  if (account !== undefined) return ofAccount(state, account, cursor ?? lastOf(state, account));
  const first = newestFirst ? postingCount(state) : 1;
  return allFrom(state, cursor ?? first, !newestFirst, Math.min(limit + 1, CHUNK));
}

/** So many postings are looked at for a page; one on which little fits ends early and says where to go on. */
const LOOKED_AT_MAX = 20_000;

function bears({ what, memo, causeId, lines }: JournalRow, text: string): boolean {
  return (
    causeId === text ||
    what.toLowerCase().includes(text) ||
    memo.toLowerCase().includes(text) ||
    lines.some(({ account }) => account.includes(text))
  );
}

/** One page. With dates or a text the page may read many postings to find `limit` that fit. */
export function journalPage(state: Reader, query: JournalQuery): JournalPage {
  const { limit, fromDate = 0, toDate = Number.MAX_SAFE_INTEGER } = query;
  const find = query.find?.toLowerCase() ?? '';
  const entries: JournalEntry[] = [];
  let lookedAt = 0;
  for (const entry of entriesOf(state, query)) {
    if (lookedAt++ === LOOKED_AT_MAX) return { entries, next: entry.number };
    if (entry.date < fromDate || entry.date > toDate || (find !== '' && !bears(entry, find))) continue;
    if (entries.length === limit) return { entries, next: entry.number };
    entries.push(entry);
  }
  return { entries, next: null };
}
