// The codec of sums: amounts are at most 10^18, but what they add up to over the years may be more.
// A row that could not be encoded would stop the node, so sums reach to 10^36.

import { amount, type Codec, Malformed } from '../../kernel/codec.ts';

const PART = 1_000_000_000_000_000_000n;
const part = amount();

/** The largest sum, either side of zero: 10^36 − 1. */
export const SUM_MOST = PART * PART - 1n;

/** A sum of amounts in minor units, from −SUM_MOST to SUM_MOST: its whole 10^18s, then the rest, both of its sign. */
export const sum: Codec<bigint> = {
  shape: { is: 'amount', limit: 'below 10^36 either way, as whole 10^18s and the rest' },
  write(sink, value) {
    if (value > SUM_MOST || value < -SUM_MOST) throw new RangeError(`${value} is past the largest sum`);
    const isWithinPart = value < PART && value > -PART;
    part.write(sink, isWithinPart ? 0n : value / PART);
    part.write(sink, isWithinPart ? value : value % PART);
  },
  read(source) {
    const high = part.read(source);
    const low = part.read(source);
    const fits = high < PART && high > -PART && low < PART && low > -PART;
    if (!fits || (high > 0n && low < 0n) || (high < 0n && low > 0n))
      throw new Malformed('a sum is not in its only form');
    return high === 0n ? low : high * PART + low;
  },
};
