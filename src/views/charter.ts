// The charter as it stands: every parameter with its value, its default and its range, and what set it.

import type { Reader } from '../kernel/state.ts';
import { type Parameter, parameters, rangeOf, readParameter } from '../contexts/governance/charter.ts';
import { charterValues, foundedAtMs } from '../contexts/governance/facts.ts';
import { type CharterChange, charterHistory } from './charter-history.ts';

export interface CharterLine {
  readonly name: string;
  readonly rule: string;
  readonly sentence: string;
  readonly value: number | bigint | string;
  readonly initial: number | bigint | string;
  /** `days`, `months`, `minor`, `ppm` …; empty for a word. */
  readonly unit: string;
  readonly range: string;
  /** Whether the members chose another value than the default. */
  readonly changed: boolean;
  /** Since when it says so. */
  readonly sinceMs: number;
  /** The decision that set it; null where it is as at the founding. */
  readonly proposal: string | null;
}

function lineOf(state: Reader, parameter: Parameter, last: CharterChange | undefined): CharterLine {
  const written = state.get(charterValues, parameter.name);
  const value = (written === null ? null : readParameter(parameter, written)) ?? parameter.initial;
  return {
    name: parameter.name,
    rule: parameter.rule,
    sentence: parameter.sentence,
    value,
    initial: parameter.initial,
    unit: parameter.is === 'word' ? '' : parameter.unit,
    range: rangeOf(parameter),
    changed: value !== parameter.initial,
    sinceMs: last?.atMs ?? foundedAtMs(state),
    proposal: last?.proposal ?? null,
  };
}

/** All parameters in the order of the charter. */
export function charter(state: Reader): readonly CharterLine[] {
  const last = new Map(charterHistory(state).map((change) => [change.parameter, change]));
  return Object.values(parameters).map((parameter) => lineOf(state, parameter, last.get(parameter.name)));
}
