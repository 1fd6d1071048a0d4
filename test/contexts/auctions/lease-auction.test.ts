// The sealed auction of a lease, and the review in which the tenant may match (COMMUNE.md rules 11 to 13).

import { describe, expect, it } from 'vitest';
import { rentBidSealed } from '../../../src/contexts/auctions/bid-sealing.ts';
import { rentBidRevealed, rentMatchedKind } from '../../../src/contexts/auctions/rent-bids.ts';
import { auctions, rentResults } from '../../../src/contexts/auctions/tables.ts';
import { leaseEnded, rentReviewOpened } from '../../../src/contexts/leases/facts.ts';
import { enterprises } from '../../../src/contexts/membership/tables.ts';
import { assetSold, lettingOpened } from '../../../src/contexts/property/facts.ts';
import { deviceOf, STRANGER } from '../ledger/stage.ts';
import { Hall } from './hall.ts';

const LETTING = { asset: 'press-hall', reserveMinor: 1_000n, periodMonths: 1 };
const REVIEW = { asset: 'press-hall', tenant: 'druckerei', rentMinor: 1_000n, periodMonths: 1 };
const AUCTION = 'press-hall.lease.1';

function letting(rents: { readonly [enterprise: string]: bigint }): Hall {
  const hall = new Hall();
  hall.stage.raise(lettingOpened, LETTING);
  openAll(hall, rents);
  return hall;
}

function review(rents: { readonly [enterprise: string]: bigint }): Hall {
  const hall = new Hall();
  hall.stage.raise(rentReviewOpened, REVIEW);
  openAll(hall, rents);
  return hall;
}

/** Seals all, opens all, and ends the time to open. */
function openAll(hall: Hall, rents: { readonly [enterprise: string]: bigint }): void {
  const bids = Object.entries(rents).map(([enterprise, rent]) => hall.sealRent(enterprise, rent));
  hall.sealDay(14);
  for (const bid of bids) expect(hall.openRent(bid)).toBeNull();
  hall.sealDay(21);
}

function match(hall: Hall, enterprise: string): string | null {
  const said = { auction: AUCTION, enterprise };
  return hall.stage.say(rentMatchedKind, said, deviceOf(enterprise))?.rule ?? null;
}

describe('a letting', () => {
  it('goes to the best rent at the second best', () => {
    const hall = letting({ druckerei: 1_200n, gaertnerei: 1_500n });
    expect(hall.leasesSettled).toEqual([
      { asset: 'press-hall', winner: 'gaertnerei', rentMinor: 1_200n, review: false },
    ]);
    expect(hall.stage.state.get(rentResults, AUCTION)).toMatchObject({ bids: 2, bestRentMinor: 1_500n });
  });

  it('keeps the format with which it opened, whatever the charter becomes', () => {
    const hall = new Hall();
    hall.stage.charter('lease-format', 'first');
    hall.stage.raise(lettingOpened, LETTING);
    hall.stage.charter('lease-format', 'vickrey');
    openAll(hall, { druckerei: 1_200n, gaertnerei: 1_500n });
    expect(hall.leasesSettled).toMatchObject([{ winner: 'gaertnerei', rentMinor: 1_500n }]);
  });

  it('without a bid goes to nobody, and the next one has the next number', () => {
    const hall = letting({});
    expect(hall.leasesSettled).toEqual([{ asset: 'press-hall', winner: null, rentMinor: 0n, review: false }]);
    hall.stage.raise(lettingOpened, LETTING);
    expect(hall.stage.state.get(auctions, 'press-hall.lease.2')).toMatchObject({ state: 'open' });
  });

  it.each(['first', 'vickrey'])('(%s) lets nobody choose among several sealed bids', (format) => {
    const hall = new Hall();
    hall.stage.charter('lease-format', format);
    hall.stage.raise(lettingOpened, LETTING);
    const rents = [1_100n, 1_600n, 2_100n];
    const bids = rents.map((rentMinor) => hall.sealRent('druckerei', rentMinor));
    const rival = hall.sealRent('gaertnerei', 1_500n);
    expect(hall.stage.state.get(auctions, AUCTION)?.sealedBids).toBe(2);
    hall.sealDay(14);
    expect(hall.openRent(rival)).toBeNull();
    // 1,600 would win for less, but it was replaced
    expect(bids.map((bid) => hall.openRent(bid))).toEqual(['bid-unknown', 'bid-unknown', null]);
    hall.sealDay(21);
    const rentMinor = format === 'first' ? 2_100n : 1_500n;
    expect(hall.leasesSettled).toMatchObject([{ winner: 'druckerei', rentMinor }]);
    expect(hall.stage.state.get(rentResults, AUCTION)).toMatchObject({ bids: 2 });
  });

  it('passes over an enterprise that has left', () => {
    const hall = new Hall();
    hall.stage.raise(lettingOpened, LETTING);
    const bids = [hall.sealRent('druckerei', 1_200n), hall.sealRent('gaertnerei', 1_500n)];
    hall.sealDay(14);
    for (const bid of bids) hall.openRent(bid);
    hall.stage.put(enterprises, 'gaertnerei', { title: 'left', inForce: false, sinceMs: 0 });
    hall.sealDay(21);
    expect(hall.leasesSettled).toMatchObject([{ winner: 'druckerei', rentMinor: 1_000n }]);
  });

  it('is withdrawn when the asset is sold', () => {
    const hall = new Hall();
    hall.stage.raise(lettingOpened, LETTING);
    hall.stage.raise(assetSold, { asset: 'press-hall', date: 20_000, proceedsMinor: 1n, saleCostsMinor: 0n });
    hall.sealDay(30);
    expect(hall.leasesSettled).toEqual([]);
    expect(hall.stage.state.get(auctions, AUCTION)?.state).toBe('withdrawn');
  });
});

describe('a review', () => {
  it('without a bid leaves the tenant at its rent', () => {
    expect(review({}).leasesSettled).toEqual([
      { asset: 'press-hall', winner: 'druckerei', rentMinor: 1_000n, review: true },
    ]);
  });

  it('that the tenant wins pays the second best', () => {
    expect(review({ druckerei: 1_800n, gaertnerei: 1_500n }).leasesSettled).toMatchObject([
      { winner: 'druckerei', rentMinor: 1_500n },
    ]);
  });

  it('lets the outbid tenant match the best bid', () => {
    const hall = review({ gaertnerei: 1_500n, tischlerei: 1_300n });
    expect(hall.leasesSettled).toEqual([]);
    expect(match(hall, 'druckerei')).toBeNull();
    expect(hall.leasesSettled).toEqual([
      { asset: 'press-hall', winner: 'druckerei', rentMinor: 1_500n, review: true },
    ]);
    hall.sealDay(60);
    expect(hall.leasesSettled).toHaveLength(1);
  });

  it('gives the lease to the best bid when the tenant does not match', () => {
    const hall = review({ gaertnerei: 1_500n, tischlerei: 1_300n });
    hall.sealDay(28);
    expect(hall.leasesSettled).toMatchObject([{ winner: 'gaertnerei', rentMinor: 1_300n, review: true }]);
    expect(match(hall, 'druckerei')).toBe('nothing-to-match');
  });

  it('ends with the lease', () => {
    const hall = review({ gaertnerei: 1_500n });
    const ended = {
      asset: 'press-hall',
      lease: 'press-hall.1',
      tenant: 'druckerei',
      date: 20_022,
      next: null,
    };
    hall.stage.raise(leaseEnded, { ...ended, why: 'default' });
    hall.sealDay(60);
    expect(hall.leasesSettled).toEqual([]);
  });
});

describe('refusals', () => {
  it('of sealing: member, auction, time', () => {
    const hall = letting({});
    const said = { auction: AUCTION, enterprise: 'druckerei', commitment: '00'.repeat(32) };
    const none = { ...said, auction: 'press-hall.bonds' };
    expect(hall.stage.say(rentBidSealed, none, STRANGER)?.rule).toBe('author-is-no-member');
    const others = { ...none, enterprise: 'tischlerei' };
    expect(hall.stage.say(rentBidSealed, others, deviceOf('druckerei'))?.rule).toBe(
      'author-does-not-represent',
    );
    expect(hall.stage.say(rentBidSealed, none, deviceOf('druckerei'))?.rule).toBe('auction-unknown');
    expect(hall.stage.say(rentBidSealed, said, deviceOf('druckerei'))?.rule).toBe('bidding-closed');
  });

  it('of opening, each in turn', () => {
    const hall = new Hall();
    hall.stage.raise(lettingOpened, LETTING);
    const low = hall.sealRent('druckerei', 999n);
    const good = hall.sealRent('gaertnerei', 1_000n);
    const disguised = hall.sealRentAs('tischlerei', 'druckerei', 2_000n);
    const salt = '00'.repeat(16);
    const wrong = { ...low, auction: 'press-hall.lease.9', bid: 'ff'.repeat(16), salt };
    const say = (body: typeof low, author: string) =>
      hall.stage.say(rentBidRevealed, body, author)?.rule ?? null;
    expect(say(wrong, deviceOf('tischlerei'))).toBe('author-does-not-represent');
    expect(say(wrong, deviceOf('druckerei'))).toBe('auction-unknown');
    expect(say({ ...wrong, auction: AUCTION }, deviceOf('druckerei'))).toBe('bid-unknown');
    const others = { ...low, enterprise: 'tischlerei', salt };
    expect(say(others, deviceOf('tischlerei'))).toBe('bid-is-not-yours');
    expect(say({ ...low, salt }, deviceOf('druckerei'))).toBe('reveals-not-open');
    hall.sealDay(14);
    expect(say({ ...low, salt }, deviceOf('druckerei'))).toBe('bid-does-not-fit-its-seal');
    expect(say(low, deviceOf('druckerei'))).toBe('rent-below-reserve');
    expect(say(good, deviceOf('gaertnerei'))).toBeNull();
    expect(say(good, deviceOf('gaertnerei'))).toBe('bid-already-revealed');
    expect(say(disguised, deviceOf('druckerei'))).toBe('bid-sealed-for-another');
    expect(rentBidRevealed.rules.map(({ name }) => name)).toEqual([
      'author-does-not-represent',
      'auction-unknown',
      'bid-unknown',
      'bid-is-not-yours',
      'bid-already-revealed',
      'reveals-not-open',
      'bid-does-not-fit-its-seal',
      'bid-sealed-for-another',
      'rent-below-reserve',
    ]);
  });

  it('of matching, each in turn', () => {
    const hall = letting({ druckerei: 1_000n });
    const say = (auction: string, enterprise: string, author: string) =>
      hall.stage.say(rentMatchedKind, { auction, enterprise }, author)?.rule ?? null;
    expect(say('press-hall.lease.9', 'druckerei', STRANGER)).toBe('author-does-not-represent');
    expect(say('press-hall.lease.9', 'druckerei', deviceOf('druckerei'))).toBe('auction-unknown');
    expect(say(AUCTION, 'druckerei', deviceOf('druckerei'))).toBe('matcher-is-not-the-tenant');
    hall.stage.raise(rentReviewOpened, REVIEW);
    expect(say('press-hall.lease.2', 'druckerei', deviceOf('druckerei'))).toBe('nothing-to-match');
  });
});
