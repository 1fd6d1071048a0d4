// Amounts as banks write them, read exactly.

import { minorDigits, parseCurrency } from '../kernel/currency.ts';
import type { CurrencyCode } from '../kernel/currency.ts';
import { formatDecimal, multiply, parseDecimal, rational } from '../kernel/rational.ts';
import type { Rational } from '../kernel/rational.ts';
import { refuse } from './fault.ts';
import type { BankAmount } from './statement.ts';

/** ISO 20022 allows five decimals, whatever the currency. */
const PLACES_MAX = 5;

export function readCurrency(text: string, line: number): CurrencyCode {
  return parseCurrency(text) ?? refuse(line, 'currency', `"${text}" is no currency of ISO 4217`);
}

/** Reads "18.15"; the sign is given apart, as banks do. */
export function readAmount(text: string, currency: string, isDebit: boolean, line: number): BankAmount {
  const amount = parseDecimal(text) ?? refuse(line, 'amount', `"${text.slice(0, 40)}" is no amount`);
  return {
    amount: isDebit ? multiply(amount, rational(-1n)) : amount,
    currency: readCurrency(currency, line),
  };
}

/** The amount in minor units; null when it has more decimals than the currency. */
export function minorOf({ amount, currency }: BankAmount): bigint | null {
  const minor = multiply(amount, rational(10n ** BigInt(minorDigits(currency))));
  return minor.denominator === 1n ? minor.numerator : null;
}

/** Writes all decimals that the amount has, and at least those of its currency: "18.15", "8.12345". */
export function formatBankAmount({ amount, currency }: BankAmount): string {
  for (let places = minorDigits(currency); places < PLACES_MAX; places++) {
    if (isWhole(multiply(amount, rational(10n ** BigInt(places))))) return formatDecimal(amount, places);
  }
  return formatDecimal(amount, PLACES_MAX);
}

/** The same for people, in groups of three and with the currency: "10,858.15 EUR". */
export function bankMoneyText(amount: BankAmount): string {
  const [whole = '', decimals] = formatBankAmount(amount).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${grouped}${decimals === undefined ? '' : `.${decimals}`} ${amount.currency}`;
}

function isWhole({ denominator }: Rational): boolean {
  return denominator === 1n;
}
