import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseDate } from '../../src/kernel/calendar.ts';
import type { CivilDate } from '../../src/kernel/calendar.ts';
import { DAY_COUNTS } from '../../src/kernel/day-count.ts';
import type { DayCount } from '../../src/kernel/day-count.ts';
import {
  interestExact,
  interestMinor,
  PERIODS_MAX,
  redemptionPlan,
  REDEMPTIONS,
} from '../../src/kernel/interest.ts';
import { add, compare, multiply, negate, rational, subtract, ZERO } from '../../src/kernel/rational.ts';

function date(text: string): CivilDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

const terms = fc.record({
  principalMinor: fc.bigInt({ min: 0n, max: 10n ** 18n }),
  ratePpm: fc.bigInt({ min: 0n, max: 1_000_000n }),
  from: fc.integer({ min: date('1990-01-01'), max: date('2090-01-01') }).map((days) => days as CivilDate),
  dayCount: fc.constantFrom(...DAY_COUNTS),
});
const lengths = fc.integer({ min: 0, max: 5000 });

describe('interest', () => {
  test.each<[bigint, bigint, string, string, DayCount, bigint, bigint, bigint]>([
    // principal, rate, from, to, convention, exact n/d, rounded
    [1_000_000n, 35_000n, '2026-01-01', '2027-01-01', '30E/360', 35_000n, 1n, 35_000n],
    [1_000_000n, 35_000n, '2026-01-31', '2026-02-28', '30E/360', 24_500n, 9n, 2_722n],
    [1_000_000n, 35_000n, '2026-01-01', '2026-07-01', 'act/act-isda', 1_267_000n, 73n, 17_356n],
    [100n, 10_000n, '2026-01-01', '2026-07-01', '30E/360', 1n, 2n, 0n],
    [300n, 10_000n, '2026-01-01', '2026-07-01', '30E/360', 3n, 2n, 2n],
    // Contract 13 of the direct loans from 2010-05-10 to the end of the year, as Excel counts it.
    [1_000_000n, 30_000n, '2010-05-10', '2010-12-31', '30/360-us', 19_250n, 1n, 19_250n],
    [1_000_000n, 30_000n, '2010-02-28', '2010-02-28', '30/360-us', 0n, 1n, 0n],
  ])(
    '%d at %d ppm from %s to %s, %s, is %d/%d, posted as %d',
    (principalMinor, ratePpm, from, to, dayCount, n, d, rounded) => {
      const given = { principalMinor, ratePpm, from: date(from), to: date(to), dayCount };
      expect(interestExact(given)).toEqual(rational(n, d));
      expect(interestMinor(given)).toBe(rounded);
    },
  );

  test('30E/360-isda looks at the maturity', () => {
    const given = {
      principalMinor: 360n,
      ratePpm: 1_000_000n,
      from: date('2007-08-31'),
      to: date('2008-02-29'),
      dayCount: '30E/360-isda',
    } as const;
    expect(interestExact(given)).toEqual(rational(180n));
    expect(interestExact({ ...given, maturity: given.to })).toEqual(rational(179n));
  });

  test('interest is proportional to principal and to rate, and rounding moves it by at most a half', () => {
    fc.assert(
      fc.property(terms, lengths, fc.bigInt({ min: 1n, max: 1000n }), (given, length, times) => {
        const full = { ...given, to: addDays(given.from, length) };
        const exact = interestExact(full);
        const scaled = multiply(exact, rational(times));
        expect(interestExact({ ...full, principalMinor: full.principalMinor * times })).toEqual(scaled);
        expect(interestExact({ ...full, ratePpm: full.ratePpm * times })).toEqual(scaled);
        expect(interestExact({ ...full, principalMinor: -full.principalMinor })).toEqual(negate(exact));
        const moved = subtract(rational(interestMinor(full)), exact);
        const distance = compare(moved, ZERO) < 0 ? negate(moved) : moved;
        expect(compare(distance, rational(1n, 2n))).not.toBe(1);
      }),
    );
  });

  test('interest over two parts of a period is that of the whole, where the convention is additive', () => {
    fc.assert(
      fc.property(
        terms,
        lengths,
        lengths,
        fc.constantFrom<DayCount>('30E/360', 'act/act-isda', 'act/360', 'act/365f', 'nl/365'),
        (given, first, second, dayCount) => {
          const middle = addDays(given.from, first);
          const to = addDays(middle, second);
          const whole = interestExact({ ...given, dayCount, to });
          const parts = add(
            interestExact({ ...given, dayCount, to: middle }),
            interestExact({ ...given, dayCount, from: middle, to }),
          );
          expect(parts).toEqual(whole);
        },
      ),
    );
  });
});

describe('redemption plan', () => {
  test.each([
    ['bullet', 10n, 3, [0n, 0n, 10n]],
    ['linear', 10n, 3, [4n, 3n, 3n]],
    ['linear', 11n, 3, [4n, 4n, 3n]],
    ['linear', 2n, 4, [1n, 1n, 0n, 0n]],
    ['linear', 0n, 2, [0n, 0n]],
    ['bullet', 7n, 1, [7n]],
  ] as const)('%s: %d bonds in %d periods are %s', (kind, principalUnits, periods, units) => {
    expect(redemptionPlan({ principalUnits, periods, kind })).toEqual(units);
  });

  test('every bond is redeemed exactly once; linear periods differ by at most one, the larger first', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...REDEMPTIONS),
        (principalUnits, periods, kind) => {
          const plan = redemptionPlan({ principalUnits, periods, kind });
          expect(plan).toHaveLength(periods);
          expect(plan.reduce((a, b) => a + b, 0n)).toBe(principalUnits);
          if (kind === 'bullet') {
            expect(plan.slice(0, -1).every((units) => units === 0n)).toBe(true);
            return;
          }
          const sorted = [...plan].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
          expect(plan).toEqual(sorted);
          expect((plan[0] ?? 0n) - (plan.at(-1) ?? 0n) <= 1n).toBe(true);
        },
      ),
    );
  });

  test.each([0, -1, 1.5, Number.NaN, PERIODS_MAX + 1])('%d periods are refused', (periods) => {
    expect(() => redemptionPlan({ principalUnits: 1n, periods, kind: 'linear' })).toThrow(RangeError);
  });

  test('fewer than no bonds are refused', () => {
    expect(() => redemptionPlan({ principalUnits: -1n, periods: 1, kind: 'bullet' })).toThrow(RangeError);
  });
});
