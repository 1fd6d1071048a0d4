// The pure sums of the bonds: schedule, debt service, surplus and waterfall (COMMUNE.md rules 7, 10, 14).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debtServicePerPeriod } from '../../../src/contexts/bonds/debt-service-of-terms.ts';
import {
  type AtCoupon,
  earlyUnits,
  EMPTY_FUND,
  fundCashMinor,
  reserveMinor,
  surplusMinor,
} from '../../../src/contexts/bonds/fund.ts';
import { couponDate, periodsOf, plannedUnits, scheduledUnits } from '../../../src/contexts/bonds/schedule.ts';
import { shareProceeds } from '../../../src/contexts/bonds/waterfall.ts';
import { formatDate } from '../../../src/kernel/calendar.ts';
import { interestMinor } from '../../../src/kernel/interest.ts';
import { day, TERMS } from './house.ts';

const linear = { redemption: 'linear', couponMonths: 3, termMonths: 12 } as const;
const bullet = { ...linear, redemption: 'bullet' } as const;

describe('the schedule', () => {
  it('counts coupon dates from the start, so that the 31st comes back', () => {
    const dates = [1, 2, 3, 4, 5].map((n) => formatDate(couponDate(linear, day('2025-11-30'), n)));
    expect(dates).toEqual(['2026-02-28', '2026-05-30', '2026-08-30', '2026-11-30', '2027-02-28']);
  });

  const tables = [
    { terms: linear, total: 8n, planned: [2n, 4n, 6n, 8n, 8n] },
    { terms: linear, total: 10n, planned: [2n, 5n, 7n, 10n, 10n] },
    { terms: linear, total: 3n, planned: [0n, 1n, 2n, 3n, 3n] },
    { terms: bullet, total: 8n, planned: [0n, 0n, 0n, 8n, 8n] },
  ];
  for (const { terms, total, planned } of tables) {
    it(`plans ${terms.redemption} redemption of ${total} bonds as ${planned.join(', ')}`, () => {
      expect([1, 2, 3, 4, 5].map((n) => plannedUnits(terms, total, n))).toEqual(planned);
    });
  }

  it('counts early redemption towards the plan', () => {
    expect(scheduledUnits(linear, { totalUnits: 8n, outstandingUnits: 5n }, 1)).toBe(0n);
    expect(scheduledUnits(linear, { totalUnits: 8n, outstandingUnits: 5n }, 2)).toBe(1n);
    expect(scheduledUnits(bullet, { totalUnits: 8n, outstandingUnits: 5n }, 4)).toBe(5n);
  });

  it('always ends with everything redeemed, in whole bonds, never more than there are', () => {
    const terms = fc.record({
      redemption: fc.constantFrom('bullet' as const, 'linear' as const),
      couponMonths: fc.nat(20),
      termMonths: fc.nat(2000),
    });
    fc.assert(
      fc.property(terms, fc.bigInt({ min: 0n, max: 10n ** 18n }), (some, total) => {
        const periods = periodsOf(some);
        let outstandingUnits = total;
        for (let n = 1; n <= periods; n++) {
          const units = scheduledUnits(some, { totalUnits: total, outstandingUnits }, n);
          expect(units >= 0n && units <= outstandingUnits).toBe(true);
          outstandingUnits -= units;
        }
        expect(outstandingUnits).toBe(0n);
      }),
      { numRuns: 50 },
    );
  });
});

describe('debt service', () => {
  it('is interest on all and an equal part of the principal', () => {
    // 1,200,000 × 6 % ÷ 12 = 6,000; 1,200,000 ÷ 36 = 33,333.3
    expect(debtServicePerPeriod(TERMS, 60_000n, 1)).toBe(6_000n + 33_334n);
    const bullet = { ...TERMS, redemption: 'bullet' };
    expect(debtServicePerPeriod(bullet, 60_000n, 3)).toBe(18_000n + 100_000n);
  });

  it('of hostile terms is a sum and no fault', () => {
    const hostile = { ...TERMS, targetMinor: 10n ** 18n, termMonths: 0, couponMonths: 0 };
    expect(debtServicePerPeriod(hostile, 10n ** 18n, 12)).toBe(10n ** 30n + 10n ** 18n);
    expect(debtServicePerPeriod({ ...hostile, targetMinor: 0n }, 0n, 0)).toBe(0n);
  });

  // Coupon dates on the 15th: 30E/360 then counts every month as a twelfth of a year.
  it('saved up every period pays each date of the plan in full', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 500n }),
        fc.bigInt({ min: 0n, max: 300_000n }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('bullet' as const, 'linear' as const),
        (total, ratePpm, couponMonths, periods, redemption) => {
          const termMonths = couponMonths * periods;
          const terms = { ...TERMS, targetMinor: total * 10_000n, couponMonths, termMonths, redemption };
          let cash = 0n;
          let outstandingUnits = total;
          for (let n = 1; n <= periods; n++) {
            cash += debtServicePerPeriod(terms, ratePpm, couponMonths);
            const from = couponDate(terms, day('2026-01-15'), n - 1);
            const to = couponDate(terms, day('2026-01-15'), n);
            const principalMinor = outstandingUnits * 10_000n;
            const units = scheduledUnits(terms, { totalUnits: total, outstandingUnits }, n);
            cash -=
              interestMinor({ principalMinor, ratePpm, from, to, dayCount: '30E/360' }) + units * 10_000n;
            outstandingUnits -= units;
            expect(cash >= 0n).toBe(true);
          }
        },
      ),
    );
  });
});

const at: AtCoupon = {
  cashMinor: 100_000n,
  dueMinor: 30_000n,
  reserveMinor: 15_000n,
  faceMinor: 10_000n,
  outstandingUnits: 9n,
};

describe('the surplus at a coupon date', () => {
  const early = [
    { name: 'redeems whole bonds above dues and reserve', change: {}, units: 5n },
    { name: 'leaves the reserve', change: { cashMinor: 45_000n }, units: 0n },
    { name: 'is nothing when dues are not covered', change: { cashMinor: 0n }, units: 0n },
    { name: 'is nothing when costs ate up everything', change: { cashMinor: -9n }, units: 0n },
    {
      name: 'redeems all, the reserve included, when that suffices',
      change: { cashMinor: 120_000n },
      units: 9n,
    },
    { name: 'never redeems more than there is', change: { cashMinor: 10n ** 18n }, units: 9n },
    { name: 'has nothing to redeem at the end', change: { outstandingUnits: 0n }, units: 0n },
  ];
  it.each(early)('$name', ({ change, units }) => {
    expect(earlyUnits({ ...at, ...change })).toBe(units);
  });

  const saving = { targetMinor: 120_000n, redeemedMinor: 30_000n, coupons: 3, periods: 12 };
  it('goes to the pool above dues, reserve and what even saving holds back', () => {
    expect(surplusMinor(at, saving)).toBe(55_000n);
    expect(surplusMinor(at, { ...saving, redeemedMinor: 0n })).toBe(25_000n);
    expect(surplusMinor(at, { ...saving, coupons: 40 })).toBe(0n);
    expect(surplusMinor({ ...at, cashMinor: -1n }, saving)).toBe(0n);
  });

  it('a reserve is so many months of rent, rounded up', () => {
    const fund = { ...EMPTY_FUND, rentMinor: 1_000n, periodMonths: 3 };
    expect(reserveMinor(fund, 1)).toBe(334n);
    expect(reserveMinor(fund, 3)).toBe(1_000n);
    expect(reserveMinor({ ...fund, periodMonths: 0 }, 0)).toBe(0n);
  });

  it('a fund holds what came less what went', () => {
    const flows = { receivedMinor: 100n, leftOverMinor: 20n, soldMinor: 3n, costsMinor: 50n, paidMinor: 7n };
    expect(fundCashMinor({ ...EMPTY_FUND, ...flows, releasedMinor: -4n })).toBe(70n);
  });
});

describe('the waterfall of a sale', () => {
  const claims = [
    { interestMinor: 60n, principalMinor: 600n, tieKey: 'a' },
    { interestMinor: 30n, principalMinor: 300n, tieKey: 'b' },
    { interestMinor: 0n, principalMinor: 100n, tieKey: 'c' },
  ];
  const tables = [
    { available: 1_500n, recourse: 'asset', paid: [660n, 330n, 100n], rest: 410n },
    { available: 1_090n, recourse: 'asset', paid: [660n, 330n, 100n], rest: 0n },
    { available: 1_089n, recourse: 'asset', paid: [659n, 330n, 100n], rest: 0n },
    { available: 590n, recourse: 'asset', paid: [360n, 180n, 50n], rest: 0n },
    { available: 45n, recourse: 'asset', paid: [30n, 15n, 0n], rest: 0n },
    { available: 0n, recourse: 'asset', paid: [0n, 0n, 0n], rest: 0n },
    { available: -5n, recourse: 'asset', paid: [0n, 0n, 0n], rest: -5n },
    { available: 590n, recourse: 'commune', paid: [660n, 330n, 100n], rest: -500n },
    { available: -5n, recourse: 'commune', paid: [660n, 330n, 100n], rest: -1_095n },
  ] as const;
  for (const { available, recourse, paid, rest } of tables) {
    it(`of ${available} with recourse to the ${recourse} pays ${paid.join(', ')} and leaves ${rest}`, () => {
      const { parts, restMinor } = shareProceeds(available, claims, recourse);
      expect(parts.map(({ interestMinor, principalMinor }) => interestMinor + principalMinor)).toEqual(paid);
      expect(restMinor).toBe(rest);
    });
  }

  const hostile = fc.array(
    fc.record({
      interestMinor: fc.bigInt({ min: 0n, max: 10n ** 18n }),
      principalMinor: fc.bigInt({ min: 0n, max: 10n ** 18n }),
      tieKey: fc.string({ maxLength: 3 }),
    }),
    { maxLength: 12 },
  );
  it('loses nothing, pays nobody more than owed, and pays no principal before all interest', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }),
        hostile,
        fc.constantFrom('asset' as const, 'commune' as const),
        (available, some, recourse) => {
          const { parts, restMinor } = shareProceeds(available, some, recourse);
          let paid = 0n;
          let interestMissing = 0n;
          let principalPaid = 0n;
          for (const [i, part] of parts.entries()) {
            const claim = some[i];
            expect(part.interestMinor <= (claim?.interestMinor ?? -1n) && part.interestMinor >= 0n).toBe(
              true,
            );
            expect(part.principalMinor <= (claim?.principalMinor ?? -1n) && part.principalMinor >= 0n).toBe(
              true,
            );
            paid += part.interestMinor + part.principalMinor;
            principalPaid += part.principalMinor;
            interestMissing += (claim?.interestMinor ?? 0n) - part.interestMinor;
          }
          expect(paid + restMinor).toBe(available);
          if (interestMissing > 0n) expect(principalPaid).toBe(0n);
          if (recourse === 'commune') expect(interestMissing).toBe(0n);
        },
      ),
    );
  });
});
