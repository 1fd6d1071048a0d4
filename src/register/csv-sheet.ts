// A CSV file as a table: the delimiter is found out, the cells stay text.

import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { refuse } from '../bank/fault.ts';
import { decodeText } from '../bank/texts.ts';
import { CELL_CHARACTERS_MAX, COLUMNS_MAX, LINES_MAX, type Sheet, type SheetLine } from './sheet.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
const LINES_LOOKED_AT = 40;
const CHARACTERS_LOOKED_AT = 20_000;
const RECORD_CHARACTERS_MAX = 100_000;

/** The delimiter that most of the first lines have equally often: titles above the names of columns, and decimal commas, do not. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, CHARACTERS_LOOKED_AT).replaceAll(/"[^"]*"/g, '');
  const first = bare.split(/\r?\n/, LINES_LOOKED_AT);
  const counts = DELIMITERS.map((sign) => {
    const all = first.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const alike = [...Map.groupBy(all, (count) => count).values()].map(({ length }) => length);
    return { sign, count: Math.max(0, ...alike) };
  });
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** Reads CSV in UTF-8, UTF-16 with a byte-order mark, or Windows-1252. Throws BankFileRefused. */
export function readCsvSheet(name: string, bytes: Uint8Array): Sheet {
  const text = textOf(bytes);
  if (text.includes('\0')) refuse(1, 'text', 'this is no text file');
  try {
    const lines: SheetLine[] = [];
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: RECORD_CHARACTERS_MAX,
      on_record: (record: string[], { lines: line }) => {
        if (lines.length >= LINES_MAX) refuse(line, 'size', `there are more than ${LINES_MAX} lines`);
        if (record.some((cell) => cell !== ''))
          lines.push({ line, cells: record.map((cell) => checked(cell, line)) });
        return null;
      },
    });
    return { name, lines };
  } catch (fault) {
    if (fault instanceof CsvError) refuse(Number(fault['lines'] ?? 1), 'csv', fault.message);
    throw fault;
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeText(bytes);
}

function checked(cell: string, line: number) {
  if (cell.length > CELL_CHARACTERS_MAX)
    refuse(line, 'size', `a cell has ${cell.length} characters; ${CELL_CHARACTERS_MAX} are the limit`);
  return { text: cell, exact: false };
}

/** Whether a line is not wider than a table may be. */
export function isTooWide({ lines }: Sheet): boolean {
  return lines.some(({ cells }) => cells.length > COLUMNS_MAX);
}
