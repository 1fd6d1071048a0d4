// Figures as people read them. Their units stand last in their names: …Minor money, …Ppm a rate, …Ms an instant, …Date a day,
// …Whole a key that somebody must type.

import { dateOfInstant, DAY_MS, formatDate, isCivilDate } from '../kernel/calendar.ts';
import { parseCurrency } from '../kernel/currency.ts';
import { formatMoneyGrouped } from '../kernel/money.ts';
import { formatRatePpm } from '../kernel/rates.ts';

function part(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}

/** Writes an instant as `2026-03-01 12:00:00 UTC`, alike for all that stand below one another. */
export function secondText(instantMs: number): string {
  const date = dateOfInstant(instantMs);
  const seconds = Math.floor((((instantMs % DAY_MS) + DAY_MS) % DAY_MS) / 1000);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(part).join(':');
  return `${formatDate(date)} ${clock} UTC`;
}

/** Writes an instant as `2026-03-01 12:00 UTC`, with seconds where there are any. */
export function instantText(instantMs: number): string {
  return secondText(instantMs).replace(/:00 UTC$/, ' UTC');
}

/** Writes money in the commune's currency, `1,234.50 EUR`; in bare minor units where there is none. */
export function moneyText(minor: bigint, currency: string): string {
  const code = parseCurrency(currency);
  return code === null ? `${minor} minor units` : formatMoneyGrouped(minor, code);
}

/** Writes a figure by the unit in its name. What does not fit its unit is written as it is. */
export function figureText(name: string, value: bigint | number | string, currency: string): string {
  if (typeof value === 'bigint' && name.endsWith('Minor')) return moneyText(value, currency);
  if (typeof value === 'bigint' && name.endsWith('Ppm')) return formatRatePpm(value);
  if (typeof value === 'number' && name.endsWith('Ms')) return instantText(value);
  if (typeof value === 'number' && name.endsWith('Date') && isCivilDate(value)) return formatDate(value);
  // a key's beginning is enough to know it by
  if (typeof value === 'string' && !name.endsWith('Whole') && /^[0-9a-f]{64}$/.test(value))
    return `${value.slice(0, 8)}…`;
  return String(value);
}
