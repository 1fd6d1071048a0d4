// Money, rates, numbers and dates as a language writes them, for papers and for the page. Exact: from whole minor units and
// millionths, never through a double.

import { type CivilDate, civilDate, yearMonthDay } from './calendar.ts';
import { type CurrencyCode, minorDigits } from './currency.ts';
import type { Local } from './local-formats.ts';
import { formatScaled, multiply, type Rational, rational, roundHalfEven } from './rational.ts';

/** U+2212: as wide as the plus, and never a hyphen at which a line may break. */
const MINUS = '−';
const RATE_DECIMALS = 4;

function grouped(digits: string, group: string): string {
  return digits.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, group);
}

function local({ formats }: Local, scaled: bigint, places: number): string {
  const [whole = '', decimals] = formatScaled(scaled < 0n ? -scaled : scaled, places).split('.');
  const size = `${grouped(whole, formats.group)}${decimals === undefined ? '' : formats.decimal + decimals}`;
  return scaled < 0n ? MINUS + size : size;
}

/** An amount before it is rounded: minor units exactly, shown with some decimals more than the currency has. */
export function exactText(language: Local, minor: Rational, digits: number, more: number): string {
  const scale = 10n ** BigInt(more);
  return local(language, roundHalfEven(multiply(minor, rational(scale))), digits + more);
}

/** `1.234,56`, without the currency: it stands in the head of the column, or is put behind. */
export function moneyText(language: Local, minor: bigint, currency: CurrencyCode): string {
  return local(language, minor, minorDigits(currency));
}

/** `1.234,56 EUR`, which no line break divides. */
export function moneyWithCurrency(language: Local, minor: bigint, currency: CurrencyCode): string {
  return `${moneyText(language, minor, currency)}\u00a0${currency}`;
}

/** Reads what `moneyText` writes, and nothing else; null where it does not fit. */
export function parseMoneyText({ formats }: Local, text: string, currency: CurrencyCode): bigint | null {
  const negative = text.startsWith(MINUS);
  const [whole = '', decimals = '', ...rest] = (negative ? text.slice(1) : text).split(formats.decimal);
  const digits = minorDigits(currency);
  const plain = whole.split(formats.group).join('');
  const fits = /^[0-9]+$/.test(plain) && grouped(plain, formats.group) === whole;
  const decimalsFit = digits === 0 ? !text.includes(formats.decimal) : /^[0-9]+$/.test(decimals);
  if (rest.length > 0 || !fits || !decimalsFit || decimals.length !== digits) return null;
  const minor = BigInt(plain + decimals);
  return negative ? -minor : minor;
}

/** `3,5 %`, with no more decimals than it needs. */
export function rateText(language: Local, ppm: bigint): string {
  const { decimal, percent } = language.formats;
  const text = local(language, ppm, RATE_DECIMALS);
  const [whole = '', decimals = ''] = text.split(decimal);
  const needed = decimals.replace(/0+$/, '');
  return `${whole}${needed === '' ? '' : decimal + needed}${percent}%`;
}

/** `12.345`. */
export function countText(language: Local, value: bigint): string {
  return local(language, value, 0);
}

function filled(pattern: string, language: Local, date: CivilDate): string {
  const { year, month, day } = yearMonthDay(date);
  const parts: { readonly [name: string]: string } = {
    day: String(day).padStart(2, '0'),
    month: String(month).padStart(2, '0'),
    year: String(year),
    d: String(day),
    name: language.formats.months[month - 1] ?? '',
  };
  return pattern.replace(/\{([a-z]+)\}/g, (brace, name: string) => parts[name] ?? brace);
}

/** `26.11.2026`. */
export function dateText(language: Local, date: CivilDate): string {
  return filled(language.formats.date, language, date);
}

/** `26. November 2026`, for sentences; no line break divides it. */
export function longDateText(language: Local, date: CivilDate): string {
  return filled(language.formats.longDate, language, date).replaceAll(' ', '\u00a0');
}

/** Reads what `dateText` writes; null where it does not fit. */
export function parseDateText({ formats }: Local, text: string): CivilDate | null {
  const escaped = formats.date.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  const pattern = escaped.replace(/\{([a-z]+)\}/g, '(?<$1>[0-9]+)');
  const groups = new RegExp(`^${pattern}$`).exec(text)?.groups;
  return groups === undefined
    ? null
    : civilDate(Number(groups['year']), Number(groups['month']), Number(groups['day']));
}
