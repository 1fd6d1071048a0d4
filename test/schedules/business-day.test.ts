import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, formatDate, parseDate } from '../../src/kernel/calendar.ts';
import {
  type BusinessCalendar,
  EVERY_DAY,
  easterSunday,
  euroDays,
  isBusinessDay,
  mondayToFriday,
  readHolidayFile,
} from '../../src/schedules/business-calendar.ts';
import {
  type BusinessDayRule,
  businessDay,
  parseBusinessDayRule,
  timed,
} from '../../src/schedules/business-day.ts';
import { onDay } from '../../src/schedules/moment.ts';

function date(text: string): CivilDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

function rule(name: string, calendar: BusinessCalendar = mondayToFriday()): BusinessDayRule {
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
    expect(businessDay(date('2026-08-01'), rule('SCF', EVERY_DAY))).toBe(date('2026-08-01'));
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
        expect(isBusinessDay(to, mondayToFriday())).toBe(true);
        expect(Math.abs(to - from)).toBeLessThanOrEqual(3);
        if (name.includes('M')) expect(formatDate(to).slice(0, 7)).toBe(formatDate(from).slice(0, 7));
      }),
    );
  });

  test.each(['', 'F', 'SCX', 'scf', 'SCMFF'])('"%s" is no convention', (name) => {
    expect(parseBusinessDayRule(name, EVERY_DAY)).toBeNull();
  });
});

describe('holidays', () => {
  // Days of Easter from the tables of the Astronomisches Rechen-Institut.
  test.each([
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
  ])('Easter falls on %s', (day) => {
    expect(formatDate(easterSunday(Number(day.slice(0, 4))))).toBe(day);
  });

  test.each([
    ['2026-01-01', '2026-01-02'],
    ['2026-04-03', '2026-04-07'],
    ['2026-05-01', '2026-05-04'],
    ['2026-12-25', '2026-12-28'],
    ['2027-03-26', '2027-03-30'],
    ['2026-10-03', '2026-10-05'],
    ['2026-05-14', '2026-05-14'],
  ])('the euro is settled after %s on %s', (from, to) => {
    expect(formatDate(businessDay(date(from), rule('SCF', euroDays())))).toBe(to);
  });

  test('out of a list are passed over, forward and back, also before the end of a month', () => {
    const listed = mondayToFriday(
      readHolidayFile('# Berlin\n2026-03-30\n2026-03-31 a bridge\n\n2026-05-14;Himmelfahrt\r\n'),
    );
    expect(formatDate(businessDay(date('2026-05-14'), rule('SCF', listed)))).toBe('2026-05-15');
    expect(formatDate(businessDay(date('2026-03-30'), rule('SCMF', listed)))).toBe('2026-03-27');
    expect(formatDate(businessDay(date('2026-05-14'), rule('SCF')))).toBe('2026-05-14');
  });

  test.each(['2026-02-30', '25.12.2026', 'Christmas'])('"%s" is no day of a list', (text) => {
    expect(() => readHolidayFile(text)).toThrow(text);
  });
});
