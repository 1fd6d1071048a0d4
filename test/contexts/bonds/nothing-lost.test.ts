// Random lives of a series: whatever happens, nothing is lost, the books agree with the rows, and holders get what the schedule says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueUnpaid, outstandingMinor, positionsOf } from '../../../src/contexts/bonds/facts.ts';
import { couponDate, periodsOf, plannedUnits } from '../../../src/contexts/bonds/schedule.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { balances } from '../../../src/contexts/ledger/tables.ts';
import { interestMinor } from '../../../src/kernel/interest.ts';
import { ASSET, House, type HouseOptions, START } from './house.ts';

const terms = fc.record({
  redemption: fc.constantFrom('bullet' as const, 'linear' as const),
  couponMonths: fc.constantFrom(1, 3, 12),
  periods: fc.integer({ min: 1, max: 8 }),
  dayCount: fc.constantFrom('30E/360' as const, 'act/act-isda' as const),
  surplus: fc.constantFrom('redeem' as const, 'pool' as const),
  recourse: fc.constantFrom('asset' as const, 'commune' as const),
  units: fc.array(fc.bigInt({ min: 1n, max: 60n }), { minLength: 1, maxLength: 5 }),
  ratePpm: fc.bigInt({ min: 0n, max: 200_000n }),
  reserveMonths: fc.integer({ min: 0, max: 3 }),
});

type Drawn = typeof terms extends fc.Arbitrary<infer T> ? T : never;

function houseOf({ units, ratePpm, reserveMonths, periods, ...drawn }: Drawn): House {
  const total = units.reduce((sum, part) => sum + part, 0n);
  const termMonths = drawn.couponMonths * periods;
  const options: HouseOptions = {
    terms: { ...drawn, termMonths, targetMinor: total * 10_000n },
    ratePpm,
    reserveMonths,
    allotted: Object.fromEntries(units.map((part, i) => [`holder-${i}`, part])),
  };
  return new House(options).buy(50_000n);
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('rent' as const), minor: fc.bigInt({ min: 0n, max: 900_000n }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('cost' as const), minor: fc.bigInt({ min: 0n, max: 90_000n }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('days' as const), days: fc.integer({ min: 1, max: 130 }) }),
  },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('serve' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('sell' as const),
      minor: fc.bigInt({ min: 0n, max: 3_000_000n }),
    }),
  },
);

/** Money that came for the asset, less its costs. */
function play(
  house: House,
  steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): bigint {
  let came = 0n;
  let isSold = false;
  for (const one of steps) {
    if (one.is === 'rent' && one.minor > 0n) {
      house.rent(one.minor);
      came += one.minor;
    }
    if (one.is === 'cost' && one.minor > 0n) {
      house.cost(one.minor);
      came -= one.minor;
    }
    if (one.is === 'days') house.sealDate(house.today + one.days);
    if (one.is === 'serve') house.serve();
    if (one.is === 'sell' && !isSold) {
      isSold = true;
      house.sell(one.minor, 500n);
      came += one.minor - 500n;
    }
    expectSound(house, came);
  }
  return came;
}

/** What is in the fund, was paid to holders and was released to the pool. */
function accountedFor(house: House): bigint {
  const paid = positionsOf(house.stage.state, ASSET).reduce(
    (sum, [, { interestPaidMinor, principalPaidMinor }]) => sum + interestPaidMinor + principalPaidMinor,
    0n,
  );
  return house.cashMinor + paid + house.releasedMinor;
}

function expectSound(house: House, cameMinor: bigint): void {
  const { state } = house.stage;
  const { series } = house;
  const sums = { units: 0n, dueInterest: 0n, duePrincipal: 0n, paid: 0n, principalPaid: 0n, written: 0n };
  for (const [, position] of positionsOf(state, ASSET)) {
    for (const value of Object.values(position)) expect(typeof value !== 'bigint' || value >= 0n).toBe(true);
    sums.units += position.outstandingUnits;
    sums.dueInterest += position.dueInterestMinor;
    sums.duePrincipal += position.duePrincipalMinor;
    sums.paid += position.interestPaidMinor + position.principalPaidMinor;
    sums.principalPaid += position.principalPaidMinor;
    sums.written += position.writtenDownMinor;
  }
  expect(sums.units).toBe(series.outstandingUnits);
  expect(sums.dueInterest).toBe(series.dueInterestMinor);
  expect(sums.duePrincipal).toBe(series.duePrincipalMinor);
  expect(sums.paid).toBe(series.interestPaidMinor + series.principalPaidMinor);
  expect(sums.written).toBe(series.writtenDownMinor);
  expect(accountedFor(house)).toBe(cameMinor);
  if (series.state === 'ended') expect(house.cashMinor).toBe(0n);
  // The books say the same as the rows.
  expect(balanceOf(state, accounts.bondsPayable(ASSET))).toBe(-outstandingMinor(state, ASSET));
  expect(balanceOf(state, accounts.interestPayable(ASSET))).toBe(-series.dueInterestMinor);
  const trial = state.range(balances).reduce((sum, [, row]) => sum + row.debitMinor - row.creditMinor, 0n);
  expect(trial).toBe(0n);
  // All bonds are somewhere: alive, due, redeemed, or written down (rounded to minor units in a sale).
  const principalLost = house.terms.targetMinor - outstandingMinor(state, ASSET) - sums.principalPaid;
  expect(principalLost >= 0n && principalLost <= sums.written).toBe(true);
  if (series.state !== 'liquidating' && sums.written === 0n) expect(principalLost).toBe(0n);
  if (series.dueInterestMinor + series.duePrincipalMinor === 0n) expect(dueUnpaid(state)).toBe(false);
}

describe('whatever happens to an asset', () => {
  it('nothing is lost and the books agree with the rows', () => {
    fc.assert(
      fc.property(terms, fc.array(step, { maxLength: 25 }), (drawn, steps) => {
        const house = houseOf(drawn);
        const cameMinor = play(house, steps);
        expect(accountedFor(house)).toBe(cameMinor);
      }),
      { numRuns: 150 },
    );
  });
});

describe('holders', () => {
  /** What a holder of bonds gets by the plan alone, from the interest of each period and the series’ redemption among holders. */
  it('get to the minor unit what the schedule says, when every date is paid and nothing is redeemed early', () => {
    fc.assert(
      fc.property(terms, (drawn) => {
        const house = houseOf({ ...drawn, surplus: 'pool', recourse: 'commune' });
        house.rent(10n ** 12n);
        const { couponMonths, dayCount } = house.terms;
        const total = house.series.outstandingUnits;
        const expected = new Map<string, { interest: bigint; units: bigint }>();
        for (const [key, { outstandingUnits }] of positionsOf(house.stage.state, ASSET))
          expected.set(key, { interest: 0n, units: outstandingUnits });
        for (let n = 1; n <= periodsOf(house.terms); n++) {
          const from = couponDate({ ...house.terms, couponMonths }, START, n - 1);
          const to = couponDate(house.terms, START, n);
          for (const [key, row] of positionsOf(house.stage.state, ASSET)) {
            const one = expected.get(key);
            if (one === undefined) throw new Error(`${key} came from nowhere`);
            expect(row.outstandingUnits).toBe(one.units);
            const principalMinor = one.units * house.terms.faceMinor;
            one.interest += interestMinor({ principalMinor, ratePpm: drawn.ratePpm, from, to, dayCount });
          }
          const before = house.series.outstandingUnits;
          house.sealDate(to);
          const redeemed = plannedUnits(house.terms, total, n) - plannedUnits(house.terms, total, n - 1);
          expect(before - house.series.outstandingUnits).toBe(redeemed);
          for (const [key, row] of positionsOf(house.stage.state, ASSET)) {
            const one = expected.get(key);
            if (one === undefined) throw new Error(`${key} came from nowhere`);
            const part = one.units - row.outstandingUnits;
            // Less than one bond away from the exact share, and paid as redeemed.
            const scaled = part * before - redeemed * one.units;
            expect(scaled < before && scaled > -before).toBe(true);
            expect(row.duePrincipalMinor).toBe(part * house.terms.faceMinor);
            one.units = row.outstandingUnits;
          }
          house.serve();
        }
        expect(house.series.state).toBe('ended');
        for (const [key, row] of positionsOf(house.stage.state, ASSET)) {
          expect(row.interestPaidMinor).toBe(expected.get(key)?.interest);
          expect(row.principalPaidMinor).toBe(row.paidUnits * house.terms.faceMinor);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('huge terms', () => {
  it('never make a row that cannot be written', () => {
    const targetMinor = 10n ** 18n;
    const huge = { targetMinor, faceMinor: 1n, couponMonths: 1, termMonths: 2 } as const;
    const options = { terms: huge, ratePpm: 10n ** 18n, allotted: { lena: targetMinor } };
    const house = new House(options).buy(10n ** 18n);
    house.sealDate(START + 3_000);
    expect(house.series.duePrincipalMinor).toBe(targetMinor);
    house.sell(10n ** 18n);
    expect(house.series.state).toBe('liquidating');
    expect(house.serve()).toBeNull();
    expect(house.told).toEqual(['paid', 'ended']);
  });
});
