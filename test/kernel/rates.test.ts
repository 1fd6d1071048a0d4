import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRatePpm, parseRatePpm, PPM, rateAsRational, RATE_PPM_MAX } from '../../src/kernel/rates.ts';
import { multiply, rational } from '../../src/kernel/rational.ts';

describe('rates', () => {
  test.each([
    ['3.5 %', 35_000n],
    ['3.5%', 35_000n],
    [' 3.5 ', 35_000n],
    ['0', 0n],
    ['0.05 %', 500n],
    ['0.1', 1_000n],
    ['0.0001 %', 1n],
    ['-1.25 %', -12_500n],
    ['1000 %', RATE_PPM_MAX],
  ])('"%s" is %d ppm', (text, ppm) => {
    expect(parseRatePpm(text)).toEqual({ ppm });
  });

  test.each([
    ['1'.repeat(33), 'a rate of 33 characters is too long; 32 are the limit'],
    ['3,5 %', '"3,5 %" is not a rate; write a point: 3.5 %'],
    ['three', '"three" is not a rate; write it like 3.5 %'],
    ['', '"" is not a rate; write it like 3.5 %'],
    ['3.5 ‰', '"3.5 ‰" is not a rate; write it like 3.5 %'],
    ['3.00001 %', '"3.00001 %" has 5 decimals; a rate has at most 4'],
    ['0.035', '"0.035" may be meant as 0.035 % or as 3.5 %; write the % sign'],
    ['1000.0001', '"1000.0001" is out of range; a rate is -1000 % to 1000 %'],
    ['-1001 %', '"-1001 %" is out of range; a rate is -1000 % to 1000 %'],
    ['-0.035', '"-0.035" may be meant as -0.035 % or as -3.5 %; write the % sign'],
  ])('"%s" is answered: %s', (text, fault) => {
    expect(parseRatePpm(text)).toEqual({ fault });
  });

  test.each([
    [35_000n, '3.5 %'],
    [0n, '0 %'],
    [100_000n, '10 %'],
    [PPM, '100 %'],
    [1n, '0.0001 %'],
    [-12_500n, '-1.25 %'],
    [40_000n, '4 %'],
  ])('%d ppm is written %s', (ppm, text) => {
    expect(formatRatePpm(ppm)).toBe(text);
  });

  test('what is written is read back and is the same part of one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -RATE_PPM_MAX, max: RATE_PPM_MAX }), (ppm) => {
        expect(parseRatePpm(formatRatePpm(ppm))).toEqual({ ppm });
        expect(multiply(rateAsRational(ppm), rational(PPM))).toEqual(rational(ppm));
      }),
    );
  });
});
