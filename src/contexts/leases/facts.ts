// What other contexts may know of leases (COMMUNE.md rules 9, 11, 12).

import { event } from '../../kernel/kind.ts';

export type LeaseEnd = 'surrender' | 'default' | 'term' | 'enterprise-left' | 'outbid';

/** A lease began; rent per period. */
export const leaseBegan = event<{ asset: string; lease: string; tenant: string; rentMinor: bigint; date: number }>('leases.began');
/** Rent of an asset arrived at the bank (also out of a deposit). */
export const rentReceived = event<{ asset: string; lease: string; tenant: string; amountMinor: bigint; date: number }>('leases.rent-received');
/** A lease ended; the asset is empty again. */
export const leaseEnded = event<{ asset: string; lease: string; tenant: string; why: LeaseEnd; date: number }>('leases.ended');
/** The rent of a sitting tenant comes under review by auction, in which the tenant may match. */
export const rentReviewOpened = event<{ asset: string; tenant: string; rentMinor: bigint; periodMonths: number }>('leases.review-opened');
