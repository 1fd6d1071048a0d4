import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCY_CODES, parseCurrency } from '../../src/kernel/currency.ts';
import type { CurrencyCode } from '../../src/kernel/currency.ts';
import {
  addMoney,
  formatMoney,
  formatMoneyGrouped,
  isMinorWithinLimits,
  MINOR_MAX,
  parseMoney,
  subtractMoney,
} from '../../src/kernel/money.ts';

function currency(code: string): CurrencyCode {
  const parsed = parseCurrency(code);
  if (parsed === null) throw new Error(`${code} is no currency`);
  return parsed;
}

const amounts = fc.bigInt({ min: -MINOR_MAX, max: MINOR_MAX });
const currencies = fc.constantFrom(...CURRENCY_CODES);

describe('money', () => {
  test.each([
    [123456n, 'EUR', '1234.56', '1,234.56 EUR'],
    [-123456n, 'EUR', '-1234.56', '-1,234.56 EUR'],
    [5n, 'EUR', '0.05', '0.05 EUR'],
    [-5n, 'EUR', '-0.05', '-0.05 EUR'],
    [0n, 'JPY', '0', '0 JPY'],
    [1234567n, 'JPY', '1234567', '1,234,567 JPY'],
    [100000n, 'EUR', '1000.00', '1,000.00 EUR'],
    [99999n, 'EUR', '999.99', '999.99 EUR'],
    [1234567n, 'KWD', '1234.567', '1,234.567 KWD'],
    [-100000n, 'EUR', '-1000.00', '-1,000.00 EUR'],
  ])('%d %s is written %s and %s', (minor, code, plain, grouped) => {
    expect(formatMoney(minor, currency(code))).toBe(plain);
    expect(formatMoneyGrouped(minor, currency(code))).toBe(grouped);
  });

  test.each([
    ['1234.56', 'EUR', 123456n],
    ['1234.5', 'EUR', 123450n],
    ['1234', 'EUR', 123400n],
    [' -3 eur ', 'EUR', -300n],
    ['1,234,567', 'EUR', 123456700n],
    ['1,234.5EUR', 'EUR', 123450n],
    ['1,234', 'JPY', 1234n],
    ['0.001', 'KWD', 1n],
    ['000012.00', 'EUR', 1200n],
    ['9999999999999999.99', 'EUR', MINOR_MAX],
  ])('"%s" in %s is %d', (text, code, minor) => {
    expect(parseMoney(text, currency(code))).toEqual({ minor });
  });

  test.each([
    ['1'.repeat(65), 'EUR', 'an amount of 65 characters is too long; 64 are the limit'],
    ['12.50 USD', 'EUR', '"12.50 USD" is in USD, but this amount is counted in EUR'],
    ['1,234', 'EUR', '"1,234" may mean thousands or decimals; write 1234, or a point before decimals'],
    ['12,5', 'EUR', '"12,5" has a decimal comma; write a point: 12.5'],
    ['1.234,56', 'EUR', '"1.234,56" has a decimal comma; write a point: 1234.56'],
    ['12,5', 'JPY', '"12,5" has a decimal comma; write a point: 12.5'],
    ['12.345', 'EUR', '"12.345" has too many decimals; EUR has at most 2 decimals'],
    ['12.5', 'JPY', '"12.5" has too many decimals; JPY has no decimals'],
    [
      '10000000000000000.00',
      'EUR',
      '"10000000000000000.00" is too large; the limit is 9,999,999,999,999,999.99 EUR',
    ],
    ['twelve', 'EUR', '"twelve" is not an amount; write digits with a point, like 1234.56'],
    ['', 'EUR', '"" is not an amount; write digits with a point, like 1234.56'],
    ['+5', 'EUR', '"+5" is not an amount; write digits with a point, like 1234.56'],
    ['1e5', 'EUR', '"1e5" is not an amount; write digits with a point, like 1234.56'],
    ['12,34.00', 'EUR', '"12,34.00" is not an amount; write digits with a point, like 1234.56'],
    ['1,2345,678', 'EUR', '"1,2345,678" is not an amount; write digits with a point, like 1234.56'],
    ['.5', 'EUR', '".5" is not an amount; write digits with a point, like 1234.56'],
    ['--5', 'JPY', '"--5" is not an amount; write digits with a point, like 123456'],
  ])('"%s" in %s is answered: %s', (text, code, fault) => {
    expect(parseMoney(text, currency(code))).toEqual({ fault });
  });

  test('what is written is read back, plain and grouped, in every currency', () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, code) => {
        expect(parseMoney(formatMoney(minor, code), code)).toEqual({ minor });
        expect(parseMoney(formatMoneyGrouped(minor, code), code)).toEqual({ minor });
      }),
    );
  });

  test('any text gives an amount within the limits or a fault', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9.,\- EUR]{0,80}$/));
    fc.assert(
      fc.property(texts, currencies, (text, code) => {
        const read = parseMoney(text, code);
        if ('minor' in read) expect(isMinorWithinLimits(read.minor)).toBe(true);
        else expect(read.fault).not.toBe('');
      }),
    );
  });

  test('sums are exact and keep their currency; two currencies have none', () => {
    fc.assert(
      fc.property(amounts, amounts, currencies, currencies, (left, right, code, other) => {
        const a = { currency: code, minor: left };
        const b = { currency: code, minor: right };
        expect(addMoney(a, b)).toEqual({ currency: code, minor: left + right });
        expect(subtractMoney(addMoney(a, b), b)).toEqual(a);
        if (code === other) return;
        expect(() => addMoney(a, { currency: other, minor: right })).toThrow(TypeError);
        expect(() => subtractMoney(a, { currency: other, minor: right })).toThrow(TypeError);
      }),
    );
  });

  test('the limits are 18 digits either side of zero', () => {
    expect([MINOR_MAX, -MINOR_MAX, MINOR_MAX + 1n, -MINOR_MAX - 1n].map(isMinorWithinLimits)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
