// How far the rent of an asset covers its bonds in one rent period (rules 7 and 11): shown from the request on.

import { PPM } from '../kernel/rates.ts';
import type { Reader } from '../kernel/state.ts';
import { debtServiceOf, debtServicePerPeriod, seriesOf } from '../contexts/bonds/facts.ts';
import { leaseInForce } from '../contexts/leases/facts.ts';
import type { Asset } from '../contexts/property/facts.ts';

/** In one rent period. */
export interface Coverage {
  readonly periodMonths: number;
  /** Of the lease in force; before the purchase the offered one; 0 while the asset is empty. */
  readonly rentMinor: bigint;
  readonly costsMinor: bigint;
  /** At the coupon, and before the auction at the ceiling; 0 for an asset without debts. */
  readonly debtServiceMinor: bigint;
  /** Rent less costs over the debt service, rounded down; null without debts. */
  readonly coveragePpm: bigint | null;
}

/** The coverage as it stands. */
export function coverageNow(
  state: Reader,
  name: string,
  { agreement, terms, bought, couponPpm }: Asset,
): Coverage {
  const lease = leaseInForce(state, name);
  const periodMonths = lease?.periodMonths ?? agreement.periodMonths;
  const { costsMinor } = agreement;
  const rentMinor = bought === null ? agreement.rentMinor : (lease?.rentMinor ?? 0n);
  const debtServiceMinor =
    bought === null || seriesOf(state, name)?.state === 'auction'
      ? debtServicePerPeriod(terms, couponPpm ?? terms.ceilingPpm, periodMonths)
      : debtServiceOf(state, name, periodMonths);
  const availableMinor = rentMinor > costsMinor ? rentMinor - costsMinor : 0n;
  const coveragePpm = debtServiceMinor === 0n ? null : (availableMinor * PPM) / debtServiceMinor;
  return { periodMonths, rentMinor, costsMinor, debtServiceMinor, coveragePpm };
}
