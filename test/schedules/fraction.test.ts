// Fractions that are not always reduced come to the same as the kernel's rationals, long ones too.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  formatDecimal,
  multiply,
  rational,
  subtract,
} from '../../src/kernel/rational.ts';
import {
  bitsOf,
  compareFractions,
  type Fraction,
  formatFraction,
  minus,
  over,
  parseFraction,
  plus,
  times,
  wholesUp,
  writtenLike,
} from '../../src/schedules/fraction.ts';

const numerators = fc.bigInt({ min: -(10n ** 140n), max: 10n ** 140n });
const denominators = fc.oneof(
  fc.bigInt({ min: 1n, max: 1000n }),
  fc.bigInt({ min: 1n, max: 10n ** 140n }),
  fc.constant(365n * 10n ** 130n),
);
const fractions = fc.record({ numerator: numerators, denominator: denominators });

function reduced({ numerator, denominator }: Fraction): Fraction {
  return rational(numerator, denominator);
}

describe('a fraction', () => {
  test('is added, taken away, multiplied and compared as exactly as a rational', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const [x, y] = [reduced(a), reduced(b)];
        expect(reduced(plus(a, b))).toEqual(add(x, y));
        expect(reduced(minus(a, b))).toEqual(subtract(x, y));
        expect(reduced(times(a, b))).toEqual(multiply(x, y));
        expect(compareFractions(a, b)).toBe(compare(x, y));
        if (b.numerator !== 0n) expect(reduced(over(a, b))).toEqual(divide(x, y));
      }),
    );
  });

  test('is written like another one without changing', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(reduced(writtenLike(a, times(a, b)))).toEqual(reduced(a));
        expect(writtenLike({ numerator: 1n, denominator: 4n }, { numerator: 5n, denominator: 12n })).toEqual({
          numerator: 3n,
          denominator: 12n,
        });
      }),
    );
  });

  test('keeps its denominator where a chain of interest goes on', () => {
    let owed: Fraction = { numerator: 5000n, denominator: 1n };
    for (let month = 0; month < 1000; month += 1) {
      const interest = times(owed, { numerator: 31n * 35n, denominator: 365_000n });
      owed = minus(plus(owed, interest), { numerator: 40n, denominator: 1n });
    }
    // each month adds the 18.5 bits of 365,000 and no more
    expect(bitsOf(owed)).toBeLessThan(1000 * 19);
  });

  test.each<[string, bigint, bigint]>([
    ['0.08', 2n, 25n],
    [' 0.10', 1n, 10n],
    ['-200', -200n, 1n],
    ['+1', 1n, 1n],
    ['1e-05', 1n, 100_000n],
    ['1.5E3', 1500n, 1n],
    ['5.', 5n, 1n],
    ['400.071084163282', 200_035_542_081_641n, 500_000_000_000n],
  ])('"%s" is read exactly', (text, numerator, denominator) => {
    expect(parseFraction(text)).toEqual({ numerator, denominator });
  });

  test.each([
    '',
    ' ',
    '.5',
    '1,5',
    '0x10',
    '1e999',
    '1e65',
    'NaN',
    'Infinity',
    '1 000',
    '--1',
    '9'.repeat(65),
  ])('"%s" is no number', (text) => {
    expect(parseFraction(text)).toBeNull();
  });

  test('is printed half-even, like a rational', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 20 }), (a, places) => {
        expect(formatFraction(a, places)).toBe(formatDecimal(reduced(a), places));
      }),
    );
  });

  test('rounds up to whole payments', () => {
    expect([
      wholesUp({ numerator: 10n, denominator: 5n }),
      wholesUp({ numerator: 11n, denominator: 5n }),
    ]).toEqual([2n, 3n]);
    expect(wholesUp({ numerator: -11n, denominator: 5n })).toBe(-2n);
  });
});
