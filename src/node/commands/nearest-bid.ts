// What could be bid instead of an amount that the rules refuse.

import type { Refused } from '../session.ts';
import { moneyText } from './wording.ts';

/** What could be bid instead: the bid is not sealed yet, so it can be typed anew. */
export function nearestNext({ rule, figures }: Refused, currency: string): string | null {
  const { amountMinor, restMinor, faceMinor, targetMinor, reserveMinor } = figures;
  const money = (minor: bigint): string => moneyText(minor, currency);
  if (rule === 'bid-below-face-value' && typeof faceMinor === 'bigint')
    return `Bid at least ${money(faceMinor)}, one bond.`;
  if (rule === 'bid-above-target' && typeof targetMinor === 'bigint')
    return `Bid at most ${money(targetMinor)}, the whole series.`;
  if (rule === 'rent-below-reserve' && typeof reserveMinor === 'bigint')
    return `Bid at least ${money(reserveMinor)}.`;
  if (rule !== 'bid-not-whole-bonds') return null;
  if (typeof amountMinor !== 'bigint' || typeof restMinor !== 'bigint' || typeof faceMinor !== 'bigint')
    return null;
  const below = amountMinor - restMinor;
  return `Bid ${below > 0n ? `${money(below)} or ` : ''}${money(below + faceMinor)}.`;
}
