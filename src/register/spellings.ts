// How a file spells numbers and days: found out from its cells, or told where they leave it open. Nothing is guessed.

import { DATE_ORDERS, DECIMAL_SIGNS, type DateOrder, type DecimalSign } from '../bank/local-numbers.ts';
import type { Cell } from './sheet.ts';

export { DATE_ORDERS, DECIMAL_SIGNS, type DateOrder, type DecimalSign };

/** What was found, or why nothing was. `open` means that no cell needs it. */
export type Found<T> = { readonly is: T } | { readonly open: true } | { readonly fault: string };

/** The sign that this number must have; null where both fit: 1.000, 12. */
function signOf(text: string): DecimalSign | null {
  const bare = text.replaceAll(/[^0-9.,]/g, '');
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  if (comma < 0 && point < 0) return null;
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign = comma >= 0 ? ',' : '.';
  const other = comma >= 0 ? '.' : ',';
  if (bare.split(sign).length > 2) return other;
  const decimals = bare.length - 1 - Math.max(comma, point);
  const whole = Math.max(comma, point);
  return decimals === 3 && whole >= 1 && whole <= 3 && !bare.startsWith('0') ? null : sign;
}

function foundIn<T extends string>(
  cells: readonly Cell[],
  read: (text: string) => T | null,
  isOpen: (text: string) => boolean,
  conflict: (a: string, b: string) => string,
  unclear: (text: string) => string,
): Found<T> {
  let found: { is: T; text: string } | null = null;
  let doubtful: string | null = null;
  for (const { text, exact } of cells) {
    if (exact || text === '') continue;
    const is = read(text);
    if (is === null) {
      if (isOpen(text)) doubtful ??= text;
    } else if (found === null) found = { is, text };
    else if (found.is !== is) return { fault: conflict(found.text, text) };
  }
  if (found !== null) return { is: found.is };
  return doubtful === null ? { open: true } : { fault: unclear(doubtful) };
}

/** The decimal sign of the numbers of a file. */
export function decimalSignOf(cells: readonly Cell[]): Found<DecimalSign> {
  return foundIn(
    cells,
    signOf,
    (text) => /[.,]/.test(text),
    (a, b) => `"${a}" and "${b}" have different decimal signs`,
    (text) => `"${text}" may have a decimal sign or a sign of thousands; say which: --decimal-sign`,
  );
}

/** The order of the parts of this day; null where several fit. */
function orderOf(text: string): DateOrder | null {
  const parts = /^([0-9]{1,4})([-./ ])([0-9]{1,2})[-./ ]([0-9]{1,4})$/.exec(text.trim());
  if (parts === null) return null;
  const [, first = '', sign = '', second = ''] = parts;
  if (first.length === 4) return 'year-month-day';
  if (sign === '.' || Number(first) > 12) return 'day-month-year';
  return Number(second) > 12 ? 'month-day-year' : null;
}

/** The order of the parts of days in a file. */
export function dateOrderOf(cells: readonly Cell[]): Found<DateOrder> {
  return foundIn(
    cells,
    orderOf,
    (text) => /^[0-9]{1,2}[-/ ][0-9]{1,2}[-/ ][0-9]{2,4}$/.test(text.trim()),
    (a, b) => `"${a}" and "${b}" have their parts in different orders`,
    (text) => `"${text}" may begin with the day or with the month; say which: --dates`,
  );
}
