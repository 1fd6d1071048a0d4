// How an asset stands: its tenant, its bonds, how far the rent covers them, what is owed; and the terms on which it was requested.

import { counted, fill, type Html, html, href, named, type Part } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { type Fact, facts, keyFigures } from '../../parts/facts.ts';
import { unfolding } from '../../parts/figure.ts';
import { type PayingIn, payingInFacts } from '../../parts/pay-in.ts';
import { table } from '../../parts/table.ts';
import { amountOf, dateOf, moneyOf, rateOf } from '../../parts/written.ts';
import type { Attempt, Place } from '../../screen.ts';
import { shownCoverage } from '../../request-sum.ts';
import { amount, type Setting } from '../../setting.ts';
import type { AssetAnswer, LeaseAnswer } from './answer.ts';

/** Rent that fell due and was not paid; negative for what is prepaid. */
export function arrearsOf({ account }: LeaseAnswer): bigint {
  return account === null ? 0n : BigInt(account.dueMinor) - BigInt(account.paidMinor);
}

/** `7.000,00 EUR every 3 months`. */
export function everyText(setting: Setting, minor: string, months: number): string {
  const { one, many } = setting.words.assets.every;
  return fill(months === 1 ? one : many, { amount: amount(setting, minor), n: months });
}

export function keyFiguresOf(setting: Setting, answer: AssetAnswer, lease: LeaseAnswer | null): Html {
  const { assets } = setting.words;
  const { coverage, series, bookValueMinor } = answer;
  const rent = answer.bought === null ? coverage.rentMinor : lease?.ended === false ? lease.rentMinor : null;
  return keyFigures([
    [assets.rentPeriod, amountOf(setting, rent)],
    [
      assets.coverage,
      coverage.coveragePpm === null
        ? assets.noDebt
        : rateOf(setting, String(shownCoverage(BigInt(coverage.coveragePpm)))),
    ],
    [assets.outstanding, amountOf(setting, series?.outstandingMinor ?? null)],
    [assets.bookValue, amountOf(setting, bookValueMinor)],
  ]);
}

/** The sum behind the coverage. */
function coverageSum(setting: Setting, { coverage }: AssetAnswer): Part {
  if (coverage.coveragePpm === null) return setting.words.assets.noDebt;
  const { assets } = setting.words;
  const available = BigInt(coverage.rentMinor) - BigInt(coverage.costsMinor);
  return unfolding(
    'coverage-sum',
    rateOf(setting, String(shownCoverage(BigInt(coverage.coveragePpm)))),
    facts([
      [assets.rentPeriod, amountOf(setting, coverage.rentMinor)],
      [assets.lessCosts, amountOf(setting, coverage.costsMinor)],
      [assets.available, amountOf(setting, String(available))],
      [assets.debtService, amountOf(setting, coverage.debtServiceMinor)],
    ]),
  );
}

function rentsTable(setting: Setting, lease: LeaseAnswer, place: Place<unknown>): Html {
  const { assets } = setting.words;
  const paid = BigInt(lease.account?.paidMinor ?? 0);
  return table(setting, {
    id: 'rents',
    caption: fill(assets.rentsOf, { tenant: lease.tenant }),
    rows: lease.rents,
    place,
    columns: [
      {
        head: assets.period,
        is: 'name',
        cell: ({ fromDate, toDate }) => html`${dateOf(setting, fromDate)}–${dateOf(setting, toDate - 1)}`,
      },
      { head: assets.rent, is: 'figure', cell: ({ amountMinor }) => moneyOf(setting, amountMinor) },
      {
        head: assets.state,
        cell: ({ throughMinor, graceEndsDate }) =>
          BigInt(throughMinor) <= paid
            ? assets.paid
            : html`${stateBadge(assets.unpaid, { urgent: true })} <small>${assets.graceUntil} ${dateOf(setting, graceEndsDate)}</small>`,
      },
    ],
  });
}

export function leaseFacts(setting: Setting, lease: LeaseAnswer | null, place: Place<unknown>): Html {
  const { assets } = setting.words;
  if (lease === null) return html`<p class="calm">${assets.noLease}</p>`;
  const arrears = arrearsOf(lease);
  const owed: Fact =
    arrears < 0n
      ? [assets.prepaid, amountOf(setting, String(-arrears))]
      : [
          assets.arrears,
          arrears === 0n ? assets.noArrears : stateBadge(amount(setting, arrears), { urgent: true }),
        ];
  return facts([
    [
      assets.tenant,
      html`<a href="${href(`/enterprises/${lease.tenant}`)}">${named(lease.tenant)}</a>${lease.ended && html` <small>(${assets.leaseOver})</small>`}`,
    ],
    [
      assets.rent,
      unfolding(
        'rent-sum',
        everyText(setting, lease.rentMinor, lease.periodMonths),
        rentsTable(setting, lease, place),
      ),
    ],
    [
      assets.inForce,
      html`${dateOf(setting, lease.startDate)}–${dateOf(setting, lease.endsDate)} <small>${assets.leaseEnds[lease.endsWhy]}</small>`,
    ],
    owed,
    [
      assets.deposit,
      html`${amountOf(setting, lease.account?.depositHeldMinor ?? '0')} <small>${fill(assets.ofAgreed, { amount: amount(setting, lease.depositMinor) })}</small>`,
    ],
    [assets.notice, counted(assets.days, lease.noticeDays)],
  ]);
}

export function bondFacts(setting: Setting, answer: AssetAnswer, payingIn: Attempt<PayingIn>): Html {
  const { assets, bonds } = setting.words;
  const { series, asset } = answer;
  if (series === null) return html`<p class="calm">${assets.noBonds}</p>`;
  const due = BigInt(series.dueInterestMinor) + BigInt(series.duePrincipalMinor);
  return facts([
    [
      bonds.series,
      html`<a href="${href(`/bonds/${asset}`)}">${bonds.states[series.state]}</a> <small>${amountOf(setting, series.targetMinor)}</small>`,
    ],
    [
      bonds.rate,
      series.ratePpm === '0' && answer.couponPpm === null
        ? html`${assets.atMost} ${rateOf(setting, series.ceilingPpm)}`
        : rateOf(setting, series.ratePpm),
    ],
    [bonds.outstanding, amountOf(setting, series.outstandingMinor)],
    [
      bonds.due,
      due === 0n
        ? assets.none
        : html`${stateBadge(amount(setting, due), { urgent: series.overdue })}${series.overdue && html` <small>${bonds.overdue}</small>`}`,
    ],
    ...('data' in payingIn ? payingInFacts(setting, payingIn.data) : []),
    series.nextCouponDate !== null && [bonds.nextCoupon, dateOf(setting, series.nextCouponDate)],
    [assets.coverage, coverageSum(setting, answer)],
    series.fundMinor !== null && [assets.fund, amountOf(setting, series.fundMinor)],
  ]);
}

/** The terms on which it was requested; nothing of them can be changed. */
export function termsFacts(setting: Setting, answer: AssetAnswer): Html {
  const { assets, bonds } = setting.words;
  const { agreement, terms, depreciation } = answer;
  return facts([
    [assets.called, html`${named(answer.title)} <small>${answer.kind}</small>`],
    [assets.seller, named(answer.seller)],
    [assets.requestedBy, html`${named(answer.requester)}, ${dateOf(setting, answer.requestedDate)}`],
    [
      assets.price,
      html`${assets.atMost} ${amountOf(setting, answer.priceLimitMinor)}${answer.bought !== null && html`; ${assets.paid} ${amountOf(setting, answer.bought.priceMinor)}`}`,
    ],
    [
      assets.purchaseCosts,
      html`${assets.atMost} ${amountOf(setting, answer.purchaseCostsLimitMinor)}${answer.bought !== null && html`; ${assets.paid} ${amountOf(setting, answer.bought.costsMinor)}`}`,
    ],
    [assets.offeredRent, everyText(setting, agreement.rentMinor, agreement.periodMonths)],
    [assets.expectedCosts, everyText(setting, agreement.costsMinor, agreement.periodMonths)],
    [assets.bondTerm, counted(assets.months, terms.termMonths)],
    [bonds.redemption, bonds.redemptions[terms.redemption]],
    [assets.ceiling, rateOf(setting, terms.ceilingPpm)],
    [assets.surplus, assets.surpluses[terms.surplus]],
    [assets.recourse, assets.recourses[terms.recourse]],
    [
      assets.depreciation,
      depreciation === null
        ? assets.none
        : html`${counted(assets.months, depreciation.months)}, ${assets.downTo} ${amountOf(setting, depreciation.residualMinor)}`,
    ],
  ]);
}
