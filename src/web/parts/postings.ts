// Postings of the journal in a table, each with its lines to unfold; in pencil or ink as far as each is final.

import { type Html, html } from '../html.ts';
import type { Place } from '../screen.ts';
import type { Setting } from '../setting.ts';
import { unfolding } from './figure.ts';
import { table } from './table.ts';
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

/** What a posting moves: the sum of its debits. */
export function movedMinor({ lines }: Pick<PostingLine, 'lines'>): string {
  const debits = lines.map(({ minor }) => BigInt(minor)).filter((minor) => minor > 0n);
  return String(debits.reduce((total, one) => total + one, 0n));
}

function accounts(setting: Setting, { lines }: PostingLine): Html {
  return html`<ul class="posting-lines">${lines.map(({ account, minor }) => html`<li><code>${account}</code> ${moneyOf(setting, minor)}</li>`)}</ul>`;
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
  },
): Html {
  const { home } = setting.words;
  const { postings, finalLength, id, ...rest } = parts;
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
            html`<bdi>${posting.what}</bdi>${posting.memo !== '' && html` <small><bdi>${posting.memo}</bdi></small>`}`,
            accounts(setting, posting),
          ),
      },
      { head: home.amount, is: 'figure', cell: (posting) => moneyOf(setting, movedMinor(posting)) },
    ],
  });
}
