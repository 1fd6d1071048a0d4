// What the rent of a request has to carry, reckoned with the rules that will judge it (rules 5 to 7). Pure.

import { debtServicePerPeriod } from '../contexts/bonds/debt-service-of-terms.ts';
import { coverageOf, roundUpToFace } from '../contexts/property/amounts.ts';
import { PPM } from '../kernel/rates.ts';

/** What is typed, and what the charter says. Rent and costs are those of a period. */
export interface Requested {
  readonly priceMinor: bigint;
  readonly purchaseCostsMinor: bigint;
  readonly rentMinor: bigint;
  readonly costsMinor: bigint;
  readonly ceilingPpm: bigint;
  readonly periodMonths: number;
  readonly termMonths: number;
  readonly faceMinor: bigint;
  readonly coveragePpm: bigint;
}

export interface RequestSum {
  readonly targetMinor: bigint;
  /** Of a period, at the ceiling. */
  readonly serviceMinor: bigint;
  /** Rent less costs; may be below zero. */
  readonly availableMinor: bigint;
  readonly neededMinor: bigint;
  readonly covered: boolean;
  /** How far the rent covers the service, rounded down; 0 where nothing is left. */
  readonly coveragePpm: bigint;
}

/** A coverage as it is shown: down to a tenth of a per cent, never up. */
export function shownCoverage(ppm: bigint): bigint {
  return ppm - (ppm % 1_000n);
}

export function requestSum(asked: Requested): RequestSum {
  const { rentMinor, costsMinor, ceilingPpm, periodMonths, termMonths } = asked;
  const targetMinor = roundUpToFace(asked.priceMinor + asked.purchaseCostsMinor, asked.faceMinor);
  const serviceMinor = debtServicePerPeriod({ targetMinor, termMonths }, ceilingPpm, periodMonths);
  const { availableMinor, neededMinor, covered } = coverageOf({
    rentMinor,
    costsMinor,
    debtServiceMinor: serviceMinor,
    coveragePpm: asked.coveragePpm,
  });
  const left = availableMinor > 0n ? availableMinor : 0n;
  const coveragePpm = serviceMinor === 0n ? 0n : (left * PPM) / serviceMinor;
  return { targetMinor, serviceMinor, availableMinor, neededMinor, covered, coveragePpm };
}
