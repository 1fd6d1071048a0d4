// What the bonds of an asset need in one rent period as they stand (rule 11): for the reserve of a letting and for its coverage.

import type { Reader } from '../../kernel/state.ts';
import { interestAndPart } from './debt-service-of-terms.ts';
import { seriesRows } from './tables.ts';

/** Debt service of a series as it stands: the principal that is left, over the months that are left; 0 for a free asset. */
export function debtServiceOf(state: Reader, asset: string, periodMonths: number): bigint {
  const series = state.get(seriesRows, asset);
  if (series === null) return 0n;
  const { terms, coupons, outstandingUnits, duePrincipalMinor, dueInterestMinor, ratePpm } = series;
  const principalMinor = outstandingUnits * terms.faceMinor + duePrincipalMinor;
  if (principalMinor + dueInterestMinor === 0n) return 0n;
  return interestAndPart(
    principalMinor,
    ratePpm,
    periodMonths,
    terms.termMonths - coupons * terms.couponMonths,
  );
}
