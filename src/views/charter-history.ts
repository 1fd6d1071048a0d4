// How the charter came to say what it says: every decision that set a parameter, in the order in which they took effect (rule 20).

import type { Reader } from '../kernel/state.ts';
import { parameterNamed, readParameter } from '../contexts/governance/charter.ts';
import { type Action, changesIn } from '../contexts/governance/actions.ts';
import { charterValues } from '../contexts/governance/facts.ts';
import { type Proposal, proposals } from '../contexts/governance/tables.ts';

export interface CharterChange {
  readonly parameter: string;
  /** As the charter writes it. */
  readonly value: string;
  readonly atMs: number;
  readonly proposal: string;
  readonly title: string;
}

type Passed = readonly [id: string, row: Proposal, atMs: number];

function passed(state: Reader): readonly Passed[] {
  return state
    .range(proposals)
    .flatMap(([id, row]): Passed[] =>
      row.state === 'passed' && changesIn(row.action).length > 0 ? [[id, row, row.decided?.atMs ?? 0]] : [],
    );
}

/** Of decisions of one instant, those stand last that set what is in force; which came first is not in the rows. */
function standing(state: Reader, action: Action): number {
  return changesIn(action).filter(({ parameter, value }) => state.get(charterValues, parameter) === value)
    .length;
}

/** All changes by vote, the oldest first. What the founding chose is not among them. */
export function charterHistory(state: Reader): readonly CharterChange[] {
  return passed(state)
    .toSorted(([, a, aMs], [, b, bMs]) => aMs - bMs || standing(state, a.action) - standing(state, b.action))
    .flatMap(([proposal, { action, title }, atMs]) =>
      changesIn(action).map(({ parameter, value }) => ({ parameter, value, atMs, proposal, title })),
    );
}

/** A value as the charter writes it, read; null for what this version cannot read. */
export function readWritten(name: string, written: string): number | bigint | string | null {
  const parameter = parameterNamed(name);
  return parameter === null ? null : readParameter(parameter, written);
}
