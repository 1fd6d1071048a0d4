// Simple interest of one period, exact until it is rounded once at posting, and the whole bonds redeemed in each period.
// COMMUNE.md, Ledger. Full schedules (stubs, cycles, annuities) do not belong here.
import type { CivilDate } from './calendar.ts';
import { countTime } from './day-count.ts';
import type { DayCount } from './day-count.ts';
import { PPM } from './rates.ts';
import { rational, roundHalfEven, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';

/** What interest is computed from; `from` counts, `to` does not. */
export interface InterestTerms {
  readonly principalMinor: bigint;
  /** Yearly rate in millionths, e.g. 35000n for 3.5 %. */
  readonly ratePpm: bigint;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly dayCount: DayCount;
  /** Termination date of the bond; looked at by 30E/360-isda alone. */
  readonly maturity?: CivilDate | null;
}

/**
 * principal × rate × year fraction, in minor units, unrounded.
 * No time, no interest: Excel's count of -2 days from an end of February to itself is not charged.
 */
export function interestExact(terms: InterestTerms): Rational {
  const { principalMinor, ratePpm, from, to, dayCount, maturity = null } = terms;
  if (from === to) return ZERO;
  const { fraction } = countTime(dayCount, from, to, maturity);
  return rational(principalMinor * ratePpm * fraction.numerator, PPM * fraction.denominator);
}

/** Interest in whole minor units, rounded half-even, once. */
export function interestMinor(terms: InterestTerms): bigint {
  return roundHalfEven(interestExact(terms));
}

export const REDEMPTIONS = ['bullet', 'linear'] as const;

/** `bullet` redeems everything at the end, `linear` the same number of bonds in each period. */
export type Redemption = (typeof REDEMPTIONS)[number];

/** Most periods a bond may have: a hundred years of months. */
export const PERIODS_MAX = 1200;

/**
 * Whole bonds redeemed at the end of each period, one number per period; they sum to `principalUnits`.
 * Linear: numbers differ by at most one, the larger first. Throws a RangeError for negative units or
 * periods outside 1 to PERIODS_MAX: the rules check both before.
 */
export function redemptionPlan(plan: {
  readonly principalUnits: bigint;
  readonly periods: number;
  readonly kind: Redemption;
}): bigint[] {
  const { principalUnits, periods, kind } = plan;
  if (principalUnits < 0n) throw new RangeError(`redemption: ${principalUnits} bonds`);
  if (!Number.isInteger(periods) || periods < 1 || periods > PERIODS_MAX) {
    throw new RangeError(`redemption: ${periods} periods; 1 to ${PERIODS_MAX} are possible`);
  }
  if (kind === 'bullet') {
    return Array.from({ length: periods }, (_, period) => (period === periods - 1 ? principalUnits : 0n));
  }
  const base = principalUnits / BigInt(periods);
  const larger = Number(principalUnits % BigInt(periods));
  return Array.from({ length: periods }, (_, period) => (period < larger ? base + 1n : base));
}
