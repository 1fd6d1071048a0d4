// Short ways to make tables for people.

import type { AnswerTable } from '../command.ts';
import type { Line, Sentence } from '../sentence.ts';

type Column = AnswerTable['columns'][number];

/** A column of words. */
export function words(name: string): Column {
  return { name, align: 'left' };
}

/** A column of figures, never cut short. */
export function figures(name: string): Column {
  return { name, align: 'right' };
}

/** A table of which each row is made from one item. */
export function tableOf<T>(
  title: Sentence,
  items: readonly T[],
  columns: readonly (readonly [Column, (item: T) => Line])[],
): AnswerTable {
  return {
    title,
    columns: columns.map(([column]) => column),
    rows: items.map((item) => columns.map(([, cell]) => cell(item))),
  };
}

/** A table of names and their values, without heads of its own to read. */
export function facts(title: Sentence, pairs: readonly (readonly [name: Line, value: Line])[]): AnswerTable {
  return { title, columns: [words('what'), words('is')], rows: pairs };
}
