// A part of a statement: a line for each class of accounts that unfolds to its accounts, each of which leads to its postings.

import type { AccountBalance } from '../../../views/month-balances.ts';
import { type AccountClass, byClass } from '../../../views/account-classes.ts';
import { fill, type Html, html } from '../../html.ts';
import { unfolding } from '../../parts/figure.ts';
import { table } from '../../parts/table.ts';
import { amountOf, moneyOf } from '../../parts/written.ts';
import { count, type Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';
import { aboutText, accountHref, accountLink, classText } from '../../parts/account-name.ts';

export type Balances = readonly Wire<AccountBalance>[];

/** So many accounts of a class unfold here; the trial balance has all. */
const UNFOLDED_MAX = 100;

function accountsOf(setting: Setting, { lines }: AccountClass): Html {
  const { books } = setting.words;
  const more = lines.length - UNFOLDED_MAX;
  return html`<ul class="posting-lines">${lines
    .slice(0, UNFOLDED_MAX)
    .map(
      ({ account, minor }) =>
        html`<li><a href="${accountHref(account)}"><bdi>${aboutText(account)}</bdi></a> ${moneyOf(setting, String(minor))}</li>`,
    )}${more > 0 && html`<li><a href="/books/trial-balance">${fill(books.many, { n: count(setting, more) })}</a></li>`}</ul>`;
}

function className(setting: Setting, id: string, one: AccountClass): Html {
  const [only] = one.lines;
  return one.lines.length === 1 && only !== undefined
    ? accountLink(setting, only.account)
    : unfolding(
        `${id}-${one.name.replace(/\W+/g, '-')}`,
        classText(setting, one.name),
        accountsOf(setting, one),
      );
}

/** Draws a part with its sum. `extra` is a line that stands in no account yet. */
export function statementPart(
  setting: Setting,
  parts: {
    readonly id: string;
    readonly caption: string;
    readonly lines: Balances;
    readonly sumMinor: string;
    readonly extra?: { readonly name: string; readonly minor: string };
  },
): Html {
  const { id, caption, lines, sumMinor, extra } = parts;
  const { books } = setting.words;
  const classes = byClass(lines.map(({ account, minor }) => ({ account, minor: BigInt(minor) })));
  const rows = classes.map((one) => ({
    name: className(setting, id, one),
    minor: String(one.minor),
  }));
  if (extra !== undefined) rows.push({ name: html`${extra.name}`, minor: extra.minor });
  return table(setting, {
    id,
    caption,
    rows,
    columns: [
      { head: books.account, is: 'name', cell: ({ name }) => name },
      { head: books.amount, is: 'figure', cell: ({ minor }) => moneyOf(setting, minor) },
    ],
    foot: [books.sum, amountOf(setting, sumMinor)],
  });
}
