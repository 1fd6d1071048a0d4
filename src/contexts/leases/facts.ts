// What other contexts may know of leases (COMMUNE.md rules 9, 11, 12).

import { event } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import {
  type Lease,
  leases,
  leasesInForce,
  type Rent,
  rents,
  tenancies,
  type TenantAccount,
  tenantAccounts,
} from './tables.ts';

export type { Lease, Rent, TenantAccount } from './tables.ts';

export type LeaseEnd = 'surrender' | 'default' | 'term' | 'enterprise-left' | 'outbid';

/** A lease began; rent per period. */
export const leaseBegan = event<{
  asset: string;
  lease: string;
  tenant: string;
  rentMinor: bigint;
  date: number;
}>('leases.began');
/** Rent that had fallen due was paid: from the bank, out of a deposit, or, when it falls due, out of what was prepaid. */
export const rentReceived = event<{
  asset: string;
  lease: string;
  tenant: string;
  amountMinor: bigint;
  date: number;
}>('leases.rent-received');
/** A lease ended. `next` is the enterprise whose lease begins at once, after a rent review; null when the asset is empty again. */
export const leaseEnded = event<{
  asset: string;
  lease: string;
  tenant: string;
  why: LeaseEnd;
  date: number;
  next: string | null;
}>('leases.ended');
/** The rent of a sitting tenant comes under review by auction, in which the tenant may match. */
export const rentReviewOpened = event<{
  asset: string;
  tenant: string;
  rentMinor: bigint;
  periodMonths: number;
}>('leases.review-opened');

/** The lease in force of an asset and its id; null when it has none. */
export function leaseInForce(state: Reader, asset: string): (Lease & { readonly id: string }) | null {
  const id = state.get(leasesInForce, asset);
  const lease = id === null ? null : state.get(leases, id);
  return id === null || lease === null ? null : { id, ...lease };
}

/** A lease by its id, `asset.number`, in force or ended. */
export function leaseOf(state: Reader, id: string): Lease | null {
  return state.get(leases, id);
}

/** All leases of an asset, the first one first. */
export function leasesOfAsset(state: Reader, asset: string): readonly (readonly [string, Lease])[] {
  const numberOf = (id: string): number => Number(id.slice(asset.length + 1));
  return [...state.range(leases, { prefix: `${asset}.` })].sort(([a], [b]) => numberOf(a) - numberOf(b));
}

/** The assets that an enterprise leases now, each with the id of the lease. */
export function assetsLeasedBy(
  state: Reader,
  enterprise: string,
): readonly { readonly asset: string; readonly lease: string }[] {
  return state
    .range(tenancies, { prefix: `${enterprise}/` })
    .map(([key, lease]) => ({ asset: key.slice(enterprise.length + 1), lease }));
}

/** What a tenant owes and has paid for an asset, over all its leases; null when it never had one. */
export function tenantAccountOf(state: Reader, asset: string, tenant: string): TenantAccount | null {
  return state.get(tenantAccounts, `${asset}/${tenant}`);
}

/** Rent that has fallen due and is not paid; negative for rent that is prepaid. */
export function arrearsMinorOf(account: TenantAccount | null): bigint {
  return account === null ? 0n : account.dueMinor - account.paidMinor;
}

/** The oldest rent that is not paid in full; null when there is none. */
export function oldestUnpaidRent(state: Reader, asset: string, tenant: string): Rent | null {
  const account = tenantAccountOf(state, asset, tenant);
  if (account === null || account.rentsPaid >= account.rentsDue) return null;
  return state.get(rents, `${asset}/${tenant}/${ordinal(account.rentsPaid)}`);
}

/** All rents of a tenant for an asset in the order in which they fell due. */
export function rentsOf(state: Reader, asset: string, tenant: string): readonly Rent[] {
  return state.range(rents, { prefix: `${asset}/${tenant}/` }).map(([, rent]) => rent);
}

/** Whether a vote to declare the tenant of an asset in default would have an effect on that day (rule 11). */
export function isBeyondGrace(state: Reader, asset: string, todayDate: number): boolean {
  const lease = leaseInForce(state, asset);
  if (lease === null) return false;
  const oldest = oldestUnpaidRent(state, asset, lease.tenant);
  return oldest !== null && todayDate > oldest.graceEndsDate;
}
