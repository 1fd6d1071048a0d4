// The tables of a workbook (ECMA-376, .xlsx). Cells with formulas are refused: what they show is somebody's last computation, not what stands there.

import type { XmlElement } from 'libxml2-wasm';
import { BankFileRefused, type FileFault, refuse } from '../bank/fault.ts';
import { addDays, civilDate, formatDate } from '../kernel/calendar.ts';
import { cellNumber } from './cell-numbers.ts';
import {
  type Cell,
  CELL_CHARACTERS_MAX,
  COLUMNS_MAX,
  LINES_MAX,
  type Sheet,
  type SheetLine,
} from './sheet.ts';
import {
  attributeOf,
  childNamed,
  childrenOf,
  type NumberForm,
  readForms,
  readPart,
  readSharedTexts,
  readWorkbook,
  textOf,
} from './xlsx-parts.ts';
import { ZipParts } from './zip-parts.ts';

const FAULTS_MAX = 20;
const DAYS_MAX = 2_958_465;
const EMPTY: Cell = { text: '', exact: false };

interface Reading {
  readonly sheet: string;
  readonly shared: readonly string[];
  readonly forms: readonly NumberForm[];
  readonly from1904: boolean;
  readonly faults: FileFault[];
}

/** 0 for column A, from a cell's name such as B12; null without one. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Days since 30 December 1899, or 1 January 1904. Before March 1900 the first count is wrong by a day, and nobody lent then. */
function dayText(days: string, from1904: boolean): string | null {
  const whole = Number(/^[0-9]{1,7}/.exec(days)?.[0] ?? Number.NaN);
  const first = from1904 ? civilDate(1904, 1, 1) : civilDate(1899, 12, 30);
  if (first === null || Number.isNaN(whole) || whole > DAYS_MAX || (!from1904 && whole < 61)) return null;
  return formatDate(addDays(first, whole));
}

function numberCell(value: string, form: NumberForm, { from1904 }: Reading): Cell | null {
  const number = cellNumber(value, form === 'percent' ? 2 : 0);
  if (number === null) return null;
  if (form !== 'date') return { text: form === 'percent' ? `${number} %` : number, exact: true };
  const day = dayText(number, from1904);
  return day === null ? null : { text: day, exact: true };
}

function contentOf(cell: XmlElement, reading: Reading): Cell | null {
  const value = childNamed(cell, 'v')?.content ?? '';
  switch (attributeOf(cell, 't')) {
    case 's': {
      const text = reading.shared[Number(value)];
      return text === undefined ? null : { text, exact: false };
    }
    case 'inlineStr': {
      const inline = childNamed(cell, 'is');
      return { text: inline === null ? '' : textOf(inline), exact: false };
    }
    case 'str':
      return { text: value, exact: false };
    case 'd':
      return { text: value.slice(0, 10), exact: true };
    case 'b':
    case 'e':
      return null;
    default:
      return value === ''
        ? EMPTY
        : numberCell(value, reading.forms[Number(attributeOf(cell, 's'))] ?? 'number', reading);
  }
}

function cellOf(cell: XmlElement, line: number, reading: Reading): Cell {
  const name = attributeOf(cell, 'r') || `line ${line}`;
  if (childNamed(cell, 'f') !== null) {
    const says = `${reading.sheet}!${name} holds a formula; write what it comes to (copy, then paste values)`;
    reading.faults.push({ line, rule: 'formula', says });
    return EMPTY;
  }
  const content = contentOf(cell, reading);
  if (content === null) {
    reading.faults.push({
      line,
      rule: 'cell',
      says: `${reading.sheet}!${name} holds neither text nor a number nor a day`,
    });
    return EMPTY;
  }
  if (content.text.length > CELL_CHARACTERS_MAX)
    refuse(
      line,
      'size',
      `${name} has ${content.text.length} characters; ${CELL_CHARACTERS_MAX} are the limit`,
    );
  return { ...content, text: content.text.trim() };
}

function lineOf(row: XmlElement, line: number, reading: Reading): SheetLine {
  const cells: Cell[] = [];
  for (const cell of childrenOf(row)) {
    if (cell.name !== 'c') continue;
    const column = columnOf(attributeOf(cell, 'r')) ?? cells.length;
    if (column >= COLUMNS_MAX) refuse(line, 'size', `there are more than ${COLUMNS_MAX} columns`);
    while (cells.length < column) cells.push(EMPTY);
    cells[column] = cellOf(cell, line, reading);
  }
  return { line, cells };
}

function linesOf(root: XmlElement, reading: Reading): readonly SheetLine[] {
  const data = childNamed(root, 'sheetData');
  const lines: SheetLine[] = [];
  let last = 0;
  for (const row of data === null ? [] : childrenOf(data)) {
    const line = Number(attributeOf(row, 'r')) || last + 1;
    last = line;
    const read = lineOf(row, line, reading);
    if (read.cells.some(({ text }) => text !== '')) lines.push(read);
    if (lines.length > LINES_MAX) refuse(line, 'size', `there are more than ${LINES_MAX} lines`);
    if (reading.faults.length >= FAULTS_MAX) break;
  }
  return lines;
}

/** Reads every sheet that is shown. Throws BankFileRefused, with the cells that are at fault. */
export function readXlsxSheets(name: string, bytes: Uint8Array): readonly Sheet[] {
  const zip = new ZipParts(bytes);
  const { sheets, from1904 } = readWorkbook(zip);
  const [shared, forms] = [readSharedTexts(zip), readForms(zip)];
  const faults: FileFault[] = [];
  const read = sheets.map((sheet): Sheet => {
    const reading = { sheet: sheet.name, shared, forms, from1904, faults };
    const lines = readPart(zip, sheet.part, (root) => linesOf(root, reading)) ?? [];
    return { name: `${name}, ${sheet.name}`, lines };
  });
  if (faults.length > 0) throw new BankFileRefused(faults);
  return read;
}
