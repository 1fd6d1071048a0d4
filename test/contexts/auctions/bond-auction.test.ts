// The sealed bond auction as its bidders live it (COMMUNE.md rule 7), and what it refuses in which order.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bondBidSealed } from '../../../src/contexts/auctions/bid-sealing.ts';
import { type BondBidRevealed, bondBidRevealed } from '../../../src/contexts/auctions/bond-bids.ts';
import { checkCertificate } from '../../../src/contexts/auctions/certificate.ts';
import { bondBidCommitment } from '../../../src/contexts/auctions/commitment.ts';
import { auctions, bondBids, bondResults, certificates } from '../../../src/contexts/auctions/tables.ts';
import { devices } from '../../../src/contexts/membership/tables.ts';
import { agenda } from '../../../src/kernel/kind.ts';
import { deviceOf, STRANGER } from '../ledger/stage.ts';
import { DAY_MS, Hall, OPENS_MS, SALT } from './hall.ts';

const OUTSIDE = { is: 'outside', name: 'loan-07' } as const;
const OWN = { is: 'person', name: 'of-druckerei' } as const;
const FIRM = { is: 'enterprise', name: 'gaertnerei' } as const;

describe('a bond auction', () => {
  it('is sealed, opened, cleared at one rate, and told to the bonds with its certificate', () => {
    const hall = new Hall();
    hall.openBonds();
    const outside = hall.sealBond('tischlerei', OUTSIDE, 700_000n, 30_000n);
    const own = hall.sealBond('druckerei', OWN, 200_000n, null);
    const firm = hall.sealBond('gaertnerei', FIRM, 400_000n, 45_000n);
    hall.sealDay(14);
    expect(hall.openBond('tischlerei', outside)).toBeNull();
    expect(hall.openBond('druckerei', own)).toBeNull();
    expect(hall.openBond('gaertnerei', firm)).toBeNull();
    hall.sealDay(20);
    expect(hall.bondsSettled).toEqual([]);
    hall.sealDay(21);
    expect(hall.bondsSettled).toEqual([
      {
        asset: 'press-hall',
        cleared: true,
        ratePpm: 45_000n,
        allotments: [
          { bid: outside.bid, holder: OUTSIDE, units: 70n },
          { bid: own.bid, holder: OWN, units: 20n },
          { bid: firm.bid, holder: FIRM, units: 10n },
        ],
        waiting: [{ bid: firm.bid, holder: FIRM, units: 30n }],
      },
    ]);
    const { state } = hall.stage;
    const certificate = state.get(certificates, 'press-hall.bonds');
    const bids = state.range(bondBids).map(([key, bid]) => ({ id: key.slice(17), ...bid }));
    const won = state.range(bondResults).map(([key, { units }]) => ({ bid: key.slice(17), units }));
    expect(certificate === null ? null : checkCertificate(certificate, bids, won)).toEqual([]);
    expect(state.get(auctions, 'press-hall.bonds')).toMatchObject({
      state: 'settled',
      sealedBids: 3,
      revealedBids: 3,
    });
  });

  it('counts nothing that was never opened', () => {
    const hall = new Hall();
    hall.openBonds();
    hall.sealBond('tischlerei', OUTSIDE, 1_000_000n, 30_000n);
    hall.sealDay(21);
    expect(hall.bondsSettled).toMatchObject([{ cleared: false, allotments: [], waiting: [] }]);
  });

  it('ends with the bidding when nobody sealed a bid', () => {
    const hall = new Hall();
    hall.openBonds();
    hall.sealDay(14);
    expect(hall.bondsSettled).toMatchObject([{ cleared: false }]);
    expect(hall.stage.state.range(agenda)).toEqual([]);
    hall.sealDay(30);
    expect(hall.bondsSettled).toHaveLength(1);
  });

  it('begins afresh when the asset is funded again', () => {
    const hall = new Hall();
    hall.openBonds();
    const first = hall.sealBond('tischlerei', OUTSIDE, 500_000n, 30_000n);
    hall.sealDay(14);
    hall.openBond('tischlerei', first);
    hall.sealDay(21);
    hall.openBonds({ targetMinor: 500_000n });
    hall.sealDay(42);
    expect(hall.bondsSettled).toMatchObject([{ cleared: false }, { cleared: false }]);
  });

  it('can be opened from another device of the person who sealed', () => {
    const hall = new Hall();
    hall.openBonds();
    const bid = hall.sealBond('tischlerei', OUTSIDE, 500_000n, 30_000n);
    const phone = 'f0'.repeat(32);
    hall.stage.put(devices, phone, { person: 'of-tischlerei', title: 'phone', inForce: true, sinceMs: 0 });
    hall.sealDay(14);
    expect(hall.stage.say(bondBidRevealed, bid, phone)).toBeNull();
  });

  it('takes a bid for somebody outside from any member, but a copied seal opens for nobody else', () => {
    const hall = new Hall();
    hall.openBonds();
    const bid = hall.sealBond('tischlerei', OUTSIDE, 500_000n, 30_000n);
    const auction = 'press-hall.bonds';
    const { holder, amountMinor, lowestPpm, salt } = bid;
    const content = { auction, person: 'of-tischlerei', holder, amountMinor, lowestPpm, salt };
    const commitment = bondBidCommitment(content);
    expect(hall.stage.say(bondBidSealed, { auction, commitment }, deviceOf('druckerei'))).toBeNull();
    const copied = { ...bid, bid: hall.stage.lastId() };
    hall.sealDay(14);
    expect(hall.openBond('druckerei', copied)).toBe('bid-does-not-fit-its-seal');
    expect(hall.openBond('tischlerei', copied)).toBe('bid-is-not-yours');
  });
});

/** What becomes of a seal at that instant. */
function sealedAt(atMs: number): string | null {
  const hall = new Hall();
  hall.openBonds();
  hall.stage.nowMs = atMs;
  const said = { auction: 'press-hall.bonds', commitment: '00'.repeat(32) };
  return hall.stage.say(bondBidSealed, said, deviceOf('druckerei'))?.rule ?? null;
}

/** What becomes of a bid that is opened at that instant. */
function openedAt(atMs: number): string | null {
  const hall = new Hall();
  hall.openBonds();
  const bid = hall.sealBond('tischlerei', OUTSIDE, 500_000n, 30_000n);
  hall.stage.nowMs = atMs;
  return hall.openBond('tischlerei', bid);
}

describe('deadlines go by the witnesses’ clock alone', () => {
  it('a bid counts just before the end and not at it', () => {
    expect(sealedAt(OPENS_MS + 14 * DAY_MS - 1)).toBeNull();
    expect(sealedAt(OPENS_MS + 14 * DAY_MS)).toBe('bidding-closed');
  });

  it('a bid is opened from the end of the bidding until just before the end', () => {
    expect(openedAt(OPENS_MS + 14 * DAY_MS - 1)).toBe('reveals-not-open');
    expect(openedAt(OPENS_MS + 14 * DAY_MS)).toBeNull();
    expect(openedAt(OPENS_MS + 21 * DAY_MS - 1)).toBeNull();
    expect(openedAt(OPENS_MS + 21 * DAY_MS)).toBe('reveals-not-open');
  });
});

describe('refusals', () => {
  it('of sealing stand in this order: member, auction, time', () => {
    const hall = new Hall();
    hall.openBonds();
    hall.sealDay(15);
    const commitment = '00'.repeat(32);
    const unknown = { auction: 'no-such.bonds', commitment };
    const closed = { auction: 'press-hall.bonds', commitment };
    expect(hall.stage.say(bondBidSealed, unknown, STRANGER)?.rule).toBe('author-is-no-member');
    expect(hall.stage.say(bondBidSealed, unknown, deviceOf('druckerei'))?.rule).toBe('auction-unknown');
    expect(hall.stage.say(bondBidSealed, closed, deviceOf('druckerei'))?.rule).toBe('bidding-closed');
  });

  // Each step mends the fault that was named last; all later faults are still there.
  it('of opening stand in the order of the rules', () => {
    const hall = new Hall();
    hall.openBonds();
    const sealed = { is: 'outside', name: 'nobody' } as const;
    const below = hall.sealBond('druckerei', sealed, 9_999n, 10n ** 18n);
    const uneven = hall.sealBond('druckerei', { is: 'enterprise', name: 'gaertnerei' }, 15_000n, null);
    const belowOwn = hall.sealBond('druckerei', OWN, 9_999n, null);
    const unevenOwn = hall.sealBond('druckerei', OWN, 1_500_001n, null);
    const above = hall.sealBond('druckerei', OWN, 1_010_000n, null);
    const good = hall.sealBond('druckerei', OWN, 10_000n, 10n ** 18n);
    const opened = (body: BondBidRevealed, through = 'druckerei') => hall.openBond(through, body);
    const wrong = { ...below, auction: 'no-such.bonds', bid: 'ff'.repeat(16), salt: '00'.repeat(16) };
    expect(opened(wrong, 'tischlerei')).toBe('auction-unknown');
    expect(opened({ ...wrong, auction: below.auction }, 'tischlerei')).toBe('bid-unknown');
    expect(opened({ ...below, salt: wrong.salt }, 'tischlerei')).toBe('bid-is-not-yours');
    expect(opened({ ...below, salt: wrong.salt })).toBe('reveals-not-open');
    hall.sealDay(14);
    expect(opened({ ...below, salt: wrong.salt })).toBe('bid-does-not-fit-its-seal');
    expect(opened(below)).toBe('holder-unknown');
    expect(opened(uneven)).toBe('bidder-may-not-bind-holder');
    expect(opened(belowOwn)).toBe('bid-below-face-value');
    expect(opened(unevenOwn)).toBe('bid-not-whole-bonds');
    expect(opened(above)).toBe('bid-above-target');
    expect(opened(good)).toBeNull();
    expect(opened(good)).toBe('bid-already-revealed');
    hall.sealDay(21);
    expect(opened(good)).toBe('bid-already-revealed');
    expect(opened(above)).toBe('reveals-not-open');
  });

  it('cover every rule of the kind', () => {
    expect(bondBidRevealed.rules.map(({ name }) => name)).toEqual([
      'auction-unknown',
      'bid-unknown',
      'bid-is-not-yours',
      'bid-already-revealed',
      'reveals-not-open',
      'bid-does-not-fit-its-seal',
      'holder-unknown',
      'bidder-may-not-bind-holder',
      'bid-below-face-value',
      'bid-not-whole-bonds',
      'bid-above-target',
    ]);
  });
});

describe('whatever is opened', () => {
  const content = fc.record({
    holder: fc.record({
      is: fc.constantFrom('person' as const, 'enterprise' as const, 'outside' as const),
      name: fc.constantFrom('of-druckerei', 'druckerei', 'loan-07', 'nobody'),
    }),
    amountMinor: fc.bigInt({ min: 0n, max: 10n ** 18n }),
    lowestPpm: fc.option(fc.bigInt({ min: 0n, max: 10n ** 18n })),
  });
  const field = fc.constantFrom('holder' as const, 'amountMinor' as const, 'lowestPpm' as const);

  it('fits its seal exactly when nothing in it was changed', () => {
    fc.assert(
      fc.property(content, content, fc.option(field), fc.boolean(), (sealed, other, changed, saltChanged) => {
        const hall = new Hall();
        hall.openBonds();
        const { holder, amountMinor, lowestPpm } = sealed;
        const honest = hall.sealBond('druckerei', holder, amountMinor, lowestPpm);
        hall.sealDay(14);
        const opened = {
          ...honest,
          ...(changed === null ? {} : { [changed]: other[changed] }),
          ...(saltChanged ? { salt: '00'.repeat(16) } : {}),
        };
        const isSame = bondBidCommitmentOf(opened) === bondBidCommitmentOf(honest);
        const refusal = hall.openBond('druckerei', opened);
        expect(refusal === 'bid-does-not-fit-its-seal').toBe(!isSame);
      }),
    );
  });

  it('has another seal for every other auction, person, holder, amount, rate or salt', () => {
    const base = {
      auction: 'press-hall.bonds',
      person: 'anna',
      holder: OUTSIDE,
      amountMinor: 1n,
      lowestPpm: 0n,
      salt: SALT,
    };
    const others = [
      { auction: 'other-hall.bonds' },
      { person: 'ben' },
      { holder: { is: 'person', name: 'loan-07' } as const },
      { amountMinor: 2n },
      { lowestPpm: null },
      { salt: '00'.repeat(16) },
    ];
    const seals = [base, ...others.map((other) => ({ ...base, ...other }))].map(bondBidCommitment);
    expect(new Set(seals).size).toBe(others.length + 1);
  });
});

function bondBidCommitmentOf(body: BondBidRevealed): string {
  const { auction, holder, amountMinor, lowestPpm, salt } = body;
  return bondBidCommitment({ auction, person: 'of-druckerei', holder, amountMinor, lowestPpm, salt });
}
