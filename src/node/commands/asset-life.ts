// One asset on a page: its terms, its bonds and who holds them, and everything that happened to it.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { type LifeEvent, type LifeOfAsset, lifeOfAsset } from '../../views/life-of-asset.ts';
import type { Answer, ArgumentValues, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { notFound, textOf } from './speaking.ts';
import { purchasePairs } from './asset-terms.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { counted, dateText, holderText, moneyText, rateText } from './wording.ts';

type Money = (minor: bigint) => string;

function eventText(event: LifeEvent, money: Money): string {
  switch (event.is) {
    case 'moved':
      return event.from === null ? event.to : `${event.from} → ${event.to}`;
    case 'bought':
      return `bought for ${money(event.priceMinor)} and ${money(event.costsMinor)} of costs`;
    case 'lease-began':
      return `${event.tenant} leases it (${event.lease}) for ${money(event.rentMinor)} a period`;
    case 'lease-ended':
      return `the lease of ${event.tenant} (${event.lease}) ended: ${event.why}`;
    case 'auction-opened':
      return `auction ${event.auction} opened`;
    case 'coupon':
      return `coupon date: ${money(event.interestMinor)} of interest and ${counted(event.redeemedUnits, 'bond')} fell due, ${money(event.releasedMinor)} went to the pool`;
    case 'holders-paid':
      return `holders were paid ${money(event.interestMinor)} of interest and ${money(event.principalMinor)} of principal`;
    case 'sold':
      return `sold to ${event.buyer} for ${money(event.proceedsMinor)}, costs ${money(event.saleCostsMinor)}`;
  }
}

function standingPairs(
  { register, bookValueMinor, series, coverage }: LifeOfAsset,
  money: Money,
): [string, string][] {
  const standing: [string, string][] = [
    ['state', `${register.state} since ${dateText(register.stateDate)}`],
    ['requested', `by ${register.requester} on ${dateText(register.requestedDate)}`],
    ['book value', bookValueMinor === null ? '–' : money(bookValueMinor)],
  ];
  if (series === null) return standing;
  const due = series.dueInterestMinor + series.duePrincipalMinor;
  const { coveragePpm } = coverage;
  return [
    ...standing,
    ['coverage', coveragePpm === null ? '–' : `rent covers ${rateText(coveragePpm)} of the debt service`],
    [
      'bonds',
      `${series.state}: ${money(series.outstandingMinor)} of ${money(series.targetMinor)} outstanding at ${rateText(series.ratePpm)}`,
    ],
    [
      'due to holders',
      `${money(due)}${series.overdue ? ', overdue' : ''}; next coupon ${dateText(series.nextCouponDate)}`,
    ],
    ['fund', series.fundMinor === null ? '–' : money(series.fundMinor)],
  ];
}

/** What `telekommune asset NAME` answers. */
export async function showAsset(session: Session, values: ArgumentValues): Promise<Answer> {
  const name = textOf(values, 'asset');
  const [life, currency] = await session.read(
    (state) => [lifeOfAsset(state, name), currencyOf(state)] as const,
  );
  if (life === null) throw notFound(`There is no asset ${name}.`, 'See them: telekommune assets --all');
  const money: Money = (minor) => moneyText(minor, currency);
  const holders = tableOf('Holders', life.holders, [
    [words('holder'), ({ holder }) => holderText(holder)],
    [words('called'), ({ title }) => title],
    [figures('outstanding'), ({ outstandingMinor }) => money(outstandingMinor)],
    [figures('interest paid'), ({ interestPaidMinor }) => money(interestPaidMinor)],
  ]);
  const events = tableOf('Life', life.events, [
    [words('date'), ({ date }) => dateText(date)],
    [words('what'), (event) => eventText(event, money)],
  ]);
  const { agreement, terms, depreciation, bought, sold, saleVote, purchaseVote, ...register } = life.register;
  return {
    data: {
      asset: name,
      ...register,
      agreement: { ...agreement },
      terms: { ...terms },
      depreciation: depreciation === null ? null : { ...depreciation },
      purchaseVote,
      bought: bought === null ? null : { ...bought },
      saleVote: saleVote === null ? null : { ...saleVote },
      sold: sold === null ? null : { ...sold },
      bookValueMinor: life.bookValueMinor,
      series: life.series === null ? null : { ...life.series },
      holders: life.holders.map(({ holder, ...line }): Plain => ({ ...line, holder: holderText(holder) })),
      freeSinceDate: life.freeSinceDate,
      coverage: { ...life.coverage },
      waterfall: life.waterfall.map((period): Plain => ({ ...period })),
      events: life.events.map((event): Plain => ({ ...event, date: dateText(event.date) })),
    },
    tables: [
      facts(name, standingPairs(life, money)),
      facts(
        'Terms as requested',
        purchasePairs(life.register, currency).map(([name, value]) => [name.says, value.says] as const),
      ),
      ...(life.holders.length === 0 ? [] : [holders]),
      events,
    ],
  };
}
