// Interest unfolded: spans of one balance and one rate, joined where nothing changed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, parseDate } from '../../src/kernel/calendar.ts';
import { countTime, DAY_COUNTS, type DayCount } from '../../src/kernel/day-count.ts';
import { compareFractions, fraction, plus, times } from '../../src/schedules/fraction.ts';
import { type InterestSpan, interestSpans, sumOf, withSpans } from '../../src/schedules/interest-sum.ts';

function date(text: string): CivilDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

function spans(dayCount: DayCount, from: CivilDate, to: CivilDate, rate = fraction(1, 20)): InterestSpan[] {
  return interestSpans({ dayCount, from, to, maturity: null, balance: fraction(12_000), rate });
}

const days = fc.integer({ min: date('1990-01-01'), max: date('2040-01-01') }).map((day) => day as CivilDate);
const lengths = fc.integer({ min: 0, max: 2000 });

describe('interest', () => {
  test('is balance × rate × part of the year, however many spans it has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_COUNTS), days, lengths, (dayCount, from, length) => {
        const to = addDays(from, length);
        const year = from === to ? fraction(0) : countTime(dayCount, from, to).fraction;
        expect(compareFractions(sumOf(spans(dayCount, from, to)), times(fraction(600), year))).toBe(0);
      }),
    );
  });

  test('of act/act shows the days of each kind of year', () => {
    const shown = spans('act/act-isda', date('2023-12-31'), date('2024-01-03'));
    expect(shown.map(({ count, of }) => `${count}/${of}`)).toEqual(['1/365', '2/366']);
  });

  test('without time, balance or rate has no spans', () => {
    expect(spans('act/365f', date('2026-01-01'), date('2026-01-01'))).toEqual([]);
    expect(spans('act/365f', date('2026-01-01'), date('2026-02-01'), fraction(0))).toEqual([]);
  });

  test('that was cut by an event without effect is one span again', () => {
    const [a, b, c] = [date('2026-01-01'), date('2026-01-31'), date('2026-02-01')];
    const whole = spans('act/365f', a, c);
    expect(withSpans(spans('act/365f', a, b), spans('act/365f', b, c))).toEqual(whole);
    expect(withSpans(spans('act/365f', a, b), spans('act/365f', b, c, fraction(1, 10)))).toHaveLength(2);
    expect(withSpans(spans('act/365f', a, b), spans('act/365f', c, date('2026-03-01')))).toHaveLength(2);
  });

  test('keeps its sum when spans are joined, whatever the convention', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_COUNTS), days, lengths, lengths, (dayCount, a, first, second) => {
        const b = addDays(a, first);
        const c = addDays(b, second);
        const [left, right] = [spans(dayCount, a, b), spans(dayCount, b, c)];
        const all = withSpans(left, right);
        expect(compareFractions(sumOf(all), plus(sumOf(left), sumOf(right)))).toBe(0);
        for (const part of all) {
          if (part.kind === 'span')
            expect(part.amount).toEqual(times(fraction(600), fraction(part.count, part.of)));
        }
      }),
    );
  });
});
