// The auctions: what is offered until when, how many bids there are, which are opened, and how it ended (rules 7, 11, 12).
// Of a sealed bid nothing is shown but that it is there.

import type { Reader } from '../kernel/state.ts';
import type { Holder } from '../contexts/bonds/facts.ts';
import {
  type Auction,
  auctions,
  bondBids,
  bondResults,
  type Certificate,
  certificates,
  rentBids,
  type RentResult,
  rentResults,
  sealedBids,
} from '../contexts/auctions/tables.ts';
import { sealedNowMs } from '../contexts/order/facts.ts';
import { assetTitleOf } from './asset-title.ts';
import { inNaturalOrder } from './natural-order.ts';

/** Where an open auction stands by the witnesses' clock. */
export type AuctionPhase = 'bidding' | 'revealing' | 'matching' | 'settled' | 'withdrawn';

export interface AuctionLine extends Auction {
  readonly auction: string;
  /** What members call the asset. */
  readonly assetTitle: string;
  readonly phase: AuctionPhase;
}

export interface BondBidLine {
  readonly bid: string;
  readonly holder: Holder;
  readonly units: bigint;
  /** Null: takes whatever rate results. */
  readonly lowestPpm: bigint | null;
  /** Whole bonds won, and waiting for what others leave unpaid; null before the end. */
  readonly wonUnits: bigint | null;
  readonly waitingUnits: bigint | null;
}

export interface RentBidLine {
  readonly bid: string;
  readonly enterprise: string;
  readonly rentMinor: bigint;
}

export interface AuctionDetail extends AuctionLine {
  /** Ids of bids that are sealed and not opened. */
  readonly unopened: readonly string[];
  readonly bondBids: readonly BondBidLine[];
  readonly rentBids: readonly RentBidLine[];
  readonly certificate: Certificate | null;
  readonly rentResult: RentResult | null;
}

function phaseOf({ state, closesAtMs }: Auction, nowMs: number): AuctionPhase {
  if (state !== 'open') return state;
  return nowMs < closesAtMs ? 'bidding' : 'revealing';
}

/** All auctions ever held, those that need something first, then by name. */
export function auctionBoard(state: Reader): readonly AuctionLine[] {
  const nowMs = sealedNowMs(state);
  const lines = inNaturalOrder(state.range(auctions), ([name]) => name).map(([auction, row]) => ({
    auction,
    assetTitle: assetTitleOf(state, row.asset),
    ...row,
    phase: phaseOf(row, nowMs),
  }));
  const isOver = ({ phase }: AuctionLine): boolean => phase === 'settled' || phase === 'withdrawn';
  return [...lines.filter((line) => !isOver(line)), ...lines.filter(isOver)];
}

/** One auction with its bids; null for an unknown name. */
export function auctionDetail(state: Reader, auction: string): AuctionDetail | null {
  const row = state.get(auctions, auction);
  if (row === null) return null;
  const prefix = `${auction}/`;
  const bidOf = (key: string): string => key.slice(prefix.length);
  return {
    auction,
    assetTitle: assetTitleOf(state, row.asset),
    ...row,
    phase: phaseOf(row, sealedNowMs(state)),
    unopened: state
      .range(sealedBids, { prefix })
      .filter(([, bid]) => !bid.revealed)
      .map(([key]) => bidOf(key)),
    bondBids: state.range(bondBids, { prefix }).map(([key, bid]) => {
      const result = state.get(bondResults, key);
      return {
        bid: bidOf(key),
        ...bid,
        wonUnits: result?.units ?? null,
        waitingUnits: result?.waitingUnits ?? null,
      };
    }),
    rentBids: state.range(rentBids, { prefix }).map(([key, bid]) => ({ bid: bidOf(key), ...bid })),
    certificate: state.get(certificates, auction),
    rentResult: state.get(rentResults, auction),
  };
}
