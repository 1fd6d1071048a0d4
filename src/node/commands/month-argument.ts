// Months as people type them: `2026-03`.

import { parseMonth } from '../../views/months.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import { textOrNull } from './speaking.ts';

/** The month of an option; null when it was left out. Throws CommandTrouble for what is no month. */
export function monthIn(values: ArgumentValues, name: string): string | null {
  const text = textOrNull(values, name);
  if (text === null || parseMonth(text) !== null) return text;
  const says = `--${name}: "${text}" is not a month.`;
  throw new CommandTrouble({ kind: 'usage', says, next: 'Write it like 2026-03.' });
}

/**
 * The first and the last month that somebody asks for; null for what was left out. Throws CommandTrouble where they are in the wrong
 * order, and for a first month after this one, of which there is nothing to tell.
 */
export function monthsIn(
  values: ArgumentValues,
  thisMonth: string,
): { readonly from: string | null; readonly to: string | null } {
  const [from, to] = [monthIn(values, 'from'), monthIn(values, 'to')];
  if (from !== null && from > thisMonth && (to === null || from <= to)) throw notYet(from, thisMonth);
  if (from === null || to === null || from <= to) return { from, to };
  const says = `The first month, ${from}, is after the last one, ${to}.`;
  throw new CommandTrouble({ kind: 'usage', says, next: 'Give the earlier month first.' });
}

function notYet(from: string, thisMonth: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `The first month, ${from}, has not come yet: by the sealed time it is ${thisMonth}.`,
    next: 'Give a month that has begun.',
  });
}
