// A proposal that is open already is voted on, not proposed a second time by who did not see it.

import { isDeepStrictEqual } from 'node:util';
import type { Action } from '../../contexts/governance/actions.ts';
import type { Reader } from '../../kernel/state.ts';
import { type DecisionLine, decisions } from '../../views/decisions.ts';
import { CommandTrouble } from '../command.ts';
import { instantText, shortId } from './wording.ts';

/** The open proposal that would do the same; of mere statements one with the same title. */
export function sameOpen(state: Reader, action: Action, title: string): DecisionLine | null {
  return (
    decisions(state).find(
      (line) =>
        line.state === 'open' &&
        isDeepStrictEqual(line.action, action) &&
        (action.is !== 'resolve' || line.title === title),
    ) ?? null
  );
}

/** Rejects where the same is open already and nobody said that it is meant. */
export function needNew(same: DecisionLine | null, again: boolean): void {
  if (same === null || again) return;
  const id = shortId(same.proposal);
  throw new CommandTrouble({
    kind: 'usage',
    says: `The same is proposed already: “${same.title}” (${id}) by ${same.proposer}, open until ${instantText(same.closesAtMs)}.`,
    next: `Vote on it: telekommune vote ${id} yes. To propose it once more all the same, add --again.`,
  });
}
