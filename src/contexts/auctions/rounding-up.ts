// How a treasury that rounds up shares the margin of an auction: 31 CFR 356.20 and 356.21. A documented variant for comparison; our own
// rule (clearing.ts) shares in whole bonds by largest remainder and never allots more than was offered.

/** One bid at the margin and what it wins, in minor units. */
export interface RoundedAward {
  readonly bidMinor: bigint;
  readonly awardMinor: bigint;
}

/** All of it, in hundredths of a per cent. */
const WHOLE = 10_000n;

/** The part of each bid at the margin that is accepted, in hundredths of a per cent (1713n is 17.13 %), rounded up. */
export function marginPart(leftMinor: bigint, marginBidsMinor: bigint): bigint {
  if (leftMinor <= 0n || marginBidsMinor <= 0n) return 0n;
  return leftMinor >= marginBidsMinor ? WHOLE : quotientUp(leftMinor * WHOLE, marginBidsMinor);
}

/** Of two positive numbers, rounded up. */
function quotientUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** Shares what is left among the bids at the margin: the same part of each, rounded up to a multiple, so that together they may win more than is left. */
export function awardsRoundedUp(
  leftMinor: bigint,
  bids: readonly bigint[],
  multipleMinor: bigint,
): readonly RoundedAward[] {
  const part = marginPart(
    leftMinor,
    bids.reduce((total, bid) => total + bid, 0n),
  );
  return bids.map((bidMinor) => {
    const awardMinor = quotientUp(bidMinor * part, WHOLE * multipleMinor) * multipleMinor;
    return { bidMinor, awardMinor: awardMinor < bidMinor ? awardMinor : bidMinor };
  });
}
