// Draws a table over as many pages as it needs: heads again on each, what is carried over at both ends, the sum with its last line.

import type { CurrencyCode } from '../../kernel/currency.ts';
import {
  type Cell,
  EMPTY,
  money,
  count,
  type PaperTable,
  type Row,
  sumOfColumn,
  totalsOf,
  words,
} from '../document.ts';
import { cellText } from '../formats.ts';
import { type Language, say } from '../languages/language.ts';
import { layOut, type Layout, PADDING } from './columns.ts';
import { GREY, type Sheet, type Style } from './sheet.ts';

/** Where a table may stand: the page that it is on, and how to get to the next one. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Below the last line that may stand on this page. */
  bottom(): number;
  /** Begins a page; gives the place to go on. */
  nextPage(): number;
  /** What has to stand on the page of the last rows: the end of a letter, which never stands alone. */
  readonly endHeight: number;
}

interface Drawing {
  readonly sheet: Sheet;
  readonly table: PaperTable;
  readonly language: Language;
  readonly currency: CurrencyCode;
  readonly layout: Layout;
  readonly frame: Frame;
}

const HEAD_SHADE = '#eef0f2';
const isFigure = (is: string): boolean => is === 'money' || is === 'count' || is === 'rate';

function styleOf({ layout }: Drawing, { weight }: Row): Style {
  return { size: layout.size, weight: weight === 'plain' ? 'regular' : 'strong' };
}

function linesOf(drawing: Drawing, row: Row): readonly (readonly string[])[] {
  const { sheet, table, language, currency, layout } = drawing;
  const style = styleOf(drawing, row);
  const rest = layout.widths.reduce((sum, width) => sum + width, 0);
  return row.cells.map((cell, column) => {
    const text = cellText(language, currency, cell);
    if (text === '') return [];
    if (isFigure(table.columns[column]?.is ?? 'text') && cell.is !== 'text') return [text];
    const width = row.weight === 'title' ? rest : (layout.widths[column] ?? 0);
    return sheet.wrap(text, style, width - 2 * PADDING);
  });
}

function rowHeight(drawing: Drawing, row: Row): number {
  const most = linesOf(drawing, row).reduce((max, lines) => Math.max(max, lines.length), 1);
  const title = row.weight === 'title' ? drawing.layout.size * 0.5 : 0;
  return most * drawing.sheet.lineHeight(styleOf(drawing, row)) + 3 + title;
}

function drawRow(drawing: Drawing, row: Row, y: number, style = styleOf(drawing, row)): number {
  const { sheet, table, layout, frame } = drawing;
  const height = rowHeight(drawing, row);
  const top = y + (row.weight === 'title' ? layout.size * 0.5 : 0) + 1.5;
  let x = frame.x;
  for (const [column, lines] of linesOf(drawing, row).entries()) {
    const width = layout.widths[column] ?? 0;
    const right = isFigure(table.columns[column]?.is ?? 'text');
    for (const [index, text] of lines.entries()) {
      const lineY = top + index * sheet.lineHeight(style);
      sheet.put(text, right ? x + width - PADDING : x + PADDING, lineY, style, right ? 'right' : 'left');
    }
    x += width;
  }
  if (row.weight === 'sum') sheet.rule(frame.x, y, frame.width, 0.8, GREY);
  else if (row.weight === 'plain') sheet.rule(frame.x, y + height, frame.width, 0.25);
  return y + height;
}

function headLines({ sheet, table, layout }: Drawing): readonly (readonly string[])[] {
  const style: Style = { size: layout.size, weight: 'strong' };
  return table.columns.map(({ title }, column) =>
    sheet.wrap(title, style, (layout.widths[column] ?? 0) - 2 * PADDING + 0.01),
  );
}

function headHeight(drawing: Drawing): number {
  const most = headLines(drawing).reduce((max, lines) => Math.max(max, lines.length), 1);
  return most * drawing.sheet.lineHeight({ size: drawing.layout.size }) + 5;
}

function drawHead(drawing: Drawing, y: number): number {
  const { sheet, table, layout, frame } = drawing;
  const style: Style = { size: layout.size, weight: 'strong' };
  const height = headHeight(drawing);
  sheet.shade(frame.x, y, frame.width, height, HEAD_SHADE);
  let x = frame.x;
  for (const [column, lines] of headLines(drawing).entries()) {
    const width = layout.widths[column] ?? 0;
    const right = isFigure(table.columns[column]?.is ?? 'text');
    // heads stand on their last line, next to the figures
    const first = y + height - 2.5 - lines.length * sheet.lineHeight(style);
    for (const [index, text] of lines.entries()) {
      const lineY = first + index * sheet.lineHeight(style);
      sheet.put(text, right ? x + width - PADDING : x + PADDING, lineY, style, right ? 'right' : 'left');
    }
    x += width;
  }
  return y + height + 1;
}

/** What is carried over behind some lines; null where nothing is. */
function carriedRow(table: PaperTable, upTo: number, word: string): Row | null {
  if (upTo === 0 || !table.columns.some(({ carry }) => carry !== undefined)) return null;
  const first = table.columns.findIndex(({ is, carry }) => is === 'text' && carry === undefined);
  const last = table.rows[upTo - 1];
  const cells = table.columns.map(({ is, carry }, column): Cell => {
    if (carry === 'last') return last?.cells[column] ?? EMPTY;
    if (carry === 'sum') {
      const sum = sumOfColumn(table, column, upTo);
      return is === 'count' ? count(sum) : money(sum);
    }
    return column === Math.max(0, first) ? words(word) : EMPTY;
  });
  return { cells, weight: 'sum' };
}

/** So many rows go to the page of what stands behind the table. */
const ROWS_WITH_END = 3;

/** Where the last rows begin, with the title above them; 0 where there are too few to part. */
function lastRowsFrom({ rows }: PaperTable): number {
  const from = Math.max(0, rows.length - ROWS_WITH_END);
  return rows[from - 1]?.weight === 'title' ? from - 1 : from;
}

/** Draws the table; gives the place below it. */
export function drawTable(
  sheet: Sheet,
  table: PaperTable,
  { language, currency }: { readonly language: Language; readonly currency: CurrencyCode },
  frame: Frame,
): number {
  const totals = totalsOf(table, say(language, 'total'));
  const carried = (upTo: number): Row | null => carriedRow(table, upTo, say(language, 'page.carried'));
  const widest = [totals, carried(table.rows.length)].flatMap((row) => (row === null ? [] : [row]));
  const layout = layOut(sheet, table, widest, language, currency, frame.width);
  const width = Math.min(
    frame.width,
    layout.widths.reduce((sum, one) => sum + one, 0),
  );
  const drawing: Drawing = { sheet, table, language, currency, layout, frame: { ...frame, width } };
  const carryHeight = widest.length === 0 ? 0 : sheet.lineHeight({ size: layout.size }) + 3;
  const totalHeight = totals === null ? 0 : rowHeight(drawing, totals);
  const keptFrom = lastRowsFrom(table);
  const keptHeight = table.rows
    .slice(keptFrom)
    .reduce((sum, row) => sum + rowHeight(drawing, row), totalHeight + frame.endHeight);
  let { y } = frame;
  const firstRow = table.rows[0];
  const needed =
    headHeight(drawing) + (firstRow === undefined ? 0 : rowHeight(drawing, firstRow)) + carryHeight;
  if (y + needed > frame.bottom()) y = frame.nextPage();
  y = drawHead(drawing, y);
  for (const [index, row] of table.rows.entries()) {
    const isLast = index === table.rows.length - 1;
    // a title is never the last line of a page
    const next = table.rows[index + 1];
    const after = row.weight === 'title' && next !== undefined ? rowHeight(drawing, next) : 0;
    const below = isLast ? totalHeight : carryHeight + after;
    const isKept = frame.endHeight > 0 && keptFrom > 0 && index === keptFrom;
    if (y + Math.max(rowHeight(drawing, row) + below, isKept ? keptHeight : 0) > frame.bottom()) {
      const over = carried(index);
      if (over !== null) drawRow(drawing, over, y);
      y = drawHead(drawing, frame.nextPage());
      const brought = carriedRow(table, index, say(language, 'page.brought'));
      if (brought !== null)
        y = drawRow(drawing, { ...brought, weight: 'plain' }, y, { size: layout.size, weight: 'strong' });
    }
    y = drawRow(drawing, row, y);
  }
  if (totals !== null) y = drawRow(drawing, totals, y);
  return y;
}
