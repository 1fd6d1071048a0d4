// Sealed bids, for bonds and for leases: a hash that shows nothing, laid down before the bidding closes (rules 7, 11).

import { type Carried, hex } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import { type Draft, type EntryKind, entryKind } from '../../kernel/kind.ts';
import type { Entry } from '../../kernel/entry.ts';
import { authorIsMember, personOf } from '../membership/facts.ts';
import { auctionName } from './auction-name.ts';
import { auctionKnown, biddingOpen } from './bid-rules.ts';
import { auctions, sealedBids } from './tables.ts';

const bidSealed = record({ auction: auctionName, commitment: hex(32) });
export type BidSealed = Carried<typeof bidSealed>;

/** Who bids, how much and at which rate is told when the bid is opened. */
export const bondBidSealed: EntryKind<BidSealed> = entryKind<BidSealed>({
  kind: 'auctions.bid-sealed@1',
  means: 'A member seals a bid for bonds, for themself, for an enterprise or for somebody outside.',
  body: bidSealed,
  example: { auction: 'press-hall.bonds', commitment: 'c0'.repeat(32) },
  rules: [authorIsMember<BidSealed>(), auctionKnown<BidSealed>('bonds'), biddingOpen<BidSealed>()],
  evolve: seal,
});

export const rentBidSealed: EntryKind<BidSealed> = entryKind<BidSealed>({
  kind: 'auctions.rent-bid-sealed@1',
  means: 'A member seals the bid of an enterprise for a lease.',
  body: bidSealed,
  example: { auction: 'press-hall.lease.1', commitment: 'c1'.repeat(32) },
  rules: [authorIsMember<BidSealed>(), auctionKnown<BidSealed>('lease'), biddingOpen<BidSealed>()],
  evolve: seal,
});

function seal(draft: Draft, { id, author, body: { auction: name, commitment } }: Entry<BidSealed>): void {
  const auction = draft.get(auctions, name);
  const person = personOf(draft, author);
  if (auction === null || person === null) return;
  draft.put(sealedBids, `${name}/${id}`, { person, commitment, sealedAtMs: draft.nowMs, revealed: false });
  draft.put(auctions, name, { ...auction, sealedBids: auction.sealedBids + 1 });
}
