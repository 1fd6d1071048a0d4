// The uniform-price clearing of bonds (COMMUNE.md rules 7 and 8): tables, then properties on hostile bids, then forged certificates.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../../src/contexts/auctions/certificate.ts';
import { type BondBid, clearBonds, type Part } from '../../../src/contexts/auctions/clearing.ts';

function bid(id: string, units: bigint, lowestPpm: bigint | null): BondBid {
  return { id, units, lowestPpm };
}

function byBid(parts: readonly Part[]): Record<string, bigint> {
  return Object.fromEntries(parts.map(({ bid: id, units }) => [id, units]));
}

const offer = { targetUnits: 100n, ceilingPpm: 50_000n };

const cases: readonly {
  name: string;
  bids: readonly BondBid[];
  coupon: bigint | null;
  won?: Record<string, bigint>;
  waiting?: Record<string, bigint>;
}[] = [
  { name: 'no bid does not clear', bids: [], coupon: null },
  { name: 'one bond less than the target does not clear', bids: [bid('a', 99n, 1n)], coupon: null },
  {
    name: 'exactly the target clears at the last accepted rate',
    bids: [bid('a', 60n, 20_000n), bid('b', 40n, 30_000n)],
    coupon: 30_000n,
    won: { a: 60n, b: 40n },
    waiting: {},
  },
  {
    name: 'bids without a rate fill first and take the rate that results',
    bids: [bid('a', 60n, 20_000n), bid('b', 60n, 30_000n), bid('c', 70n, null)],
    coupon: 20_000n,
    won: { c: 70n, a: 30n },
    waiting: { a: 30n, b: 60n },
  },
  {
    name: 'bids without a rate that fill everything leave a coupon of nothing',
    bids: [bid('a', 150n, null), bid('b', 50n, null), bid('c', 10n, 0n)],
    coupon: 0n,
    won: { a: 75n, b: 25n },
    waiting: { a: 75n, b: 25n },
  },
  {
    name: 'a bid above the ceiling does not count',
    bids: [bid('a', 99n, 50_000n), bid('b', 99n, 50_001n)],
    coupon: null,
  },
  {
    name: 'a bid at the ceiling counts',
    bids: [bid('a', 99n, 50_000n), bid('b', 1n, 50_000n), bid('c', 99n, 50_001n)],
    coupon: 50_000n,
    won: { a: 99n, b: 1n },
    waiting: {},
  },
  {
    name: 'the margin is shared in proportion, the largest remainder first',
    bids: [bid('a', 90n, 1n), bid('b', 8n, 2n), bid('c', 3n, 2n)],
    coupon: 2n,
    // 10 × 8/11 = 7.27, 10 × 3/11 = 2.73
    won: { a: 90n, b: 7n, c: 3n },
    waiting: { b: 1n },
  },
  {
    name: 'equal remainders go by the id of the bid',
    bids: [bid('f', 90n, 1n), bid('d', 7n, 2n), bid('c', 7n, 2n), bid('e', 7n, 2n)],
    coupon: 2n,
    won: { f: 90n, c: 4n, d: 3n, e: 3n },
    waiting: { c: 3n, d: 4n, e: 4n },
  },
  {
    name: 'the queue ends where it reaches the target once more',
    bids: [bid('a', 100n, 1n), bid('b', 99n, 2n), bid('c', 50n, 3n), bid('d', 50n, 4n)],
    coupon: 1n,
    won: { a: 100n },
    waiting: { b: 99n, c: 50n },
  },
];

describe('clearing a bond auction', () => {
  it.each(cases)('$name', ({ bids, coupon, won = {}, waiting = {} }) => {
    const cleared = clearBonds(offer, bids);
    expect(cleared.certificate.cleared).toBe(coupon !== null);
    expect(cleared.certificate.couponPpm).toBe(coupon ?? 0n);
    expect(byBid(cleared.allotments)).toEqual(won);
    expect(byBid(cleared.waiting)).toEqual(waiting);
    expect(checkCertificate(cleared.certificate, bids, cleared.allotments)).toEqual([]);
  });

  it('lists the queue from the margin up', () => {
    const bids = [
      bid('z', 100n, 1n),
      bid('c', 9n, 3n),
      bid('b', 9n, 3n),
      bid('a', 150n, 1n),
      bid('d', 9n, 2n),
    ];
    const queue = clearBonds({ ...offer, targetUnits: 240n }, bids).waiting;
    expect(queue.map(({ bid: id }) => id)).toEqual(['a', 'z', 'd', 'b', 'c']);
  });

  it('never clears a target of nothing', () => {
    expect(clearBonds({ targetUnits: 0n, ceilingPpm: 1n }, [bid('a', 1n, 0n)]).certificate.cleared).toBe(
      false,
    );
  });
});

const rate = fc.option(fc.oneof(fc.bigInt({ min: 0n, max: 6n }), fc.bigInt({ min: 0n, max: 10n ** 18n })), {
  nil: null,
});
const units = fc.oneof(fc.bigInt({ min: 1n, max: 20n }), fc.bigInt({ min: 1n, max: 10n ** 18n }));
const hostileBids = fc
  .uniqueArray(
    fc.record({ id: fc.nat(0xffff).map((id) => id.toString(16).padStart(4, '0')), units, lowestPpm: rate }),
    {
      selector: ({ id }) => id,
      maxLength: 40,
    },
  )
  .map((bids): readonly BondBid[] => bids);
const hostileOffer = fc.record({
  targetUnits: fc.oneof(fc.bigInt({ min: 1n, max: 200n }), fc.bigInt({ min: 1n, max: 10n ** 18n })),
  ceilingPpm: fc.oneof(fc.bigInt({ min: 0n, max: 6n }), fc.bigInt({ min: 0n, max: 10n ** 18n })),
});

function total(parts: readonly { readonly units: bigint }[]): bigint {
  return parts.reduce((sum, part) => sum + part.units, 0n);
}

describe('whatever is bid', () => {
  it('clears exactly when the bids that count reach the target, and then allots exactly the target', () => {
    fc.assert(
      fc.property(hostileOffer, hostileBids, (offered, bids) => {
        const counting = bids.filter(
          ({ lowestPpm }) => lowestPpm === null || lowestPpm <= offered.ceilingPpm,
        );
        const { certificate, allotments } = clearBonds(offered, bids);
        expect(certificate.cleared).toBe(total(counting) >= offered.targetUnits);
        expect(total(allotments)).toBe(certificate.cleared ? offered.targetUnits : 0n);
      }),
    );
  });

  it('pays every winner at least what they asked, and leaves out nobody who asked less than a winner', () => {
    fc.assert(
      fc.property(hostileOffer, hostileBids, (offered, bids) => {
        const { certificate, allotments } = clearBonds(offered, bids);
        if (!certificate.cleared) return;
        const won = byBid(allotments);
        for (const { id, units: wanted, lowestPpm } of bids) {
          const got = won[id] ?? 0n;
          expect(got <= wanted).toBe(true);
          if (got > 0n) expect((lowestPpm ?? 0n) <= certificate.couponPpm).toBe(true);
          if ((lowestPpm ?? -1n) < certificate.couponPpm && certificate.couponPpm > 0n)
            expect(got).toBe(wanted);
        }
      }),
    );
  });

  it('comes to the same in whatever order the bids stand, and its certificate holds', () => {
    const shuffled = hostileBids.chain((bids) =>
      fc.tuple(fc.constant(bids), fc.shuffledSubarray([...bids], { minLength: bids.length })),
    );
    fc.assert(
      fc.property(hostileOffer, shuffled, (offered, [bids, others]) => {
        const one = clearBonds(offered, bids);
        const other = clearBonds(offered, others);
        expect(other.certificate).toEqual(one.certificate);
        expect(byBid(other.allotments)).toEqual(byBid(one.allotments));
        expect(other.waiting).toEqual(one.waiting);
        expect(checkCertificate(one.certificate, others, one.allotments)).toEqual([]);
      }),
    );
  });

  it('queues only what was bid, counts and was not filled, cheapest first, up to the target', () => {
    fc.assert(
      fc.property(hostileOffer, hostileBids, (offered, bids) => {
        const { certificate, allotments, waiting } = clearBonds(offered, bids);
        const won = byBid(allotments);
        const known = new Map(bids.map((one) => [one.id, one]));
        let last = -1n;
        for (const { bid: id, units: waits } of waiting) {
          const one = known.get(id);
          expect(waits).toBe((one?.units ?? 0n) - (won[id] ?? 0n));
          expect((one?.lowestPpm ?? 0n) <= offered.ceilingPpm).toBe(true);
          expect((one?.lowestPpm ?? -1n) >= last).toBe(true);
          last = one?.lowestPpm ?? -1n;
        }
        const counted = total(certificate.steps);
        const left = certificate.cleared ? counted - offered.targetUnits : 0n;
        const enough = left < offered.targetUnits ? left : offered.targetUnits;
        expect(total(waiting) >= (certificate.cleared ? enough : 0n)).toBe(true);
      }),
    );
  });
});

describe('a forged result is found out', () => {
  const bids = [
    bid('a', 90n, 1n),
    bid('b', 8n, 2n),
    bid('c', 3n, 2n),
    bid('d', 5n, 9n),
    bid('e', 5n, 60_000n),
  ];
  const honest = clearBonds(offer, bids);
  const move = (from: string, to: string): Part[] => {
    const won = { ...byBid(honest.allotments) };
    won[from] = (won[from] ?? 0n) - 1n;
    won[to] = (won[to] ?? 0n) + 1n;
    return Object.entries(won).map(([id, amount]) => ({ bid: id, units: amount }));
  };
  const forgeries: readonly [string, () => readonly string[]][] = [
    [
      'another coupon',
      () => checkCertificate({ ...honest.certificate, couponPpm: 9n }, bids, honest.allotments),
    ],
    [
      'not cleared',
      () => checkCertificate({ ...honest.certificate, cleared: false }, bids, honest.allotments),
    ],
    [
      'another margin',
      () => checkCertificate({ ...honest.certificate, marginUnits: 9n }, bids, honest.allotments),
    ],
    ['a hidden bid', () => checkCertificate(honest.certificate, bids.slice(0, -2), honest.allotments)],
    [
      'a hidden bid above the ceiling',
      () => checkCertificate(honest.certificate, bids.slice(0, -1), honest.allotments),
    ],
    ['a bond from a better bid', () => checkCertificate(honest.certificate, bids, move('a', 'b'))],
    ['a bond to a worse bid', () => checkCertificate(honest.certificate, bids, move('a', 'd'))],
    ['a bond to the smaller remainder', () => checkCertificate(honest.certificate, bids, move('c', 'b'))],
    ['a bond to nobody', () => checkCertificate(honest.certificate, bids, move('a', 'x'))],
    ['one bond less', () => checkCertificate(honest.certificate, bids, honest.allotments.slice(1))],
    [
      'bonds without a cleared auction',
      () => {
        const failed = clearBonds({ ...offer, targetUnits: 1000n }, bids);
        return checkCertificate(failed.certificate, bids, honest.allotments);
      },
    ],
  ];
  it.each(forgeries)('%s', (_, check) => {
    expect(check()).not.toEqual([]);
  });

  it('any one bond moved between two bids', () => {
    fc.assert(
      fc.property(hostileOffer, hostileBids, fc.nat(), fc.nat(), (offered, some, i, j) => {
        const cleared = clearBonds(offered, some);
        const from = cleared.allotments[i % Math.max(1, cleared.allotments.length)];
        const to = some[j % Math.max(1, some.length)];
        if (from === undefined || to === undefined || from.bid === to.id) return;
        const forged = new Map(cleared.allotments.map(({ bid: id, units: got }) => [id, got]));
        forged.set(from.bid, from.units - 1n);
        forged.set(to.id, (forged.get(to.id) ?? 0n) + 1n);
        const parts = [...forged].map(([id, got]) => ({ bid: id, units: got }));
        expect(checkCertificate(cleared.certificate, some, parts)).not.toEqual([]);
      }),
    );
  });
});
