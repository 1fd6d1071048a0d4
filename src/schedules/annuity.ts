// The equal payment that leaves nothing at the end, exact.
// Source: ACTUS technical specification 1.1, §3.8 (annuity amount); derived here so that simple interest within a period stays simple.

import type { CivilDate } from '../kernel/calendar.ts';
import { countTime, type DayCount } from '../kernel/day-count.ts';
import { bitsOf, EXACT_BITS_MAX, type Fraction, plus, times, WHOLE } from './fraction.ts';
import { TermsRefused } from './refused.ts';

export interface AnnuityQuestion {
  /** What is owed on the first of the dates, before the payment: principal and the interest that accrued until then. */
  readonly owed: Fraction;
  readonly rate: Fraction;
  readonly dayCount: DayCount;
  readonly maturity: CivilDate | null;
  /** When payments fall, at least one. */
  readonly dates: readonly CivilDate[];
}

/**
 * With growth g of each period, owed × g₁g₂…g₍ₙ₋₁₎ = payment × (1 + g₍ₙ₋₁₎ + g₍ₙ₋₁₎g₍ₙ₋₂₎ + …).
 * Worked from the end with whole numbers: the denominators of both sides are the same and fall out.
 */
export function equalPayment({ owed, rate, dayCount, maturity, dates }: AnnuityQuestion): Fraction {
  let grown = 1n;
  let sum = 1n;
  let bits = 0;
  for (let i = dates.length - 2; i >= 0; i -= 1) {
    const [from, to] = [dates[i], dates[i + 1]];
    if (from === undefined || to === undefined) continue;
    const { fraction: year } = countTime(dayCount, from, to, maturity);
    const growth = plus(WHOLE, times(rate, year));
    bits += bitsOf(growth);
    if (bits > EXACT_BITS_MAX) {
      const says = `An equal payment over ${dates.length} dates at this rate is an exact number of more than ${EXACT_BITS_MAX} bits`;
      throw new TermsRefused(
        'exact-sum-too-long',
        `${says}. Pay less often, or give the rate with fewer decimals.`,
      );
    }
    grown *= growth.numerator;
    sum = sum * growth.denominator + grown;
  }
  if (sum <= 0n) {
    throw new TermsRefused(
      'terms-contradict',
      'No equal payment exists: the rate takes more than everything away in a period.',
    );
  }
  return { numerator: owed.numerator * grown, denominator: owed.denominator * sum };
}
