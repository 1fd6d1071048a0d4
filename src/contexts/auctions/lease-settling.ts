// The end of a lease auction: the best rent takes the asset; in a review the sitting tenant may match first (rules 11, 12).

import { DAY_MS } from '../../kernel/calendar.ts';
import type { Draft } from '../../kernel/kind.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { enterpriseInForce } from '../membership/facts.ts';
import { auctionOf } from './bid-rules.ts';
import { leaseAuctionSettled } from './facts.ts';
import { decideLetting, type Letting, outcomeOf } from './letting.ts';
import { type Auction, auctions, rentBids, rentResults } from './tables.ts';
import { matchingEnds } from './tasks.ts';

type LeaseAuction = Auction & { readonly offer: Extract<Auction['offer'], { is: 'lease' }> };

/** Bids of enterprises that have left meanwhile do not count. */
function decide(draft: Draft, name: string, { offer }: LeaseAuction): Letting | null {
  const skip = name.length + 1;
  const bids = draft
    .range(rentBids, { prefix: `${name}/` })
    .map(([key, bid]) => ({ id: key.slice(skip), ...bid }))
    .filter(({ enterprise }) => enterpriseInForce(draft, enterprise));
  return decideLetting(offer, bids);
}

function settle(
  draft: Draft,
  name: string,
  auction: LeaseAuction,
  result: { letting: Letting | null; winner: string | null; rentMinor: bigint; matched: boolean },
): void {
  const { letting, winner, rentMinor, matched } = result;
  draft.put(auctions, name, { ...auction, state: 'settled' });
  draft.put(rentResults, name, {
    bids: auction.revealedBids,
    bestRentMinor: letting?.bestRentMinor ?? 0n,
    winner,
    rentMinor,
    matched,
  });
  const review = auction.offer.tenant !== null;
  draft.raise(leaseAuctionSettled, { asset: auction.asset, winner, rentMinor, review });
}

/** No more bids are opened. A tenant under review whom another enterprise outbid gets time to match. */
export function settleLease(draft: Draft, name: string): void {
  const auction = auctionOf(draft, name, 'lease');
  if (auction === null || auction.state !== 'open') return;
  const letting = decide(draft, name, auction);
  const { tenant } = auction.offer;
  if (letting !== null && tenant !== null && letting.winner !== tenant && enterpriseInForce(draft, tenant)) {
    const untilMs = draft.nowMs + charterValue(draft, parameters.leaseRevealDays) * DAY_MS;
    const matching = { untilMs, bestRentMinor: letting.bestRentMinor };
    draft.put(auctions, name, { ...auction, state: 'matching', matching });
    draft.schedule(untilMs, matchingEnds, name);
    return;
  }
  settleWith(draft, name, auction, letting);
}

/** The tenant did not match in time. */
export function settleUnmatched(draft: Draft, name: string): void {
  const auction = auctionOf(draft, name, 'lease');
  if (auction === null || auction.state !== 'matching') return;
  settleWith(draft, name, auction, decide(draft, name, auction));
}

function settleWith(draft: Draft, name: string, auction: LeaseAuction, letting: Letting | null): void {
  settle(draft, name, auction, { letting, ...outcomeOf(auction.offer, letting, false), matched: false });
}

/** The tenant keeps the lease at the best bid that it was shown. */
export function settleMatched(draft: Draft, name: string): void {
  const auction = auctionOf(draft, name, 'lease');
  if (auction === null || auction.state !== 'matching' || auction.matching === null) return;
  const { untilMs, bestRentMinor } = auction.matching;
  draft.cancel(untilMs, matchingEnds, name);
  const letting = decide(draft, name, auction);
  settle(draft, name, auction, {
    letting,
    winner: auction.offer.tenant,
    rentMinor: bestRentMinor,
    matched: true,
  });
}
