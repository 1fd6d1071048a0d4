// Rules that sealed bids of both kinds share: the auction is there and open, and a bid is opened once, in time, by who sealed it (rules 7, 11).

import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { personOf } from '../membership/facts.ts';
import { type Auction, auctions, type SealedBid, sealedBids } from './tables.ts';

interface InAuction {
  readonly auction: string;
}

interface OfBid extends InAuction {
  readonly bid: string;
}

/** The auction of that name and kind, or null. */
export function auctionOf<K extends Auction['offer']['is']>(
  state: Reader,
  name: string,
  kind: K,
): (Auction & { readonly offer: Extract<Auction['offer'], { is: K }> }) | null {
  const auction = state.get(auctions, name);
  if (auction === null || auction.offer.is !== kind) return null;
  return auction as Auction & { readonly offer: Extract<Auction['offer'], { is: K }> };
}

/** The sealed bid that is to be opened, or null. */
export function sealedBidOf(state: Reader, { auction, bid }: OfBid): SealedBid | null {
  return state.get(sealedBids, `${auction}/${bid}`);
}

export function auctionKnown<B extends InAuction>(kind: Auction['offer']['is']): Rule<B> {
  return {
    name: 'auction-unknown',
    source: kind === 'bonds' ? '7' : '11',
    says: `There is no auction of ${kind === 'bonds' ? 'bonds' : 'a lease'} named {auction}.`,
    next: 'See what is on offer: telekommune auctions.',
    broken: ({ state, entry: { body } }) =>
      auctionOf(state, body.auction, kind) === null ? { auction: body.auction } : null,
  };
}

export function biddingOpen<B extends InAuction>(): Rule<B> {
  return {
    name: 'bidding-closed',
    source: '7',
    says: 'The auction {auction} took sealed bids until {closesAtMs} ({state}); the witnesses have sealed {nowMs}.',
    next: 'Look for another auction: telekommune auctions.',
    broken({ state, entry: { body }, nowMs }: Judging<B>): Figures | null {
      const auction = state.get(auctions, body.auction);
      if (auction === null || (auction.state === 'open' && nowMs < auction.closesAtMs)) return null;
      return { auction: body.auction, state: auction.state, closesAtMs: auction.closesAtMs, nowMs };
    },
  };
}

/** In this order: the bid exists, belongs to the author, is not open yet, and now is the time to open it. */
export function revealRules<B extends OfBid>(): readonly Rule<B>[] {
  return [bidKnown(), bidIsOfAuthor(), bidNotRevealed(), revealsOpen()];
}

function bidKnown<B extends OfBid>(): Rule<B> {
  return {
    name: 'bid-unknown',
    source: '7',
    says: 'There is no sealed bid {bid} in the auction {auction}.',
    next: 'See your own bids: telekommune bids. For a lease, the last bid sealed for an enterprise replaces those before.',
    broken: ({ state, entry: { body } }) =>
      sealedBidOf(state, body) === null ? { bid: body.bid, auction: body.auction } : null,
  };
}

function bidIsOfAuthor<B extends OfBid>(): Rule<B> {
  return {
    name: 'bid-is-not-yours',
    source: '7',
    says: 'The bid {bid} was sealed by {sealedBy}, not by {person}.',
    next: 'Whoever sealed a bid opens it, from any device of theirs.',
    broken({ state, entry: { body, author } }: Judging<B>): Figures | null {
      const sealed = sealedBidOf(state, body);
      const person = personOf(state, author);
      if (sealed === null || sealed.person === person) return null;
      return { bid: body.bid, sealedBy: sealed.person, person: person ?? 'an unknown device' };
    },
  };
}

function bidNotRevealed<B extends OfBid>(): Rule<B> {
  return {
    name: 'bid-already-revealed',
    source: '7',
    says: 'The bid {bid} was opened already.',
    next: 'It counts as it is; there is nothing to do.',
    broken: ({ state, entry: { body } }) =>
      sealedBidOf(state, body)?.revealed === true ? { bid: body.bid } : null,
  };
}

function revealsOpen<B extends OfBid>(): Rule<B> {
  return {
    name: 'reveals-not-open',
    source: '7',
    says: 'Bids in {auction} are opened from {closesAtMs} until {revealsUntilMs} ({state}); the witnesses have sealed {nowMs}.',
    next: 'Before that time wait for it; after it the bid no longer counts.',
    broken({ state, entry: { body }, nowMs }: Judging<B>): Figures | null {
      const auction = state.get(auctions, body.auction);
      if (auction === null) return null;
      const { closesAtMs, revealsUntilMs } = auction;
      if (auction.state === 'open' && nowMs >= closesAtMs && nowMs < revealsUntilMs) return null;
      return { auction: body.auction, state: auction.state, closesAtMs, revealsUntilMs, nowMs };
    },
  };
}

/** What is opened is what was sealed; `commitmentOf` makes the hash from the body and the person who sealed. */
export function commitmentFits<B extends OfBid>(commitmentOf: (body: B, person: string) => string): Rule<B> {
  return {
    name: 'bid-does-not-fit-its-seal',
    source: '7',
    says: 'The opened bid hashes to {opened}, but {sealed} was sealed.',
    next: 'Open it with exactly the amount, the rate or rent, the bidder and the salt with which it was sealed.',
    broken({ state, entry: { body } }: Judging<B>): Figures | null {
      const sealed = sealedBidOf(state, body);
      if (sealed === null) return null;
      const opened = commitmentOf(body, sealed.person);
      return opened === sealed.commitment ? null : { opened, sealed: sealed.commitment };
    },
  };
}
