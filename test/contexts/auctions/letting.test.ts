// Who takes an empty asset, and for how much (COMMUNE.md rule 11).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLetting } from '../../../src/contexts/auctions/letting.ts';

const bids = (...rents: readonly bigint[]) =>
  rents.map((rentMinor, i) => ({ id: `b${i}`, enterprise: `enterprise-${i}`, rentMinor }));

const cases = [
  { name: 'nobody bids', format: 'vickrey', rents: [], result: null },
  { name: 'nobody reaches the reserve', format: 'first', rents: [99n, 1n], result: null },
  { name: 'a bid at the reserve counts', format: 'vickrey', rents: [100n], result: [0, 100n, 100n] },
  { name: 'a lone bidder pays the reserve', format: 'vickrey', rents: [500n], result: [0, 500n, 100n] },
  {
    name: 'a lone bidder pays the reserve in the other format too',
    format: 'first',
    rents: [500n],
    result: [0, 500n, 100n],
  },
  {
    name: 'a bid below the reserve makes no second',
    format: 'vickrey',
    rents: [99n, 500n],
    result: [1, 500n, 100n],
  },
  {
    name: 'the best pays the second best',
    format: 'vickrey',
    rents: [300n, 500n, 400n],
    result: [1, 500n, 400n],
  },
  { name: 'the best pays its own', format: 'first', rents: [300n, 500n, 400n], result: [1, 500n, 500n] },
  { name: 'equal bids go by the id', format: 'vickrey', rents: [500n, 500n], result: [0, 500n, 500n] },
] as const;

describe('deciding a letting', () => {
  it.each(cases)('$name', ({ format, rents, result }) => {
    const letting = decideLetting({ format, reserveMinor: 100n }, bids(...rents));
    expect(letting).toEqual(
      result === null
        ? null
        : { winner: `enterprise-${result[0]}`, bestRentMinor: result[1], rentMinor: result[2] },
    );
  });

  const hostile = fc.array(fc.bigInt({ min: 0n, max: 10n ** 18n }), { maxLength: 12 });

  it('never asks more than the bid nor less than the reserve, and nobody who lost bid more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('vickrey' as const, 'first' as const),
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        hostile,
        (format, reserveMinor, rents) => {
          const letting = decideLetting({ format, reserveMinor }, bids(...rents));
          const best = rents.reduce((most, rent) => (rent > most ? rent : most), -1n);
          expect(letting === null).toBe(best < reserveMinor);
          if (letting === null) return;
          expect(letting.bestRentMinor).toBe(best);
          expect(letting.rentMinor <= best && letting.rentMinor >= reserveMinor).toBe(true);
        },
      ),
    );
  });

  it('bidding one’s own worth is never worse under vickrey than any other bid', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.bigInt({ min: 0n, max: 1000n }),
        fc.bigInt({ min: 0n, max: 2000n }),
        (others, worth, other) => {
          const gain = (own: bigint): bigint => {
            const all = [...bids(...others), { id: 'a', enterprise: 'own', rentMinor: own }];
            const letting = decideLetting({ format: 'vickrey', reserveMinor: 10n }, all);
            return letting?.winner === 'own' ? worth - letting.rentMinor : 0n;
          };
          expect(gain(worth) >= gain(other)).toBe(true);
        },
      ),
    );
  });
});
