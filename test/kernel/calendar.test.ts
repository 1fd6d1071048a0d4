import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  DATE_MAX,
  DATE_MIN,
  dateOfInstant,
  DAY_MS,
  daysInMonth,
  endOfMonth,
  formatDate,
  instantOfDate,
  isCivilDate,
  isLeapYear,
  parseDate,
  yearMonthDay,
} from '../../src/kernel/calendar.ts';
import type { CivilDate } from '../../src/kernel/calendar.ts';

function date(text: string): CivilDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

const dates = fc.integer({ min: DATE_MIN, max: DATE_MAX }).map((days) => days as CivilDate);

describe('calendar', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11017],
    ['2026-11-26', 20783],
    ['1600-01-01', DATE_MIN],
    ['9999-12-31', DATE_MAX],
  ])('%s is day %d', (text, days) => {
    expect(parseDate(text)).toBe(days);
    expect(formatDate(days as CivilDate)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-04-31',
    '2026-04-00',
    '1599-12-31',
    '2026-4-1',
    '26-04-01',
    '2026-04-01 ',
    '20260401',
    '+2026-04-01',
    '2026-04-01T00:00',
    '',
  ])('"%s" is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test.each([
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
    [2026, Number.NaN, 1],
    [2026, 1, Number.NaN],
    [10000, 1, 1],
    [2026, -1, 1],
    [Infinity, 1, 1],
  ])('%d, %d, %d are no parts of a date', (year, month, day) => {
    expect(civilDate(year, month, day)).toBeNull();
  });

  test('agrees with the calendar of ECMAScript on every day of 1600 to 2400 and on every 13th day after', () => {
    const until = date('2400-12-31');
    for (let day: CivilDate = DATE_MIN; day < DATE_MAX; ) {
      const oracle = new Date(day * DAY_MS).toISOString().slice(0, 10);
      if (formatDate(day) !== oracle || parseDate(oracle) !== day) {
        expect([formatDate(day), parseDate(oracle)]).toEqual([oracle, day]);
      }
      day = addDays(day, day < until ? 1 : 13);
    }
    expect(formatDate(DATE_MAX)).toBe('9999-12-31');
  });

  test('parts and date are each other’s inverse', () => {
    fc.assert(
      fc.property(dates, (day) => {
        const parts = yearMonthDay(day);
        expect(civilDate(parts.year, parts.month, parts.day)).toBe(day);
        expect(parseDate(formatDate(day))).toBe(day);
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-26', 0, '2026-11-26'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(formatDate(addMonths(date(from), months))).toBe(to);
  });

  test.each([
    ['2026-02-28', 1, '2026-03-31'],
    ['2026-04-30', 1, '2026-05-31'],
    ['2028-02-28', 1, '2028-03-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-04-29', 1, '2026-05-29'],
  ])('%s and %d months, at the end of the month, is %s', (from, months, to) => {
    expect(formatDate(addMonths(date(from), months, { endOfMonth: true }))).toBe(to);
  });

  test('months counted from an anchor keep its day or clip to the end of the month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -500, max: 500 }), fc.boolean(), (day, months, keepsEnd) => {
        const moved = addMonths(day, months, { endOfMonth: keepsEnd });
        if (moved === DATE_MIN || moved === DATE_MAX) return;
        const a = yearMonthDay(day);
        const b = yearMonthDay(moved);
        expect(b.year * 12 + b.month - a.year * 12 - a.month).toBe(months);
        const last = daysInMonth(b.year, b.month);
        const toEnd = keepsEnd && day === endOfMonth(day);
        expect(b.day).toBe(toEnd ? last : Math.min(a.day, last));
      }),
    );
  });

  test('moving stops at the first and the last date, whatever a peer asks for', () => {
    fc.assert(
      fc.property(dates, fc.double({ noNaN: true }), (day, by) => {
        expect(isCivilDate(addDays(day, by))).toBe(true);
        expect(isCivilDate(addMonths(day, by))).toBe(true);
        expect(isCivilDate(dateOfInstant(by))).toBe(true);
      }),
    );
    expect(addDays(DATE_MAX, 1)).toBe(DATE_MAX);
    expect(addMonths(DATE_MIN, -1)).toBe(DATE_MIN);
    expect(() => dateOfInstant(Number.NaN)).toThrow(RangeError);
  });

  test('an instant lies in its UTC date from the first millisecond to the last', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: DAY_MS - 1 }), (day, ms) => {
        expect(dateOfInstant(instantOfDate(day) + ms)).toBe(day);
      }),
    );
  });

  test('a leap year has 366 days', () => {
    expect([1600, 1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([true, false, true, false, true]);
    expect(daysInMonth(2026, 0)).toBe(0);
    expect(daysInMonth(2026, 13)).toBe(0);
    expect(formatDate(endOfMonth(date('2024-02-03')))).toBe('2024-02-29');
  });
});
