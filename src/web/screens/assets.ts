// The property register: what the commune owns and what it is asked to buy.

import { commandHref } from '../command-line.ts';
import { html, href, named } from '../html.ts';
import { stateBadge } from '../parts/badge.ts';
import { table } from '../parts/table.ts';
import { dateOf, moneyOf } from '../parts/written.ts';
import { ask, screen } from '../screen.ts';
import type { Words } from '../words/words.ts';

export interface AssetLine {
  readonly asset: string;
  readonly title: string;
  readonly kind: string;
  readonly state: keyof Words['assets']['states'];
  readonly sinceDate: string;
  readonly encumbered: boolean;
  readonly requester: string;
  readonly priceLimitMinor: string;
  readonly bookValueMinor: string | null;
}

export const assetsScreen = screen({
  path: '/assets',
  instead: ['assets'],
  asks: ({ query }) => ({
    register: ask<{ readonly assets: readonly AssetLine[] }>('assets', { all: query['all'] === 'true' }),
  }),
  title: ({ words }) => words.assets.title,
  draw: ({ register }, setting, place) => {
    const { assets } = setting.words;
    const isAll = place.query['all'] === 'true';
    return html`<p class="lead">${assets.lead}</p>
<p class="actions"><a class="act" href="${commandHref(setting, 'request')}">${assets.request}</a>
<a href="${href('/assets', { all: !isAll })}">${isAll ? assets.showCurrent : assets.showAll}</a> <a href="/bonds">${setting.words.bonds.title}</a></p>
${table(setting, {
  id: 'register',
  caption: assets.register,
  rows: register.assets,
  place,
  columns: [
    {
      head: assets.asset,
      is: 'name',
      cell: ({ asset, title }) =>
        html`<a href="${commandHref(setting, 'asset', { asset })}">${named(title)}</a> <small>${asset}</small>`,
      sort: ({ title }) => title,
    },
    { head: assets.kind, wide: true, cell: ({ kind }) => kind, sort: ({ kind }) => kind },
    { head: assets.state, cell: ({ state }) => stateBadge(assets.states[state]), sort: ({ state }) => state },
    {
      head: assets.since,
      wide: true,
      cell: ({ sinceDate }) => dateOf(setting, sinceDate),
      sort: ({ sinceDate }) => sinceDate,
    },
    {
      head: assets.debt,
      wide: true,
      cell: ({ bookValueMinor, encumbered }) =>
        bookValueMinor === null ? '–' : encumbered ? assets.encumbered : assets.free,
    },
    {
      head: assets.bookValue,
      is: 'figure',
      cell: ({ bookValueMinor }) => moneyOf(setting, bookValueMinor),
      sort: ({ bookValueMinor }) => BigInt(bookValueMinor ?? -1),
    },
    {
      head: assets.requestedBy,
      wide: true,
      cell: ({ requester }) => requester,
      sort: ({ requester }) => requester,
    },
  ],
})}`;
  },
});
