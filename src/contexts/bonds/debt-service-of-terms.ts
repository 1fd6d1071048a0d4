// What bonds need in one rent period (rules 7, 11): interest on the principal for that part of a year, and an equal part of the principal,
// each rounded up. Pure, without rows: a page reckons with it while somebody types.

import { PPM } from '../../kernel/rates.ts';
import type { SeriesTerms } from '../property/facts.ts';

function roundedUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** Interest of so many months at a yearly rate, and the part of the principal that even saving puts aside in them. */
export function interestAndPart(
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
  { targetMinor, termMonths }: Pick<SeriesTerms, 'targetMinor' | 'termMonths'>,
  ratePpm: bigint,
  periodMonths: number,
): bigint {
  return interestAndPart(targetMinor, ratePpm, periodMonths, termMonths);
}
