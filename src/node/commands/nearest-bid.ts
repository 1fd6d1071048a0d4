// What could be bid instead of an amount that the rules refuse.

import { type Sentence, sentence } from '../sentence.ts';
import type { Refused } from '../session.ts';

/**
 * What could be bid instead: the bid is not sealed yet, so it can be typed anew. `mostMinor` is the whole series, null where that is not
 * known; an amount above it would be refused next.
 */
export function nearestBid(
  { rule, figures }: Refused,
  currency: string,
  mostMinor: bigint | null,
): Sentence | null {
  const { amountMinor, restMinor, faceMinor, targetMinor, reserveMinor } = figures;
  if (rule === 'bid-below-face-value' && typeof faceMinor === 'bigint')
    return sentence('Nothing was sealed. Bid at least {faceMinor}, one bond.', { faceMinor }, currency);
  if (rule === 'bid-above-target' && typeof targetMinor === 'bigint') return atMost(targetMinor, currency);
  if (rule === 'rent-below-reserve' && typeof reserveMinor === 'bigint')
    return sentence('Nothing was sealed. Bid at least {reserveMinor}.', { reserveMinor }, currency);
  if (rule !== 'bid-not-whole-bonds') return null;
  if (typeof amountMinor !== 'bigint' || typeof restMinor !== 'bigint' || typeof faceMinor !== 'bigint')
    return null;
  // a bond or more: an amount below one breaks the rule before this one
  const belowMinor = amountMinor - restMinor;
  const aboveMinor = belowMinor + faceMinor;
  if (mostMinor !== null && aboveMinor > mostMinor) return atMost(mostMinor, currency);
  return sentence(
    'Nothing was sealed. Bid {belowMinor} or {aboveMinor}.',
    { belowMinor, aboveMinor },
    currency,
  );
}

function atMost(targetMinor: bigint, currency: string): Sentence {
  return sentence(
    'Nothing was sealed. Bid at most {targetMinor}, the whole series.',
    { targetMinor },
    currency,
  );
}
