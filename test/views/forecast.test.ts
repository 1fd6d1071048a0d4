// A forecast that supposes nothing is what the rules then really do, day by day; and what each supposition changes.

import { expect, test } from 'vitest';
import { outstandingMinor } from '../../src/contexts/bonds/facts.ts';
import { poolMinor } from '../../src/contexts/dividends/facts.ts';
import { bankMinor, taxOwedMinor } from '../../src/contexts/ledger/facts.ts';
import { allContracts, yearOf } from '../../src/contexts/loans/facts.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { civilDate, instantOfDate } from '../../src/kernel/calendar.ts';
import { forecast, type ForecastYear } from '../../src/views/forecast/forecast.ts';
import { AS_DUE } from '../../src/views/forecast/scenario.ts';
import { type House, PunctualLife } from './forecast-life.ts';

const HALL: House = {
  asset: 'press-hall',
  rentMinor: 60_000n,
  periodMonths: 1,
  costsMinor: 4_000n,
  termPeriods: 240,
  targetMinor: 3_000_000n,
  redemption: 'linear',
  couponMonths: 3,
  termMonths: 120,
  lowestPpm: 31_000n,
};

function books({ state }: PunctualLife, assets: readonly string[]) {
  return {
    cashMinor: bankMinor(state),
    bondsMinor: assets.reduce((sum, asset) => sum + outstandingMinor(state, asset), 0n),
    loansMinor: allContracts(state).reduce((sum, [, { balanceMinor }]) => sum + balanceMinor, 0n),
    poolMinor: poolMinor(state),
  };
}

const cases: readonly [string, { readonly [parameter: string]: string }, readonly House[]][] = [
  ['linear, surplus redeems early', {}, [HALL]],
  ['linear, surplus to the pool, dividends', { surplus: 'pool', 'dividend-months': '1' }, [HALL]],
  [
    'bullet that matures on the way',
    {},
    [{ ...HALL, redemption: 'bullet', termMonths: 18, rentMinor: 200_000n }],
  ],
  ['free on the way, then common', { 'pool-reserve': '200000' }, [{ ...HALL, rentMinor: 300_000n }]],
  [
    'rent in advance for three months, coupons of a month, rent reviews',
    { 'review-years': '1' },
    [
      {
        ...HALL,
        rentMinor: 180_000n,
        periodMonths: 3,
        costsMinor: 12_000n,
        couponMonths: 1,
        indexPpm: 20_000n,
      },
    ],
  ],
  [
    'two houses, one at the expense of the commune',
    { recourse: 'commune' },
    [HALL, { ...HALL, asset: 'barn', rentMinor: 50_000n, couponMonths: 6, termMonths: 90 }],
  ],
  ['tax on interest', { 'interest-tax': '250000', 'interest-surcharge': '55000' }, []],
];

test.each(cases)(
  '%s: at month 0 it says what the books say after each of 24 months',
  (_name, charter, houses) => {
    const life = new PunctualLife(charter);
    for (const house of houses) life.buy(house);
    life.lend('13', 200_000n, 'added');
    life.lend('14', 300_001n, 'paid', 100);
    life.lend('15', 77_777n, 'added', 30);
    life.giveNotice('14', 50_000n);
    life.giveNotice('15', null);
    life.settleToday();
    const aheads = Array.from({ length: 24 }, (_, index) => forecast(life.state, index + 1, AS_DUE));
    const names = houses.map(({ asset }) => asset);
    // what was withheld is paid to the office at once in a forecast
    const now = () => {
      const found = books(life, names);
      return { ...found, cashMinor: found.cashMinor - taxOwedMinor(life.state) };
    };
    const lived: object[] = [];
    life.live(24, (day) => {
      if (aheads.some(({ untilDate }) => untilDate === day)) lived.push({ ...now(), shortMinor: 0n });
    });
    expect(aheads.map(({ years }) => years.at(-1))).toMatchObject(lived);
    for (const { asset } of houses) expect(life.fund(asset) >= 0n).toBe(true);
  },
  60_000,
);

function living(): PunctualLife {
  const life = new PunctualLife();
  life.buy(HALL);
  life.lend('13', 200_000n, 'paid', 30);
  life.settleToday();
  return life;
}

const sumOf = (years: readonly ForecastYear[], of: (year: ForecastYear) => bigint): bigint =>
  years.reduce((sum, year) => sum + of(year), 0n);

test('forty years, each calendar year once, and what there was less what went is what there is', () => {
  const { state } = living();
  for (const scenario of [AS_DUE, { ...AS_DUE, vacancyPpm: 400_000n, followUpRatePpm: 35_000n }]) {
    const { years, cashNowMinor, fromDate, untilDate } = forecast(state, 10_000, scenario);
    expect(years.map(({ year }) => year)).toEqual(
      Array.from({ length: 41 }, (_, index) => yearOf(fromDate) + index),
    );
    expect(yearOf(untilDate)).toBe(yearOf(fromDate) + 40);
    let cashMinor = cashNowMinor;
    for (const year of years) {
      cashMinor += year.rentMinor + year.borrowedMinor - year.costsMinor - year.redemptionMinor;
      cashMinor -= year.bondInterestMinor + year.loanInterestMinor + year.dividendsMinor;
      expect(year.cashMinor).toBe(cashMinor);
    }
    expect(sumOf(years, ({ plannedMinor }) => plannedMinor) <= HALL.targetMinor).toBe(true);
  }
});

test('vacancy: a part of the rent stays away; the holders wait, and the year is marked', () => {
  const { state } = living();
  const [, whole] = forecast(state, 24, AS_DUE).years;
  const ahead = forecast(state, 24, { ...AS_DUE, vacancyPpm: 500_000n });
  expect(ahead.years[1]?.rentMinor).toBe((whole?.rentMinor ?? 0n) / 2n);
  expect(whole?.shortMinor).toBe(0n);
  const empty = forecast(state, 24, { ...AS_DUE, vacancyPpm: 1_000_000n });
  expect(empty.years[1]).toMatchObject({ rentMinor: 0n, coveragePpm: expect.any(BigInt) });
  expect((empty.years[1]?.shortMinor ?? 0n) > 0n).toBe(true);
  expect((empty.years[1]?.coveragePpm ?? 0n) < 0n).toBe(true);
});

test('vacancy in months: between two leases', () => {
  const life = new PunctualLife({ 'lease-term': '6' });
  life.buy({ ...HALL, termPeriods: 6, termMonths: 6, redemption: 'bullet', targetMinor: 100_000n });
  const rents = (vacancyMonths: number): bigint =>
    sumOf(forecast(life.state, 24, { ...AS_DUE, vacancyMonths }).years, ({ rentMinor }) => rentMinor);
  // the rent of the first day, and one at the beginning of each of 24 months more
  expect(rents(0)).toBe(25n * HALL.rentMinor);
  // six months let and six empty, twice, and the day on which the third lease begins
  expect(rents(6)).toBe(13n * HALL.rentMinor);
});

test('costs grow once a year, compounded', () => {
  const { state } = living();
  const costs = (costGrowthPpm: bigint): bigint =>
    sumOf(forecast(state, 36, { ...AS_DUE, costGrowthPpm }).years, ({ costsMinor }) => costsMinor);
  expect(costs(0n)).toBe(36n * 4_000n);
  expect(costs(100_000n)).toBe(12n * (4_000n + 4_400n + 4_840n));
});

test('the index of rents', () => {
  const life = new PunctualLife({ 'review-years': '1', 'review-by': 'auction' });
  life.buy(HALL);
  const last = (rentIndexPpm: bigint | null): bigint =>
    forecast(life.state, 36, { ...AS_DUE, rentIndexPpm }).years.at(-2)?.rentMinor ?? 0n;
  expect(last(null)).toBe(12n * HALL.rentMinor);
  expect(last(100_000n) > last(null)).toBe(true);
});

test('follow-up loans take the place of what lenders take back, and bear their rate', () => {
  const life = living();
  life.giveNotice('13', 150_000n);
  const without = forecast(life.state, 36, AS_DUE).years;
  const ahead = forecast(life.state, 36, { ...AS_DUE, followUpRatePpm: 40_000n }).years;
  expect(sumOf(without, ({ borrowedMinor }) => borrowedMinor)).toBe(0n);
  expect(without.at(-1)?.loansMinor).toBe(50_000n);
  expect(sumOf(ahead, ({ borrowedMinor }) => borrowedMinor)).toBe(150_000n);
  expect(ahead.at(-1)?.loansMinor).toBe(200_000n);
  // 4 % of what was borrowed, and 2.3 % of the rest, in a year that is whole
  expect(ahead.at(-2)?.loanInterestMinor).toBe(6_000n + 1_150n);
});

test('nothing in the books, nothing ahead; and the end of the calendar is the end', () => {
  const { years } = forecast(new MemoryState(), 24, AS_DUE);
  expect(years.at(-1)).toMatchObject({ cashMinor: 0n, bondsMinor: 0n, coveragePpm: null, shortMinor: 0n });
  const late = new PunctualLife();
  late.passTo(instantOfDate(civilDate(9999, 11, 30) ?? late.today));
  expect(forecast(late.state, 480, AS_DUE).years.map(({ year }) => year)).toEqual([9999]);
});
