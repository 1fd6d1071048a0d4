// What the register computes: the target of a series, whether rent covers the bonds, straight-line depreciation, gain or loss of a sale.
// Pure arithmetic on whole minor units; rounds only where it says so.

import { PPM } from '../../kernel/rates.ts';
import { rational, roundHalfEven } from '../../kernel/rational.ts';

/** Longest term of bonds, leases and depreciation in months: a hundred years. */
export const MONTHS_MAX = 1200;

/** The least multiple of the face value that is not below `wantedMinor`. */
export function roundUpToFace(wantedMinor: bigint, faceMinor: bigint): bigint {
  return ((wantedMinor + faceMinor - 1n) / faceMinor) * faceMinor;
}

/** The part of the rent that is left for the bonds, and what they need at the coverage of the charter (rule 7), both in one rent period. */
export function coverageOf(offer: {
  readonly rentMinor: bigint;
  readonly costsMinor: bigint;
  readonly debtServiceMinor: bigint;
  readonly coveragePpm: bigint;
}): { readonly availableMinor: bigint; readonly neededMinor: bigint; readonly covered: boolean } {
  const availableMinor = offer.rentMinor - offer.costsMinor;
  const scaled = offer.debtServiceMinor * offer.coveragePpm;
  // Rounded up, so that the sum shown is never one that would have been refused.
  const neededMinor = (scaled + PPM - 1n) / PPM;
  return { availableMinor, neededMinor, covered: availableMinor >= neededMinor };
}

/** What has been depreciated after `monthsDone` of `months`: straight line from cost to residual, half-even, exact at the end. */
export function depreciatedAfter(
  schedule: { readonly costMinor: bigint; readonly residualMinor: bigint; readonly months: number },
  monthsDone: number,
): bigint {
  const base = schedule.costMinor > schedule.residualMinor ? schedule.costMinor - schedule.residualMinor : 0n;
  if (schedule.months < 1 || monthsDone >= schedule.months) return base;
  return roundHalfEven(rational(base * BigInt(monthsDone), BigInt(schedule.months)));
}

/** What a sale makes of the book value: exactly one of gain and loss is above zero, or neither. */
export function saleResult(
  proceedsMinor: bigint,
  { costMinor, depreciatedMinor }: { readonly costMinor: bigint; readonly depreciatedMinor: bigint },
): { readonly gainMinor: bigint; readonly lossMinor: bigint } {
  const resultMinor = proceedsMinor - (costMinor - depreciatedMinor);
  return resultMinor >= 0n
    ? { gainMinor: resultMinor, lossMinor: 0n }
    : { gainMinor: 0n, lossMinor: -resultMinor };
}
