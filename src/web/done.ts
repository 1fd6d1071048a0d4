// What a person reads when something is done: never the data itself, but what they typed as it counts now, what the command says of it,
// and links to what was made.

import type { SaidSentence } from './sentences.ts';

const UNITS = ['', 'Minor', 'Ppm', 'Ms', 'Date'] as const;

export interface Done {
  readonly [name: string]: unknown;
}

/** `invoice-date` is `invoiceDate`. */
function inData(field: string): string {
  return field.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
}

const ENTRY_KIND = /^[a-z-]+\.[a-z-]+@\d+$/;

/** The kind of the entry, where a form has a field of that name; a title that nobody typed, which is English. */
function isOfProgram(done: Done, name: string): boolean {
  return (
    (name === 'kind' && ENTRY_KIND.test(String(done['kind']))) ||
    (name === 'title' && done['plainTitle'] === true)
  );
}

/** The figures of these fields as the answer has them: field, its name in the answer, and value. What is no text and no number is left out. */
export function figuresOfFields(
  done: Done,
  fields: Iterable<string>,
): readonly (readonly [field: string, name: string, value: string | number])[] {
  return [...fields].flatMap((field) => {
    const name = UNITS.map((unit) => inData(field) + unit).find((key) => key in done) ?? '';
    const value = isOfProgram(done, name) ? '' : done[name];
    const isShown = (typeof value === 'string' && value !== '') || typeof value === 'number';
    return isShown ? [[field, name, value] as const] : [];
  });
}

/** `Entry 3f9a12cd: final.`, in any language. */
const STANDING_LINE = /^\p{L}+ [0-9a-f]{8}…?: /u;

function isSaid(line: unknown): line is SaidSentence {
  return typeof line === 'object' && line !== null && 'says' in line && typeof line.says === 'string';
}

/** The sentences of the command, without the one that says how far the entry has come: a badge says that. */
export function sentencesOf({ sentences }: Done): readonly SaidSentence[] {
  if (!Array.isArray(sentences)) return [];
  return sentences.filter(isSaid).filter(({ says }) => says !== '' && !STANDING_LINE.test(says));
}

/** A table of the command, in the language of who asked as far as it has texts; a bare text is a name. */
export interface SaidTable {
  /** Names of facts in the first column, and what they are in the second. */
  readonly isFacts: boolean;
  readonly title: SaidSentence;
  readonly columns: readonly { readonly head: SaidSentence; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly (string | SaidSentence)[])[];
}

/** The tables of an answer that is to be looked at, with something in them. */
export function saidTablesOf(data: unknown): readonly SaidTable[] {
  if (typeof data !== 'object' || data === null || !('saidTables' in data)) return [];
  const { saidTables } = data as { readonly saidTables: readonly SaidTable[] };
  return saidTables.filter(({ rows }) => rows.length > 0);
}

/** The flag that does what the answer only shows; null where it was done. */
export function doneWithOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('doneWith' in data)) return null;
  return typeof data.doneWith === 'string' ? data.doneWith : null;
}

const SCREENS = {
  proposal: '/decisions/',
  auction: '/auctions/',
  contract: '/loans/',
  asset: '/assets/',
} as const;

export type Made = keyof typeof SCREENS;

/** Where what was made is looked at, except on the screen that shows it already. */
export function placesOf(done: Done, here: string): readonly (readonly [Made, string])[] {
  return (Object.keys(SCREENS) as Made[]).flatMap((made) => {
    const name = done[made];
    if (typeof name !== 'string' || name === '') return [];
    const path = SCREENS[made] + encodeURIComponent(name);
    return here === path ? [] : [[made, path] as const];
  });
}
