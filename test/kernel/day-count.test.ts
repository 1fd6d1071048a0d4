import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, isLeapYear, parseDate, yearMonthDay } from '../../src/kernel/calendar.ts';
import type { CivilDate } from '../../src/kernel/calendar.ts';
import { countTime, DAY_COUNTS, parseDayCount, timeParts } from '../../src/kernel/day-count.ts';
import type { DayCount } from '../../src/kernel/day-count.ts';
import { add, formatDecimal, negate, parseDecimal, rational, ZERO } from '../../src/kernel/rational.ts';
import type { Rational } from '../../src/kernel/rational.ts';

function rows(file: string): string[][] {
  const text = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
}

function date(text: string): CivilDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

function decimal(text: string): Rational {
  const parsed = parseDecimal(text);
  if (parsed === null) throw new Error(`${text} is no decimal`);
  return parsed;
}

const dates = fc
  .integer({ min: date('1980-01-01'), max: date('2040-12-31') })
  .map((days) => days as CivilDate);

describe('day count', () => {
  test.each<[string, DayCount]>([
    ['excel_DAYS360_US.csv', '30/360-us'],
    ['excel_DAYS360_EU.csv', '30E/360'],
    ['calc_DAYS360_EU.csv', '30E/360'],
    ['NASD_reference_DAYS360_US.csv', '30/360-nasd'],
  ])('all 1,296 cells of %s are those of %s', (file, convention) => {
    const [head = [], ...body] = rows(file);
    const differences: string[] = [];
    let cells = 0;
    for (const [from = '', ...days] of body) {
      for (const [column, cell] of days.entries()) {
        const to = head[column + 1] ?? '';
        const counted = countTime(convention, date(from), date(to));
        cells += 1;
        if (counted.days !== Number(cell)) differences.push(`${from} ${to}: ${cell}, not ${counted.days}`);
        expect(counted.fraction).toEqual(rational(BigInt(counted.days), 360n));
      }
    }
    expect(cells).toBe(1296);
    expect(differences).toEqual([]);
  });

  test.each(rows('year-fractions.csv').slice(1))(
    '%s from %s to %s is %s',
    (name = '', from = '', to = '', figure = '') => {
      const convention = parseDayCount(name);
      if (convention === null) throw new Error(`${name} is no convention`);
      const { days, fraction } = countTime(convention, date(from), date(to));
      if (!figure.includes('.')) expect(days).toBe(Number(figure));
      else expect(formatDecimal(fraction, 12)).toBe(formatDecimal(decimal(figure), 12));
    },
  );

  test.each([
    // A February end that is the maturity stays where it is (ISDA 2006 §4.16(h)).
    ['2007-08-31', '2008-02-29', '2008-02-29', 179],
    ['2007-08-31', '2008-02-29', '2009-02-28', 180],
    ['2008-02-29', '2008-08-31', '2008-08-31', 180],
    ['2007-02-28', '2008-02-28', '2008-02-28', 358],
    ['2007-02-26', '2008-02-29', '2008-02-29', 363],
  ])('30E/360-isda from %s to %s with maturity %s is %d days', (from, to, maturity, days) => {
    expect(countTime('30E/360-isda', date(from), date(to), date(maturity)).days).toBe(days);
  });

  test.each([
    // Whole years are counted back from the end by plain subtraction.
    ['2004-02-28', '2008-02-27', 3n, 365n, 366n],
    ['2004-02-28', '2008-02-28', 4n, 0n, 365n],
    ['2012-02-29', '2013-02-28', 0n, 365n, 366n],
    ['2012-02-28', '2013-02-28', 1n, 0n, 365n],
    ['2004-02-29', '2008-02-28', 3n, 365n, 366n],
    ['2011-02-28', '2012-02-29', 1n, 0n, 365n],
    ['2012-02-29', '2012-03-28', 0n, 28n, 366n],
    ['1999-02-10', '2000-08-30', 1n, 201n, 365n],
  ])('act/act-afb from %s to %s is %d years and %d/%d', (from, to, years, rest, yearDays) => {
    const { fraction } = countTime('act/act-afb', date(from), date(to));
    expect(fraction).toEqual(add(rational(years), rational(rest, yearDays)));
  });

  test('act/act-isda is one over the length of its year, summed day by day', () => {
    const short = fc.tuple(dates, fc.integer({ min: 0, max: 1500 }));
    fc.assert(
      fc.property(short, ([from, length]) => {
        const to = addDays(from, length);
        let leapDays = 0n;
        let otherDays = 0n;
        for (let day = from; day < to; day = addDays(day, 1)) {
          if (isLeapYear(yearMonthDay(day).year)) leapDays += 1n;
          else otherDays += 1n;
        }
        const summed = add(rational(leapDays, 366n), rational(otherDays, 365n));
        expect(countTime('act/act-isda', from, to).fraction).toEqual(summed);
      }),
    );
  });

  test('act/act-isda is additive: a period cut in two has the same sum', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        const whole = countTime('act/act-isda', a, c);
        const parts = [countTime('act/act-isda', a, b), countTime('act/act-isda', b, c)] as const;
        expect(add(parts[0].fraction, parts[1].fraction)).toEqual(whole.fraction);
      }),
    );
  });

  test('nl/365 leaves out each 29 February after the start and up to the end', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 3000 }), (from, length) => {
        const to = addDays(from, length);
        let days = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          const { month, day: dayOfMonth } = yearMonthDay(day);
          if (month !== 2 || dayOfMonth !== 29) days += 1;
        }
        expect(countTime('nl/365', from, to).days).toBe(days);
      }),
    );
  });

  test('counting actual days backwards changes the sign', () => {
    const actual = DAY_COUNTS.filter((name) => !name.startsWith('30'));
    fc.assert(
      fc.property(fc.constantFrom(...actual), dates, dates, (convention, from, to) => {
        const there = countTime(convention, from, to);
        const back = countTime(convention, to, from);
        expect(back.days + there.days).toBe(0);
        expect(back.fraction).toEqual(negate(there.fraction));
        expect(countTime(convention, from, from).fraction).toEqual(ZERO);
      }),
    );
  });

  test('unfolded parts follow one another from the start to the end and add up to the fraction', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_COUNTS), dates, dates, (convention, from, to) => {
        const parts = timeParts(convention, from, to);
        const summed = parts.map(({ count, of }) => rational(BigInt(count), BigInt(of))).reduce(add, ZERO);
        expect(summed).toEqual(countTime(convention, from, to).fraction);
        if (parts.length === 0) return;
        const joints = parts.flatMap((part) => [part.from, part.to]);
        expect([Math.min(...joints), Math.max(...joints)]).toEqual([Math.min(from, to), Math.max(from, to)]);
        for (const [i, part] of parts.entries()) {
          const next = parts[i + 1];
          if (next !== undefined)
            expect(from <= to ? part.to : part.from).toBe(from <= to ? next.from : next.to);
        }
      }),
    );
  });

  test('act/act-isda unfolds into the days of each kind of year and the whole years between', () => {
    expect(timeParts('act/act-isda', date('2011-12-28'), date('2016-02-28'))).toEqual([
      { from: date('2011-12-28'), to: date('2012-01-01'), count: 4, of: 365 },
      { from: date('2012-01-01'), to: date('2016-01-01'), count: 4, of: 1 },
      { from: date('2016-01-01'), to: date('2016-02-28'), count: 58, of: 366 },
    ]);
  });

  test('every convention stays near the true length: 1.5 % of it and three days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DAY_COUNTS),
        dates,
        fc.integer({ min: 0, max: 20_000 }),
        (convention, from, length) => {
          const to = addDays(from, length);
          const years = Number(formatDecimal(countTime(convention, from, to).fraction, 10));
          expect(Math.abs(years - length / 365.2425)).toBeLessThan(0.015 * (length / 365) + 3 / 365);
        },
      ),
    );
  });

  test('a convention is read in the spellings of other programs', () => {
    for (const name of DAY_COUNTS) expect(parseDayCount(name.toUpperCase())).toBe(name);
    expect(parseDayCount('THIRTY_E_360')).toBe('30E/360');
    expect(parseDayCount('THIRTY_360_ISDA')).toBe('30/360-isda');
    expect(parseDayCount('30E/360 (ISDA)')).toBe('30E/360-isda');
    expect(parseDayCount('Actual/365 (Fixed)')).toBe('act/365f');
    expect(parseDayCount('excel_DAYS360_US')).toBe('30/360-us');
    expect(['AA', 'A360', 'A365', '30E360ISDA', '30E360'].map(parseDayCount)).toEqual([
      'act/act-isda',
      'act/360',
      'act/365f',
      '30E/360-isda',
      '30E/360',
    ]);
    expect(parseDayCount('act/365')).toBeNull();
    expect(parseDayCount('constructor')).toBeNull();
    expect(parseDayCount('')).toBeNull();
  });
});
