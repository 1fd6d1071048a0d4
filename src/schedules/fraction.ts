// Exact fractions for long chains of interest on interest: never rounded, and brought to lowest terms only while that is cheap.
// kernel/rational.ts reduces after every step, whose cost grows with the square of the digits; an annuity of thirty years has thousands.

import { formatScaled, rational, roundHalfEven } from '../kernel/rational.ts';

/** Any fraction with a positive denominator; a Rational is one too. Two of them may be equal and look different. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const NOTHING: Fraction = Object.freeze({ numerator: 0n, denominator: 1n });
export const WHOLE: Fraction = Object.freeze({ numerator: 1n, denominator: 1n });

/** Below it the greatest common divisor costs less than it saves. */
const CHEAP = 2n ** 384n;

function made(numerator: bigint, denominator: bigint): Fraction {
  return denominator < CHEAP && numerator < CHEAP && numerator > -CHEAP
    ? rational(numerator, denominator)
    : { numerator, denominator };
}

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  return rational(BigInt(numerator), BigInt(denominator));
}

/** Adds; where one denominator divides the other, as in every chain of interest, the larger one stays. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  if (a.denominator === b.denominator) return made(a.numerator + b.numerator, a.denominator);
  const [large, small] = a.denominator > b.denominator ? [a, b] : [b, a];
  if (large.denominator % small.denominator === 0n) {
    const widened = small.numerator * (large.denominator / small.denominator);
    return made(large.numerator + widened, large.denominator);
  }
  return made(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negated(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negated(b));
}

export function times(a: Fraction, b: Fraction): Fraction {
  if (a.numerator === 0n || b.numerator === 0n) return NOTHING;
  return made(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Divides. Throws a RangeError for a divisor of zero: callers check divisors before. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError('over: the divisor is zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return made(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}

/** -1, 0 or 1. */
export function signOf({ numerator }: Fraction): -1 | 0 | 1 {
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return signOf(minus(a, b));
}

export function least(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b;
}

export function greatest(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b;
}

export function size(a: Fraction): Fraction {
  return a.numerator < 0n ? negated(a) : a;
}

/** The least whole number that is not below it. */
export function wholesUp({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return quotient * denominator < numerator ? quotient + 1n : quotient;
}

/** How long its numbers are, in bits, to the next four; what it costs to go on computing with it. */
export function bitsOf({ numerator, denominator }: Fraction): number {
  return 4 * Math.max(numerator.toString(16).length, denominator.toString(16).length);
}

/** Writes it with exactly `places` decimals, half-even; for reading and comparing, never to compute on. */
export function formatFraction({ numerator, denominator }: Fraction, places: number): string {
  const scaled = { numerator: numerator * 10n ** BigInt(places), denominator };
  return formatScaled(roundHalfEven(scaled), places);
}

/** Longest number that `parseFraction` reads, and the largest power of ten in it. */
export const NUMBER_TEXT_MAX = 64;
const EXPONENT_MAX = 64;

/** Reads a decimal exactly as programs write it: blanks around, a sign, digits, an exponent ("-0.05", "1e-05"). Null for anything else. */
export function parseFraction(text: string): Fraction | null {
  if (text.length > NUMBER_TEXT_MAX) return null;
  const match = /^\s*([+-]?)([0-9]+)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?\s*$/.exec(text);
  if (match === null) return null;
  const [, sign = '', integer = '', decimals = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > EXPONENT_MAX) return null;
  const digits = BigInt(integer + decimals) * (sign === '-' ? -1n : 1n);
  const power = exponent - decimals.length;
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}
