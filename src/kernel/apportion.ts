// Shares a whole number in proportion to weights, in whole units, by largest remainder (Hamilton's method).
// COMMUNE.md rules 7 and 14. The outcome depends on weights and tie keys alone, never on their order in the list.

import { inTextOrder } from './text-order.ts';

/**
 * Gives each weight floor(total × weight / sum), and what is left one by one to the largest remainders;
 * equal remainders go by the smaller tie key (UTF-16 code units), then by the earlier place, so keys should differ.
 * The parts sum to `total`, and each is less than one away from its exact share. A weight of zero gets nothing.
 * Throws a RangeError for a negative total or weight, and when there is something to share but no weight.
 */
export function apportion(
  total: bigint,
  weights: readonly bigint[],
  tieKeys: readonly string[] = [],
): bigint[] {
  if (total < 0n) throw new RangeError(`apportion: ${total} is negative`);
  let sum = 0n;
  for (const weight of weights) {
    if (weight < 0n) throw new RangeError(`apportion: the weight ${weight} is negative`);
    sum += weight;
  }
  if (sum === 0n) {
    if (total > 0n) throw new RangeError(`apportion: ${total} to share, but all weights are zero`);
    return weights.map(() => 0n);
  }
  const parts: bigint[] = [];
  const remainders: bigint[] = [];
  let left = total;
  for (const weight of weights) {
    const scaled = total * weight;
    const part = scaled / sum;
    parts.push(part);
    remainders.push(scaled - part * sum);
    left -= part;
  }
  if (left === 0n) return parts;
  // The remainders sum to left × sum and each is below sum, so more than `left` of them are above zero.
  const lastRaised = nthLargest(remainders, Number(left), sum);
  const tied: number[] = [];
  for (const [place, remainder] of remainders.entries()) {
    if (remainder < lastRaised) continue;
    if (remainder === lastRaised) tied.push(place);
    else {
      parts[place] = (parts[place] ?? 0n) + 1n;
      left -= 1n;
    }
  }
  const raise = (place: number): void => {
    parts[place] = (parts[place] ?? 0n) + 1n;
  };
  if (left === BigInt(tied.length)) {
    for (const place of tied) raise(place);
    return parts;
  }
  const inOrder = inTextOrder(tied, (place) => tieKeys[place] ?? '');
  for (const place of inOrder.slice(0, Number(left))) raise(place);
  return parts;
}

// Typed arrays sort without a comparator, about ten times as fast.
function nthLargest(values: readonly bigint[], nth: number, limit: bigint): bigint {
  const ascending =
    limit < 2n ** 64n
      ? BigUint64Array.from(values).sort()
      : [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return ascending[ascending.length - nth] ?? 0n;
}
