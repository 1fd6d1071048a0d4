// How a pool is shared: the same whole number of minor units for every share, the remainder carried (COMMUNE.md rule 16). Pure.

import { PPM } from '../../kernel/rates.ts';

/** What is there to be shared. */
export interface ToShare {
  readonly poolMinor: bigint;
  /** Carried from the last division. */
  readonly remainderMinor: bigint;
  /** The part of the pool that the charter keeps back, 0 to PPM. */
  readonly reservePpm: bigint;
  readonly shares: number;
}

/** What comes of it. `takenMinor` leaves the pool; taken + remainder before = perShare × shares + remainder after. */
export interface Shared {
  readonly takenMinor: bigint;
  readonly keptMinor: bigint;
  readonly perShareMinor: bigint;
  readonly remainderMinor: bigint;
}

/**
 * Shares what the reserve leaves of the pool, together with the remainder of last time.
 * A pool below zero shares nothing; neither does one that gives less than one minor unit a share: then all stays where it is.
 */
export function sharePool({ poolMinor, remainderMinor, reservePpm, shares }: ToShare): Shared {
  const positiveMinor = poolMinor > 0n ? poolMinor : 0n;
  const sharedMinor = (positiveMinor * (PPM - reservePpm)) / PPM;
  const perShareMinor = shares > 0 ? (sharedMinor + remainderMinor) / BigInt(shares) : 0n;
  if (perShareMinor === 0n) return { takenMinor: 0n, keptMinor: poolMinor, perShareMinor, remainderMinor };
  return {
    takenMinor: sharedMinor,
    keptMinor: poolMinor - sharedMinor,
    perShareMinor,
    remainderMinor: sharedMinor + remainderMinor - perShareMinor * BigInt(shares),
  };
}
