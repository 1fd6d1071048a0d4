// What other contexts may know of the bonds of an asset (COMMUNE.md rules 6, 8, 10, 14, 15, 18).

import { event } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { enterpriseInForce } from '../membership/facts.ts';
import type { Holder } from './holder.ts';
import {
  couponRecords,
  type Fund,
  funds,
  outsideHolders,
  overdueCount,
  type Series,
  seriesRows,
  servicePayments,
} from './tables.ts';

export { owedOn } from './accrual.ts';
export { debtServiceOf } from './debt-service.ts';
export { debtServicePerPeriod } from './debt-service-of-terms.ts';
export { fundCashMinor, reserveMinor } from './fund.ts';
export { entryRef, type Holder, holder, holderKey } from './holder.ts';
export { couponDate, periodsOf } from './schedule.ts';
export { positionsOf } from './holdings.ts';
export { isShort, lateInterestOn, type Shortfall, shortfallOn } from './shortfall.ts';
export type { Fund, Position, Series } from './tables.ts';
/** Rows for people: what fell due on each coupon date, and what was paid. */
export { couponRecords, servicePayments };

/** Every bond of the series is paid in. */
export const seriesPaid = event<{ asset: string }>('bonds.series-paid');
/** The series was not paid in; what was paid in goes back. Not raised when the auction did not clear: that is the auction's to say. */
export const seriesFailed = event<{ asset: string }>('bonds.series-failed');
/** The last bond is redeemed or written down: the asset is free. */
export const seriesEnded = event<{ asset: string }>('bonds.series-ended');
/** Late rent of a sold asset takes back a part of the write-down: bonds of it are owed again. */
export const seriesReopened = event<{ asset: string }>('bonds.series-reopened');
/** Rent that rule 10 lets through to the pool (or, negative, a claim on it); `asset` null for common money. */
export const releasedToPool = event<{ asset: string | null; amountMinor: bigint; date: number }>(
  'bonds.released-to-pool',
);

/** Whether something due to holders was not paid on its day (rule 18). Costs the same for any number of series. */
export function dueUnpaid(state: Reader): boolean {
  return (state.get(overdueCount, 'all') ?? 0) > 0;
}

/** The series of an asset, null before its auction. */
export function seriesOf(state: Reader, asset: string): Series | null {
  return state.get(seriesRows, asset);
}

/** Principal that holders are still owed, due or not, in minor units. */
export function outstandingMinor(state: Reader, asset: string): bigint {
  const series = state.get(seriesRows, asset);
  return series === null ? 0n : series.outstandingUnits * series.terms.faceMinor + series.duePrincipalMinor;
}

/** The money of an asset, null before its first rent. */
export function fundOf(state: Reader, asset: string): Fund | null {
  return state.get(funds, asset);
}

/** Whether an enterprise is in the commune, or somebody outside is registered. A person is taken as known: they bid for themselves. */
export function holderKnown(state: Reader, { is, name }: Holder): boolean {
  if (is === 'person') return true;
  return is === 'enterprise' ? enterpriseInForce(state, name) : state.get(outsideHolders, name) !== null;
}
