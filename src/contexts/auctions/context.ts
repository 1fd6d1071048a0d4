// The auctions: sealed bids for bonds and for leases, opened and settled by the witnesses' clock (rules 7, 8, 11-13).

import { type Context, type Draft, due } from '../../kernel/kind.ts';
import { bondBidSealed, rentBidSealed } from './bid-sealing.ts';
import { bondBidRevealed } from './bond-bids.ts';
import { settleBonds } from './bond-settling.ts';
import { settleLease, settleUnmatched } from './lease-settling.ts';
import { openings } from './opening.ts';
import { rentBidRevealed, rentMatchedKind } from './rent-bids.ts';
import {
  auctions,
  bondBids,
  bondResults,
  certificates,
  leaseAuctionCounts,
  rentBidders,
  rentBids,
  rentResults,
  sealedBids,
} from './tables.ts';
import { biddingEnds, matchingEnds, revealsEnd } from './tasks.ts';

function settleAny(draft: Draft, name: string): void {
  settleBonds(draft, name);
  settleLease(draft, name);
}

export const auctionsContext: Context = {
  name: 'auctions',
  kinds: [bondBidSealed, bondBidRevealed, rentBidSealed, rentBidRevealed, rentMatchedKind],
  reactions: openings,
  dues: [
    due(biddingEnds, (draft, name) => {
      if (draft.get(auctions, name)?.sealedBids !== 0) return;
      draft.cancel(draft.get(auctions, name)?.revealsUntilMs ?? 0, revealsEnd, name);
      settleAny(draft, name);
    }),
    due(revealsEnd, settleAny),
    due(matchingEnds, settleUnmatched),
  ],
  tables: [
    auctions,
    leaseAuctionCounts,
    sealedBids,
    bondBids,
    rentBids,
    rentBidders,
    certificates,
    bondResults,
    rentResults,
  ],
};
