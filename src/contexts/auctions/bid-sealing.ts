// Sealed bids, for bonds and for leases: a hash that shows nothing, laid down before the bidding closes (rules 7, 11).

import { type Carried, hex } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { type Draft, type EntryKind, entryKind } from '../../kernel/kind.ts';
import type { Entry } from '../../kernel/entry.ts';
import { authorIsMember, authorRepresents, personOf } from '../membership/facts.ts';
import { auctionName } from './auction-name.ts';
import { auctionKnown, biddingOpen } from './bid-rules.ts';
import { auctions, rentBidders, sealedBids } from './tables.ts';

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

/** The enterprise is named at once: who could seal many bids in secret would open the one that suits best when others are open. */
const rentBidSealedBody = record({ auction: auctionName, enterprise: slug, commitment: hex(32) });
export type RentBidSealed = Carried<typeof rentBidSealedBody>;

export const rentBidSealed: EntryKind<RentBidSealed> = entryKind<RentBidSealed>({
  kind: 'auctions.rent-bid-sealed@1',
  means:
    'A member seals the bid of an enterprise for a lease; it replaces what was sealed for the enterprise before.',
  body: rentBidSealedBody,
  example: { auction: 'press-hall.lease.1', enterprise: 'print-works', commitment: 'c1'.repeat(32) },
  rules: [
    authorIsMember<RentBidSealed>(),
    authorRepresents<RentBidSealed>(({ enterprise }) => enterprise),
    auctionKnown<RentBidSealed>('lease'),
    biddingOpen<RentBidSealed>(),
  ],
  evolve(draft, entry) {
    const { auction: name, enterprise } = entry.body;
    const auction = draft.get(auctions, name);
    const replaced = draft.get(rentBidders, `${name}/${enterprise}`);
    if (auction !== null && replaced !== null) {
      draft.remove(sealedBids, `${name}/${replaced}`);
      draft.put(auctions, name, { ...auction, sealedBids: auction.sealedBids - 1 });
    }
    draft.put(rentBidders, `${name}/${enterprise}`, entry.id);
    seal(draft, entry);
  },
});

function seal(draft: Draft, { id, author, body: { auction: name, commitment } }: Entry<BidSealed>): void {
  const auction = draft.get(auctions, name);
  const person = personOf(draft, author);
  if (auction === null || person === null) return;
  draft.put(sealedBids, `${name}/${id}`, { person, commitment, sealedAtMs: draft.nowMs, revealed: false });
  draft.put(auctions, name, { ...auction, sealedBids: auction.sealedBids + 1 });
}
