// Writes one posting: balances, turnover, the journal, the trial total. Lines that do not sum to zero are a fault of the program and throw.
// A date in a closed period moves to the first open day (COMMUNE.md "Ledger": a closed period takes no postings).

import { isSlug } from '../../kernel/codec-records.ts';
import type { Draft } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { firstOpenDay, monthOf, type Posting, type PostingLine } from './facts.ts';
import { followLoanMoney } from './loan-money.ts';
import { followBalance } from './spoken-for.ts';
import {
  balances,
  heads,
  journal,
  type JournalLine,
  LINES_MAX,
  MEMO_CHARACTERS_MAX,
  turnover,
  WHAT_CHARACTERS_MAX,
} from './tables.ts';

const CLASSES = new Set(['assets', 'liabilities', 'equity', 'income', 'expenses']);

// Looked at when an account is first used; every later posting to it is spared the check.
function requireAccount(parts: readonly string[]): void {
  const known = CLASSES.has(parts[0] ?? '') && parts.length >= 2 && parts.length <= 5 && parts.every(isSlug);
  if (!known)
    throw new Error(`ledger: ${parts.join(':')} is not a class and one to four short names behind it`);
}

function requirePosting({ what, memo, lines }: Posting): void {
  const totalMinor = lines.reduce((total, { minor }) => total + minor, 0n);
  if (totalMinor !== 0n) throw new Error(`ledger: the lines of "${what}" sum to ${totalMinor}, not to zero`);
  if (lines.length > LINES_MAX) throw new Error(`ledger: "${what}" has ${lines.length} lines`);
  if (what.length > WHAT_CHARACTERS_MAX || (memo ?? '').length > MEMO_CHARACTERS_MAX)
    throw new Error(`ledger: the words of "${what.slice(0, 40)}…" are too long`);
}

function writeLine(draft: Draft, line: PostingLine, number: number, month: string | null): JournalLine {
  const account = line.account.join(':');
  const before = draft.get(balances, account);
  if (before === null) requireAccount(line.account);
  const { debitMinor, creditMinor, last } = before ?? { debitMinor: 0n, creditMinor: 0n, last: 0 };
  const debit = line.minor > 0n ? line.minor : 0n;
  const credit = line.minor < 0n ? -line.minor : 0n;
  const after = { debitMinor: debitMinor + debit, creditMinor: creditMinor + credit, last: number };
  draft.put(balances, account, after);
  followBalance(draft, line.account, before, after);
  followLoanMoney(draft, line.account, before, after);
  if (month !== null) {
    const key = `${month}/${account}`;
    const moved = draft.get(turnover, key) ?? { debitMinor: 0n, creditMinor: 0n };
    draft.put(turnover, key, {
      debitMinor: moved.debitMinor + debit,
      creditMinor: moved.creditMinor + credit,
    });
  }
  return {
    account,
    minor: line.minor,
    afterMinor: after.debitMinor - after.creditMinor,
    previous: last,
  };
}

/** Writes the posting and gives its number. A closing is kept out of the turnover, so that months keep their figures. */
export function writePosting(draft: Draft, posting: Posting, { closing = false } = {}): number {
  requirePosting(posting);
  const date = Math.max(posting.date, firstOpenDay(draft));
  const head = draft.get(heads, 'head');
  const number = (head?.postings ?? 0) + 1;
  const month = closing ? null : monthOf(date);
  let trialMinor = head?.trialMinor ?? 0n;
  const lines: JournalLine[] = [];
  for (const line of posting.lines) {
    const written = writeLine(draft, line, number, month);
    trialMinor += written.minor;
    lines.push(written);
  }
  draft.put(journal, ordinal(number), {
    date,
    meantDate: date === posting.date ? null : posting.date,
    what: posting.what,
    memo: posting.memo ?? '',
    causeId: draft.causeId,
    position: draft.position,
    closing,
    lines,
  });
  draft.put(heads, 'head', {
    postings: number,
    trialMinor,
    firstDate: Math.min(head?.firstDate ?? date, date),
    lastDate: Math.max(head?.lastDate ?? date, date),
  });
  return number;
}
