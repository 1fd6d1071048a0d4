import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  ceiling,
  compare,
  DECIMAL_TEXT_MAX,
  divide,
  floor,
  formatDecimal,
  isZero,
  minimum,
  multiply,
  negate,
  parseDecimal,
  rational,
  roundHalfEven,
  subtract,
  ZERO,
} from '../../src/kernel/rational.ts';

const integers = fc.oneof(
  fc.bigInt({ min: -50n, max: 50n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const rationals = fc
  .tuple(
    integers,
    integers.filter((d) => d !== 0n),
  )
  .map(([n, d]) => rational(n, d));

describe('rational', () => {
  test.each([
    [6n, 4n, 3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, -7n, 0n, 1n],
    [12n, 4n, 3n, 1n],
    [2n ** 80n, 2n ** 79n * 3n, 2n, 3n],
    [2n ** 60n, 2n ** 53n, 128n, 1n],
  ])('%d/%d is kept as %d/%d', (n, d, numerator, denominator) => {
    expect(rational(n, d)).toEqual({ numerator, denominator });
  });

  test('a zero below the line has no value', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(rational(1n), ZERO)).toThrow(RangeError);
  });

  test.each([
    // numerator, denominator, half-even, floor, ceiling
    [1n, 2n, 0n, 0n, 1n],
    [3n, 2n, 2n, 1n, 2n],
    [5n, 2n, 2n, 2n, 3n],
    [-1n, 2n, 0n, -1n, 0n],
    [-3n, 2n, -2n, -2n, -1n],
    [-5n, 2n, -2n, -3n, -2n],
    [7n, 3n, 2n, 2n, 3n],
    [-7n, 3n, -2n, -3n, -2n],
    [8n, 3n, 3n, 2n, 3n],
    [-4n, 1n, -4n, -4n, -4n],
  ])('%d/%d rounds to %d, between %d and %d', (n, d, rounded, below, above) => {
    const r = rational(n, d);
    expect([roundHalfEven(r), floor(r), ceiling(r)]).toEqual([rounded, below, above]);
  });

  test.each([
    [1n, 3n, 4, '0.3333'],
    [-1n, 3n, 2, '-0.33'],
    [1n, 200n, 2, '0.00'],
    [3n, 200n, 2, '0.02'],
    [-1n, 300n, 2, '0.00'],
    [5n, 2n, 0, '2'],
    [-12345n, 100n, 1, '-123.4'],
  ])('%d/%d to %d places is %s', (n, d, places, text) => {
    expect(formatDecimal(rational(n, d), places)).toBe(text);
  });

  test.each([
    '',
    '-',
    '.5',
    '5.',
    '+5',
    '1e3',
    '1,5',
    ' 1',
    '1 ',
    '٣',
    '0x10',
    '1'.repeat(DECIMAL_TEXT_MAX + 1),
  ])('the text "%s" is no decimal', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test('every result is in lowest terms over a positive denominator', () => {
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        const results = [a, add(a, b), subtract(a, b), multiply(a, b), negate(a), minimum(a, b)];
        if (!isZero(b)) results.push(divide(a, b));
        for (const { numerator, denominator } of results) {
          expect(denominator > 0n).toBe(true);
          expect(gcd(numerator, denominator)).toBe(1n);
        }
      }),
    );
  });

  test('the laws of a field hold, and order agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(a, a)).toEqual(ZERO);
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(compare(subtract(a, b), ZERO));
        expect(compare(minimum(a, b), a)).not.toBe(1);
      }),
    );
  });

  test('rounding is the nearest whole number, the even one of two', () => {
    fc.assert(
      fc.property(rationals, (r) => {
        const rounded = roundHalfEven(r);
        const rest = subtract(r, rational(rounded));
        const distance = compare(rest, ZERO) < 0 ? negate(rest) : rest;
        const half = compare(distance, rational(1n, 2n));
        expect(half).not.toBe(1);
        if (half === 0) expect(rounded % 2n).toBe(0n);
        expect(roundHalfEven(negate(r))).toBe(-rounded);
        expect(compare(rational(floor(r)), r)).not.toBe(1);
        expect(compare(rational(ceiling(r)), r)).not.toBe(-1);
        expect(ceiling(r) - floor(r)).toBe(r.denominator === 1n ? 0n : 1n);
      }),
    );
  });

  test('a decimal written is read back exactly', () => {
    const scaled = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(scaled, fc.nat(20), (n, places) => {
        const r = rational(n, 10n ** BigInt(places));
        expect(parseDecimal(formatDecimal(r, places))).toEqual(r);
      }),
    );
  });
});
