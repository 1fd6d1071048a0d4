// What `auctions`, `auction` and `bids` answer, as JSON, and what time it is for an auction.

import type { Certificate, RentResult } from '../../../contexts/auctions/tables.ts';
import type { AuctionPhase } from '../../../views/auction-board.ts';
import { counted, fill } from '../../html.ts';
import type { WireBid } from '../../recomputing.ts';
import type { Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';

export interface BondOffer {
  readonly is: 'bonds';
  readonly targetMinor: string;
  readonly faceMinor: string;
  readonly ceilingPpm: string;
}

export interface LeaseOffer {
  readonly is: 'lease';
  readonly reserveMinor: string;
  readonly periodMonths: number;
  readonly format: 'vickrey' | 'first';
  readonly tenant: string | null;
}

export interface AuctionLine {
  readonly auction: string;
  readonly asset: string;
  readonly assetTitle: string;
  readonly offer: BondOffer | LeaseOffer;
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  readonly revealsUntilMs: number;
  readonly sealedBids: number;
  readonly revealedBids: number;
  readonly phase: AuctionPhase;
  readonly matching: { readonly untilMs: number; readonly bestRentMinor: string } | null;
}

export interface AuctionAnswer extends AuctionLine {
  readonly unopened: readonly string[];
  readonly bids: readonly (WireBid & { readonly holder?: string; readonly holderName?: string })[];
  readonly certificate: Wire<Certificate> | null;
  readonly result: unknown;
}

/** A bid that this node keeps the key of. */
export interface OwnBid {
  readonly auction: string;
  readonly person: string;
  readonly standing: 'sealed' | 'opened' | 'not in the auction';
  readonly holder?: string;
  readonly holderName?: string;
  readonly enterprise?: string;
  readonly amountMinor?: string;
  readonly lowestPpm?: string | null;
  readonly rentMinor?: string;
  readonly bid: string | null;
}

/** What an auction is called: what it is about, by the name of the asset. */
export function auctionTitle({ words: { auctions } }: Setting, { offer, assetTitle }: AuctionLine): string {
  return fill(offer.is === 'bonds' ? auctions.bondsOf : auctions.leaseOf, { asset: assetTitle });
}

/** When the phase that an auction is in ends; null when it is over. */
export function deadlineOf({ phase, closesAtMs, revealsUntilMs, matching }: AuctionLine): number | null {
  if (phase === 'bidding') return closesAtMs;
  if (phase === 'revealing') return revealsUntilMs;
  return phase === 'matching' ? (matching?.untilMs ?? null) : null;
}

const HOUR_MS = 3_600_000;

/** How long it is until then by the time that the witnesses have sealed. */
export function timeLeft({ words }: Setting, untilMs: number, nowMs: number): string {
  const { left } = words.auctions;
  const hours = Math.floor((untilMs - nowMs) / HOUR_MS);
  if (untilMs <= nowMs) return left.over;
  if (hours < 1) return left.soon;
  return hours < 48 ? counted(left.hours, hours) : counted(left.days, Math.floor(hours / 24));
}

export function isRentResult(result: unknown): result is Wire<RentResult> {
  return typeof result === 'object' && result !== null && 'rentMinor' in result;
}
