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
