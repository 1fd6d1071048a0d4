// Exact fractions for long chains of interest on interest: never rounded, and brought to lowest terms only while that is cheap.
// kernel/rational.ts reduces after every step, whose cost grows with the square of the digits; an annuity of thirty years has thousands.

import { formatScaled, rational } from '../kernel/rational.ts';

/** Any fraction with a positive denominator; a Rational is one too. Two of them may be equal and look different. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const NOTHING: Fraction = Object.freeze({ numerator: 0n, denominator: 1n });
export const WHOLE: Fraction = Object.freeze({ numerator: 1n, denominator: 1n });

/** Longest number of a contract, in bits; beyond it exact sums take minutes and say nothing more. */
export const EXACT_BITS_MAX = 1_000_000;

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

/** The length of a number without its sign, in bits, to the next four. Halves the question, because writing long numbers out is slow. */
function bitLength(value: bigint): number {
  let left = value < 0n ? -value : value;
  let bits = 0;
  for (let step = 2 ** 21; step >= 512; step /= 2) {
    for (let high = left >> BigInt(step); high > 0n; high = left >> BigInt(step)) {
      left = high;
      bits += step;
    }
  }
  return bits + 4 * left.toString(16).length;
}

/**
 * Quotient, towards minus infinity, and rest. Two long numbers of nearly the same length have a short quotient: it is
 * estimated from their first digits and set right by the rest, which costs a hundredth of dividing them.
 */
function divided(
  numerator: bigint,
  denominator: bigint,
): { readonly quotient: bigint; readonly rest: bigint } {
  const length = bitLength(denominator);
  const spare = length - 64 - 2 * Math.max(0, bitLength(numerator) - length);
  const shift = BigInt(Math.max(0, spare - 64));
  let quotient = (numerator >> shift) / (denominator >> shift);
  let rest = numerator - quotient * denominator;
  while (rest < 0n) {
    quotient -= 1n;
    rest += denominator;
  }
  while (rest >= denominator) {
    quotient += 1n;
    rest -= denominator;
  }
  return { quotient, rest };
}

/** Adds; where one denominator divides the other, as in every chain of interest, the larger one stays. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  if (a.denominator === b.denominator) return made(a.numerator + b.numerator, a.denominator);
  const [large, small] = a.denominator > b.denominator ? [a, b] : [b, a];
  const { quotient, rest } = divided(large.denominator, small.denominator);
  if (rest === 0n) return made(large.numerator + small.numerator * quotient, large.denominator);
  return made(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The same value with the denominator of `like` where that is a multiple of its own, so that many sums with its like stay cheap. */
export function writtenLike(a: Fraction, like: Fraction): Fraction {
  if (like.denominator <= a.denominator) return a;
  const { quotient, rest } = divided(like.denominator, a.denominator);
  return rest === 0n ? { numerator: a.numerator * quotient, denominator: like.denominator } : a;
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
  return Math.max(bitLength(numerator), bitLength(denominator));
}

/** Writes it with exactly `places` decimals, half-even; for reading and comparing, never to compute on. */
export function formatFraction({ numerator, denominator }: Fraction, places: number): string {
  const { quotient, rest } = divided(numerator * 10n ** BigInt(places), denominator);
  const twice = 2n * rest;
  const goesUp = twice > denominator || (twice === denominator && quotient % 2n !== 0n);
  return formatScaled(goesUp ? quotient + 1n : quotient, places);
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
