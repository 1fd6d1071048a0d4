// The order, the newest batch first: which node said how much, and the digest after it.

import { fillHtml, type Html, html, named } from '../../html.ts';
import { rowsAsked } from '../../parts/pages.ts';
import { table } from '../../parts/table.ts';
import { countOf, keyOf } from '../../parts/written.ts';
import { ask, askPage, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';

interface Batch {
  readonly length: number;
  readonly log: string;
  readonly node: string | null;
  readonly entries: number;
  readonly digest: string;
}

interface Order {
  readonly finalLength: number;
  readonly witnesses: readonly { readonly log: string; readonly title: string }[];
}

/** The node whose log it is, or the witness: a witness has a log of its own. */
function whoOf({ words }: Setting, { node, log }: Batch, { witnesses }: Order): Html {
  if (node !== null) return named(node);
  const witness = witnesses.find((one) => one.log === log);
  return witness === undefined
    ? html`${words.network.aWitness} ${keyOf(log)}`
    : html`${fillHtml(words.network.asWitness, { node: named(witness.title) })}`;
}

export const logScreen = screen({
  path: '/network/log',
  instead: ['log'],
  asks: ({ query }) => ({
    page: askPage<{ readonly batches: readonly Batch[] }>('log', {
      limit: rowsAsked(query, 50),
      before: query['before'],
    }),
    order: ask<Order>('witnesses'),
  }),
  title: ({ words }) => words.network.logTitle,
  draw: ({ page, order }, setting, place) => {
    const { network } = setting.words;
    return html`<p class="lead">${network.logLead}</p>
${table(setting, {
  id: 'batches',
  caption: network.logTitle,
  captionShown: false,
  rows: page.data.batches,
  place,
  before: page.before,
  ink: ({ length }) => (length <= order.finalLength ? '' : 'thin-ink'),
  columns: [
    { head: network.length, is: 'figure', cell: ({ length }) => countOf(setting, length) },
    {
      head: network.node,
      is: 'name',
      cell: (batch) => whoOf(setting, batch, order),
    },
    { head: network.entries, is: 'figure', cell: ({ entries }) => countOf(setting, entries) },
    { head: network.digestAfter, wide: true, cell: ({ digest }) => keyOf(digest) },
  ],
})}`;
  },
});
