import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDate, parseDate } from '../../src/kernel/calendar.ts';
import { CYCLE_UNITS, cycleDate, parseCycle, runMoments } from '../../src/schedules/cycle.ts';
import { type Moment, onDay, parseMoment, timeKey } from '../../src/schedules/moment.ts';
import { TermsRefused } from '../../src/schedules/refused.ts';

function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed === null) throw new Error(`${text} is no moment`);
  return parsed;
}

function run(
  anchor: string,
  cycle: string | null,
  end: string,
  rule: 'SD' | 'EOM' = 'SD',
  withEnd = true,
): string[] {
  return runMoments({
    anchor: moment(anchor),
    cycle: cycle === null ? null : parseCycle(cycle),
    end: moment(end),
    endOfMonth: rule === 'EOM',
    withEnd,
    of: 'interest payment',
  }).map(({ date }) => formatDate(date));
}

describe('a cycle', () => {
  test.each([
    ['P1ML0', { count: 1, unit: 'M', stub: 'long' }],
    ['P2WL1', { count: 2, unit: 'W', stub: 'short' }],
    ['P27DL1', { count: 27, unit: 'D', stub: 'short' }],
    ['P1QL0', { count: 1, unit: 'Q', stub: 'long' }],
    ['P10YL0', { count: 10, unit: 'Y', stub: 'long' }],
  ])('%s is read', (text, cycle) => {
    expect(parseCycle(text)).toEqual(cycle);
  });

  test.each(['', 'P0DL1', 'P1M', 'P-1ML0', '1ML0', 'P1.5ML0', 'P10000DL0', 'P1ML2', 'p1ml0', 'P1ML0 '])(
    '"%s" is none',
    (text) => {
      expect(parseCycle(text)).toBeNull();
    },
  );

  test('that fits to the end has no stub', () => {
    expect(run('2026-01-31', 'P1QL0', '2026-07-31')).toEqual(['2026-01-31', '2026-04-30', '2026-07-31']);
  });

  test('with a short stub has a short last period', () => {
    expect(run('2026-01-01', 'P1ML1', '2026-03-15')).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-03-15',
    ]);
  });

  test('with a long stub has a long last period', () => {
    expect(run('2026-01-01', 'P1ML0', '2026-03-15')).toEqual(['2026-01-01', '2026-02-01', '2026-03-15']);
  });

  test('with a long stub keeps its anchor, and nothing else, where the first period is the last', () => {
    expect(run('2026-01-01', 'P1ML0', '2026-01-15')).toEqual(['2026-01-01', '2026-01-15']);
    expect(run('2026-01-01', 'P1ML0', '2026-01-15', 'SD', false)).toEqual(['2026-01-01']);
  });

  test('from the end of a February stays on the 28th, or goes to the ends of months by the rule', () => {
    expect(run('2026-02-28', 'P1ML1', '2026-05-01')).toEqual([
      '2026-02-28',
      '2026-03-28',
      '2026-04-28',
      '2026-05-01',
    ]);
    expect(run('2026-02-28', 'P1ML1', '2026-05-01', 'EOM')).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-01',
    ]);
  });

  test('that is none happens once', () => {
    expect(run('2026-01-01', null, '2026-03-15')).toEqual(['2026-01-01', '2026-03-15']);
  });

  test('of days that would go on for ten thousand years is refused', () => {
    expect(() => run('1600-01-01', 'P1DL1', '9999-12-31')).toThrow(TermsRefused);
  });

  test('counts each date from the anchor, so that the 31st comes back', () => {
    const anchor = parseDate('2026-01-31');
    const monthly = parseCycle('P1ML1');
    if (anchor === null || monthly === null) throw new Error('not read');
    expect([1, 2, 3].map((times) => formatDate(cycleDate(anchor, monthly, times, false)))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  test('gives dates that grow, begin at the anchor and end at the end', () => {
    const { date: start } = moment('2000-01-01');
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...CYCLE_UNITS),
        fc.constantFrom('long', 'short'),
        fc.boolean(),
        (offset, length, count, unit, stub, endOfMonth) => {
          const anchor = onDay(addDays(start, offset));
          const end = onDay(addDays(anchor.date, length));
          const cycle = { count, unit, stub };
          const keys = runMoments({ anchor, cycle, end, endOfMonth, withEnd: true, of: 'it' }).map(timeKey);
          expect(keys[0]).toBe(timeKey(anchor));
          expect(keys.at(-1)).toBe(timeKey(end));
          for (const [i, key] of keys.entries()) if (i > 0) expect(key).toBeGreaterThan(keys[i - 1] ?? key);
        },
      ),
    );
  });
});
