// Postings of the journal in a table, each with its lines to unfold; in pencil or ink as far as each is final.

import { commandHref } from '../command-line.ts';
import { type Html, html, named, type Part } from '../html.ts';
import type { Place } from '../screen.ts';
import { money, type Setting } from '../setting.ts';
import { aboutText, accountLink, accountPath } from './account-name.ts';
import { unfolding } from './figure.ts';
import { table } from './table.ts';
import { postingWhat } from './posting-what.ts';
import { countOf, dateOf, moneyOf } from './written.ts';

/** A posting as `ledger journal` answers it. */
export interface PostingLine {
  readonly number: number;
  readonly date: string;
  readonly what: string;
  readonly memo: string;
  readonly causeId: string;
  /** Of the entry in the order that it follows from. */
  readonly position: number;
  readonly lines: readonly { readonly account: string; readonly minor: string }[];
}

const BANK = 'assets:bank';

/** What a posting moves: what came to the bank or left it, or else the sum of its debits. */
export function movedMinor({ lines }: Pick<PostingLine, 'lines'>): string {
  const sum = (some: typeof lines): bigint => some.reduce((total, { minor }) => total + BigInt(minor), 0n);
  const atBank = sum(lines.filter(({ account }) => account === BANK));
  if (atBank !== 0n) return String(atBank < 0n ? -atBank : atBank);
  return String(sum(lines.filter(({ minor }) => BigInt(minor) > 0n)));
}

/** Its accounts, each linked to what was posted to it, and where its entry is. */
function accounts(setting: Setting, { lines, position }: PostingLine): Html {
  return html`<ul class="posting-lines">${lines.map(({ account, minor }) => html`<li><span>${accountLink(setting, account)} <small>${accountPath(account)}</small></span> ${moneyOf(setting, minor)}</li>`)}</ul>
<p><a href="${commandHref(setting, 'entry', { position: String(position) })}">${setting.words.books.entryOf}</a></p>`;
}

/** What tells it from others of its kind: the memo, else what its accounts are about. */
function besides({ memo, lines }: PostingLine): Part {
  const abouts = new Set(lines.map(({ account }) => aboutText(account)).filter((about) => about !== ''));
  const said = memo === '' ? [...abouts].slice(0, 2).join(', ') : memo;
  // a memo has a column of its own in what is saved
  return said !== '' && html` <small${memo !== '' && html` class="unsaved"`}>${named(said)}</small>`;
}

/** The accounts of one side with their amounts, for a spreadsheet. */
function sideText(setting: Setting, { lines }: PostingLine, side: 1n | -1n): string {
  return lines
    .map(({ account, minor }) => ({ account, sideMinor: BigInt(minor) * side }))
    .filter(({ sideMinor }) => sideMinor > 0n)
    .map(({ account, sideMinor }) => `${account} ${money(setting, sideMinor)}`)
    .join('; ');
}

export function postingsTable(
  setting: Setting,
  parts: {
    readonly id: string;
    readonly caption: string;
    readonly postings: readonly PostingLine[];
    readonly place: Place<unknown>;
    /** How far the order is final; positions at and after it are in thin ink. */
    readonly finalLength: number;
    readonly before?: string | null;
    readonly empty?: Part;
    readonly captionShown?: boolean;
    /** Whether their lines are seen at once. */
    readonly open?: boolean;
  },
): Html {
  const { home, books } = setting.words;
  const { postings, finalLength, id, open = false, ...rest } = parts;
  return table(setting, {
    ...rest,
    id,
    rows: postings,
    ink: ({ position }) => (position < finalLength ? '' : 'thin-ink'),
    columns: [
      { head: home.number, is: 'figure', wide: true, cell: ({ number }) => countOf(setting, number) },
      { head: home.date, cell: ({ date }) => dateOf(setting, date) },
      {
        head: home.what,
        is: 'name',
        cell: (posting) =>
          unfolding(
            `${id}-${posting.number}`,
            html`${postingWhat(setting, posting.what)}${besides(posting)}`,
            accounts(setting, posting),
            { open },
          ),
      },
      { head: books.memo, onlySaved: true, cell: ({ memo }) => memo },
      { head: books.debit, onlySaved: true, cell: (posting) => sideText(setting, posting, 1n) },
      { head: books.credit, onlySaved: true, cell: (posting) => sideText(setting, posting, -1n) },
      { head: home.amount, is: 'figure', cell: (posting) => moneyOf(setting, movedMinor(posting)) },
    ],
  });
}
