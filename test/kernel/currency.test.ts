import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CURRENCY_CODES, minorDigits, parseCurrency } from '../../src/kernel/currency.ts';
import type { CurrencyCode } from '../../src/kernel/currency.ts';

function path(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}

describe('currency', () => {
  test('the table is what the script makes of the ISO list today', () => {
    const made = execFileSync(process.execPath, [path('scripts/make-currency-table.mjs'), '--print']);
    expect(readFileSync(path('src/kernel/currency-table.ts'), 'utf8')).toBe(made.toString('utf8'));
  });

  test.each([
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['CLP', 0],
    ['MRU', 2],
    // Here the runtime's locale data differ from ISO 4217.
    ['HUF', 2],
    ['IQD', 3],
    ['COP', 2],
  ])('%s has %d decimals', (code, digits) => {
    const currency = parseCurrency(code);
    expect(currency === null ? null : minorDigits(currency)).toBe(digits);
  });

  test.each(['DEM', 'HRK', 'XAU', 'XXX', 'eur', 'EU', 'EURO', '', 'constructor', '__proto__'])(
    '"%s" is no currency in force with a minor unit',
    (code) => {
      expect(parseCurrency(code)).toBeNull();
    },
  );

  test('every code is three capitals, listed once and sorted', () => {
    expect(CURRENCY_CODES.length).toBeGreaterThan(150);
    expect(CURRENCY_CODES.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect([...new Set(CURRENCY_CODES)].sort()).toEqual(CURRENCY_CODES);
  });

  test('a code that was never parsed is a fault of the program', () => {
    expect(() => minorDigits('ABC' as CurrencyCode)).toThrow('never parsed');
  });
});
