// How figures look to people, beside those of views/figure-text.ts: dates and rates that may be missing, counts, ids cut short.

import { formatDate, isCivilDate } from '../../kernel/calendar.ts';
import { formatRatePpm } from '../../kernel/rates.ts';
import { type Holder, holderKey } from '../../contexts/bonds/facts.ts';

export { instantText, moneyText, secondText } from '../../views/figure-text.ts';

/** `2026-11-26`; a dash for none. */
export function dateText(date: number | null): string {
  return date !== null && isCivilDate(date) ? formatDate(date) : '–';
}

/** `3.5 %`; a dash for none. */
export function rateText(ppm: bigint | null): string {
  return ppm === null ? '–' : formatRatePpm(ppm);
}

/** The beginning of an id or key, as long as people need it to tell ids apart. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** `1 share`, `3 shares`. */
export function counted(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${BigInt(count) === 1n ? one : many}`;
}

/** A holder as it is typed: `outside.loan-07`. */
export function holderText(holder: Holder): string {
  return holderKey(holder);
}
