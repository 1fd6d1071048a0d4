// Tables as XLSX (ECMA-376, SpreadsheetML), one sheet each. Figures are written as decimal text out of whole minor units, never through a
// double; words are inline strings, which no spreadsheet runs. What a cell cannot hold exactly (more than 15 digits) stands there as words.

import { CIVIL_EPOCH_SERIAL, sheetName, xmlText } from './xlsx-parts.ts';
import { type CurrencyCode, minorDigits } from '../../kernel/currency.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import { formatScaled } from '../../kernel/rational.ts';
import { looksLikeFormula } from '../../views/exports/formula.ts';
import { type Cell, type Column, type PaperTable, type Row, totalsOf } from '../document.ts';
import { type Language, say } from '../languages/language.ts';
import { archiveOf } from './archive.ts';
import { contentTypes, relationships, STYLES, styleIndex, stylesXml, workbookXml } from './xlsx-parts.ts';

/** Digits that a cell holds exactly: the precision of its double. */
const DIGITS_MAX = 15;
const RATE_DIVISOR_PLACES = 6;

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

function words(ref: string, text: string, style: number): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function number(ref: string, decimal: string, style: number): string {
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length > DIGITS_MAX
    ? words(ref, decimal, STYLES.words)
    : `<c r="${ref}" s="${style}"><v>${decimal}</v></c>`;
}

function cellXml(ref: string, cell: Cell, { weight }: Row, currency: CurrencyCode): string {
  const strong = weight !== 'plain';
  switch (cell.is) {
    case 'empty':
      return '';
    case 'text':
      if (looksLikeFormula(cell.text)) return words(ref, cell.text, STYLES.quoted);
      return words(ref, cell.text, strong ? STYLES.strongWords : STYLES.words);
    case 'money':
      return number(ref, formatScaled(cell.minor, minorDigits(currency)), styleIndex('money', strong));
    case 'count':
      return number(ref, String(cell.count), styleIndex('count', strong));
    case 'rate':
      return number(ref, formatScaled(cell.ppm, RATE_DIVISOR_PLACES), styleIndex('rate', strong));
    case 'date':
      return number(ref, String(cell.date + CIVIL_EPOCH_SERIAL), styleIndex('date', strong));
  }
}

function rowXml(cells: string, index: number): string {
  return `<row r="${index}">${cells}</row>`;
}

const WIDTHS: { readonly [is in Column['is']]: number } = {
  text: 32,
  money: 16,
  count: 10,
  rate: 10,
  date: 12,
};

function sheetXml(table: PaperTable, language: Language, currency: CurrencyCode): string {
  const totals = totalsOf(table, say(language, 'total'));
  const rows = [...table.rows, ...(totals === null ? [] : [totals])];
  const head = table.columns
    .map(({ title, is }, column) => {
      const name = is === 'money' ? `${title} (${currency})` : title;
      return words(`${columnName(column)}1`, name, STYLES.head);
    })
    .join('');
  const body = rows.map((row, index) =>
    rowXml(
      row.cells
        .map((cell, column) => cellXml(`${columnName(column)}${index + 2}`, cell, row, currency))
        .join(''),
      index + 2,
    ),
  );
  const columns = table.columns
    .map(
      ({ is }, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[is]}" customWidth="1"/>`,
    )
    .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns}</cols><sheetData>${rowXml(head, 1)}${body.join('')}</sheetData></worksheet>`,
  ].join('');
}

/** A workbook of some tables. The same tables on the same day give the same bytes. */
export function tablesAsXlsx(
  tables: readonly PaperTable[],
  {
    language,
    currency,
    date,
  }: { readonly language: Language; readonly currency: CurrencyCode; readonly date: CivilDate },
): Uint8Array {
  const utf8 = new TextEncoder();
  const names = tables.map(({ name, title }, index) => sheetName(title === '' ? name : title, index));
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(tables.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...tables.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml(minorDigits(currency))],
    ...tables.map((table, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(table, language, currency),
    ]),
  ];
  return archiveOf(
    parts.map(([name, text]) => ({ name, bytes: utf8.encode(text) })),
    date,
  );
}
