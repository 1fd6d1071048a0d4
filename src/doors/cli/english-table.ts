// A table as the command line shows it: in English, all of it text.

import type { AnswerTable } from '../../node/command.ts';
import { englishOf } from '../../node/sentence.ts';

export interface EnglishTable extends Pick<AnswerTable, 'columns'> {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export function englishTable({ title, columns, rows }: AnswerTable): EnglishTable {
  return { title: englishOf(title), columns, rows: rows.map((row) => row.map(englishOf)) };
}
