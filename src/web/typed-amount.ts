// An amount as a field takes it: in plain digits with a point, whatever the language of the page.

import { parseCurrency } from '../kernel/currency.ts';
import { formatMoney } from '../kernel/money.ts';
import type { Setting } from './setting.ts';

/** `641.30` of 64130 minor units; undefined where nothing is to be filled in. */
export function typedAmount({ commune }: Setting, minor: bigint): string | undefined {
  const currency = parseCurrency(commune?.currency ?? '');
  return currency === null || minor <= 0n ? undefined : formatMoney(minor, currency);
}
