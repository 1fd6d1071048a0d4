// The bonds: every series with what is outstanding, due and paid, and who holds it (rules 6, 8, 10, 14).

import { dateOfInstant } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { fundOf, type Holder, outstandingMinor, positionsOf } from '../contexts/bonds/facts.ts';
import { fundCashMinor } from '../contexts/bonds/fund.ts';
import { type Series, seriesRows } from '../contexts/bonds/tables.ts';
import { servicePartsOf } from './due-parts.ts';
import { assetTitleOf } from './asset-title.ts';
import { holderTitle } from './holder-title.ts';
import { inNaturalOrder } from './natural-order.ts';

export interface SeriesLine {
  /** A series is called by its asset. */
  readonly asset: string;
  /** What members call it. */
  readonly assetTitle: string;
  readonly state: Series['state'];
  readonly targetMinor: bigint;
  readonly faceMinor: bigint;
  readonly ratePpm: bigint;
  readonly ceilingPpm: bigint;
  readonly redemption: Series['terms']['redemption'];
  readonly paidInMinor: bigint;
  /** Principal still owed, due or not. */
  readonly outstandingMinor: bigint;
  readonly dueInterestMinor: bigint;
  readonly duePrincipalMinor: bigint;
  /** The part of it that a surplus above the reserve redeems early; the rest is redeemed by plan. */
  readonly dueEarlyMinor: bigint;
  readonly overdue: boolean;
  readonly interestPaidMinor: bigint;
  readonly principalPaidMinor: bigint;
  readonly writtenDownMinor: bigint;
  /** While it runs. */
  readonly nextCouponDate: number | null;
  /** While bonds are being paid in. */
  readonly payUntilMs: number | null;
  /** The money that the asset has earned and that was not spent; null before its first. */
  readonly fundMinor: bigint | null;
}

export interface HolderLine {
  readonly holder: Holder;
  /** The full name. */
  readonly title: string;
  readonly allottedMinor: bigint;
  readonly paidInMinor: bigint;
  readonly outstandingMinor: bigint;
  readonly dueInterestMinor: bigint;
  readonly duePrincipalMinor: bigint;
  readonly interestPaidMinor: bigint;
  readonly principalPaidMinor: bigint;
  readonly writtenDownMinor: bigint;
  /** What goes back after a failure and has not. */
  readonly refundDueMinor: bigint;
}

function lineOf(state: Reader, asset: string, series: Series): SeriesLine {
  const { terms } = series;
  const fund = fundOf(state, asset);
  return {
    asset,
    assetTitle: assetTitleOf(state, asset),
    state: series.state,
    targetMinor: terms.targetMinor,
    faceMinor: terms.faceMinor,
    ratePpm: series.ratePpm,
    ceilingPpm: terms.ceilingPpm,
    redemption: terms.redemption,
    paidInMinor: series.paidUnits * terms.faceMinor,
    outstandingMinor: outstandingMinor(state, asset),
    dueInterestMinor: series.dueInterestMinor,
    duePrincipalMinor: series.duePrincipalMinor,
    dueEarlyMinor: servicePartsOf(state, asset).earlyMinor,
    overdue: series.overdue,
    interestPaidMinor: series.interestPaidMinor,
    principalPaidMinor: series.principalPaidMinor,
    writtenDownMinor: series.writtenDownMinor,
    nextCouponDate: series.state === 'running' ? dateOfInstant(series.nextCouponMs) : null,
    payUntilMs: series.state === 'subscribed' || series.state === 'second-round' ? series.payUntilMs : null,
    fundMinor: fund === null ? null : fundCashMinor(fund),
  };
}

/** All series, in natural order of their assets. */
export function bondBoard(state: Reader): readonly SeriesLine[] {
  return inNaturalOrder(state.range(seriesRows), ([name]) => name).map(([asset, series]) =>
    lineOf(state, asset, series),
  );
}

/** The holders of one series, in natural order of their keys; none for an unknown one. */
export function holdersOf(state: Reader, asset: string): readonly HolderLine[] {
  const faceMinor = state.get(seriesRows, asset)?.terms.faceMinor ?? 0n;
  return inNaturalOrder(positionsOf(state, asset), ([key]) => key).map(([, position]) => ({
    holder: position.holder,
    title: holderTitle(state, position.holder),
    allottedMinor: position.allottedUnits * faceMinor,
    paidInMinor: position.paidUnits * faceMinor,
    outstandingMinor: position.outstandingUnits * faceMinor + position.duePrincipalMinor,
    dueInterestMinor: position.dueInterestMinor,
    duePrincipalMinor: position.duePrincipalMinor,
    interestPaidMinor: position.interestPaidMinor,
    principalPaidMinor: position.principalPaidMinor,
    writtenDownMinor: position.writtenDownMinor,
    refundDueMinor: position.refundDueMinor,
  }));
}
