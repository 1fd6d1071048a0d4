// Money, rates and dates in every language: what is written reads back to the same figure.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, DATE_MAX, DATE_MIN, formatDate } from '../../src/kernel/calendar.ts';
import { CURRENCY_CODES } from '../../src/kernel/currency.ts';
import {
  countText,
  dateText,
  longDateText,
  moneyText,
  moneyWithCurrency,
  parseDateText,
  parseMoneyText,
  rateText,
} from '../../src/paper/formats.ts';
import { languages } from '../../src/paper/languages/languages.ts';
import { currency, deskIn } from './desk-of-life.ts';

const anyLanguage = fc.constantFrom(...languages);
const minor = fc.bigInt({ min: -(10n ** 36n), max: 10n ** 36n });

describe('money', () => {
  it('reads back to the same minor units, in every language and currency', () => {
    fc.assert(
      fc.property(anyLanguage, fc.constantFrom(...CURRENCY_CODES), minor, (language, code, amount) => {
        expect(parseMoneyText(language, moneyText(language, amount, code), code)).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });

  it('is not read from a text that was written for another language', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 100_000n, max: 10n ** 20n }), (amount) => {
        const eur = currency('EUR');
        const german = moneyText(deskIn('de').language, amount, eur);
        expect(parseMoneyText(deskIn('en').language, german, eur)).toBeNull();
      }),
    );
  });

  it.each([
    ['en', 123_456_789n, 'EUR', '1,234,567.89'],
    ['de', 123_456_789n, 'EUR', '1.234.567,89'],
    ['es', 123_456n, 'EUR', '1.234,56'],
    ['de', -5n, 'EUR', '−0,05'],
    ['de', 1234n, 'JPY', '1.234'],
    ['en', 1234n, 'KWD', '1.234'],
    ['en', 0n, 'EUR', '0.00'],
  ])('in %s %d %s is %s', (tag, amount, code, text) => {
    expect(moneyText(deskIn(tag).language, amount, currency(code))).toBe(text);
  });

  it('stays on one line with its currency', () => {
    expect(moneyWithCurrency(deskIn('de').language, 1050n, currency('EUR'))).toBe('10,50\u00a0EUR');
  });
});

describe('rates, counts and dates', () => {
  it.each([
    ['en', 35_000n, '3.5%'],
    ['de', 35_000n, '3,5\u00a0%'],
    ['de', 10_000n, '1\u00a0%'],
    ['es', 1n, '0,0001\u00a0%'],
    ['en', 0n, '0%'],
  ])('in %s a rate of %d ppm is %s', (tag, ppm, text) => {
    expect(rateText(deskIn(tag).language, ppm)).toBe(text);
  });

  it('counts have groups', () => {
    expect(countText(deskIn('de').language, 1_234_567n)).toBe('1.234.567');
  });

  it('dates read back to the same day', () => {
    const anyDate = fc.integer({ min: DATE_MIN, max: DATE_MAX }).map((days) => days as CivilDate);
    fc.assert(
      fc.property(anyLanguage, anyDate, (language, date) => {
        expect(parseDateText(language, dateText(language, date))).toBe(date);
        expect(longDateText(language, date)).toContain(formatDate(date).slice(0, 4));
      }),
    );
  });

  it.each([
    ['en', '2026-11-26', '26 November 2026'],
    ['de', '26.11.2026', '26. November 2026'],
    ['es', '26/11/2026', '26 de noviembre de 2026'],
  ])('in %s a date is %s and %s', (tag, short, long) => {
    const date = 20_783 as CivilDate;
    expect(dateText(deskIn(tag).language, date)).toBe(short);
    expect(longDateText(deskIn(tag).language, date).replaceAll('\u00a0', ' ')).toBe(long);
  });
});
