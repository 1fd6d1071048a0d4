// What other contexts may know of the dividend (COMMUNE.md rules 16-18).

import type { Reader } from '../../kernel/state.ts';
import { claims, type Pool, pools, rentsPaid } from './tables.ts';

const EMPTY: Pool = {
  poolMinor: 0n,
  remainderMinor: 0n,
  cumulativeMinor: 0n,
  sharedMinor: 0n,
  declaredMinor: 0n,
  paidMinor: 0n,
  postponedDate: null,
  nextDate: null,
};

/** The pool with all its figures. */
export function poolOf(state: Reader): Pool {
  return state.get(pools, 'pool') ?? EMPTY;
}

/** What waits to be shared; negative when common costs ran ahead of the rents. */
export function poolMinor(state: Reader): bigint {
  return poolOf(state).poolMinor;
}

/** All dividends that one share in force since the founding would have got. */
export function cumulativePerShareMinor(state: Reader): bigint {
  return poolOf(state).cumulativeMinor;
}

/** What the person has earned in dividends and not been paid. */
export function claimOf(state: Reader, person: string): bigint {
  const claim = state.get(claims, person);
  if (claim === null) return 0n;
  const runningMinor = claim.inForce ? cumulativePerShareMinor(state) - claim.sinceMinor : 0n;
  return claim.carriedMinor + runningMinor - claim.paidMinor;
}

/** The rent that an enterprise paid in a month (`2026-03`), for all assets together (rule 17). */
export function rentPaidMinor(state: Reader, enterprise: string, month: string): bigint {
  return state.get(rentsPaid, `${month}/${enterprise}`) ?? 0n;
}
