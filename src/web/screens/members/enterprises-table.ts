// The enterprises in a table: who speaks for each, what it leases, what it owes.

import type { EnterpriseLine } from '../../../views/enterprises.ts';
import { commandHref } from '../../command-line.ts';
import { type Html, html, named } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { countOf, moneyOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';
import { enterpriseLink, personHref } from './member-line.ts';

/** What it leases, each linked to its life. */
export function leasedBy(setting: Setting, assets: readonly string[]): Html {
  if (assets.length === 0) return html`${setting.words.enterprises.nothing}`;
  return html`${assets.map((asset, at) => html`${at > 0 && ', '}<a href="${commandHref(setting, 'asset', { asset })}">${asset}</a>`)}`;
}

export function peopleLinks(people: readonly string[]): Html {
  if (people.length === 0) return html`–`;
  return html`${people.map((person, at) => html`${at > 0 && ', '}<a href="${personHref(person)}">${named(person)}</a>`)}`;
}

export function enterprisesTable(
  setting: Setting,
  rows: readonly Wire<EnterpriseLine>[],
  place: Place<unknown>,
): Html {
  const { enterprises } = setting.words;
  return table(setting, {
    id: 'enterprises',
    caption: enterprises.register,
    captionShown: false,
    rows,
    place,
    ink: ({ inForce }) => (inForce ? '' : 'pencil'),
    columns: [
      {
        head: enterprises.enterprise,
        is: 'name',
        cell: ({ enterprise, title, inForce }) =>
          html`${enterpriseLink(enterprise, title)}${!inForce && html` <small>${enterprises.left}</small>`}`,
        sort: ({ title }) => title,
      },
      {
        head: enterprises.people,
        is: 'figure',
        cell: ({ workers }) => countOf(setting, workers),
        sort: ({ workers }) => workers,
      },
      {
        head: enterprises.representedBy,
        wide: true,
        cell: ({ representatives }) => peopleLinks(representatives),
      },
      { head: enterprises.leases, wide: true, cell: ({ assets }) => leasedBy(setting, assets) },
      {
        head: enterprises.arrears,
        is: 'figure',
        cell: ({ arrearsMinor }) => moneyOf(setting, arrearsMinor),
        sort: ({ arrearsMinor }) => BigInt(arrearsMinor),
      },
      {
        head: enterprises.credit,
        is: 'figure',
        wide: true,
        cell: ({ creditMinor }) => moneyOf(setting, creditMinor),
        sort: ({ creditMinor }) => BigInt(creditMinor),
      },
    ],
  });
}
