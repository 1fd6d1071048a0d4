// What a paper is before it is drawn: plain data, with every figure exact. PDF, XLSX and CSV are made of the same tables.

import type { CivilDate } from '../kernel/calendar.ts';
import type { CurrencyCode } from '../kernel/currency.ts';
import type { Language } from './languages/language.ts';

export type Cell =
  | { readonly is: 'empty' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'money'; readonly minor: bigint }
  | { readonly is: 'count'; readonly count: bigint }
  /** Yearly, in millionths. */
  | { readonly is: 'rate'; readonly ppm: bigint }
  | { readonly is: 'date'; readonly date: CivilDate };

/** A column. `sum` is added up at the foot of each page and of the table, `last` carries the figure of the last line over. */
export interface Column {
  readonly title: string;
  readonly is: 'text' | 'money' | 'count' | 'rate' | 'date';
  readonly carry?: 'sum' | 'last';
}

/** A line. Of those that are no plain ones nothing is added up: they are sums or titles themselves. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly weight: 'plain' | 'title' | 'sum';
}

export interface PaperTable {
  /** Short name for files, the same in every language: `interest`. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type Block =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  /** Small print. */
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  | { readonly is: 'table'; readonly table: PaperTable }
  /** What follows begins on a page of its own. */
  | { readonly is: 'new-page' }
  /** The end of a letter, kept together: closing words, lines to sign on, each with what stands under it. */
  | { readonly is: 'signatures'; readonly closing: readonly string[]; readonly under: readonly string[] };

export type Fact = readonly [name: string, value: Cell];

export interface Paper {
  /** Stable name of the file, without its ending: `interest-certificate-outside.loan-07-2026`. */
  readonly name: string;
  readonly language: Language;
  readonly currency: CurrencyCode;
  /** The day of the paper, and the only time in its bytes. */
  readonly date: CivilDate;
  /** Lines of the address; null for a paper that is no letter. */
  readonly recipient: readonly string[] | null;
  /** What stands beside the address: date, numbers. */
  readonly reference: readonly Fact[];
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Across the page. */
  readonly wide: boolean;
}

export const EMPTY: Cell = { is: 'empty' };
export const words = (text: string): Cell => ({ is: 'text', text });
export const money = (minor: bigint): Cell => ({ is: 'money', minor });
export const count = (value: bigint | number): Cell => ({ is: 'count', count: BigInt(value) });
export const rate = (ppm: bigint): Cell => ({ is: 'rate', ppm });
export const day = (date: CivilDate): Cell => ({ is: 'date', date });

export const line = (...cells: readonly Cell[]): Row => ({ cells, weight: 'plain' });
export const titleLine = (...cells: readonly Cell[]): Row => ({ cells, weight: 'title' });
export const sumLine = (...cells: readonly Cell[]): Row => ({ cells, weight: 'sum' });

/** What a column with `sum` comes to over the plain lines up to (not with) an index. */
export function sumOfColumn(table: PaperTable, column: number, upTo = table.rows.length): bigint {
  let total = 0n;
  for (const { cells, weight } of table.rows.slice(0, upTo)) {
    const cell = cells[column];
    if (weight !== 'plain' || cell === undefined) continue;
    if (cell.is === 'money') total += cell.minor;
    if (cell.is === 'count') total += cell.count;
  }
  return total;
}

/** The sums of a table as a line, with a word before them; null where no column is added up. */
export function totalsOf(table: PaperTable, word: string): Row | null {
  if (!table.columns.some(({ carry }) => carry === 'sum') || table.rows.length === 0) return null;
  const first = table.columns.findIndex(({ is, carry }) => is === 'text' && carry === undefined);
  const cells = table.columns.map((column, index): Cell => {
    if (column.carry === 'sum') {
      const total = sumOfColumn(table, index);
      return column.is === 'count' ? count(total) : money(total);
    }
    return index === Math.max(0, first) ? words(word) : EMPTY;
  });
  return { cells, weight: 'sum' };
}
