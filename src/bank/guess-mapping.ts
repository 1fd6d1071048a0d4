// A first mapping for a bank's CSV, guessed from its first lines: a person reads it, corrects it, and keeps it.

import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { CsvMapping } from './csv-mapping.ts';
import { readDirection } from './direction.ts';
import { plainDate, plainNumber } from './local-numbers.ts';

type Column = keyof CsvMapping['columns'];

/** What banks call their columns, in German, English and Spanish; compared without case and signs. */
const NAMES: readonly (readonly [Column, readonly string[]])[] = [
  [
    'bookedOn',
    [
      'buchungstag',
      'buchungsdatum',
      'buchung',
      'datum',
      'booking date',
      'date',
      'posted',
      'transaction date',
      'fecha',
      'fecha operacion',
    ],
  ],
  [
    'valueOn',
    ['valutadatum', 'valuta', 'wert', 'wertstellungstag', 'wertstellung', 'value date', 'fecha valor'],
  ],
  ['amount', ['betrag', 'betrag eur', 'umsatz', 'amount', 'importe', 'amount eur']],
  [
    'direction',
    [
      's h',
      'h s',
      'soll haben',
      'soll haben kennzeichen',
      'sollhabenkennzeichen',
      'kennzeichen',
      'd c',
      'c d',
      'debit credit',
      'credit debit indicator',
      'dr cr',
      'vorzeichen',
      'debe haber',
      'af bij',
    ],
  ],
  ['credit', ['haben', 'credit', 'paid in', 'eingang', 'abono', 'haber']],
  ['debit', ['soll', 'debit', 'paid out', 'ausgang', 'cargo', 'debe']],
  ['currency', ['waehrung', 'wahrung', 'currency', 'divisa', 'moneda']],
  ['account', ['auftragskonto', 'iban auftragskonto', 'account', 'account number', 'cuenta']],
  [
    'name',
    [
      'beguenstigter zahlungspflichtiger',
      'name zahlungsbeteiligter',
      'auftraggeber beguenstigter',
      'auftraggeber zahlungsempfaenger',
      'auftraggeber empfaenger',
      'beguenstigter auftraggeber',
      'empfaenger auftraggeber',
      'zahlungsbeteiligter',
      'zahlungsempfaenger',
      'empfaenger zahlungspflichtiger',
      'name des partners',
      'partnername',
      'zahlungspflichtige r',
      'name',
      'payee',
      'counterparty',
      'beneficiario',
      'empfanger',
      'empfaenger',
    ],
  ],
  [
    'number',
    [
      'kontonummer iban',
      'iban kontonummer',
      'kontonummer',
      'iban',
      'iban zahlungsbeteiligter',
      'iban zahlungspflichtiger',
      'iban des partners',
      'counterparty iban',
    ],
  ],
  ['bic', ['bic swift code', 'bic', 'blz', 'swift']],
  [
    'purpose',
    [
      'verwendungszweck',
      'vorgang verwendungszweck',
      'buchungstext verwendungszweck',
      'buchungsdetails',
      'vwz',
      'purpose',
      'description',
      'memo',
      'reference text',
      'details',
      'concepto',
    ],
  ],
  ['reference', ['umsatz id', 'transaction id', 'referenz', 'reference', 'referencia']],
  ['endToEndId', ['kundenreferenz end to end', 'end to end', 'end to end id', 'kundenreferenz']],
  ['mandateId', ['mandatsreferenz', 'mandate', 'mandate id']],
  ['code', ['buchungstext', 'vorgang', 'umsatzart', 'type', 'transaction type', 'tipo']],
  ['balance', ['saldo', 'saldo nach buchung', 'kontostand', 'balance', 'running balance']],
];

const LOOK_LINES = 30;
const DELIMITERS = [';', ',', '\t', '|'] as const;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.replaceAll(/^\s*"?|"?\s*$/g, '').trim());
}

function columnsOf(cells: readonly string[]): Partial<Record<Column, string>> {
  const columns: Partial<Record<Column, string>> = {};
  for (const [column, names] of NAMES) {
    const found = cells.find(
      (cell) =>
        cell !== '' &&
        names.includes(
          folded(
            cell
              .normalize('NFC')
              .replaceAll(
                /[äöüß]/gi,
                (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter.toLowerCase()] ?? letter,
              ),
          ),
        ),
    );
    if (found !== undefined && !Object.values(columns).includes(found)) columns[column] = found;
  }
  return columns;
}

/** A few lines below the names, in cells; none where they cannot be read. */
function rowsBelow(text: string, delimiter: string, skipLines: number): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      from_line: skipLines + 2,
      to: LOOK_LINES,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (fault) {
    if (fault instanceof CsvError) return [];
    throw fault;
  }
}

/** Some banks write S and H into a column without a name. */
function withNamelessDirection(
  columns: Partial<Record<Column, string>>,
  cells: readonly string[],
  below: readonly (readonly string[])[],
): Partial<Record<Column, string>> {
  if (columns.amount === undefined || columns.direction !== undefined || below.length === 0) return columns;
  const place = cells.findIndex(
    (cell, at) => cell === '' && below.every((row) => readDirection(row[at] ?? '') !== null),
  );
  return place < 0 ? columns : { ...columns, direction: `#${place + 1}` };
}

/** The text of a mapping, and the names of the columns that it leaves out; null where no line looks like the names of columns. */
export function guessMapping(
  text: string,
): { readonly text: string; readonly unused: readonly string[] } | null {
  const lines = text.split(/\r?\n/).slice(0, LOOK_LINES);
  const guesses = lines.flatMap((line, skipLines) =>
    DELIMITERS.map((delimiter) => {
      const cells = cellsOf(line, delimiter);
      return { skipLines, delimiter, cells, columns: columnsOf(cells) };
    }),
  );
  const best = guesses.toSorted((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)[0];
  if (best?.columns.bookedOn === undefined) return null;
  const { skipLines, delimiter, cells } = best;
  const below = rowsBelow(text, delimiter, skipLines);
  const columns = withNamelessDirection(best.columns, cells, below);
  const sample = (column: string | undefined): string[] => {
    const at = column === undefined ? -1 : cells.indexOf(column);
    return at < 0 ? [] : below.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  };
  const amounts = sample(columns.amount ?? columns.credit ?? columns.debit);
  const decimalSign = amounts.every((cell) => plainNumber(cell, ',') !== null) ? ',' : '.';
  const days = sample(columns.bookedOn);
  const dates =
    (['day-month-year', 'year-month-day', 'month-day-year'] as const).find((order) =>
      days.every((cell) => plainDate(cell, order) !== null),
    ) ?? 'day-month-year';
  const mapping = {
    delimiter,
    skipLines,
    decimalSign,
    dates,
    ...(columns.account === undefined ? { account: '' } : {}),
    ...(columns.currency === undefined ? { currency: 'EUR' } : {}),
    columns,
  };
  const used = Object.values(columns);
  return {
    text: `${JSON.stringify(mapping, null, 2)}\n`,
    unused: cells.filter((cell) => cell !== '' && !used.includes(cell)),
  };
}
