// The bids kept on this node, and what became of them in their auctions (COMMUNE.md rules 7 and 11).

import { auctionBoard, type AuctionPhase } from '../../views/auction-board.ts';
import { sealedBids } from '../../contexts/auctions/tables.ts';
import type { Session } from '../session.ts';
import type { KeptBid, KeptBids } from './kept-bids.ts';

export interface OwnBid {
  readonly kept: KeptBid;
  /** The entry that sealed it; null when the auction knows none: it was held again, or the bid never got there. */
  readonly bid: string | null;
  readonly standing: 'sealed' | 'opened' | 'not in the auction';
  readonly phase: AuctionPhase | null;
  readonly revealsUntilMs: number;
}

/** All kept bids, or those in one auction. */
export async function ownBids(bids: KeptBids, session: Session, auction: string | null): Promise<OwnBid[]> {
  const kept = bids.all(session.folder).filter((one) => auction === null || one.auction === auction);
  return session.read((state) => {
    const lines = new Map(auctionBoard(state).map((line) => [line.auction, line]));
    return kept.map((one): OwnBid => {
      const line = lines.get(one.auction);
      const prefix = `${one.auction}/`;
      const row = state
        .range(sealedBids, { prefix })
        .find(([, { commitment }]) => commitment === one.commitment);
      return {
        kept: one,
        bid: row === undefined ? null : row[0].slice(prefix.length),
        standing: row === undefined ? 'not in the auction' : row[1].revealed ? 'opened' : 'sealed',
        phase: line?.phase ?? null,
        revealsUntilMs: line?.revealsUntilMs ?? 0,
      };
    });
  });
}
