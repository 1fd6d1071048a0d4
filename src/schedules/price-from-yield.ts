// What a bond of a given coupon costs per 100 of face value at a given yield, interest twice a year: 31 CFR 356, appendix B, section II.
// Exact; our own series are sold at par, so nothing here posts anything: it lets a lender compare a price elsewhere with a rate here.

import { add, divide, multiply, ONE, rational, subtract } from '../kernel/rational.ts';
import type { Rational } from '../kernel/rational.ts';

/** Sixty years; beyond it no bond of this kind was ever sold. */
export const HALF_YEARS_MAX = 120;

export interface YieldTerms {
  /** Interest a year on 100, e.g. 8.75. */
  readonly coupon: Rational;
  /** As a fraction, e.g. 0.0884. */
  readonly yieldRate: Rational;
  /** Whole half-years after the first payment of interest. */
  readonly halfYears: number;
  /** From the issue to the first payment (regular, short, reopened), or to the beginning of its last whole half-year (long). */
  readonly days: number;
  /** Of the half-year in which those days lie. */
  readonly daysOfHalfYear: number;
  /** The first payment covers a half-year, less, more, or began before this sale. */
  readonly first: 'regular' | 'short' | 'long' | 'reopened';
}

/** Why the terms are none; null when they are. */
export function yieldTermsFault({ halfYears, days, daysOfHalfYear, yieldRate }: YieldTerms): string | null {
  if (!Number.isInteger(halfYears) || halfYears < 0 || halfYears > HALF_YEARS_MAX)
    return `${halfYears} half-years; 0 to ${HALF_YEARS_MAX} are possible`;
  if (!Number.isInteger(days) || !Number.isInteger(daysOfHalfYear) || days < 0 || days > daysOfHalfYear)
    return `${days} of ${daysOfHalfYear} days of a half-year`;
  if (daysOfHalfYear < 181 || daysOfHalfYear > 184)
    return `a half-year has 181 to 184 days, not ${daysOfHalfYear}`;
  return yieldRate.numerator <= -yieldRate.denominator ? 'a yield of minus 100 % or less' : null;
}

const HUNDRED = rational(100n);
const TWO = rational(2n);

/** The price without accrued interest, exact. Throws RangeError for terms with a fault. */
export function priceFromYield(terms: YieldTerms): Rational {
  const fault = yieldTermsFault(terms);
  if (fault !== null) throw new RangeError(fault);
  const { coupon, yieldRate, halfYears, days, daysOfHalfYear, first } = terms;
  const half = divide(coupon, TWO);
  const perHalfYear = divide(yieldRate, TWO);
  const discount = divide(ONE, add(ONE, perHalfYear));
  const part = rational(BigInt(days), BigInt(daysOfHalfYear));
  let factor = ONE;
  let annuity = rational(0n);
  for (let at = 0; at < halfYears; at++) {
    factor = multiply(factor, discount);
    annuity = add(annuity, factor);
  }
  const firstPayment = first === 'reopened' ? half : multiply(half, part);
  const paidFirst = first === 'long' ? multiply(firstPayment, discount) : firstPayment;
  const worth = add(add(paidFirst, multiply(half, annuity)), multiply(HUNDRED, factor));
  const price = divide(worth, add(ONE, multiply(part, perHalfYear)));
  return first === 'reopened' ? subtract(price, accrued(terms)) : price;
}

/** Interest that has accrued before a sale that goes on with an earlier one. */
export function accrued({ coupon, days, daysOfHalfYear }: YieldTerms): Rational {
  return multiply(divide(coupon, TWO), rational(BigInt(daysOfHalfYear - days), BigInt(daysOfHalfYear)));
}
