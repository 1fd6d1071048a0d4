// The margin shared by rounding up (31 CFR 356.20, 356.21), beside our own rule, which never allots more than is offered.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awardsRoundedUp, marginPart } from '../../../src/contexts/auctions/rounding-up.ts';
import { apportion } from '../../../src/kernel/apportion.ts';
import { totalOf } from '../ledger/stage.ts';

test('the part is rounded up to the next hundredth of a per cent', () => {
  expect(marginPart(171_201n, 1_000_000n)).toBe(1713n);
  expect(marginPart(171_300n, 1_000_000n)).toBe(1713n);
  expect(marginPart(5n, 5n)).toBe(10_000n);
  expect(marginPart(0n, 5n)).toBe(0n);
});

test('17.13 % of 10,000 is 1,713, and 1,800 in hundreds', () => {
  const [award] = awardsRoundedUp(17_130_00n, [10_000_00n, 90_000_00n], 100_00n);
  expect(award).toEqual({ bidMinor: 10_000_00n, awardMinor: 1_800_00n });
});

test('nobody wins more than was bid; all together win at least what is left, and our rule exactly that', () => {
  const bids = fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(bids, fc.bigInt({ min: 1n, max: 100_000n }), (hundreds, left) => {
      const all = hundreds.map((one) => one * 100n);
      const leftMinor = left < totalOf(all) ? left : totalOf(all);
      const awards = awardsRoundedUp(leftMinor, all, 100n);
      expect(
        awards.every(({ bidMinor, awardMinor }) => awardMinor <= bidMinor && awardMinor % 100n === 0n),
      ).toBe(true);
      expect(totalOf(awards.map(({ awardMinor }) => awardMinor))).toBeGreaterThanOrEqual(leftMinor);
      const ours = apportion(
        leftMinor,
        all,
        all.map((_, at) => String(at)),
      );
      expect(totalOf(ours)).toBe(leftMinor);
    }),
  );
});
