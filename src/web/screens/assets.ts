// The property register: what the commune owns and what it is asked to buy.

import { commandHref } from '../command-line.ts';
import { html, href, named } from '../html.ts';
import { stateBadge } from '../parts/badge.ts';
import { table } from '../parts/table.ts';
import { dateOf, moneyOf } from '../parts/written.ts';
import { ask, screen } from '../screen.ts';
import { money } from '../setting.ts';
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
  /** Of former tenants too. */
  readonly arrearsMinor: string;
}

/** Of `rent-roll`: only what the commune owns has one. */
interface RentLine {
  readonly asset: string;
  readonly tenancy: {
    readonly tenant: string;
    readonly yearlyMinor: string;
  } | null;
}

function arrearsOf({ arrearsMinor }: AssetLine): bigint {
  return BigInt(arrearsMinor);
}

export const assetsScreen = screen({
  path: '/assets',
  instead: ['assets', 'rent-roll'],
  asks: ({ query }) => ({
    register: ask<{ readonly assets: readonly AssetLine[] }>('assets', { all: query['all'] === 'true' }),
    roll: ask<{ readonly rents: readonly RentLine[] }>('rent-roll'),
  }),
  title: ({ words }) => words.assets.title,
  draw: ({ register, roll }, setting, place) => {
    const { assets } = setting.words;
    const isAll = place.query['all'] === 'true';
    const tenancies = new Map(roll.rents.map(({ asset, tenancy }) => [asset, tenancy]));
    return html`<p class="lead">${assets.lead}</p>
<p class="actions"><a class="act" href="${commandHref(setting, 'request')}">${assets.request}</a>
<a href="${href('/assets', { all: !isAll })}">${isAll ? assets.showCurrent : assets.showAll}</a> <a href="/bonds">${setting.words.bonds.title}</a></p>
${table(setting, {
  id: 'register',
  caption: assets.register,
  rows: register.assets,
  stacked: true,
  place,
  columns: [
    {
      head: assets.asset,
      is: 'name',
      cell: ({ asset, title, kind }) =>
        html`<a href="${commandHref(setting, 'asset', { asset })}">${named(title)}</a> <small class="unsaved">${asset}, ${kind}</small>`,
      sort: ({ title }) => title,
    },
    { head: setting.words.members.shortName, onlySaved: true, cell: ({ asset }) => asset },
    { head: assets.assetKind, onlySaved: true, cell: ({ kind }) => kind },
    { head: assets.state, cell: ({ state }) => stateBadge(assets.states[state]), sort: ({ state }) => state },
    {
      head: assets.since,
      wide: 'most',
      cell: ({ sinceDate }) => dateOf(setting, sinceDate),
      sort: ({ sinceDate }) => sinceDate,
    },
    {
      head: assets.tenant,
      wide: true,
      cell: ({ asset }) => named(tenancies.get(asset)?.tenant ?? '–'),
      sort: ({ asset }) => tenancies.get(asset)?.tenant ?? '',
    },
    {
      head: assets.yearlyRent,
      is: 'figure',
      wide: true,
      cell: ({ asset }) => moneyOf(setting, tenancies.get(asset)?.yearlyMinor ?? null),
      sort: ({ asset }) => BigInt(tenancies.get(asset)?.yearlyMinor ?? -1),
    },
    {
      head: assets.arrears,
      is: 'figure',
      cell: (line) =>
        arrearsOf(line) > 0n
          ? stateBadge(money(setting, arrearsOf(line)), { urgent: true })
          : assets.noArrears,
      sort: arrearsOf,
    },
    {
      head: assets.debt,
      wide: 'most',
      cell: ({ bookValueMinor, encumbered }) =>
        bookValueMinor === null ? '–' : encumbered ? assets.encumbered : assets.free,
    },
    {
      head: assets.bookValue,
      is: 'figure',
      cell: ({ bookValueMinor }) => moneyOf(setting, bookValueMinor),
      sort: ({ bookValueMinor }) => BigInt(bookValueMinor ?? -1),
    },
  ],
})}`;
  },
});
