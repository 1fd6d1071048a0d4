// Lays a table out for a terminal: the widest columns of text are shortened until it fits; figures are never cut.
// Where even that does not fit, each row becomes a small paragraph.

import type { AnswerTable } from '../../node/command.ts';
import { type EnglishTable, englishTable } from './english-table.ts';
import { oneLine } from '../control-characters.ts';
import { cutTo, padTo, textWidth } from './width.ts';

const GAP = '  ';
const TEXT_COLUMNS_MIN = 8;

/** Where text goes and how: `columns` null for no limit. */
export interface Layout {
  readonly columns: number | null;
  /** Makes a heading stand out; the identity where there is no colour. */
  readonly strong: (text: string) => string;
}

function clean(raw: AnswerTable): EnglishTable {
  const table = englishTable(raw);
  return {
    title: oneLine(table.title),
    columns: table.columns.map(({ name, align }) => ({ name: oneLine(name), align })),
    rows: table.rows.map((row) => table.columns.map((_column, index) => oneLine(row[index] ?? ''))),
  };
}

function naturalWidths({ columns, rows }: EnglishTable): number[] {
  return columns.map(({ name }, index) =>
    rows.reduce((widest, row) => Math.max(widest, textWidth(row[index] ?? '')), textWidth(name)),
  );
}

/** The widths with which the table fits, or null when it cannot. */
function fittingWidths(table: EnglishTable, limit: number | null): number[] | null {
  const widths = naturalWidths(table);
  if (limit === null) return widths;
  let excess = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - limit;
  while (excess > 0) {
    let widest = -1;
    for (const [index, { align }] of table.columns.entries())
      if (align === 'left' && (widths[index] ?? 0) > (widths[widest] ?? TEXT_COLUMNS_MIN)) widest = index;
    if (widest === -1) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
}

function stacked({ columns, rows }: EnglishTable): string[] {
  const nameWidth = Math.max(0, ...columns.map(({ name }) => textWidth(name)));
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns.map(({ name }, column) => `${padTo(name, nameWidth, 'left')}${GAP}${row[column] ?? ''}`),
  ]);
}

/** The lines of a table, its title first. */
export function tableLines(raw: AnswerTable, { columns: limit, strong }: Layout): string[] {
  const table = clean(raw);
  const title = table.title === '' ? [] : [strong(table.title)];
  if (table.rows.length === 0) return [...title, `${GAP}(none)`];
  const widths = fittingWidths(table, limit);
  if (widths === null) return [...title, ...stacked(table)];
  const line = (cells: readonly string[]): string =>
    table.columns
      .map(({ align }, index) =>
        padTo(cutTo(cells[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, align),
      )
      .join(GAP)
      .trimEnd();
  const heads = line(table.columns.map(({ name }) => name));
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [...title, heads, rule, ...table.rows.map(line)];
}
