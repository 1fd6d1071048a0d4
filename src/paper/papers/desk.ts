// What every paper is made with: the language, the letterhead, the day. And the parts that papers have in common.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { CurrencyCode } from '../../kernel/currency.ts';
import { type Block, type Cell, day, type Fact, type Paper, type PaperTable, type Row } from '../document.ts';
import { dateText, longDateText, moneyWithCurrency } from '../formats.ts';
import { type Figures, type Language, say } from '../languages/language.ts';
import type { TextKey } from '../languages/text-keys.ts';
import type { Letterhead } from '../letterhead.ts';

export interface Desk {
  readonly language: Language;
  readonly currency: CurrencyCode;
  readonly letterhead: Letterhead;
  /** The day of the papers: what they say is as at its end. */
  readonly date: CivilDate;
}

export const tell = (desk: Desk, key: TextKey, figures: Figures = {}): string =>
  say(desk.language, key, figures);

export const longDate = ({ language }: Desk, date: CivilDate): string => longDateText(language, date);
export const shortDate = ({ language }: Desk, date: CivilDate): string => dateText(language, date);
export const amount = ({ language, currency }: Desk, minor: bigint): string =>
  moneyWithCurrency(language, minor, currency);

export const text = (desk: Desk, key: TextKey, figures: Figures = {}): Block => ({
  is: 'text',
  text: tell(desk, key, figures),
});
export const note = (desk: Desk, key: TextKey, figures: Figures = {}): Block => ({
  is: 'note',
  text: tell(desk, key, figures),
});
export const fact = (desk: Desk, key: TextKey, value: Cell): Fact => [tell(desk, key), value];

/** The lines of an address: those of the letterhead file, or the name alone. */
export function recipientOf({ letterhead }: Desk, key: string, title: string): readonly string[] {
  const known = Object.hasOwn(letterhead.recipients, key) ? letterhead.recipients[key] : undefined;
  return known === undefined || known.length === 0 ? [title] : known;
}

/** What the letterhead file says at the end of a kind of paper. */
export function ownNotes({ letterhead }: Desk, kind: string): readonly Block[] {
  const notes = Object.hasOwn(letterhead.notes, kind) ? letterhead.notes[kind] : undefined;
  return (notes ?? []).map((line) => ({ is: 'note', text: line }));
}

export function signatures({ letterhead }: Desk): readonly Block[] {
  return letterhead.signers.length === 0
    ? []
    : [{ is: 'signatures', closing: [], under: letterhead.signers }];
}

/** The blocks of a letter between a greeting and the name of who sends it. */
export function greeted(desk: Desk, blocks: readonly Block[]): readonly Block[] {
  const { name, signers } = desk.letterhead;
  const end: Block = { is: 'signatures', closing: [tell(desk, 'letter.closing'), name], under: signers };
  return [text(desk, 'letter.greeting'), ...blocks, end];
}

/** What differs from paper to paper. */
export interface Draft {
  /** Of the file, after the kind: `outside.loan-07-2026`. */
  readonly of: string;
  readonly subject: string;
  readonly recipient?: readonly string[];
  readonly reference?: readonly Fact[];
  readonly blocks: readonly Block[];
  readonly wide?: boolean;
}

/** A paper of a kind, with its date and its own notes. */
export function paperOf(
  desk: Desk,
  kind: string,
  { of, subject, recipient, reference, blocks, wide }: Draft,
): Paper {
  return {
    name: of === '' ? kind : `${kind}-${of}`,
    language: desk.language,
    currency: desk.currency,
    date: desk.date,
    recipient: recipient ?? null,
    reference: [fact(desk, 'date', day(desk.date)), ...(reference ?? [])],
    subject,
    blocks: [...blocks, ...ownNotes(desk, kind)],
    wide: wide ?? false,
  };
}

/** What happened on an account, with its balance after each line; the first line is the balance brought forward. */
export function accountTable(desk: Desk, title: string, rows: readonly Row[]): PaperTable {
  return {
    name: 'statement',
    title,
    columns: [
      { title: tell(desk, 'column.date'), is: 'date' },
      { title: tell(desk, 'column.what'), is: 'text' },
      { title: tell(desk, 'column.credit'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.debit'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.balance'), is: 'money', carry: 'last' },
    ],
    rows,
  };
}
