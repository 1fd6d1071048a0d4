import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/kernel/calendar.ts';
import { AMOUNT_MOST } from '../../../src/kernel/codec.ts';
import { indexedRent, partByDays, periodStart } from '../../../src/contexts/leases/rent-arithmetic.ts';
import { day } from '../property/asset-stage.ts';

describe('periods', () => {
  test('are counted from the first day, so that a short month costs no day', () => {
    const lease = { startDate: day('2026-01-31'), periodMonths: 1 };
    expect([0, 1, 2, 3].map((period) => formatDate(periodStart(lease, period)))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });
});

describe('a part of a period', () => {
  test.each([
    [300n, 0, 30, 30, 300n],
    [300n, 0, 30, 31, 300n],
    [300n, 0, 30, 0, 0n],
    [300n, 0, 30, -5, 0n],
    [300n, 0, 30, 1, 10n],
    [5n, 0, 2, 1, 2n],
    [7n, 0, 2, 1, 4n],
    [100n, 10, 10, 10, 100n],
  ])('of %d for the days %d to %d until %d is %d', (amountMinor, fromDate, toDate, untilDate, part) => {
    expect(partByDays(amountMinor, { fromDate, toDate, untilDate })).toBe(part);
  });

  test('grows with the days and is never more than the whole', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), days, days, days, (amountMinor, length, a, b) => {
        const part = (untilDate: number): bigint =>
          partByDays(amountMinor, { fromDate: 0, toDate: length, untilDate });
        const [less, more] = [part(Math.min(a, b)), part(Math.max(a, b))];
        expect(less).toBeGreaterThanOrEqual(0n);
        expect(more).toBeGreaterThanOrEqual(less);
        expect(amountMinor).toBeGreaterThanOrEqual(more);
      }),
    );
  });
});

describe('the index', () => {
  test.each([
    [900_000n, 20_000n, 1, 918_000n],
    [900_000n, 20_000n, 5, 993_673n],
    [900_000n, 0n, 50, 900_000n],
    [25n, 20_000n, 1, 26n],
    [75n, 20_000n, 1, 76n],
    [1n, 1_000_000n, 10, 1_024n],
    [AMOUNT_MOST, 1_000_000n, 50, AMOUNT_MOST],
  ])('makes of %d at %d ppm in %d years %d', (rentMinor, indexPpm, years, indexed) => {
    expect(indexedRent(rentMinor, indexPpm, years)).toBe(indexed);
  });
});
