// One asset on a page: its terms, its bonds and who holds them, and everything that happened to it.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { type LifeEvent, type LifeOfAsset, lifeOfAsset } from '../../views/life-of-asset.ts';
import type { Answer, ArgumentValues, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { notFound, textOf } from './speaking.ts';
import { holderNames } from './holder-names.ts';
import { purchasePairs } from './asset-terms.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dateText, holderText } from './wording.ts';
import { NOTHING, amountIn, day, rate, seriesState, word } from './cells.ts';
import { type Line, plural, type Sentence, sentence, verbatim } from '../sentence.ts';

type Money = (minor: bigint) => Sentence;

function eventLine(event: LifeEvent, currency: string): Sentence {
  switch (event.is) {
    case 'moved':
      return event.from === null
        ? word(event.to)
        : sentence('{from} → {to}', { from: word(event.from), to: word(event.to) });
    case 'bought':
      return sentence(
        'bought for {priceMinor} and {costsMinor} of costs',
        { priceMinor: event.priceMinor, costsMinor: event.costsMinor },
        currency,
      );
    case 'lease-began':
      return sentence(
        '{tenant} leases it ({lease}) for {rentMinor} a period',
        { tenant: event.tenant, lease: event.lease, rentMinor: event.rentMinor },
        currency,
      );
    case 'lease-ended':
      return sentence('the lease of {tenant} ({lease}) ended: {why}', {
        tenant: event.tenant,
        lease: event.lease,
        why: word(event.why),
      });
    case 'auction-opened':
      return sentence('auction {auction} opened', { auction: event.auction });
    case 'coupon':
      return sentence(
        'coupon date: {interestMinor} of interest and {bonds} fell due, {releasedMinor} went to the pool',
        {
          interestMinor: event.interestMinor,
          bonds: plural(Number(event.redeemedUnits), ['{n} bond', '{n} bonds']),
          releasedMinor: event.releasedMinor,
        },
        currency,
      );
    case 'holders-paid':
      return sentence(
        'holders were paid {interestMinor} of interest and {principalMinor} of principal',
        { interestMinor: event.interestMinor, principalMinor: event.principalMinor },
        currency,
      );
    case 'sold':
      return sentence(
        'sold to {buyer} for {proceedsMinor}, costs {saleCostsMinor}',
        {
          buyer: event.buyer,
          proceedsMinor: event.proceedsMinor,
          saleCostsMinor: event.saleCostsMinor,
        },
        currency,
      );
  }
}

function standingPairs(
  { register, bookValueMinor, series, coverage }: LifeOfAsset,
  money: Money,
): [Line, Line][] {
  const standing: [Line, Line][] = [
    [
      sentence('state'),
      sentence('{state} since {sinceDate}', { state: word(register.state), sinceDate: register.stateDate }),
    ],
    [
      sentence('requested'),
      sentence('by {requester} on {onDate}', {
        requester: register.requester,
        onDate: register.requestedDate,
      }),
    ],
    [sentence('book value'), bookValueMinor === null ? NOTHING : money(bookValueMinor)],
  ];
  if (series === null) return standing;
  const due = series.dueInterestMinor + series.duePrincipalMinor;
  const { coveragePpm } = coverage;
  return [
    ...standing,
    [
      sentence('coverage'),
      coveragePpm === null
        ? NOTHING
        : sentence('rent covers {coveragePpm} of the debt service', { coveragePpm }),
    ],
    [
      sentence('bonds'),
      sentence('{state}: {outstanding} of {target} outstanding at {rate}', {
        state: seriesState(series.state),
        outstanding: money(series.outstandingMinor),
        target: money(series.targetMinor),
        rate: rate(series.ratePpm),
      }),
    ],
    [
      sentence('due to holders'),
      sentence(series.overdue ? '{due}, overdue; next coupon {next}' : '{due}; next coupon {next}', {
        due: money(due),
        next: day(series.nextCouponDate),
      }),
    ],
    [sentence('fund'), series.fundMinor === null ? NOTHING : money(series.fundMinor)],
  ];
}

/** What `telekommune asset NAME` answers. */
export async function showAsset(session: Session, values: ArgumentValues): Promise<Answer> {
  const name = textOf(values, 'asset');
  const [life, currency, called] = await session.read((state) => {
    const nameOf = holderNames(session.folder, state);
    const found = lifeOfAsset(state, name);
    const all = found?.holders.map((line) => ({ ...line, title: nameOf(line.holder) })) ?? [];
    return [found, currencyOf(state), all] as const;
  });
  if (life === null) throw notFound(`There is no asset ${name}.`, 'See them: telekommune assets --all');
  const money = amountIn(currency);
  const holders = tableOf(sentence('Holders'), called, [
    [words('holder'), ({ holder }) => holderText(holder)],
    [words('called'), ({ title }) => title],
    [figures('outstanding'), ({ outstandingMinor }) => money(outstandingMinor)],
    [figures('interest paid'), ({ interestPaidMinor }) => money(interestPaidMinor)],
  ]);
  const events = tableOf(sentence('Life'), life.events, [
    [words('date'), ({ date }) => day(date)],
    [words('what'), (event) => eventLine(event, currency)],
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
      holders: called.map(({ holder, ...line }): Plain => ({ ...line, holder: holderText(holder) })),
      freeSinceDate: life.freeSinceDate,
      coverage: { ...life.coverage },
      waterfall: life.waterfall.map((period): Plain => ({ ...period })),
      events: life.events.map((event): Plain => ({ ...event, date: dateText(event.date) })),
    },
    tables: [
      facts(verbatim(name), standingPairs(life, money)),
      facts(sentence('Terms as requested'), purchasePairs(life.register, currency)),
      ...(life.holders.length === 0 ? [] : [holders]),
      events,
    ],
  };
}
