// What the bonds of an asset need in one rent period (rules 7, 11): for the ceiling rate of a request and for the reserve of a letting.
// Interest on the principal for that part of a year, and an equal part of the principal, each rounded up.

import { PPM } from '../../kernel/rates.ts';
import type { Reader } from '../../kernel/state.ts';
import type { SeriesTerms } from '../property/facts.ts';
import { seriesRows } from './tables.ts';

function roundedUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

function interestAndPart(
  principalMinor: bigint,
  ratePpm: bigint,
  periodMonths: number,
  monthsLeft: number,
): bigint {
  const months = BigInt(Math.max(0, periodMonths));
  const left = BigInt(Math.max(1, monthsLeft));
  const interest = roundedUp(principalMinor * ratePpm * months, 12n * PPM);
  const part = roundedUp(principalMinor * months, left);
  return interest + (part < principalMinor ? part : principalMinor);
}

/**
 * Debt service of a new series in a rent period, in minor units: interest on the whole target, and the principal saved up
 * evenly over the term, for a bullet as for linear redemption [C]. Rent of that much per period pays everything on its day.
 */
export function debtServicePerPeriod(
  { targetMinor, termMonths }: SeriesTerms,
  ratePpm: bigint,
  periodMonths: number,
): bigint {
  return interestAndPart(targetMinor, ratePpm, periodMonths, termMonths);
}

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
