// A command line as the person typed it, out of its values: to be typed once more with a word added.

import { type CivilDate, formatDate } from '../../kernel/calendar.ts';
import type { Argument, ArgumentValues } from '../command.ts';

/** A word as a shell takes it for one: as it is, or in single quotes. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_./:,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** What was typed of one argument. Money and rates are not among those that are written back. */
function typed(
  { name, kind, positional }: Pick<Argument, 'name' | 'kind' | 'positional'>,
  values: ArgumentValues,
): readonly string[] {
  const value = values[name];
  if (value === undefined || value === false || kind === 'money' || kind === 'rate') return [];
  if (kind === 'flag') return [`--${name}`];
  const word = quoted(kind === 'date' ? formatDate(Number(value) as CivilDate) : String(value));
  return positional ? [word] : [`--${name} ${word}`];
}

/** The line `telekommune …` with all that was typed, and who was named to speak. */
export function typedLine(
  path: readonly string[],
  typedArguments: readonly Argument[],
  values: ArgumentValues,
): string {
  const as = { name: 'as', kind: 'slug', positional: false } as const;
  return ['telekommune', ...path, ...[...typedArguments, as].flatMap((one) => typed(one, values))].join(' ');
}
