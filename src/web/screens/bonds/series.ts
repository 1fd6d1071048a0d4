// One bond series: what is owed and paid, and who holds it.

import { fill, type Html, html, href } from '../../html.ts';
import { facts, keyFigures } from '../../parts/facts.ts';
import { section } from '../../parts/figure.ts';
import { holderName } from '../../parts/holder-name.ts';
import { payingInFacts } from '../../parts/pay-in.ts';
import { at, placeOf } from '../../parts/scale.ts';
import { stateBadge } from '../../parts/badge.ts';
import { table } from '../../parts/table.ts';
import { amountOf, dateOf, moneyOf, rateOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { ask, attempt, screen } from '../../screen.ts';
import { amount, type Setting } from '../../setting.ts';
import type { SeriesLine } from '../../../views/bond-board.ts';
import type { Wire } from '../../wire.ts';
import type { Holding } from '../assets/answer.ts';

type Line = Wire<SeriesLine>;

/** How much of it is paid back, as a rule that fills with ink. */
function progress(setting: Setting, line: Line): Html {
  const { bonds } = setting.words;
  const text = fill(bonds.progress, {
    paid: amount(setting, line.principalPaidMinor),
    target: amount(setting, line.targetMinor),
  });
  const width = placeOf(BigInt(line.principalPaidMinor), BigInt(line.targetMinor), 400);
  return html`<figure class="chart progress"><svg viewBox="0 0 400 10" preserveAspectRatio="none" role="img" aria-label="${text}"><rect class="fill third" x="0" y="0" width="400" height="10"></rect><rect class="fill" x="0" y="0" width="${at(width)}" height="10"></rect></svg><figcaption>${text}</figcaption></figure>`;
}

function standing(setting: Setting, line: Line, account: string | null): Html {
  const { bonds } = setting.words;
  const due = BigInt(line.dueInterestMinor) + BigInt(line.duePrincipalMinor);
  return html`${keyFigures([
    [bonds.rate, rateOf(setting, line.ratePpm)],
    [bonds.outstanding, amountOf(setting, line.outstandingMinor)],
    [bonds.due, amountOf(setting, String(due))],
    [bonds.interestPaid, amountOf(setting, line.interestPaidMinor)],
  ])}
${progress(setting, line)}
${facts([
  [
    bonds.state,
    html`${bonds.states[line.state]}${line.overdue && html` ${stateBadge(bonds.overdue, { urgent: true })}`}`,
  ],
  [bonds.face, amountOf(setting, line.faceMinor)],
  [bonds.redemption, bonds.redemptions[line.redemption]],
  ...payingInFacts(setting, { account, series: [line] }),
  line.nextCouponDate !== null && [bonds.nextCoupon, dateOf(setting, line.nextCouponDate)],
  line.writtenDownMinor !== '0' && [bonds.writtenDown, amountOf(setting, line.writtenDownMinor)],
])}`;
}

type Figure =
  | 'allottedMinor'
  | 'paidInMinor'
  | 'outstandingMinor'
  | 'interestPaidMinor'
  | 'principalPaidMinor';

function holdersTable(setting: Setting, holders: readonly Holding[], place: Place<unknown>): Html {
  const { bonds } = setting.words;
  const columns: readonly (readonly [head: string, name: Figure, wide: boolean])[] = [
    [bonds.allotted, 'allottedMinor', true],
    ...(holders.some(({ allottedMinor, paidInMinor }) => allottedMinor !== paidInMinor)
      ? ([[bonds.paidIn, 'paidInMinor', true]] as const)
      : []),
    [bonds.outstanding, 'outstandingMinor', false],
    [bonds.interestPaid, 'interestPaidMinor', false],
    [bonds.principalPaid, 'principalPaidMinor', true],
  ];
  const sum = (name: Figure): string =>
    String(holders.reduce((total, line) => total + BigInt(line[name]), 0n));
  return table(setting, {
    id: 'holders',
    caption: bonds.holders,
    captionShown: false,
    rows: holders,
    place,
    empty: bonds.noHolders,
    foot: [bonds.together, ...columns.map(([, name]) => moneyOf(setting, sum(name)))],
    columns: [
      {
        head: bonds.holder,
        is: 'name',
        cell: ({ title, holder }) => holderName(holder, title),
        sort: ({ title }) => title,
      },
      ...columns.map(([head, name, wide]) => ({
        head,
        is: 'figure' as const,
        wide,
        cell: (line: Holding) => moneyOf(setting, line[name]),
        sort: (line: Holding) => BigInt(line[name]),
      })),
    ],
  });
}

export const seriesScreen = screen({
  path: '/bonds/:asset',
  instead: ['bonds', 'holders'],
  asks: ({ params: { asset } }) => ({
    board: ask<{ readonly series: readonly Line[]; readonly account: string | null }>('bonds', { asset }),
    holders: attempt<{ readonly holders: readonly Holding[] }>('holders', { asset }),
  }),
  title: ({ words }, { params }, { board }) =>
    fill(words.bonds.one, { asset: board.series[0]?.assetTitle ?? params.asset }),
  draw: ({ board, holders }, setting, place) => {
    const { bonds } = setting.words;
    const { asset } = place.params;
    const [line] = board.series;
    return html`<p class="lead"><a href="/bonds">${bonds.title}</a> › <a href="${href(`/assets/${asset}`)}">${bonds.toAsset}</a> · <a href="${href(`/auctions/${asset}.bonds`)}">${bonds.toAuction}</a></p>
${line !== undefined && standing(setting, line, board.account)}
${section(bonds.holders, holdersTable(setting, 'data' in holders ? holders.data.holders : [], place))}`;
  },
});
