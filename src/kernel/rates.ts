// Yearly rates of interest as whole millionths (ppm): 3.5 % is 35000n. Never a double, nothing finer than 0.0001 %.
import { formatScaled, rational } from './rational.ts';
import type { Rational } from './rational.ts';

/** One whole, 100 %. */
export const PPM = 1_000_000n;

/** The largest rate that is read, either side of zero: 1,000 %. */
export const RATE_PPM_MAX = 10n * PPM;

const PERCENT_DECIMALS = 4;

/**
 * Reads a rate in per cent: "3.5 %", "3.5%" or "3.5", at most 4 decimals, up to 1,000 %.
 * A bare number below 0.1 is refused, because "0.035" is mostly meant as 3.5 %. Faults are sentences for the person who typed.
 */
export function parseRatePpm(text: string): { readonly ppm: bigint } | { readonly fault: string } {
  const typed = text.trim();
  if (typed.length > 32)
    return { fault: `a rate of ${typed.length} characters is too long; 32 are the limit` };
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?\s*(%?)$/.exec(typed);
  if (match === null) {
    const hint = /^-?[0-9]+,[0-9]+\s*%?$/.test(typed)
      ? `write a point: ${typed.replace(',', '.')}`
      : 'write it like 3.5 %';
    return { fault: `"${typed}" is not a rate; ${hint}` };
  }
  const [, sign, whole = '', decimals = '', percent] = match;
  if (decimals.length > PERCENT_DECIMALS) {
    return { fault: `"${typed}" has ${decimals.length} decimals; a rate has at most ${PERCENT_DECIMALS}` };
  }
  const size = BigInt(whole + decimals.padEnd(PERCENT_DECIMALS, '0'));
  const ppm = sign === '-' ? -size : size;
  if (percent === '' && size > 0n && size < PPM / 1000n) {
    return {
      fault: `"${typed}" may be meant as ${formatRatePpm(ppm)} or as ${formatRatePpm(ppm * 100n)}; write the % sign`,
    };
  }
  if (size > RATE_PPM_MAX) {
    const limits = `${formatRatePpm(-RATE_PPM_MAX)} to ${formatRatePpm(RATE_PPM_MAX)}`;
    return { fault: `"${typed}" is out of range; a rate is ${limits}` };
  }
  return { ppm };
}

/** Writes 35000n as "3.5 %", with no more decimals than it needs. */
export function formatRatePpm(ppm: bigint): string {
  return `${formatScaled(ppm, PERCENT_DECIMALS).replace(/\.?0+$/, '')} %`;
}

/** The rate as a part of one: 35000n is 7/200. */
export function rateAsRational(ppm: bigint): Rational {
  return rational(ppm, PPM);
}
