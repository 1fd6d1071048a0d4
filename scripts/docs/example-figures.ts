// How the worked examples of docs/domain print their figures.

import type { CurrencyCode } from '../../src/kernel/currency.ts';
import { formatMoneyGrouped } from '../../src/kernel/money.ts';
import { formatRatePpm } from '../../src/kernel/rates.ts';

const EURO = 'EUR' as CurrencyCode;

/** An amount in euro, `1,234.56 EUR`. */
export function eur(minor: bigint): string {
  return formatMoneyGrouped(minor, EURO);
}

/** A rate, `3.5 %`; none where a bidder named none. */
export function rate(ppm: bigint | null): string {
  return ppm === null ? 'none' : formatRatePpm(ppm);
}

export function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
