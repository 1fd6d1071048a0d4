// Currencies and their minor units, from the ISO 4217 table in this project, never from the runtime's locale data.
import { CURRENCY_TABLE } from './currency-table.ts';

/** Three capitals of a currency in force that has a minor unit, e.g. EUR. */
export type CurrencyCode = string & { readonly brand: 'CurrencyCode' };

const MINOR_DIGITS: ReadonlyMap<string, number> = new Map(CURRENCY_TABLE);

/** Every code, sorted. */
export const CURRENCY_CODES: readonly CurrencyCode[] = CURRENCY_TABLE.map(([code]) => code as CurrencyCode);

/** Reads a code as written in the table ("EUR", not "eur"); null when no such currency is in force. */
export function parseCurrency(text: string): CurrencyCode | null {
  return MINOR_DIGITS.has(text) ? (text as CurrencyCode) : null;
}

/** Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: CurrencyCode): number {
  const digits = MINOR_DIGITS.get(currency);
  if (digits === undefined) throw new Error(`currency: ${currency} was never parsed`);
  return digits;
}
