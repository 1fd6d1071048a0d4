import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  depreciatedAfter,
  roundUpToFace,
  saleResult,
} from '../../../src/contexts/property/amounts.ts';

describe('the target of a series', () => {
  test.each([
    [0n, 10_000n, 0n],
    [1n, 10_000n, 10_000n],
    [10_000n, 10_000n, 10_000n],
    [10_001n, 10_000n, 20_000n],
    [50_000_000n, 1n, 50_000_000n],
  ])('%d in bonds of %d is %d', (wanted, face, target) => {
    expect(roundUpToFace(wanted, face)).toBe(target);
  });
});

describe('the coverage of the debt service by the rent', () => {
  test.each([
    {
      rentMinor: 900n,
      costsMinor: 100n,
      debtServiceMinor: 800n,
      coveragePpm: 1_000_000n,
      needed: 800n,
      covered: true,
    },
    {
      rentMinor: 899n,
      costsMinor: 100n,
      debtServiceMinor: 800n,
      coveragePpm: 1_000_000n,
      needed: 800n,
      covered: false,
    },
    {
      rentMinor: 1_100n,
      costsMinor: 100n,
      debtServiceMinor: 800n,
      coveragePpm: 1_250_000n,
      needed: 1_000n,
      covered: true,
    },
    {
      rentMinor: 1_099n,
      costsMinor: 100n,
      debtServiceMinor: 800n,
      coveragePpm: 1_250_000n,
      needed: 1_000n,
      covered: false,
    },
    // 3 × 1.000001 is more than 3: rounded up to 4
    {
      rentMinor: 3n,
      costsMinor: 0n,
      debtServiceMinor: 3n,
      coveragePpm: 1_000_001n,
      needed: 4n,
      covered: false,
    },
    {
      rentMinor: 1n,
      costsMinor: 5n,
      debtServiceMinor: 0n,
      coveragePpm: 1_000_000n,
      needed: 0n,
      covered: false,
    },
  ])(
    '$rentMinor less $costsMinor against $debtServiceMinor at $coveragePpm',
    ({ needed, covered, ...offer }) => {
      expect(coverageOf(offer)).toEqual({
        availableMinor: offer.rentMinor - offer.costsMinor,
        neededMinor: needed,
        covered,
      });
    },
  );
});

describe('straight-line depreciation', () => {
  const minor = fc.bigInt({ min: 0n, max: 10n ** 18n });

  test('rounds half-even on the way and is exact at the end', () => {
    const schedule = { costMinor: 1_000n, residualMinor: 0n, months: 3 };
    expect([0, 1, 2, 3, 4].map((month) => depreciatedAfter(schedule, month))).toEqual([
      0n,
      333n,
      667n,
      1_000n,
      1_000n,
    ]);
    // 2.5 and 7.5 go to the even neighbours
    const half = { costMinor: 10n, residualMinor: 0n, months: 4 };
    expect([1, 2, 3].map((month) => depreciatedAfter(half, month))).toEqual([2n, 5n, 8n]);
  });

  test('never falls, no month is more than one unit off the line, and the months sum to cost less residual', () => {
    fc.assert(
      fc.property(minor, minor, fc.integer({ min: 1, max: 1200 }), (costMinor, residualMinor, months) => {
        const base = costMinor > residualMinor ? costMinor - residualMinor : 0n;
        let before = 0n;
        for (let month = 1; month <= months; month += 1) {
          const after = depreciatedAfter({ costMinor, residualMinor, months }, month);
          expect(after).toBeGreaterThanOrEqual(before);
          const off = after * BigInt(months) - base * BigInt(month);
          expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(BigInt(months));
          before = after;
        }
        expect(before).toBe(base);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the result of a sale', () => {
  test.each([
    [1_000n, { costMinor: 1_000n, depreciatedMinor: 0n }, { gainMinor: 0n, lossMinor: 0n }],
    [1_000n, { costMinor: 1_500n, depreciatedMinor: 600n }, { gainMinor: 100n, lossMinor: 0n }],
    [0n, { costMinor: 1_500n, depreciatedMinor: 600n }, { gainMinor: 0n, lossMinor: 900n }],
  ])('%d for %o', (proceedsMinor, book, result) => {
    expect(saleResult(proceedsMinor, book)).toEqual(result);
  });
});
