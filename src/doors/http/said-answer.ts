// What a change answers over HTTP: its data, and for a person who reads, what it says of itself in their language.

import type { Answer, AnswerTable, Trouble } from '../../node/command.ts';
import { type Line, sentence } from '../../node/sentence.ts';
import type { Download } from './files-of-asked.ts';
import type { SaidLine } from './pages.ts';
import type { SaidTrouble, Wording } from './problem.ts';

export interface Saying {
  readonly downloads: readonly Download[];
  /** Null where nobody wants the sentences. */
  readonly saying: ((line: Line) => SaidLine) | null;
}

/** A table in the language of who asks; names of somebody's choosing stay bare texts. */
function saidTable({ title, columns, rows }: AnswerTable, saying: (line: Line) => SaidLine) {
  return {
    title: saying(title),
    isFacts: columns[1]?.name === 'is',
    columns: columns.map(({ name, align }) => ({ head: saying(sentence(name)), align })),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : saying(cell)))),
  };
}

/** What is to be looked at before anything is done, or because some of it could not be. */
function tablesSaid(
  { tables = [], doneWith, partly }: Answer,
  saying: (line: Line) => SaidLine,
): { readonly [name: string]: unknown } {
  if (doneWith === undefined && partly === undefined) return {};
  const shown = tables.filter(({ onlyInFiles }) => onlyInFiles !== true);
  return {
    saidTables: shown.map((one) => saidTable(one, saying)),
    ...(doneWith !== undefined && { doneWith }),
  };
}

/** The data, with the files that were written for whoever asked, and what the command says of itself where that is wanted. */
export function dataWith(answer: Answer, { downloads, saying }: Saying): unknown {
  const { data, lines = [] } = answer;
  const more = {
    ...(downloads.length > 0 && { downloads }),
    ...(saying !== null && { sentences: lines.map(saying), ...tablesSaid(answer, saying) }),
  };
  if (Object.keys(more).length === 0) return data;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { data, ...more };
  return Object.assign({}, data, more);
}

/** What could not be done, worded: its sentence tells of this case, where that of the rule tells of one entry. */
export function partlyWorded({ rule, ...trouble }: Trouble, wording: Wording): SaidTrouble {
  return { ...wording(trouble), ...(rule !== undefined && { rule }) };
}
