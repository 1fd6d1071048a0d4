// What falls due in an auction; the subject is its name.

import { task } from '../../kernel/kind.ts';

/** No more sealed bids. Without any there is nothing to open, and the auction ends here. */
export const biddingEnds = task('auctions.bidding-ends');
/** No more bids are opened: the auction is settled. */
export const revealsEnd = task('auctions.reveals-end');
/** The tenant has not matched: the best bid takes the lease. */
export const matchingEnds = task('auctions.matching-ends');
