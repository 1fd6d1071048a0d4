// What a sealed bid is until it is opened: a hash that binds the bidder to every part of the bid and shows none (rule 7).
// The person who seals is hashed in, so that a copied commitment can be opened by nobody else.

import { amount, type Carried, encode, hex, option } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { hashHex } from '../../kernel/hash.ts';
import { holder } from '../bonds/facts.ts';
import { auctionName } from './auction-name.ts';

const bondBidContent = record({
  auction: auctionName,
  /** Who seals and opens the bid; the holder may be somebody else. */
  person: slug,
  holder,
  amountMinor: amount(0n),
  lowestPpm: option(amount(0n)),
  /** 16 random bytes, kept secret until the bid is opened. */
  salt: hex(16),
});
export type BondBidContent = Carried<typeof bondBidContent>;

/** The commitment to a bond bid. Throws a RangeError for what could not be opened later. */
export function bondBidCommitment(content: BondBidContent): string {
  return hashHex('bond-bid', 32, encode(bondBidContent, content));
}

const rentBidContent = record({
  auction: auctionName,
  person: slug,
  enterprise: slug,
  rentMinor: amount(0n),
  salt: hex(16),
});
export type RentBidContent = Carried<typeof rentBidContent>;

/** The commitment to a bid for a lease. Throws a RangeError for what could not be opened later. */
export function rentBidCommitment(content: RentBidContent): string {
  return hashHex('rent-bid', 32, encode(rentBidContent, content));
}
