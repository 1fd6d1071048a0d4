// Decides a sealed lease auction (rule 11): the best rent wins; it pays the second best or the reserve (vickrey), or its own (first).
// A lone bidder pays the reserve in either format. Equal rents go by the id of the bid, which is its hash.

/** One opened bid for a lease; an enterprise has one. */
export interface RentBid {
  readonly id: string;
  readonly enterprise: string;
  readonly rentMinor: bigint;
}

export interface Letting {
  readonly winner: string;
  readonly bestRentMinor: bigint;
  /** What the winner pays a period. */
  readonly rentMinor: bigint;
}

/** Decides; null when no bid reaches the reserve. */
export function decideLetting(
  offer: { readonly format: 'vickrey' | 'first'; readonly reserveMinor: bigint },
  bids: readonly RentBid[],
): Letting | null {
  let best: RentBid | null = null;
  let second: RentBid | null = null;
  for (const bid of bids) {
    if (bid.rentMinor < offer.reserveMinor) continue;
    if (best === null || goesBefore(bid, best)) [best, second] = [bid, best];
    else if (second === null || goesBefore(bid, second)) second = bid;
  }
  if (best === null) return null;
  const { enterprise: winner, rentMinor: bestRentMinor } = best;
  if (second === null) return { winner, bestRentMinor, rentMinor: offer.reserveMinor };
  return { winner, bestRentMinor, rentMinor: offer.format === 'vickrey' ? second.rentMinor : bestRentMinor };
}

/**
 * What becomes of the lease. A review without a bid leaves the tenant where it is, at the rent it pays; a tenant who matches keeps the lease
 * at the best bid: it saw the bids, so it does not get the second price [C].
 */
export function outcomeOf(
  { tenant, reserveMinor }: { readonly tenant: string | null; readonly reserveMinor: bigint },
  letting: Letting | null,
  matched: boolean,
): { readonly winner: string | null; readonly rentMinor: bigint } {
  if (matched) return { winner: tenant, rentMinor: letting?.bestRentMinor ?? reserveMinor };
  if (letting !== null) return { winner: letting.winner, rentMinor: letting.rentMinor };
  return { winner: tenant, rentMinor: tenant === null ? 0n : reserveMinor };
}

function goesBefore(a: RentBid, b: RentBid): boolean {
  return a.rentMinor !== b.rentMinor ? a.rentMinor > b.rentMinor : a.id < b.id;
}
