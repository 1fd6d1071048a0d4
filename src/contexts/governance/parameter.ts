// How a parameter of the charter is described: a whole number, money or a rate, or one of a few words, each with its range.

interface Described {
  /** As the charter and the command line spell it. */
  readonly name: string;
  /** The rule of COMMUNE.md that it belongs to. */
  readonly rule: string;
  /** What it decides, for the members. */
  readonly sentence: string;
}

/** A whole number of `unit`, from `least` to `most`. */
export interface CountParameter extends Described {
  readonly is: 'count';
  readonly unit: 'days' | 'months' | 'years' | 'auctions' | 'loans';
  readonly initial: number;
  readonly least: number;
  readonly most: number;
}

/** Money in minor units, or a rate or share in millionths. */
export interface AmountParameter extends Described {
  readonly is: 'amount';
  readonly unit: 'minor' | 'ppm';
  readonly initial: bigint;
  readonly least: bigint;
  readonly most: bigint;
}

/** One of a few words. */
export interface WordParameter<W extends string = string> extends Described {
  readonly is: 'word';
  readonly initial: W;
  readonly words: readonly W[];
}

export type Parameter = CountParameter | AmountParameter | WordParameter;

export function count(
  name: string,
  rule: string,
  unit: CountParameter['unit'],
  [least, initial, most]: readonly [number, number, number],
  sentence: string,
): CountParameter {
  return { is: 'count', name, rule, unit, initial, least, most, sentence };
}

export function amounts(
  name: string,
  rule: string,
  unit: AmountParameter['unit'],
  [least, initial, most]: readonly [bigint, bigint, bigint],
  sentence: string,
): AmountParameter {
  return { is: 'amount', name, rule, unit, initial, least, most, sentence };
}

export function words<const W extends readonly [string, ...string[]]>(
  name: string,
  rule: string,
  choices: W,
  sentence: string,
): WordParameter<W[number]> {
  return { is: 'word', name, rule, initial: choices[0], words: choices, sentence };
}

export const WHOLE = 1_000_000n;
export const LARGEST = 1_000_000_000_000_000n;
