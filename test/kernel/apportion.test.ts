import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from '../../src/kernel/apportion.ts';

const shares = fc.record({
  total: fc.oneof(fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 10n ** 18n })),
  parties: fc.uniqueArray(
    fc.record({
      key: fc.string({ maxLength: 4 }),
      weight: fc.oneof(fc.bigInt({ min: 1n, max: 5n }), fc.bigInt({ min: 1n, max: 10n ** 30n })),
    }),
    { minLength: 1, maxLength: 20, selector: ({ key }) => key },
  ),
});

type Party = { readonly key: string; readonly weight: bigint };

function partsByKey(total: bigint, parties: readonly Party[]): Map<string, bigint | undefined> {
  const weights = parties.map(({ weight }) => weight);
  const parts = apportion(
    total,
    weights,
    parties.map(({ key }) => key),
  );
  return new Map(parties.map(({ key }, place) => [key, parts[place]]));
}

describe('apportion', () => {
  test.each([
    [10n, [1n, 1n, 1n], ['c', 'a', 'b'], [3n, 4n, 3n]],
    [10n, [1n, 1n, 1n], [], [4n, 3n, 3n]],
    [11n, [1n, 1n, 1n], ['c', 'a', 'b'], [3n, 4n, 4n]],
    [7n, [3n, 2n, 2n], ['a', 'b', 'c'], [3n, 2n, 2n]],
    [5n, [6n, 3n, 1n], ['a', 'b', 'c'], [3n, 2n, 0n]],
    [0n, [0n, 0n], [], [0n, 0n]],
    [0n, [], [], []],
    [3n, [0n, 5n, 0n], [], [0n, 3n, 0n]],
    [1n, [1n, 1n], ['b', 'a'], [0n, 1n]],
  ])('%d by %s with the keys %s gives %s', (total, weights, keys, parts) => {
    expect(apportion(total, weights, keys)).toEqual(parts);
  });

  test('refuses what no rule may let through', () => {
    expect(() => apportion(-1n, [1n])).toThrow(RangeError);
    expect(() => apportion(1n, [2n, -1n])).toThrow(RangeError);
    expect(() => apportion(1n, [0n, 0n])).toThrow(RangeError);
    expect(() => apportion(1n, [])).toThrow(RangeError);
  });

  test('the parts sum to the total, each less than one away from its exact share', () => {
    fc.assert(
      fc.property(shares, ({ total, parties }) => {
        const weights = parties.map(({ weight }) => weight);
        const sum = weights.reduce((a, b) => a + b, 0n);
        const parts = apportion(
          total,
          weights,
          parties.map(({ key }) => key),
        );
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        for (const [place, part] of parts.entries()) {
          const distance = part * sum - total * (weights[place] ?? 0n);
          expect(distance > -sum && distance < sum).toBe(true);
        }
      }),
    );
  });

  test('nobody gets the odd unit before one with a larger remainder or, among equals, a smaller key', () => {
    fc.assert(
      fc.property(shares, ({ total, parties }) => {
        const weights = parties.map(({ weight }) => weight);
        const sum = weights.reduce((a, b) => a + b, 0n);
        const parts = apportion(
          total,
          weights,
          parties.map(({ key }) => key),
        );
        const dealt = parties.map(({ key, weight }, place) => ({
          key,
          remainder: (total * weight) % sum,
          raised: parts[place] === (total * weight) / sum + 1n,
        }));
        for (const winner of dealt.filter(({ raised }) => raised)) {
          for (const loser of dealt.filter(({ raised }) => !raised)) {
            const tie = winner.remainder === loser.remainder && winner.key < loser.key;
            expect(winner.remainder > loser.remainder || tie).toBe(true);
          }
        }
      }),
    );
  });

  test('the order of the list changes nothing', () => {
    const shuffled = shares.chain((share) =>
      fc.record({
        share: fc.constant(share),
        mixed: fc.shuffledSubarray(share.parties, { minLength: share.parties.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ share, mixed }) => {
        expect(partsByKey(share.total, mixed)).toEqual(partsByKey(share.total, share.parties));
      }),
    );
  });
});
