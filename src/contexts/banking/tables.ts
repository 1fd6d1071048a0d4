// Rows of the bank's side: accounts with what the bank says they hold, lines of statements, and which postings explain them.

import { type Carried, hex, list, text, uint } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { sum } from '../ledger/facts.ts';

/** The words of a line, of the bank and of whoever paid, cut by who takes the statement in. */
export const LINE_TEXT_BYTES_MAX = 280;
export const PARTS_MAX = 50;

const bankAccount = record({ throughDate: day, minor: sum, statements: uint() });
export type BankAccount = Carried<typeof bankAccount>;
/** By the account's short name: up to which day its statements are known, and what it held then. */
export const bankAccounts = table('banking.accounts', bankAccount);

const line = record({
  account: slug,
  date: day,
  /** What came in is positive. */
  amountMinor: sum,
  words: text(LINE_TEXT_BYTES_MAX),
  explainedMinor: sum,
  statement: hex(16),
});
export type StatementLine = Carried<typeof line>;
/** By the line's id, which whoever took it in worked out of what the bank says. */
export const lines = table('banking.lines', line);

/** In one statement at most; an entry has room for fewer when their words are long. */
export const LINES_MAX = 500;

const takenStatement = record({
  entry: hex(16),
  throughDate: day,
  closingMinor: sum,
  lines: list(hex(16), LINES_MAX),
  /** How many periods were closed when it was taken in. */
  closings: uint(),
});
/** By `account/number`: what a statement said, so that the last one of an account can be withdrawn. */
export const statements = table('banking.statements', takenStatement);

/** By account: through which day it was known when the last of its statements was withdrawn. */
export const bareAccounts = table('banking.bare-accounts', record({ throughDate: day }));

const waiting = record({ date: day, restMinor: sum });
/** Lines that are not explained whole, by `date/id`. */
export const unexplained = table('banking.unexplained', waiting);

/** By `account/month`: the sum of the lines dated in that month. */
export const monthSums = table('banking.month-sums', record({ minor: sum }));

const move = record({
  minor: sum,
  explainedMinor: sum,
  date: day,
  /** The number of the last of its postings. */
  posting: uint(),
});
export type Move = Carried<typeof move>;
/** By the entry from which they follow: what its postings moved on the bank account of the books. */
export const moves = table('banking.moves', move);
/** Moves that no line explains whole, by `date/entry`. */
export const unseen = table('banking.unseen', waiting);

export const part = record({ entry: hex(16), amountMinor: sum });
export type Part = Carried<typeof part>;
const explanation = record({ parts: list(part, PARTS_MAX), by: list(slug, 2) });
/** By the line: what explains it, and who said so. */
export const explanations = table('banking.explanations', explanation);
/** By the line: what one person has said where two must. */
export const halfExplained = table('banking.half-explained', explanation);

/** By the entry that said it: entries of the books that cancel one another, and what of each did. */
export const offsets = table('banking.offsets', record({ parts: list(part, PARTS_MAX) }));

const difference = record({ minor: sum, words: text(LINE_TEXT_BYTES_MAX), entry: hex(16) });
/** By day: by how much bank and books differ at its end, and why, so that the period can be closed. */
export const differences = table('banking.differences', difference);

/** What an order of payments is for. */
export const orderIs = word(
  'dividends',
  'service',
  'refunds',
  'supplier',
  'rent',
  'loan-interest',
  'loan-repayment',
);
export const CLAIM_BYTES_MAX = 120;
/** Payments in one order at most, as entries hold them. */
export const ORDER_LINES_MAX = 2000;

export const orderLine = record({
  /** What is paid or collected, in a form that is the same whoever works it out: `dividend/person.anna/0`. */
  claim: text(CLAIM_BYTES_MAX),
  endToEndId: text(35),
  amountMinor: sum,
});
const order = record({
  is: orderIs,
  dueOn: day,
  totalMinor: sum,
  state: word('sent', 'done', 'cancelled'),
  /** BLAKE2b of the file that went to the bank. */
  fileDigest: hex(32),
  lines: list(orderLine, ORDER_LINES_MAX),
  by: slug,
});
export type Order = Carried<typeof order>;
/** By the id of the message. */
export const orders = table('banking.orders', order);

/** By claim: the order that asked for it and was not cancelled. */
export const claimsUnderWay = table('banking.claims-under-way', text(35));
