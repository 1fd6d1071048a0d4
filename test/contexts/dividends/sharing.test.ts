// The pool is shared in whole minor units, nothing is lost and nothing is made (COMMUNE.md rule 16).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePool } from '../../../src/contexts/dividends/sharing.ts';

const pools = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const cases = fc.record({
  poolMinor: pools,
  remainderMinor: fc.bigInt({ min: 0n, max: 10n ** 9n }),
  reservePpm: fc.bigInt({ min: 0n, max: 1_000_000n }),
  shares: fc.nat({ max: 1_000_000 }),
});

describe('sharing the pool', () => {
  it.each([
    [{ poolMinor: 100n, remainderMinor: 0n, reservePpm: 0n, shares: 3 }, [100n, 0n, 33n, 1n]],
    [{ poolMinor: 100n, remainderMinor: 2n, reservePpm: 0n, shares: 3 }, [100n, 0n, 34n, 0n]],
    [{ poolMinor: 100n, remainderMinor: 0n, reservePpm: 250_000n, shares: 3 }, [75n, 25n, 25n, 0n]],
    [{ poolMinor: 2n, remainderMinor: 0n, reservePpm: 0n, shares: 3 }, [0n, 2n, 0n, 0n]],
    [{ poolMinor: 2n, remainderMinor: 1n, reservePpm: 0n, shares: 3 }, [2n, 0n, 1n, 0n]],
    [{ poolMinor: 500n, remainderMinor: 1n, reservePpm: 0n, shares: 0 }, [0n, 500n, 0n, 1n]],
    [{ poolMinor: -500n, remainderMinor: 1n, reservePpm: 0n, shares: 3 }, [0n, -500n, 0n, 1n]],
    [{ poolMinor: -500n, remainderMinor: 9n, reservePpm: 0n, shares: 4 }, [0n, -500n, 2n, 1n]],
    [{ poolMinor: 500n, remainderMinor: 0n, reservePpm: 1_000_000n, shares: 3 }, [0n, 500n, 0n, 0n]],
  ])('%o', (toShare, [takenMinor, keptMinor, perShareMinor, remainderMinor]) => {
    expect(sharePool(toShare)).toEqual({ takenMinor, keptMinor, perShareMinor, remainderMinor });
  });

  it('keeps every minor unit', () => {
    fc.assert(
      fc.property(cases, (toShare) => {
        const shared = sharePool(toShare);
        expect(shared.takenMinor + shared.keptMinor).toBe(toShare.poolMinor);
        expect(shared.takenMinor + toShare.remainderMinor).toBe(
          shared.perShareMinor * BigInt(toShare.shares) + shared.remainderMinor,
        );
        expect(shared.perShareMinor >= 0n && shared.remainderMinor >= 0n && shared.takenMinor >= 0n).toBe(
          true,
        );
        if (shared.perShareMinor > 0n) expect(shared.remainderMinor < BigInt(toShare.shares)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
