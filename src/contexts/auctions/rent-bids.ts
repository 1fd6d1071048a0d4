// A bid for a lease is opened, and a tenant under review matches the best one (rules 11, 12).

import { amount, type Carried, hex } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { authorRepresents } from '../membership/facts.ts';
import { auctionName } from './auction-name.ts';
import { auctionKnown, auctionOf, commitmentFits, revealRules, sealedBidOf } from './bid-rules.ts';
import { rentBidCommitment } from './commitment.ts';
import { settleMatched } from './lease-settling.ts';
import { auctions, rentBidders, rentBids, sealedBids } from './tables.ts';

const bidRevealed = record({
  auction: auctionName,
  /** The entry that sealed it. */
  bid: hex(16),
  enterprise: slug,
  rentMinor: amount(0n),
  salt: hex(16),
});
export type RentBidRevealed = Carried<typeof bidRevealed>;

const sealedForEnterprise: Rule<RentBidRevealed> = {
  name: 'bid-sealed-for-another',
  source: '11',
  says: 'The bid {bid} was not sealed in the name of {enterprise}.',
  next: 'Whoever seals a bid names the enterprise that it is for; it counts for no other.',
  broken({ state, entry: { body } }): Figures | null {
    const sealed = state.get(rentBidders, `${body.auction}/${body.enterprise}`);
    return sealed === body.bid ? null : { enterprise: body.enterprise, bid: body.bid };
  },
};

const rentReachesReserve: Rule<RentBidRevealed> = {
  name: 'rent-below-reserve',
  source: '11',
  says: 'The rent of {rentMinor} a period is below the reserve of {reserveMinor}, which covers debt service and costs.',
  next: 'Nothing can be changed in a sealed bid; bid at least the reserve next time.',
  broken({ state, entry: { body } }): Figures | null {
    const offer = auctionOf(state, body.auction, 'lease')?.offer;
    if (offer === undefined || body.rentMinor >= offer.reserveMinor) return null;
    return { rentMinor: body.rentMinor, reserveMinor: offer.reserveMinor };
  },
};

export const rentBidRevealed = entryKind<RentBidRevealed>({
  kind: 'auctions.rent-bid-revealed@1',
  means: 'Whoever sealed the bid of an enterprise for a lease opens it: the rent it offers a period.',
  body: bidRevealed,
  example: {
    auction: 'press-hall.lease.1',
    bid: 'b2'.repeat(16),
    enterprise: 'print-works',
    rentMinor: 210_000n,
    salt: '5b'.repeat(16),
  },
  rules: [
    authorRepresents<RentBidRevealed>(({ enterprise }) => enterprise),
    auctionKnown<RentBidRevealed>('lease'),
    ...revealRules<RentBidRevealed>(),
    commitmentFits<RentBidRevealed>(({ auction, enterprise, rentMinor, salt }, person) =>
      rentBidCommitment({ auction, person, enterprise, rentMinor, salt }),
    ),
    sealedForEnterprise,
    rentReachesReserve,
  ],
  evolve(draft, { body }) {
    const auction = auctionOf(draft, body.auction, 'lease');
    const sealed = sealedBidOf(draft, body);
    if (auction === null || sealed === null) return;
    const key = `${body.auction}/${body.bid}`;
    draft.put(rentBids, key, { enterprise: body.enterprise, rentMinor: body.rentMinor });
    draft.put(sealedBids, key, { ...sealed, revealed: true });
    draft.put(auctions, body.auction, { ...auction, revealedBids: auction.revealedBids + 1 });
  },
});

const rentMatched = record({ auction: auctionName, enterprise: slug });
export type RentMatched = Carried<typeof rentMatched>;

export const rentMatchedKind = entryKind<RentMatched>({
  kind: 'auctions.rent-matched@1',
  means: 'The tenant whose rent is under review keeps the lease at the best rent that was bid.',
  body: rentMatched,
  example: { auction: 'press-hall.lease.2', enterprise: 'print-works' },
  rules: [
    authorRepresents<RentMatched>(({ enterprise }) => enterprise),
    auctionKnown<RentMatched>('lease'),
    {
      name: 'matcher-is-not-the-tenant',
      source: '12',
      says: '{enterprise} is not the tenant whose rent is under review in {auction}, {tenant} is.',
      next: 'Only the sitting tenant may match.',
      broken({ state, entry: { body } }): Figures | null {
        const tenant = auctionOf(state, body.auction, 'lease')?.offer.tenant ?? null;
        if (tenant === body.enterprise) return null;
        return { enterprise: body.enterprise, auction: body.auction, tenant: tenant ?? 'nobody' };
      },
    },
    {
      name: 'nothing-to-match',
      source: '12',
      says: 'In {auction} there is no bid to match now ({state}); the witnesses have sealed {nowMs}, the time to match ends at {untilMs}.',
      next: 'A tenant may match after bids were opened and another enterprise bid best, until that time.',
      broken({ state, entry: { body }, nowMs }: Judging<RentMatched>): Figures | null {
        const auction = auctionOf(state, body.auction, 'lease');
        if (auction === null) return null;
        const untilMs = auction.matching?.untilMs ?? 0;
        if (auction.state === 'matching' && nowMs < untilMs) return null;
        return { auction: body.auction, state: auction.state, untilMs, nowMs };
      },
    },
  ],
  evolve(draft, { body }) {
    settleMatched(draft, body.auction);
  },
});
