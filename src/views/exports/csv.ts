// The journal as comma-separated values (RFC 4180), one row a line of a posting. A field that a spreadsheet would run as a
// formula gets an apostrophe in front.

import { formatMoney } from '../../kernel/money.ts';
import type { ExportFormat } from './books.ts';
import { neutralised } from './formula.ts';
import { isoDate } from './iso-date.ts';

const NEGATIVE = /^-[0-9]+(?:[.,][0-9]+)?$/;

function field(text: string, isFigure: boolean, separator: string): string {
  const harmless = isFigure && NEGATIVE.test(text) ? text : neutralised(text);
  return /["\r\n']/.test(harmless) || harmless.includes(separator) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

/** One row; no field of it is a formula to a spreadsheet. A number below zero stays a number in the places that hold figures. */
export function csvRow(
  fields: readonly string[],
  figurePlaces: ReadonlySet<number> = new Set(),
  separator: ',' | ';' = ',',
): string {
  return fields.map((text, place) => field(text, figurePlaces.has(place), separator)).join(separator);
}

export const csvFormat: ExportFormat = {
  name: 'csv',
  fileEnding: 'csv',
  header: () => [
    csvRow(['number', 'date', 'meant', 'what', 'memo', 'entry', 'account', 'debit', 'credit', 'currency']),
  ],
  entry: (entry, currency) =>
    entry.lines.map(({ account, minor }) =>
      csvRow([
        String(entry.number),
        isoDate(entry.date),
        entry.meantDate === null ? '' : isoDate(entry.meantDate),
        entry.what,
        entry.memo,
        entry.causeId,
        account,
        minor > 0n ? formatMoney(minor, currency) : '',
        minor < 0n ? formatMoney(-minor, currency) : '',
        currency,
      ]),
    ),
  footer: () => [],
};
