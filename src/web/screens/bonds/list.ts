// All bond series: what was lent for each asset, at which rate, what is owed and what is due.

import { html, href, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { table } from '../../parts/table.ts';
import { dateOf, instantOf, moneyOf, rateOf } from '../../parts/written.ts';
import { ask, screen } from '../../screen.ts';
import { amount } from '../../setting.ts';
import type { SeriesLine } from '../../../views/bond-board.ts';
import type { Wire } from '../../wire.ts';

type Line = Wire<SeriesLine>;

function due({ dueInterestMinor, duePrincipalMinor }: Line): bigint {
  return BigInt(dueInterestMinor) + BigInt(duePrincipalMinor);
}

export const bondsScreen = screen({
  path: '/bonds',
  asks: () => ({ board: ask<{ readonly series: readonly Line[] }>('bonds') }),
  title: ({ words }) => words.bonds.title,
  draw: ({ board }, setting, place) => {
    const { bonds } = setting.words;
    const sum = (of: (line: Line) => bigint): string =>
      String(board.series.reduce((total, line) => total + of(line), 0n));
    return html`<p class="lead">${bonds.lead}</p>
${table(setting, {
  id: 'series',
  stacked: true,
  caption: bonds.title,
  rows: board.series,
  place,
  empty: bonds.none,
  foot: [
    bonds.together,
    '',
    '',
    moneyOf(
      setting,
      sum(({ outstandingMinor }) => BigInt(outstandingMinor)),
    ),
    moneyOf(setting, sum(due)),
    moneyOf(
      setting,
      sum(({ interestPaidMinor }) => BigInt(interestPaidMinor)),
    ),
    '',
  ],
  columns: [
    {
      head: bonds.series,
      is: 'name',
      cell: ({ asset, assetTitle, targetMinor }) =>
        html`<a href="${href(`/bonds/${asset}`)}">${named(assetTitle)}</a> <small class="figure">${amount(setting, targetMinor)}</small>`,
      sort: ({ assetTitle }) => assetTitle,
    },
    {
      head: bonds.state,
      wide: true,
      cell: ({ state }) => stateBadge(bonds.states[state]),
      sort: ({ state }) => state,
    },
    {
      head: bonds.rate,
      is: 'figure',
      cell: ({ ratePpm }) => rateOf(setting, ratePpm),
      sort: ({ ratePpm }) => BigInt(ratePpm),
    },
    {
      head: bonds.outstanding,
      is: 'figure',
      cell: ({ outstandingMinor }) => moneyOf(setting, outstandingMinor),
      sort: ({ outstandingMinor }) => BigInt(outstandingMinor),
    },
    {
      head: bonds.due,
      is: 'figure',
      cell: (line) =>
        line.overdue
          ? stateBadge(amount(setting, due(line)), { urgent: true })
          : moneyOf(setting, String(due(line))),
      sort: due,
    },
    {
      head: bonds.interestPaid,
      is: 'figure',
      wide: 'most',
      cell: ({ interestPaidMinor }) => moneyOf(setting, interestPaidMinor),
    },
    {
      head: bonds.nextCoupon,
      wide: true,
      cell: ({ nextCouponDate, payUntilMs }) =>
        payUntilMs === null
          ? dateOf(setting, nextCouponDate)
          : html`<small>${bonds.payUntil}</small> ${instantOf(setting, payUntilMs)}`,
    },
  ],
})}`;
  },
});
