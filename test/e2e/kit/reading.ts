// Reads the data of an answer, and says what is missing.

import type { Plain } from '../../../src/node/command.ts';

export type AnswerData = { readonly [name: string]: Plain };

function missing(data: AnswerData, name: string, wanted: string): Error {
  const shown = JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return new Error(`the answer has no ${wanted} named ${name}: ${shown}`);
}

export function textIn(data: AnswerData, name: string): string {
  const value = data[name];
  if (typeof value !== 'string') throw missing(data, name, 'text');
  return value;
}

export function numberIn(data: AnswerData, name: string): number {
  const value = data[name];
  if (typeof value !== 'number') throw missing(data, name, 'number');
  return value;
}

/** The rows of a list of records. */
export function rowsIn(data: AnswerData, name: string): readonly AnswerData[] {
  const list = data[name];
  if (!Array.isArray(list)) throw missing(data, name, 'list');
  return list.map((row: Plain) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw missing(data, name, 'records');
    return row as AnswerData;
  });
}
