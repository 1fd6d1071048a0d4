// What other contexts may know of auctions: how they ended (COMMUNE.md rules 7, 8, 11, 13).

import { event } from '../../kernel/kind.ts';
import type { Holder } from '../bonds/facts.ts';

export { bondAuctionName, leaseAuctionName } from './auction-name.ts';

/** A part of a series that a bid won, or would win if others do not pay. `units` are whole bonds. */
export interface Allotment {
  readonly bid: string;
  readonly holder: Holder;
  readonly units: bigint;
}

/** A bond auction ended. When it cleared, `ratePpm` is the coupon; `waiting` are the next bidders in order, for what others leave unpaid. */
export const bondAuctionSettled = event<{
  asset: string;
  cleared: boolean;
  ratePpm: bigint;
  allotments: readonly Allotment[];
  waiting: readonly Allotment[];
}>('auctions.bonds-settled');

/**
 * A lease auction ended: who takes the asset at which rent a period, or nobody. `review` when the sitting tenant's rent
 * was under review; then a review without a bid names the tenant itself, at the rent it pays.
 */
export const leaseAuctionSettled = event<{
  asset: string;
  winner: string | null;
  rentMinor: bigint;
  review: boolean;
}>('auctions.lease-settled');
