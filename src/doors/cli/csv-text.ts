// The tables of an answer for spreadsheets: as they stand, or with the signs of a country and figures that a spreadsheet can add up.

import { englishFormats, type Formats, germanFormats, spanishFormats } from '../../kernel/local-formats.ts';
import type { Answer } from '../../node/command.ts';
import { csvRow } from '../../views/exports/csv.ts';
import { type EnglishTable, englishTable } from './english-table.ts';

/** Whose spreadsheets: where they expect semicolons and decimal commas, and where not. */
export const SHEETS: Readonly<Record<string, Formats>> = {
  de: germanFormats,
  en: englishFormats,
  es: spanishFormats,
};

const BOM = '\ufeff';
/** A figure as tables show it: `-1,250.00 EUR`, `1.5 %`, `12`. */
const FIGURE = /^(-?[0-9][0-9,]*)(?:\.([0-9]+))?(?: ([A-Z]{3}|%))?$/;

const figurePlaces = ({ columns }: EnglishTable): ReadonlySet<number> =>
  new Set(columns.flatMap(({ align }, place) => (align === 'right' ? [place] : [])));

/** All tables as comma-separated values, each with its head, an empty line between two. */
export function csvText({ tables = [] }: Answer): string {
  const texts = tables.map(englishTable).map((table) => {
    const head = table.columns.map(({ name }) => name);
    return [head, ...table.rows].map((row) => `${csvRow(row, figurePlaces(table))}\r\n`).join('');
  });
  return texts.join('\r\n');
}

/** The one unit of a column of figures; null where there is none, or more than one. */
function unitOf({ rows }: EnglishTable, place: number): string | null {
  const filled = rows.map((row) => row[place] ?? '').filter((text) => text !== '' && text !== '–');
  const units = new Set(filled.map((text) => FIGURE.exec(text)?.[3] ?? ''));
  const [only = ''] = units;
  return units.size === 1 && only !== '' ? only : null;
}

function figureText(text: string, unit: string | null, { decimal }: Formats): string {
  const [, whole, part, own] = FIGURE.exec(text) ?? [];
  if (whole === undefined) return text;
  const number = `${whole.replaceAll(',', '')}${part === undefined ? '' : `${decimal}${part}`}`;
  return own === undefined || own === unit ? number : `${number} ${own}`;
}

/** The tables with a byte order mark, the signs of a country, no signs between thousands, and the unit of a column in its head. */
export function sheetText({ tables = [] }: Answer, formats: Formats): string {
  const texts = tables.map(englishTable).map((table) => {
    const places = figurePlaces(table);
    const units = table.columns.map((_column, place) => (places.has(place) ? unitOf(table, place) : null));
    const head = table.columns.map(({ name }, place) =>
      units[place] === null || units[place] === undefined ? name : `${name} (${units[place]})`,
    );
    const rows = table.rows.map((row) =>
      row.map((text, place) => (places.has(place) ? figureText(text, units[place] ?? null, formats) : text)),
    );
    return [head, ...rows].map((row) => `${csvRow(row, places, formats.field)}\r\n`).join('');
  });
  return BOM + texts.join('\r\n');
}
