// Prices from yields as the examples of 31 CFR 356, appendix B, section II have them, to their last digit.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, divide, formatDecimal, parseDecimal, rational } from '../../src/kernel/rational.ts';
import type { Rational } from '../../src/kernel/rational.ts';
import { priceFromYield, type YieldTerms, yieldTermsFault } from '../../src/schedules/price-from-yield.ts';

const number = (text: string): Rational => parseDecimal(text) ?? rational(0n);
const terms = (
  coupon: string,
  yieldRate: string,
  rest: Omit<YieldTerms, 'coupon' | 'yieldRate'>,
): YieldTerms => ({
  coupon: number(coupon),
  yieldRate: number(yieldRate),
  ...rest,
});

test.each([
  [
    'A: 8 3/4 % for 30 years from 15 May 1990, at 8.84 %',
    terms('8.75', '0.0884', { halfYears: 59, days: 184, daysOfHalfYear: 184, first: 'regular' }),
    '99.057893',
  ],
  [
    'B: 8 1/2 % for 2 years from 2 April 1990, first interest on 30 September, at 8.59 %',
    terms('8.50', '0.0859', { halfYears: 3, days: 181, daysOfHalfYear: 183, first: 'short' }),
    '99.838183',
  ],
  [
    'C: 8 1/2 % for 5 years 2 months from 1 March 1990, first interest on 15 November, at 8.53 %',
    terms('8.50', '0.0853', { halfYears: 10, days: 75, daysOfHalfYear: 181, first: 'long' }),
    '99.805118',
  ],
] as const)('%s', (_name, given, price) => {
  expect(formatDecimal(priceFromYield(given), 6)).toBe(price);
});

const drawn = fc.record({
  couponHundredths: fc.bigInt({ min: 1n, max: 2000n }),
  halfYears: fc.integer({ min: 0, max: 60 }),
});

test('a yield that is the coupon gives par, also for a sale that goes on with an earlier one at its first day', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom('regular', 'reopened'), ({ couponHundredths, halfYears }, first) => {
      const coupon = rational(couponHundredths, 100n);
      const given = {
        coupon,
        yieldRate: divide(coupon, rational(100n)),
        halfYears,
        days: 184,
        daysOfHalfYear: 184,
        first,
      };
      expect(compare(priceFromYield(given), rational(100n))).toBe(0);
    }),
  );
});

test('the higher the yield, the lower the price', () => {
  const rate = fc.bigInt({ min: 0n, max: 200_000n });
  fc.assert(
    fc.property(drawn, rate, rate, ({ couponHundredths, halfYears }, one, other) => {
      fc.pre(one !== other);
      const at = (ppm: bigint): Rational =>
        priceFromYield({
          coupon: rational(couponHundredths, 100n),
          yieldRate: rational(ppm, 1_000_000n),
          halfYears,
          days: 100,
          daysOfHalfYear: 181,
          first: 'short',
        });
      expect(compare(at(one), at(other))).toBe(one < other ? 1 : -1);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['too many half-years', { halfYears: 121 }],
  ['half a half-year', { halfYears: 1.5 }],
  ['more days than a half-year has', { days: 185 }],
  ['a half-year of other days', { daysOfHalfYear: 365 }],
  ['a yield that eats everything', { yieldRate: rational(-1n) }],
])('refused: %s', (_name, change) => {
  const given = {
    ...terms('8', '0.08', { halfYears: 10, days: 100, daysOfHalfYear: 184, first: 'regular' }),
    ...change,
  };
  expect(yieldTermsFault(given)).not.toBeNull();
  expect(() => priceFromYield(given)).toThrow(RangeError);
});
