// What must hold of every state that entries can lead to, whatever they were (COMMUNE.md, invariants).

import type { Reader } from '../../../src/kernel/state.ts';

export interface Invariant {
  /** As a statement, in the words of COMMUNE.md where it stands there. */
  readonly name: string;
  /** What is wrong, or null. */
  broken(state: Reader): string | null;
}

/** The first of some faults; null when there is none. */
export function firstOf(faults: Iterable<string | null>): string | null {
  for (const fault of faults) if (fault !== null) return fault;
  return null;
}

/** Says that two figures differ. */
export function differs(what: string, found: bigint | number, expected: bigint | number): string | null {
  return BigInt(found) === BigInt(expected) ? null : `${what}: ${found} instead of ${expected}`;
}

export function sumOf<T>(list: readonly T[], minor: (one: T) => bigint): bigint {
  return list.reduce((sum, one) => sum + minor(one), 0n);
}
