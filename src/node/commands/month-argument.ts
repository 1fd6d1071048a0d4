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

/** The first and the last month that somebody asks for; null for what was left out. Throws CommandTrouble where they are in the wrong order. */
export function monthsIn(values: ArgumentValues): {
  readonly from: string | null;
  readonly to: string | null;
} {
  const [from, to] = [monthIn(values, 'from'), monthIn(values, 'to')];
  if (from === null || to === null || from <= to) return { from, to };
  const says = `The first month, ${from}, is after the last one, ${to}.`;
  throw new CommandTrouble({ kind: 'usage', says, next: 'Give the earlier month first.' });
}
