// All invariants, by name.

import type { Reader } from '../../../src/kernel/state.ts';
import { bondInvariants } from './bond-invariants.ts';
import { historyInvariants } from './history-invariants.ts';
import type { Invariant } from './invariant.ts';
import { ledgerInvariants } from './ledger-invariants.ts';
import { loanInvariants } from './loan-invariants.ts';
import { orderInvariants } from './order-invariants.ts';
import { propertyInvariants } from './property-invariants.ts';
import { shareInvariants } from './share-invariants.ts';

export const invariants: readonly Invariant[] = [
  ...orderInvariants,
  ...ledgerInvariants,
  ...shareInvariants,
  ...propertyInvariants,
  ...bondInvariants,
  ...loanInvariants,
  ...historyInvariants,
];

/** The first invariant that a state breaks, with how; null when all hold. */
export function brokenInvariant(state: Reader): string | null {
  for (const invariant of invariants) {
    const fault = invariant.broken(state);
    if (fault !== null) return `broken: ${invariant.name}: ${fault}`;
  }
  return null;
}
