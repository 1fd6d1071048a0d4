import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, formatDate, parseDate } from '../../src/kernel/calendar.ts';
import {
  type BusinessCalendar,
  type BusinessDayRule,
  businessDay,
  isBusinessDay,
  parseBusinessDayRule,
  timed,
} from '../../src/schedules/business-day.ts';
import { onDay } from '../../src/schedules/moment.ts';

function date(text: string): CivilDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

function rule(name: string, calendar: BusinessCalendar = 'monday-to-friday'): BusinessDayRule {
  const parsed = parseBusinessDayRule(name, calendar);
  if (parsed === null) throw new Error(`${name} is no rule`);
  return parsed;
}

describe('a payment on a day that is no business day', () => {
  // 2026-08-01 is a Saturday, 2026-05-31 a Sunday and the last of its month, 2026-08-03 a Monday.
  test.each([
    ['NOS', '2026-08-01', '2026-08-01'],
    ['SCF', '2026-08-01', '2026-08-03'],
    ['SCF', '2026-05-31', '2026-06-01'],
    ['SCMF', '2026-05-31', '2026-05-29'],
    ['SCMF', '2026-08-02', '2026-08-03'],
    ['SCP', '2026-08-01', '2026-07-31'],
    ['SCMP', '2026-08-01', '2026-08-03'],
    ['SCMP', '2026-05-31', '2026-05-29'],
    ['CSF', '2026-08-01', '2026-08-03'],
    ['SCF', '2026-08-03', '2026-08-03'],
  ])('%s moves from %s to %s', (name, from, to) => {
    expect(formatDate(businessDay(date(from), rule(name)))).toBe(to);
  });

  test('does not move where every day is one', () => {
    expect(businessDay(date('2026-08-01'), rule('SCF', 'all'))).toBe(date('2026-08-01'));
  });

  test('has its interest counted to the moved day, or to the day of the cycle', () => {
    const saturday = onDay(date('2026-08-01'));
    expect(formatDate(timed(saturday, rule('SCF')).counted)).toBe('2026-08-03');
    expect(formatDate(timed(saturday, rule('CSF')).counted)).toBe('2026-08-01');
    expect(formatDate(timed(saturday, rule('CSF')).at.date)).toBe('2026-08-03');
  });

  test('always ends on a business day, at most three days away; modified ones stay in their month', () => {
    const days = fc.integer({ min: date('1970-01-01') - 9000, max: date('2100-01-01') });
    const names = fc.constantFrom('SCF', 'SCMF', 'SCP', 'SCMP', 'CSF', 'CSMF', 'CSP', 'CSMP');
    fc.assert(
      fc.property(days, names, (day, name) => {
        const from = day as CivilDate;
        const to = businessDay(from, rule(name));
        expect(isBusinessDay(to, 'monday-to-friday')).toBe(true);
        expect(Math.abs(to - from)).toBeLessThanOrEqual(3);
        if (name.includes('M')) expect(formatDate(to).slice(0, 7)).toBe(formatDate(from).slice(0, 7));
      }),
    );
  });

  test.each(['', 'F', 'SCX', 'scf', 'SCMFF'])('"%s" is no convention', (name) => {
    expect(parseBusinessDayRule(name, 'all')).toBeNull();
  });
});
