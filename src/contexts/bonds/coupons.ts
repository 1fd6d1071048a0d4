// Bonds begin to bear interest, and at each coupon date interest, planned and early redemption fall due (rules 9, 10, 15).
// Nothing is paid here: a treasurer does that (bonds.service-paid).

import { apportion } from '../../kernel/apportion.ts';
import { DAY_MS, instantOfDate } from '../../kernel/calendar.ts';
import { type Draft, due, on, type Reaction } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { leaseInForce } from '../leases/facts.ts';
import { assetBought } from '../property/facts.ts';
import { accrue, type Holders, tieKey } from './accrual.ts';
import { positionsOf } from './facts.ts';
import { earlyUnits, fundCashMinor, reserveMinor, surplusMinor } from './fund.ts';
import { flow, fundFor, release } from './fund-flows.ts';
import { civil, couponDate, periodsOf, scheduledUnits } from './schedule.ts';
import { totalUnits } from './subscription.ts';
import { couponRecords, funds, positions, type Series, seriesRows } from './tables.ts';
import { couponFalls, serviceLate } from './tasks.ts';

/** Schedules the coupon date after the last one; there is none past the end of the calendar. */
function withNextCoupon(draft: Draft, asset: string, series: Series): Series {
  const next = couponDate(series.terms, series.startDate ?? 0, series.coupons + 1);
  if (next <= series.accruedToDate) return series;
  const nextCouponMs = instantOfDate(next);
  draft.schedule(nextCouponMs, couponFalls, asset);
  return { ...series, nextCouponMs };
}

export const bought: Reaction = on(assetBought, (draft, { asset, date, agreement, leftOverMinor }) => {
  const { rentMinor, periodMonths } = agreement;
  draft.put(funds, asset, { ...fundFor(draft, asset), rentMinor, periodMonths });
  flow(draft, asset, 'leftOverMinor', leftOverMinor);
  const series = draft.get(seriesRows, asset);
  if (series === null || series.state !== 'paid') return;
  const started: Series = { ...series, state: 'running', startDate: date, accruedToDate: date };
  draft.put(seriesRows, asset, withNextCoupon(draft, asset, started));
});

/** Asks on the day after whether what is due now was paid. */
export function watchService(draft: Draft, asset: string, date: number): void {
  draft.schedule(instantOfDate(civil(date)) + DAY_MS, serviceLate, asset);
}

export const couponDue = due(couponFalls, (draft, asset) => {
  const series = draft.get(seriesRows, asset);
  if (series === null || series.state !== 'running') return;
  const number = series.coupons + 1;
  const date = couponDate(series.terms, series.startDate ?? 0, number);
  const accrued = accrue(draft, asset, series, positionsOf(draft, asset), date);
  const withInterest: Series = {
    ...series,
    coupons: number,
    accruedToDate: date,
    dueInterestMinor: series.dueInterestMinor + accrued.interestMinor,
  };
  const { redeemed, holders, scheduled, early } = redeem(draft, asset, withInterest, accrued.holders);
  for (const [key, position] of holders) draft.put(positions, `${asset}/${key}`, position);
  draft.put(seriesRows, asset, withNextCoupon(draft, asset, redeemed));
  const releasedMinor = releaseSurplus(draft, asset, redeemed, date);
  draft.put(couponRecords, `${asset}/${ordinal(number)}`, {
    date,
    interestMinor: accrued.interestMinor,
    scheduledUnits: scheduled,
    earlyUnits: early,
    releasedMinor,
  });
  if (redeemed.dueInterestMinor + redeemed.duePrincipalMinor > 0n) watchService(draft, asset, date);
});

/** The fund of a series as it stands, for the two ways that a surplus can go. */
function atCoupon(draft: Draft, asset: string, series: Series) {
  const fund = fundFor(draft, asset);
  // A review may have raised the rent of the lease in force; without one the last rent counts.
  const { rentMinor, periodMonths } = leaseInForce(draft, asset) ?? fund;
  return {
    cashMinor: fundCashMinor(fund),
    dueMinor: series.dueInterestMinor + series.duePrincipalMinor,
    reserveMinor: reserveMinor({ rentMinor, periodMonths }, charterValue(draft, parameters.reserveMonths)),
    faceMinor: series.terms.faceMinor,
    outstandingUnits: series.outstandingUnits,
  };
}

function fallDue(series: Series, units: bigint): Series {
  return {
    ...series,
    outstandingUnits: series.outstandingUnits - units,
    duePrincipalMinor: series.duePrincipalMinor + units * series.terms.faceMinor,
  };
}

/** Planned bonds, then early ones out of the surplus, fall due among holders in proportion, whole bonds by largest remainder. */
function redeem(draft: Draft, asset: string, series: Series, holders: Holders) {
  const { terms, outstandingUnits, coupons } = series;
  const units = { totalUnits: totalUnits(series), outstandingUnits };
  const scheduled = scheduledUnits(terms, units, coupons);
  const planned = fallDue(series, scheduled);
  const early = terms.surplus === 'redeem' ? earlyUnits(atCoupon(draft, asset, planned)) : 0n;
  const redeemed = fallDue(planned, early);
  const parts = apportion(
    scheduled + early,
    holders.map(([, position]) => position.outstandingUnits),
    holders.map(([key]) => tieKey(asset, coupons, key)),
  );
  const after = holders.map(([key, position], i) => {
    const part = parts[i] ?? 0n;
    const duePrincipalMinor = position.duePrincipalMinor + part * terms.faceMinor;
    return [
      key,
      { ...position, outstandingUnits: position.outstandingUnits - part, duePrincipalMinor },
    ] as const;
  });
  return { redeemed, holders: after, scheduled, early };
}

function releaseSurplus(draft: Draft, asset: string, series: Series, date: number): bigint {
  if (series.terms.surplus !== 'pool') return 0n;
  const { targetMinor, faceMinor } = series.terms;
  const surplus = surplusMinor(atCoupon(draft, asset, series), {
    targetMinor,
    redeemedMinor: targetMinor - series.outstandingUnits * faceMinor,
    coupons: series.coupons,
    periods: periodsOf(series.terms),
  });
  release(draft, asset, surplus, date);
  return surplus;
}
