// Where a request names files: those on the shelf become paths for the command, and the command's answer names them as the asker does.

import {
  type Answer,
  type AnswerTable,
  CommandTrouble,
  type Plain,
  type Trouble,
} from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import type { Line, Sentence, SentenceFigure } from '../../node/sentence.ts';
import type { Asked, Typed } from '../runner.ts';
import { DoorTrouble } from './problem.ts';
import { idOf, plainName, type Shelf, shelfName } from './shelf.ts';

/** A file that a command wrote for whoever asked. */
export interface Download {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
}

/** A request with real paths, and what of the shelf belongs to it. */
export interface WithFiles {
  readonly asked: Asked;
  /** Files that it reads from the shelf. */
  readonly sent: readonly string[];
  /** The answer as the asker may read it. */
  answer(answer: Answer): Answer;
  /** The fault as the asker may read it. */
  fault(fault: unknown): unknown;
  /** What it wrote. */
  downloads(): readonly Download[];
  /** Takes away what was sent for it, because it is done. */
  used(): void;
  /** Takes away the places in which nothing was written. */
  tidy(): void;
}

/** Puts paths into a request. Throws DoorTrouble for a file that is not on the shelf any more. */
export function withFiles(shelf: Shelf, command: CommandDescription, asked: Asked): WithFiles {
  const sent: string[] = [];
  const made: string[] = [];
  const names = new Map<string, string>();
  const typed: [string, string | true][] = Object.entries(asked.typed).map(([name, value]) => {
    const argument = command.arguments.find((one) => one.name === name);
    if (argument === undefined || value === true) return [name, value];
    if (argument.writes === true && isPlain(value)) {
      const { id, path } = shelf.place(value);
      made.push(id);
      names.set(path, plainName(value));
      return [name, path];
    }
    const id = argument.kind === 'file' ? idOf(value) : null;
    if (id === null) return [name, value];
    const found = shelf.find(id);
    if (found === null) throw gone(value);
    sent.push(id);
    names.set(found.path, found.name);
    return [name, found.path];
  });
  const named = (text: string): string =>
    [...names].reduce((sofar, [path, name]) => sofar.replaceAll(path, name), text);

  return {
    asked: { ...asked, typed: Object.fromEntries(typed) satisfies Typed },
    sent,
    answer: (answer) =>
      names.size === 0
        ? answer
        : {
            ...answer,
            data: renamed(answer.data, named),
            ...(answer.lines === undefined
              ? {}
              : { lines: answer.lines.map((line) => renamedSentence(line, named)) }),
            ...(answer.tables === undefined
              ? {}
              : { tables: answer.tables.map((table) => renamedTable(table, named)) }),
            ...(answer.partly === undefined ? {} : { partly: renamedTrouble(answer.partly, named) }),
          },
    fault: (fault) =>
      fault instanceof CommandTrouble && names.size > 0
        ? new CommandTrouble(renamedTrouble(fault.trouble, named))
        : fault,
    downloads: () =>
      made.flatMap((id) => {
        const found = shelf.find(id);
        return found === null ? [] : [{ file: shelfName(id), name: found.name, bytes: found.bytes }];
      }),
    used: () => sent.forEach((id) => shelf.remove(id)),
    tidy: () => made.filter((id) => shelf.find(id) === null).forEach((id) => shelf.remove(id)),
  };
}

/** Whether a value names a place on the shelf: a file to be written under that name. */
export function isPlain(value: string): boolean {
  return !/[/\\]/.test(value) && plainName(value) === value;
}

function renamed(data: Plain, named: (text: string) => string): Plain {
  if (typeof data === 'string') return named(data);
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((one: Plain) => renamed(one, named));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, renamed(value, named)]));
}

function renamedSentence(said: Sentence, named: (text: string) => string): Sentence {
  const figures = Object.entries(said.figures).map(([name, value]): [string, SentenceFigure] => {
    if (typeof value === 'string') return [name, named(value)];
    return [name, typeof value === 'object' && value !== null ? renamedSentence(value, named) : value];
  });
  return { ...said, says: named(said.says), figures: Object.fromEntries(figures) };
}

function renamedTable(table: AnswerTable, named: (text: string) => string): AnswerTable {
  const cell = (line: Line): Line => (typeof line === 'string' ? named(line) : renamedSentence(line, named));
  return { ...table, rows: table.rows.map((row) => row.map(cell)) };
}

function renamedTrouble(trouble: Trouble, named: (text: string) => string): Trouble {
  const { says, figures, next } = trouble;
  return {
    ...trouble,
    says: named(says),
    ...(figures === undefined ? {} : { figures: renamed(figures, named) }),
    ...(next === undefined ? {} : { next: named(next) }),
  };
}

function gone(value: string): DoorTrouble {
  const next = 'Send the file again: POST /api/v1/files';
  return new DoorTrouble(404, 'file-is-kept', `${value} is not kept here any more.`, next);
}
