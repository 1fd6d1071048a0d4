// How figures look to people: money with its currency, dates, instants, rates, ids cut short.

import { type CivilDate, dateOfInstant, formatDate, isCivilDate, DAY_MS } from '../../kernel/calendar.ts';
import { type CurrencyCode, parseCurrency } from '../../kernel/currency.ts';
import { formatMoneyGrouped } from '../../kernel/money.ts';
import { formatRatePpm } from '../../kernel/rates.ts';

/** `1,234.56 EUR`; bare minor units where the currency is not one of the table. */
export function moneyText(minor: bigint, currency: string): string {
  const known: CurrencyCode | null = parseCurrency(currency);
  return known === null ? String(minor) : formatMoneyGrouped(minor, known);
}

/** `2026-11-26`; a dash for none. */
export function dateText(date: number | null): string {
  return date !== null && isCivilDate(date) ? formatDate(date) : '–';
}

/** `2026-11-26 12:00 UTC`. */
export function instantText(instantMs: number): string {
  const date: CivilDate = dateOfInstant(instantMs);
  const minutes = Math.floor((instantMs - date * DAY_MS) / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${formatDate(date)} ${hour}:${minute} UTC`;
}

/** `3.5 %`; a dash for none. */
export function rateText(ppm: bigint | null): string {
  return ppm === null ? '–' : formatRatePpm(ppm);
}

/** The beginning of an id or key, as long as people need it to tell ids apart. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** `1 member`, `3 members`. */
export function counted(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${BigInt(count) === 1n ? one : many}`;
}
