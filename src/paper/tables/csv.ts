// A table as CSV, the way spreadsheets of the language open it: its field and decimal signs, ISO dates, a byte order mark.
// Words that a spreadsheet would run as a formula get an apostrophe before them (OWASP, CSV injection).

import { formatDate } from '../../kernel/calendar.ts';
import { type CurrencyCode, minorDigits } from '../../kernel/currency.ts';
import { formatScaled } from '../../kernel/rational.ts';
import { neutralised } from '../../views/exports/formula.ts';
import { type Cell, type PaperTable, totalsOf } from '../document.ts';
import { type Language, say } from '../languages/language.ts';

const BOM = '\ufeff';
const LINE_END = '\r\n';

/** A figure without separators of thousands, with the decimal sign of the language. */
function figure({ formats }: Language, scaled: bigint, places: number): string {
  return formatScaled(scaled, places).replace('.', formats.decimal);
}

const RATE_DECIMALS = 4;

function fieldOf(language: Language, currency: CurrencyCode, cell: Cell): string {
  switch (cell.is) {
    case 'empty':
      return '';
    case 'text':
      return neutralised(cell.text);
    case 'money':
      return figure(language, cell.minor, minorDigits(currency));
    case 'count':
      return String(cell.count);
    case 'rate':
      return figure(language, cell.ppm, RATE_DECIMALS);
    case 'date':
      return formatDate(cell.date);
  }
}

function quoted(text: string, field: string): string {
  return /["\r\n]/.test(text) || text.includes(field) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Heads, lines and sums. Money columns name the currency in their head, rates are in per cent. */
export function tableAsCsv(table: PaperTable, language: Language, currency: CurrencyCode): string {
  const { field } = language.formats;
  const heads = table.columns.map(({ title, is }) => {
    if (is === 'money') return `${title} (${currency})`;
    return is === 'rate' ? `${title} (%)` : neutralised(title);
  });
  const totals = totalsOf(table, say(language, 'total'));
  const rows = [...table.rows, ...(totals === null ? [] : [totals])];
  const lines = [heads, ...rows.map(({ cells }) => cells.map((cell) => fieldOf(language, currency, cell)))];
  return BOM + lines.map((line) => line.map((text) => quoted(text, field)).join(field) + LINE_END).join('');
}
