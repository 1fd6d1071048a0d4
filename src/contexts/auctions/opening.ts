// Auctions open by themselves: for the bonds of a purchase, for an empty asset, for a rent under review (rules 7, 11, 12).
// What is offered and how long is fixed here; a later change of the charter does not touch a running auction.

import { DAY_MS } from '../../kernel/calendar.ts';
import { type Draft, on, type Reaction } from '../../kernel/kind.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { leaseEnded, rentReviewOpened } from '../leases/facts.ts';
import { assetSold, fundingOpened, lettingOpened } from '../property/facts.ts';
import { bondAuctionName, leaseAuctionName } from './auction-name.ts';
import { type Auction, auctions, bondBids, leaseAuctionCounts, sealedBids } from './tables.ts';
import { biddingEnds, matchingEnds, revealsEnd } from './tasks.ts';

function open(
  draft: Draft,
  name: string,
  asset: string,
  offer: Auction['offer'],
  bidDays: number,
  revealDays: number,
): void {
  const opensAtMs = draft.nowMs;
  const closesAtMs = opensAtMs + bidDays * DAY_MS;
  const revealsUntilMs = closesAtMs + revealDays * DAY_MS;
  draft.put(auctions, name, {
    asset,
    offer,
    opensAtMs,
    closesAtMs,
    revealsUntilMs,
    sealedBids: 0,
    revealedBids: 0,
    state: 'open',
    matching: null,
  });
  draft.schedule(closesAtMs, biddingEnds, name);
  draft.schedule(revealsUntilMs, revealsEnd, name);
}

/** An asset that is funded again after a failure begins with no bids. */
function forgetBids(draft: Draft, name: string): void {
  for (const [key] of draft.range(sealedBids, { prefix: `${name}/` })) {
    draft.remove(sealedBids, key);
    draft.remove(bondBids, key);
  }
}

function openLease(
  draft: Draft,
  asset: string,
  offer: { reserveMinor: bigint; periodMonths: number; tenant: string | null },
): void {
  withdrawLeaseAuction(draft, asset);
  const number = (draft.get(leaseAuctionCounts, asset) ?? 0) + 1;
  draft.put(leaseAuctionCounts, asset, number);
  const format = charterValue(draft, parameters.leaseFormat);
  const bidDays = charterValue(draft, parameters.leaseBidDays);
  const revealDays = charterValue(draft, parameters.leaseRevealDays);
  const name = leaseAuctionName(asset, number);
  open(draft, name, asset, { is: 'lease', ...offer, format }, bidDays, revealDays);
}

/** Ends the running lease auction of an asset without a result, if there is one. */
function withdrawLeaseAuction(draft: Draft, asset: string): void {
  const number = draft.get(leaseAuctionCounts, asset);
  if (number === null) return;
  const name = leaseAuctionName(asset, number);
  const auction = draft.get(auctions, name);
  if (auction === null || (auction.state !== 'open' && auction.state !== 'matching')) return;
  draft.put(auctions, name, { ...auction, state: 'withdrawn' });
  draft.cancel(auction.closesAtMs, biddingEnds, name);
  draft.cancel(auction.revealsUntilMs, revealsEnd, name);
  if (auction.matching !== null) draft.cancel(auction.matching.untilMs, matchingEnds, name);
}

export const openings: readonly Reaction[] = [
  on(fundingOpened, (draft, { asset, terms }) => {
    const name = bondAuctionName(asset);
    if (draft.get(auctions, name) !== null) forgetBids(draft, name);
    const { targetMinor, faceMinor, ceilingPpm } = terms;
    const bidDays = charterValue(draft, parameters.bidDays);
    const revealDays = charterValue(draft, parameters.revealDays);
    open(draft, name, asset, { is: 'bonds', targetMinor, faceMinor, ceilingPpm }, bidDays, revealDays);
  }),
  on(lettingOpened, (draft, { asset, reserveMinor, periodMonths }) =>
    openLease(draft, asset, { reserveMinor, periodMonths, tenant: null }),
  ),
  // The sitting rent is the reserve: nobody takes the lease for less than the tenant pays.
  on(rentReviewOpened, (draft, { asset, tenant, rentMinor, periodMonths }) =>
    openLease(draft, asset, { reserveMinor: rentMinor, periodMonths, tenant }),
  ),
  on(leaseEnded, (draft, { asset }) => withdrawLeaseAuction(draft, asset)),
  on(assetSold, (draft, { asset }) => withdrawLeaseAuction(draft, asset)),
];
