// Exact rationals over bigint: the only fractions that interest, prices and day counts are computed with.
// Never rounds by itself; the two roundings here are named and chosen by the caller.

/** An exact fraction in lowest terms; the denominator is positive, and 1 for whole numbers (zero is 0/1). */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Longest text that `parseDecimal` reads, sign and point included. */
export const DECIMAL_TEXT_MAX = 64;

const SAFE_MAX = BigInt(Number.MAX_SAFE_INTEGER);

export const ZERO: Rational = Object.freeze({ numerator: 0n, denominator: 1n });
export const ONE: Rational = Object.freeze({ numerator: 1n, denominator: 1n });

// Below 2^53 the remainders of doubles are exact and about ten times as fast as those of bigints.
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y > SAFE_MAX || (x > SAFE_MAX && y !== 0n)) [x, y] = [y, x % y];
  if (y === 0n) return x;
  let p = Number(x);
  let q = Number(y);
  while (q !== 0) [p, q] = [q, p % q];
  return BigInt(p);
}

function whole(numerator: bigint): Rational {
  return { numerator, denominator: 1n };
}

// The denominator is known to be positive here.
function reduced(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (numerator === 0n) return ZERO;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  if (divisor === 1n) return { numerator, denominator };
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Builds n/d in lowest terms. Throws a RangeError for d = 0: callers check divisors before. */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 0n) throw new RangeError(`rational: ${numerator}/0 has no value`);
  return denominator < 0n ? reduced(-numerator, -denominator) : reduced(numerator, denominator);
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return reduced(a.numerator + b.numerator, a.denominator);
  // A fraction in lowest terms stays so when a whole number is added.
  if (b.denominator === 1n) {
    return { numerator: a.numerator + b.numerator * a.denominator, denominator: a.denominator };
  }
  if (a.denominator === 1n) {
    return { numerator: a.numerator * b.denominator + b.numerator, denominator: b.denominator };
  }
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negate(r: Rational): Rational {
  return { numerator: -r.numerator, denominator: r.denominator };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Divides exactly. Throws a RangeError when `b` is zero: callers check divisors before. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('divide: the divisor is zero');
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const same = a.denominator === b.denominator;
  const left = same ? a.numerator : a.numerator * b.denominator;
  const right = same ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(r: Rational): boolean {
  return r.numerator === 0n;
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The greatest whole number that is not above `r` (so -1/2 gives -1). */
export function floor(r: Rational): bigint {
  if (r.denominator === 1n) return r.numerator;
  const quotient = r.numerator / r.denominator;
  return r.numerator < 0n ? quotient - 1n : quotient;
}

/** The least whole number that is not below `r` (so -1/2 gives 0). */
export function ceiling(r: Rational): bigint {
  return r.denominator === 1n ? r.numerator : floor(r) + 1n;
}

/** The nearest whole number; a tie goes to the even neighbour, for negative numbers too (IEEE 754 §4.3.1). */
export function roundHalfEven(r: Rational): bigint {
  if (r.denominator === 1n) return r.numerator;
  const below = floor(r);
  const twiceRest = 2n * (r.numerator - below * r.denominator);
  if (twiceRest < r.denominator) return below;
  if (twiceRest > r.denominator) return below + 1n;
  return below % 2n === 0n ? below : below + 1n;
}

/** Writes a whole count of 10^-places as a decimal, e.g. (-5n, 2) gives "-0.05"; a zero carries no sign. */
export function formatScaled(scaled: bigint, places: number): string {
  if (places === 0) return scaled.toString();
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const split = digits.length - places;
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, split)}.${digits.slice(split)}`;
}

/** Writes `r` with exactly `places` decimals (0 to 1000), half-even; for display and comparison, never to compute on. */
export function formatDecimal(r: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  return formatScaled(roundHalfEven(rational(r.numerator * scale, r.denominator)), places);
}

/**
 * Reads a plain decimal exactly: optional minus, digits, optional point and digits ("-12.50").
 * Null for anything else: signs of plus, exponents, separators, blanks, more than DECIMAL_TEXT_MAX characters.
 */
export function parseDecimal(text: string): Rational | null {
  if (text.length > DECIMAL_TEXT_MAX) return null;
  const match = /^(-?[0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (match === null) return null;
  const [, integer = '', decimals = ''] = match;
  if (decimals === '') return whole(BigInt(integer));
  return rational(BigInt(integer + decimals), 10n ** BigInt(decimals.length));
}
