// The line with the sum below a table: it is no contract and no payment, and it must be the sum.

import { type ColumnOf, type Columned, plain } from './columns.ts';
import type { SheetLine } from './sheet.ts';

const OF_A_TOTAL =
  /^(summe|summen|gesamt|gesamtsumme|insgesamt|total|totals|grandtotal|sum)(saldo|salden|kredite|direktkredite|darlehen|eur)?$/;

/** Whether a line says a sum: a word for it in place of a number or a name, and nothing where every line must have something. */
function isTotal<T extends 'contracts' | 'movements'>(
  table: Columned<T>,
  line: SheetLine,
  needed: readonly ColumnOf<T>[],
): boolean {
  const words = line.cells.map(({ text }) => plain(text)).filter((text) => text !== '');
  const isOpen = needed.some((column) => table.at(line, column).text === '');
  return isOpen && OF_A_TOTAL.test(words[0] ?? '');
}

/** A table without its line of the sum, which is the last one where there is one. */
export interface Totalled<T extends 'contracts' | 'movements'> {
  readonly table: Columned<T>;
  readonly total: SheetLine | null;
}

/** Takes the line of the sum off a table; `needed` are columns of which one is empty there alone. */
export function withoutTotal<T extends 'contracts' | 'movements'>(
  table: Columned<T>,
  needed: readonly ColumnOf<T>[],
): Totalled<T> {
  const total = table.lines.at(-1);
  if (total === undefined || !isTotal(table, total, needed)) return { table, total: null };
  return { table: { ...table, lines: table.lines.slice(0, -1) }, total };
}
