// Rows of the auctions: what is offered until when, sealed bids, opened bids, and how it ended.

import { amount, type Carried, flag, hex, list, option, uint } from '../../kernel/codec.ts';
import { choice, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { entryRef, holder } from '../bonds/facts.ts';
import { sum } from '../ledger/facts.ts';

const bondOffer = record({ targetMinor: amount(0n), faceMinor: amount(1n), ceilingPpm: amount(0n) });

/** `tenant` sits and may match, where a rent is under review. `format` is the charter's when the auction opened. */
const leaseOffer = record({
  reserveMinor: amount(0n),
  periodMonths: uint(),
  format: word('vickrey', 'first'),
  tenant: option(slug),
});

const auction = record({
  asset: slug,
  offer: choice({ bonds: bondOffer, lease: leaseOffer }),
  opensAtMs: uint(),
  /** Sealed bids count while the witnesses' clock is below this instant. */
  closesAtMs: uint(),
  /** From `closesAtMs` on and below this instant bids are opened. */
  revealsUntilMs: uint(),
  sealedBids: uint(),
  revealedBids: uint(),
  /** `matching`: the tenant under review may match the best bid. `withdrawn`: there is nothing left to let. */
  state: word('open', 'matching', 'settled', 'withdrawn'),
  /** While or after the tenant may match: until when, and what. */
  matching: option(record({ untilMs: uint(), bestRentMinor: amount(0n) })),
});
export type Auction = Carried<typeof auction>;
/** By name. */
export const auctions = table('auctions.auctions', auction);

/** By asset: how many lease auctions there have been. */
export const leaseAuctionCounts = table('auctions.lease-auction-counts', uint());

const sealedBid = record({ person: slug, commitment: hex(32), sealedAtMs: uint(), revealed: flag });
export type SealedBid = Carried<typeof sealedBid>;
/** By `auction/bid`, where a bid is called by the entry that sealed it. */
export const sealedBids = table('auctions.sealed-bids', sealedBid);

const bondBid = record({ holder, units: amount(1n), lowestPpm: option(amount(0n)) });
export type OpenedBondBid = Carried<typeof bondBid>;
/** By `auction/bid`: opened bids. */
export const bondBids = table('auctions.bond-bids', bondBid);

const rentBid = record({ enterprise: slug, rentMinor: amount(0n) });
export type OpenedRentBid = Carried<typeof rentBid>;
/** By `auction/bid`: opened bids. */
export const rentBids = table('auctions.rent-bids', rentBid);

/** By `auction/enterprise`: its one sealed bid, the last one; those before are forgotten. */
export const rentBidders = table('auctions.rent-bidders', entryRef);

/** Bids of one lowest rate (null: takes whatever results), and all units up to and with it. */
const step = record({ ratePpm: option(amount(0n)), bids: uint(), units: sum, sumUnits: sum });

/** What anybody needs to check a clearing against the opened bids. */
const certificate = record({
  targetUnits: amount(0n),
  ceilingPpm: amount(0n),
  steps: list(step, 1_000_000),
  aboveCeiling: record({ bids: uint(), units: sum }),
  cleared: flag,
  couponPpm: amount(0n),
  /** What the bids at the margin share among themselves; the margin is the first step that reaches the target. */
  marginUnits: amount(0n),
});
export type Certificate = Carried<typeof certificate>;
/** By auction. */
export const certificates = table('auctions.certificates', certificate, { recordOnly: true });

/** By `auction/bid`: whole bonds won, and whole bonds that wait for what others leave unpaid. */
export const bondResults = table(
  'auctions.bond-results',
  record({ units: amount(0n), waitingUnits: amount(0n) }),
  { recordOnly: true },
);

const rentResult = record({
  bids: uint(),
  bestRentMinor: amount(0n),
  winner: option(slug),
  rentMinor: amount(0n),
  matched: flag,
});
export type RentResult = Carried<typeof rentResult>;
/** By auction. */
export const rentResults = table('auctions.rent-results', rentResult, { recordOnly: true });
