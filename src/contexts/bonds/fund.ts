// The money of one asset (rule 10): what is in its fund, what stays there in reserve, and what is left over at a coupon date.
// Pure. What came in equals what is in the fund, was paid and was released, at any time.

import type { Fund } from './tables.ts';

/** A fund before anything happened. */
export const EMPTY_FUND: Fund = {
  rentMinor: 0n,
  periodMonths: 1,
  receivedMinor: 0n,
  leftOverMinor: 0n,
  soldMinor: 0n,
  costsMinor: 0n,
  paidMinor: 0n,
  releasedMinor: 0n,
};

/** What is in the fund; negative when costs came to more than the asset earned, and the common money bore them so far. */
export function fundCashMinor(fund: Fund): bigint {
  const came = fund.receivedMinor + fund.leftOverMinor + fund.soldMinor;
  return came - fund.costsMinor - fund.paidMinor - fund.releasedMinor;
}

/** So many months of rent, rounded up. */
export function reserveMinor(
  { rentMinor, periodMonths }: Pick<Fund, 'rentMinor' | 'periodMonths'>,
  reserveMonths: number,
): bigint {
  const months = BigInt(Math.max(1, periodMonths));
  return (rentMinor * BigInt(reserveMonths) + months - 1n) / months;
}

/** A fund at a coupon date, after interest and planned redemption have fallen due. */
export interface AtCoupon {
  readonly cashMinor: bigint;
  /** All that is due to holders and not paid. */
  readonly dueMinor: bigint;
  readonly reserveMinor: bigint;
  readonly faceMinor: bigint;
  /** Bonds that are not due yet. */
  readonly outstandingUnits: bigint;
}

/**
 * How many bonds the surplus redeems early (`surplus: redeem`): whole bonds out of what is left above dues and reserve.
 * When dues and all bonds can be paid, the reserve has nothing left to guard and all are redeemed [C].
 */
export function earlyUnits(at: AtCoupon): bigint {
  const afterDues = at.cashMinor - at.dueMinor;
  if (afterDues >= at.outstandingUnits * at.faceMinor) return at.outstandingUnits;
  const surplus = afterDues - at.reserveMinor;
  const units = surplus > 0n ? surplus / at.faceMinor : 0n;
  return units < at.outstandingUnits ? units : at.outstandingUnits;
}

/**
 * What goes to the pool (`surplus: pool`): all that is left above dues and reserve, less what even saving has to hold
 * back by now for principal that is not redeemed yet [C].
 */
export function surplusMinor(
  at: AtCoupon,
  saving: {
    readonly targetMinor: bigint;
    readonly redeemedMinor: bigint;
    readonly coupons: number;
    readonly periods: number;
  },
): bigint {
  const periods = BigInt(Math.max(1, saving.periods));
  const done = BigInt(Math.min(saving.coupons, saving.periods));
  const saved = (saving.targetMinor * done + periods - 1n) / periods - saving.redeemedMinor;
  const surplus = at.cashMinor - at.dueMinor - at.reserveMinor - (saved > 0n ? saved : 0n);
  return surplus > 0n ? surplus : 0n;
}
