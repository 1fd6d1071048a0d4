// Shares a whole number in proportion to weights, in whole units, by largest remainder (Hamilton's method).
// COMMUNE.md rules 7 and 14. The outcome depends on weights and tie keys alone, never on their order in the list.

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
  // There are always fewer units left than remainders above zero, because the remainders sum to left × sum.
  for (const place of byRemainder(remainders, tieKeys).slice(0, Number(left))) {
    parts[place] = (parts[place] ?? 0n) + 1n;
  }
  return parts;
}

function byRemainder(remainders: readonly bigint[], tieKeys: readonly string[]): number[] {
  const places = remainders.map((_, place) => place);
  return places.sort((a, b) => {
    const left = remainders[a] ?? 0n;
    const right = remainders[b] ?? 0n;
    if (left !== right) return left > right ? -1 : 1;
    const leftKey = tieKeys[a] ?? '';
    const rightKey = tieKeys[b] ?? '';
    if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1;
    return a - b;
  });
}
