// Rows of the ledger: the head, balances, what of them belongs to others, turnover, journal, closed periods, what was posted by hand.

import { type Carried, flag, hex, list, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { sum } from './sum.ts';

/** How long an account in a key may be: five short names with colons between. */
export const account = text(164);

const head = record({
  /** How many postings there are; the last one has this number. */
  postings: uint(),
  /** The sum of all balances: zero, or the ledger is at fault. */
  trialMinor: sum,
  firstDate: day,
  lastDate: day,
});
export type LedgerHead = Carried<typeof head>;
/** Single row `head`. */
export const heads = table('ledger.head', head);

const balance = record({
  debitMinor: sum,
  creditMinor: sum,
  /** Number of the last posting to the account. */
  last: uint(),
});
export type Balance = Carried<typeof balance>;
/** By account, its parts joined by colons: `assets:property:press-hall`. */
export const balances = table('ledger.balances', balance);

const spokenFor = record({
  depositsMinor: sum,
  refundsMinor: sum,
  prepaidMinor: sum,
  bondsMinor: sum,
  taxMinor: sum,
});
export type SpokenFor = Carried<typeof spokenFor>;
/** Single row `all`: what of the bank belongs to lenders, tenants and the tax office, summed up with every posting. */
export const spokenForRows = table('ledger.spoken-for', spokenFor);

const loanMoney = record({ principalMinor: sum, interestMinor: sum, carriedMinor: sum });
export type LoanMoney = Carried<typeof loanMoney>;
/** Single row `all`: what is owed on direct loans, and what of it was carried over, summed up with every posting. */
export const loanMoneyRows = table('ledger.loan-money', loanMoney);

const movement = record({ debitMinor: sum, creditMinor: sum });
export type Movement = Carried<typeof movement>;
/** By `month/account`, `2026-03/assets:bank`: what was posted with a date in that month, closings left out. */
export const turnover = table('ledger.turnover', movement);

const journalLine = record({
  account,
  /** Debit positive, credit negative. */
  minor: sum,
  /** Balance of the account after this line. */
  afterMinor: sum,
  /** Number of the posting to the same account before this one; 0 for none. */
  previous: uint(),
});
export type JournalLine = Carried<typeof journalLine>;

/** The most characters of what happened, and of the words with it. */
export const WHAT_CHARACTERS_MAX = 160;
export const MEMO_CHARACTERS_MAX = 300;
/** The most lines of one posting. */
export const LINES_MAX = 1000;

const journalRow = record({
  date: day,
  /** The date it was meant for, where that lies in a closed period. */
  meantDate: option(day),
  what: text(3 * WHAT_CHARACTERS_MAX),
  memo: text(3 * MEMO_CHARACTERS_MAX),
  causeId: text(64),
  position: uint(),
  closing: flag,
  lines: list(journalLine, LINES_MAX),
});
export type JournalRow = Carried<typeof journalRow>;
/** By number, from 1. */
export const journal = table('ledger.journal', journalRow, { packed: true });

const closed = record({ number: uint(), throughDate: day });
/** Single row `last`: the last period that was closed. */
export const lastClosing = table('ledger.last-closing', closed);

const period = record({
  throughDate: day,
  closedAtMs: uint(),
  entry: hex(16),
  /** Income less expenses; negative for a loss. */
  resultMinor: sum,
  accountCount: uint(),
  /** Of all balances after the closing, in order of account. */
  digest: hex(32),
  /** The first and the last posting that the closing itself made; equal to nothing when `postingCount` is 0. */
  firstPosting: uint(),
  postingCount: uint(),
});
export type Period = Carried<typeof period>;
/** By number, from 1. */
export const periods = table('ledger.periods', period, { recordOnly: true });

const closingBalance = record({ beforeMinor: sum, afterMinor: sum });
export type ClosingBalance = Carried<typeof closingBalance>;
/** By `period/account`: the balance at the end of the period, before and after income and expenses went to equity. */
export const closingBalances = table('ledger.closing-balances', closingBalance, { recordOnly: true });

const manual = record({
  is: word('common-cost', 'capital', 'grant', 'carried-over'),
  /** The kind of a cost; else as `is`. */
  name: slug,
  amountMinor: sum,
  reversed: flag,
});
export type Manual = Carried<typeof manual>;
/** By entry id: what a treasurer posted by hand, which alone can be reversed. */
export const manuals = table('ledger.manual', manual);
