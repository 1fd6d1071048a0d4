// Amounts of money: whole minor units with their currency. Never a fraction, never a double, never two currencies in one sum.
import { minorDigits } from './currency.ts';
import type { CurrencyCode } from './currency.ts';
import { formatScaled } from './rational.ts';

/** An amount, e.g. { currency: 'EUR', minor: 123456n } for 1,234.56 EUR; may be negative. */
export interface Money {
  readonly currency: CurrencyCode;
  readonly minor: bigint;
}

/** Digits of the largest amount that is read, in minor units. */
export const MINOR_DIGITS_MAX = 18;

/** The largest amount that is read, either side of zero: 18 nines. */
export const MINOR_MAX = 10n ** BigInt(MINOR_DIGITS_MAX) - 1n;

/** Whether an amount read from elsewhere is within the limits. */
export function isMinorWithinLimits(minor: bigint): boolean {
  return minor >= -MINOR_MAX && minor <= MINOR_MAX;
}

// Mixing currencies is a fault of the program: the rules compare currencies before they add.
function sameCurrency(a: Money, b: Money): CurrencyCode {
  if (a.currency !== b.currency) {
    throw new TypeError(`money: ${a.currency} and ${b.currency} have no common sum`);
  }
  return a.currency;
}

/** Adds. Throws a TypeError for two currencies. */
export function addMoney(a: Money, b: Money): Money {
  return { currency: sameCurrency(a, b), minor: a.minor + b.minor };
}

/** Subtracts. Throws a TypeError for two currencies. */
export function subtractMoney(a: Money, b: Money): Money {
  return { currency: sameCurrency(a, b), minor: a.minor - b.minor };
}

/** Writes "1234.56", with all decimals of the currency and no separators; for files and programs. */
export function formatMoney(minor: bigint, currency: CurrencyCode): string {
  return formatScaled(minor, minorDigits(currency));
}

/** Writes "1,234.56 EUR"; for people. */
export function formatMoneyGrouped(minor: bigint, currency: CurrencyCode): string {
  const [whole = '', decimals] = formatMoney(minor, currency).split('.');
  const grouped = whole.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',');
  return `${grouped}${decimals === undefined ? '' : `.${decimals}`} ${currency}`;
}

const AMOUNT = /^(-?)((?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+))(?:\.([0-9]+))?$/;

/**
 * Reads an amount: "1234.5", "1,234.56", "-3", each also with the currency behind it ("1,234.56 EUR").
 * A fault is a sentence for the person who typed it. Faults in order of precedence: too long, another currency,
 * a comma that may be a decimal one, not a number, too many decimals, more than MINOR_DIGITS_MAX digits.
 */
export function parseMoney(
  text: string,
  currency: CurrencyCode,
): { readonly minor: bigint } | { readonly fault: string } {
  const typed = text.trim();
  if (typed.length > 64)
    return { fault: `an amount of ${typed.length} characters is too long; 64 are the limit` };
  const code = /(?<=[0-9]\s*)[A-Za-z]{3}$/.exec(typed)?.[0];
  if (code !== undefined && code.toUpperCase() !== currency) {
    return { fault: `"${typed}" is in ${code.toUpperCase()}, but this amount is counted in ${currency}` };
  }
  const amount = code === undefined ? typed : typed.slice(0, -3).trimEnd();
  return parseAmount(amount, currency);
}

function parseAmount(
  amount: string,
  currency: CurrencyCode,
): { readonly minor: bigint } | { readonly fault: string } {
  const digits = minorDigits(currency);
  const commaFault = decimalCommaFault(amount, digits);
  if (commaFault !== null) return { fault: commaFault };
  const match = AMOUNT.exec(amount);
  if (match === null) {
    return {
      fault: `"${amount}" is not an amount; write digits with a point, like ${formatMoney(123456n, currency)}`,
    };
  }
  const [, sign, grouped = '', decimals = ''] = match;
  if (decimals.length > digits) {
    const allowed = digits === 0 ? 'no decimals' : `at most ${digits} decimals`;
    return { fault: `"${amount}" has too many decimals; ${currency} has ${allowed}` };
  }
  const minor = BigInt(grouped.replaceAll(',', '') + decimals.padEnd(digits, '0'));
  if (minor > MINOR_MAX) {
    return { fault: `"${amount}" is too large; the limit is ${formatMoneyGrouped(MINOR_MAX, currency)}` };
  }
  return { minor: sign === '-' ? -minor : minor };
}

// "1,234" is a thousand to some and one and a bit to others, "1.234,56" and "12,5" are decimal commas:
// a wrong guess would be wrong by a factor of a thousand, so nothing is guessed.
function decimalCommaFault(amount: string, digits: number): string | null {
  const match = /^-?([0-9.]*),([0-9]+)$/.exec(amount);
  if (match === null) return null;
  const [, before = '', after = ''] = match;
  const isGroup = /^[0-9]{1,3}$/.test(before) && after.length === 3;
  if (isGroup && digits === 0) return null;
  const asDecimal = `${before.replaceAll('.', '') || '0'}.${after}`;
  if (!isGroup) return `"${amount}" has a decimal comma; write a point: ${asDecimal}`;
  return `"${amount}" may mean thousands or decimals; write ${before}${after}, or a point before decimals`;
}
