// What is due to the holders of a series, by why it fell due; and what went out of its fund since the last coupon date (rules 10, 15).

import type { Reader } from '../kernel/state.ts';
import { couponRecords, seriesRows } from '../contexts/bonds/tables.ts';
import { balances } from '../contexts/ledger/tables.ts';
import { journalPage } from './journal.ts';

export interface ServiceParts {
  readonly interestMinor: bigint;
  /** Principal that the plan redeems. */
  readonly scheduledMinor: bigint;
  /** Principal that a surplus above the reserve redeems early, as the charter said at the request (`surplus: redeem`). */
  readonly earlyMinor: bigint;
}

const NOTHING_DUE: ServiceParts = { interestMinor: 0n, scheduledMinor: 0n, earlyMinor: 0n };

/** Everything due is paid at once, so what is due fell due on the last coupon dates: they are gone through backwards. */
export function servicePartsOf(state: Reader, asset: string): ServiceParts {
  const series = state.get(seriesRows, asset);
  if (series === null) return NOTHING_DUE;
  const { faceMinor } = series.terms;
  let leftMinor = series.duePrincipalMinor;
  let earlyMinor = 0n;
  for (const [, { scheduledUnits, earlyUnits }] of state.range(couponRecords, {
    prefix: `${asset}/`,
    reverse: true,
  })) {
    if (leftMinor <= 0n) break;
    const ofThisMinor = earlyUnits * faceMinor;
    earlyMinor += ofThisMinor < leftMinor ? ofThisMinor : leftMinor;
    leftMinor -= (scheduledUnits + earlyUnits) * faceMinor;
  }
  return {
    interestMinor: series.dueInterestMinor,
    scheduledMinor: series.duePrincipalMinor - earlyMinor,
    earlyMinor,
  };
}

export interface CostPaid {
  readonly kind: string;
  readonly date: number;
  readonly amountMinor: bigint;
}

const COSTS_SHOWN_MAX = 5;

/** The last coupon date of a series; null before the first. */
export function lastCouponDate(state: Reader, asset: string): number | null {
  const [last] = state.range(couponRecords, { prefix: `${asset}/`, reverse: true, limit: 1 });
  return last?.[1].date ?? null;
}

/** Costs of an asset that are booked on that day or later, a few of each kind, by day. */
export function costsSince(state: Reader, asset: string, fromDate: number): readonly CostPaid[] {
  const prefix = `expenses:costs:${asset}:`;
  return state
    .range(balances, { prefix })
    .flatMap(([account]) =>
      journalPage(state, { account, fromDate, limit: COSTS_SHOWN_MAX }).entries.map(({ date, lines }) => ({
        kind: account.slice(prefix.length),
        date,
        amountMinor: lines.find((line) => line.account === account)?.minor ?? 0n,
      })),
    )
    .filter(({ amountMinor }) => amountMinor > 0n)
    .sort((a, b) => a.date - b.date);
}
