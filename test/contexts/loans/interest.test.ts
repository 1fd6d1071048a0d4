// The interest of a year as a sum: worked examples, and that no day is lost or counted twice.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  interestLines,
  type Moved,
  roundedInterest,
  type YearOfLoan,
  yearEnd,
  yearStart,
} from '../../../src/contexts/loans/year-interest.ts';
import { addDays, type CivilDate } from '../../../src/kernel/calendar.ts';
import { countTime, type DayCount } from '../../../src/kernel/day-count.ts';
import { add, rational, ZERO } from '../../../src/kernel/rational.ts';
import { day } from './lending.ts';

const CONVENTIONS: readonly DayCount[] = ['30/360-us', '30E/360', 'act/act-isda', 'act/365f', 'act/360'];

function loan(given: Partial<YearOfLoan>): YearOfLoan {
  return {
    year: 2010,
    openingMinor: 0n,
    moved: [],
    rates: [{ fromDate: 0 as CivilDate, ratePpm: 20_000n }],
    dayCount: '30/360-us',
    ...given,
  };
}

function moves(...given: readonly (readonly [string, bigint])[]): readonly Moved[] {
  return given.map(([date, amountMinor]) => ({ date: day(date), amountMinor }));
}

/** Contract 14 of the register: 210 days of 1,000 and 93 days of 1,000 at 2 %. */
const CONTRACT_14 = loan({ moved: moves(['2010-06-01', 100_000n], ['2010-09-28', 100_000n]) });

test('shows days × rate × amount for each amount', () => {
  const shown = interestLines(CONTRACT_14).flat();
  expect(shown.map(({ days, amountMinor, ratePpm }) => [days, amountMinor, ratePpm])).toEqual([
    [210, 100_000n, 20_000n],
    [93, 100_000n, 20_000n],
  ]);
});

test('rounds once a year, or each amount by itself', () => {
  expect(roundedInterest(interestLines(CONTRACT_14), 'year')).toBe(1683n);
  expect(roundedInterest(interestLines(CONTRACT_14), 'movement')).toBe(1684n);
});

test('counts half a year from the end of June in full, as the project did whose register we have', () => {
  const sums = interestLines(loan({ openingMinor: 50_767n, moved: moves(['2010-06-30', -50_767n]) }));
  expect(sums.map(([line]) => line?.days)).toEqual([360, 180]);
  expect(roundedInterest(sums, 'year')).toBe(508n);
});

test.each([
  ['2010-01-01', [[360, 30_000n]]],
  [
    '2010-07-01',
    [
      [181, 20_000n],
      [179, 30_000n],
    ],
  ],
  ['2010-12-31', [[360, 20_000n]]],
] as const)('a rate from %s on splits the year', (date, lines) => {
  const rates = [
    { fromDate: 0 as CivilDate, ratePpm: 20_000n },
    { fromDate: day(date), ratePpm: 30_000n },
  ];
  const shown = interestLines(loan({ openingMinor: 100_000n, rates })).flat();
  expect(shown.map(({ days, ratePpm }) => [days, ratePpm])).toEqual(lines);
});

test('money of 31 December bears nothing in that year and everything in the next', () => {
  const late = moves(['2010-12-31', 100_000n]);
  expect(interestLines(loan({ moved: late }))).toEqual([]);
  expect(interestLines(loan({ year: 2011, openingMinor: 100_000n }))[0]?.[0]?.days).toBe(360);
});

const dayOfYear = fc.integer({ min: 1, max: 365 }).map((n) => addDays(yearStart(2011), n));
const amount = fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n });
const rate = fc.bigInt({ min: 0n, max: 200_000n });
const someRates = fc
  .tuple(rate, fc.uniqueArray(fc.tuple(dayOfYear, rate), { maxLength: 5, selector: ([date]) => date }))
  .map(([first, later]) => [
    { fromDate: 0 as CivilDate, ratePpm: first },
    ...later.map(([fromDate, ratePpm]) => ({ fromDate, ratePpm })).sort((a, b) => a.fromDate - b.fromDate),
  ]);
const someMoves = fc.array(
  dayOfYear.chain((date) => amount.map((amountMinor) => ({ date, amountMinor }))),
  { maxLength: 8 },
);

test('the days of an amount add up to those from its day to the end, whatever the rate does', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CONVENTIONS),
      amount,
      someMoves,
      someRates,
      (dayCount, openingMinor, moved, rates) => {
        for (const lines of interestLines({ year: 2011, openingMinor, moved, rates, dayCount })) {
          const from = lines[0]?.fromDate ?? yearStart(2011);
          const whole = countTime(dayCount, from, yearEnd(2011));
          expect(lines.reduce((sum, { days }) => sum + days, 0)).toBe(whole.days);
          expect(lines.map(({ fraction }) => fraction).reduce(add, ZERO)).toEqual(whole.fraction);
          lines.forEach((line, i) => expect(line.fromDate).toBe(lines[i - 1]?.toDate ?? from));
          expect(lines.at(-1)?.toDate).toBe(yearEnd(2011));
        }
      },
    ),
  );
});

test('interest does not depend on the order in which movements stand', () => {
  fc.assert(
    fc.property(someMoves, someRates, fc.infiniteStream(fc.nat()), (moved, rates, dice) => {
      const mixed = moved
        .map((one) => ({ one, key: dice.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const interest = (list: readonly Moved[]) =>
        interestLines(loan({ year: 2011, moved: list, rates }))
          .flat()
          .reduce((sum, line) => add(sum, line.interest), rational(0n));
      expect(interest(mixed)).toEqual(interest(moved));
    }),
  );
});
