// The charter as it stands: every parameter with its value, its default and its range.

import type { Reader } from '../kernel/state.ts';
import { type Parameter, parameters, rangeOf, readParameter } from '../contexts/governance/charter.ts';
import { charterValues } from '../contexts/governance/facts.ts';

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
}

function lineOf(state: Reader, parameter: Parameter): CharterLine {
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
  };
}

/** All parameters in the order of the charter. */
export function charter(state: Reader): readonly CharterLine[] {
  return Object.values(parameters).map((parameter) => lineOf(state, parameter));
}
