// Who gets what of the proceeds of a sale (rule 14): interest, then principal in proportion, then the pool.
// Pure. What is paid and what is left sum to what is there, and nobody gets more than owed.

import { apportion } from '../../kernel/apportion.ts';

/** What one holder is owed on the day of the sale. */
export interface Claim {
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  /** Decides who gets a last minor unit. */
  readonly tieKey: string;
}

export interface Waterfall {
  /** One for each claim, in their order. */
  readonly parts: readonly { readonly interestMinor: bigint; readonly principalMinor: bigint }[];
  /** For the pool; negative is what the pool has to give. */
  readonly restMinor: bigint;
}

/**
 * Shares out. `availableMinor` is what is there after costs of the sale; it can be negative, and then the pool bears it.
 * Where it does not suffice, holders share it in proportion (`asset`), or get everything and the pool gives the rest (`commune`).
 */
export function shareProceeds(
  availableMinor: bigint,
  claims: readonly Claim[],
  recourse: 'asset' | 'commune',
): Waterfall {
  const interest = share(availableMinor, claims, ({ interestMinor }) => interestMinor, recourse);
  const afterInterest = availableMinor - interest.reduce((sum, part) => sum + part, 0n);
  const principal = share(afterInterest, claims, ({ principalMinor }) => principalMinor, recourse);
  const restMinor = afterInterest - principal.reduce((sum, part) => sum + part, 0n);
  const parts = claims.map((_, i) => ({
    interestMinor: interest[i] ?? 0n,
    principalMinor: principal[i] ?? 0n,
  }));
  return { parts, restMinor };
}

function share(
  availableMinor: bigint,
  claims: readonly Claim[],
  owedIn: (claim: Claim) => bigint,
  recourse: 'asset' | 'commune',
): readonly bigint[] {
  const owed = claims.map(owedIn);
  const total = owed.reduce((sum, part) => sum + part, 0n);
  if (recourse === 'commune' || availableMinor >= total) return owed;
  const keys = claims.map(({ tieKey }) => tieKey);
  return apportion(availableMinor > 0n ? availableMinor : 0n, owed, keys);
}
