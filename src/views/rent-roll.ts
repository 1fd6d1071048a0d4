// The rent roll: every asset that the commune owns, who has it at which rent, and what is owed (rules 9, 11, 12, 15).

import type { Reader } from '../kernel/state.ts';
import {
  arrearsMinorOf,
  type Lease,
  leaseInForce,
  oldestUnpaidRent,
  tenantAccountOf,
} from '../contexts/leases/facts.ts';
import { tenantAccounts } from '../contexts/leases/tables.ts';
import { allAssets, type AssetState, bookValueOf, isOwned } from '../contexts/property/facts.ts';
import { inNaturalOrder } from './natural-order.ts';

export interface Tenancy {
  readonly lease: string;
  readonly tenant: string;
  readonly rentMinor: bigint;
  readonly periodMonths: number;
  /** The rent of a year. */
  readonly yearlyMinor: bigint;
  readonly startDate: number;
  readonly endsDate: number;
  readonly endsWhy: Lease['endsWhy'];
  readonly underReview: boolean;
  /** Due and unpaid; negative for what is prepaid. */
  readonly arrearsMinor: bigint;
  /** First day of the oldest rent that is not paid in full, and the day after which it is a default. */
  readonly unpaidSinceDate: number | null;
  readonly graceEndsDate: number | null;
  readonly depositHeldMinor: bigint;
}

export interface RentRollLine {
  readonly asset: string;
  readonly title: string;
  readonly state: AssetState;
  readonly encumbered: boolean;
  /** Cost less depreciation. */
  readonly bookValueMinor: bigint;
  /** Null while it stands empty. */
  readonly tenancy: Tenancy | null;
}

export interface RentRoll {
  readonly lines: readonly RentRollLine[];
  readonly yearlyMinor: bigint;
  readonly arrearsMinor: bigint;
}

function tenancyOf(state: Reader, asset: string): Tenancy | null {
  const lease = leaseInForce(state, asset);
  if (lease === null) return null;
  const account = tenantAccountOf(state, asset, lease.tenant);
  const unpaid = oldestUnpaidRent(state, asset, lease.tenant);
  return {
    lease: lease.id,
    tenant: lease.tenant,
    rentMinor: lease.rentMinor,
    periodMonths: lease.periodMonths,
    yearlyMinor: (lease.rentMinor * 12n) / BigInt(Math.max(1, lease.periodMonths)),
    startDate: lease.startDate,
    endsDate: lease.endsDate,
    endsWhy: lease.endsWhy,
    underReview: lease.underReview,
    arrearsMinor: arrearsMinorOf(account),
    unpaidSinceDate: unpaid?.fromDate ?? null,
    graceEndsDate: unpaid?.graceEndsDate ?? null,
    depositHeldMinor: account?.depositHeldMinor ?? 0n,
  };
}

/** What tenants owe, those of leases that ended too, by asset; what one prepaid takes nothing from what another owes. */
export function arrearsByAsset(state: Reader): ReadonlyMap<string, bigint> {
  const owed = new Map<string, bigint>();
  for (const [key, account] of state.range(tenantAccounts)) {
    const [asset = ''] = key.split('/');
    const minor = arrearsMinorOf(account);
    if (minor > 0n) owed.set(asset, (owed.get(asset) ?? 0n) + minor);
  }
  return owed;
}

/** The rent roll now, in natural order of the assets. Arrears in the sum leave out what others prepaid. */
export function rentRoll(state: Reader): RentRoll {
  const lines = inNaturalOrder(allAssets(state), ([name]) => name)
    .filter(([, asset]) => isOwned(asset))
    .map(([name, asset]) => {
      const value = bookValueOf(state, name);
      return {
        asset: name,
        title: asset.title,
        state: asset.state,
        encumbered: asset.encumbered,
        bookValueMinor: value === null ? 0n : value.costMinor - value.depreciatedMinor,
        tenancy: tenancyOf(state, name),
      };
    });
  const sumOf = (minorOf: (tenancy: Tenancy) => bigint): bigint =>
    lines.reduce((total, { tenancy }) => total + (tenancy === null ? 0n : minorOf(tenancy)), 0n);
  return {
    lines,
    yearlyMinor: sumOf(({ yearlyMinor }) => yearlyMinor),
    arrearsMinor: sumOf(({ arrearsMinor }) => (arrearsMinor > 0n ? arrearsMinor : 0n)),
  };
}
