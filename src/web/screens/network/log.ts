// The order, the newest batch first: which node said how much, and the digest after it.

import { html, named } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { countOf, keyOf } from '../../parts/written.ts';
import { ask, askPage, screen } from '../../screen.ts';

interface Batch {
  readonly length: number;
  readonly log: string;
  readonly node: string | null;
  readonly entries: number;
  readonly digest: string;
}

export const logScreen = screen({
  path: '/network/log',
  instead: ['log'],
  asks: ({ query }) => ({
    page: askPage<{ readonly batches: readonly Batch[] }>('log', {
      limit: query['limit'] ?? 50,
      before: query['before'],
    }),
    order: ask<{ readonly finalLength: number }>('witnesses'),
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
      cell: ({ node, log }) => (node === null ? html`${network.aWitness} ${keyOf(log)}` : named(node)),
    },
    { head: network.entries, is: 'figure', cell: ({ entries }) => countOf(setting, entries) },
    { head: network.digestAfter, wide: true, cell: ({ digest }) => keyOf(digest) },
  ],
})}`;
  },
});
