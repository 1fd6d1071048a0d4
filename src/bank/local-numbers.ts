// Numbers and days as spreadsheets and banks of a country write them: 1.234,56 and 31.12.2026, or 1,234.56 and 12/31/2026.

import type { CivilDate } from '../kernel/calendar.ts';
import { parseDate } from '../kernel/calendar.ts';

export const DECIMAL_SIGNS = [',', '.'] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

const TEXT_MAX = 64;

/** "1.234,56 €" with a decimal comma becomes "1234.56"; null for what is no number. Groups must be of three. */
export function plainNumber(typed: string, sign: DecimalSign): string | null {
  if (typed.length > TEXT_MAX) return null;
  const text = typed.replaceAll(/[\s\u00A0\u202F'’]|EUR|€|CHF|\$|£/g, '').replace('−', '-');
  const [group, point] = sign === ',' ? ['\\.', ','] : [',', '\\.'];
  const pattern = new RegExp(`^([+-]?)([0-9]+|[0-9]{1,3}(?:${group}[0-9]{3})+)(?:${point}([0-9]+))?([+-]?)$`);
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, before = '', whole = '', decimals, after = ''] = match;
  if (before !== '' && after !== '') return null;
  const minus = before === '-' || after === '-' ? '-' : '';
  return `${minus}${whole.replaceAll(/[.,]/g, '')}${decimals === undefined ? '' : `.${decimals}`}`;
}

export const DATE_ORDERS = ['year-month-day', 'day-month-year', 'month-day-year'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Years of two digits are those from 1970 to 2069. */
const CENTURY_TURN = 70;

/** "31.12.2026", "31/12/26", "2026-12-31" by the order of their parts; null for what is no day. */
export function plainDate(typed: string, order: DateOrder): CivilDate | null {
  const parts = /^([0-9]{1,4})[-./ ]([0-9]{1,2})[-./ ]([0-9]{1,4})$/.exec(typed.trim());
  if (parts === null) return null;
  const [, one = '', two = '', three = ''] = parts;
  const [year, month, day] =
    order === 'year-month-day'
      ? [one, two, three]
      : order === 'day-month-year'
        ? [three, two, one]
        : [three, one, two];
  const full = fullYear(year);
  if (full === null || month.length > 2 || day.length > 2) return null;
  return parseDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fullYear(year: string): string | null {
  if (year.length === 4) return year;
  if (year.length !== 2) return null;
  return `${Number(year) < CENTURY_TURN ? '20' : '19'}${year}`;
}
