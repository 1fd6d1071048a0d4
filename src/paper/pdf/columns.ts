// How wide the columns of a table are: figures whole, words as the rest allows, everything smaller when figures need it.

import type { CurrencyCode } from '../../kernel/currency.ts';
import type { PaperTable, Row } from '../document.ts';
import { cellText } from '../formats.ts';
import type { Language } from '../languages/language.ts';
import type { Sheet } from './sheet.ts';

export interface Layout {
  readonly size: number;
  readonly widths: readonly number[];
}

const SIZE = 9;
const SIZE_LEAST = 5.5;
const STEP = 0.5;
/** On both sides of a cell. */
export const PADDING = 3.5;
const WORDS_LEAST = 42;
const WORDS_MOST = 260;
const AIR_MOST = 14;
/** Where there are figures alone, they stand apart and leave the rest of the page free. */
const FIGURES_AIR_MOST = 40;

interface Wanted {
  readonly isWords: boolean;
  readonly width: number;
}

function longestWord(text: string): string {
  return text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** Rows of the table and the lines that carry sums, which can be wider than every line. */
function wantedAt(
  sheet: Sheet,
  table: PaperTable,
  rows: readonly Row[],
  size: number,
  say: (row: Row, column: number) => string,
): readonly Wanted[] {
  return table.columns.map(({ title, is }, column) => {
    const isWords = is === 'text';
    let width = sheet.measure(longestWord(title), { size, weight: 'strong' });
    for (const row of rows) {
      const weight = row.weight === 'plain' ? 'regular' : 'strong';
      if (row.weight === 'title') continue;
      width = Math.max(width, sheet.measure(say(row, column), { size, weight }));
    }
    return { isWords, width: width + 2 * PADDING };
  });
}

function shared(wanted: readonly Wanted[], available: number): readonly number[] | null {
  const figures = wanted.reduce((sum, { isWords, width }) => (isWords ? sum : sum + width), 0);
  const left = available - figures;
  const natural = wanted.map(({ isWords, width }) => (isWords ? Math.min(width, WORDS_MOST) : 0));
  const words = natural.reduce((sum, width) => sum + width, 0);
  const least = wanted.filter(({ isWords }) => isWords).length * WORDS_LEAST;
  if (left < Math.min(words, least)) return null;
  const spare = Math.max(0, left - words);
  // air for the figures before the words get the rest
  const air = Math.min(AIR_MOST, spare / wanted.length);
  if (words === 0)
    return wanted.map(({ width }) => width + Math.min(FIGURES_AIR_MOST, spare / wanted.length));
  // Where there is not enough, narrow columns keep what they want and the wide ones share the rest.
  const widths = [...natural];
  if (words <= left) {
    const widest = natural.indexOf(Math.max(...natural));
    return wanted.map(({ isWords, width }, index) =>
      isWords
        ? (natural[index] ?? 0) + air + (index === widest ? spare - air * wanted.length : 0)
        : width + air,
    );
  }
  let open = widths.flatMap((width, index) => (width > 0 ? [index] : []));
  let rest = left;
  for (;;) {
    const fair = rest / open.length;
    const content = open.filter((index) => (natural[index] ?? 0) <= fair);
    if (content.length === 0) {
      for (const index of open) widths[index] = fair;
      break;
    }
    for (const index of content) rest -= natural[index] ?? 0;
    open = open.filter((index) => !content.includes(index));
    if (open.length === 0) break;
  }
  return wanted.map(({ isWords, width }, index) => (isWords ? (widths[index] ?? WORDS_LEAST) : width));
}

/** The layout of a table in a given width. Figures are never cut and never broken: the type gets smaller instead. */
export function layOut(
  sheet: Sheet,
  table: PaperTable,
  extra: readonly Row[],
  language: Language,
  currency: CurrencyCode,
  available: number,
): Layout {
  const say = (row: Row, column: number): string => {
    const cell = row.cells[column];
    return cell === undefined ? '' : cellText(language, currency, cell);
  };
  for (let size = SIZE; ; size -= STEP) {
    const wanted = wantedAt(sheet, table, [...table.rows, ...extra], size, say);
    const widths = shared(wanted, available);
    if (widths !== null) return { size, widths };
    if (size <= SIZE_LEAST) {
      const total = wanted.reduce((sum, { width }) => sum + width, 0);
      return { size, widths: wanted.map(({ width }) => (width * available) / total) };
    }
  }
}
