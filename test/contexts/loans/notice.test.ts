// When money can be called: days, calendar months, the end of a period, a fixed end; notice that is too much, taken back, changed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/contexts/loans/agreeing.ts';
import { callTermsOf, contractOf, noticeRunsTo, noticeText } from '../../../src/contexts/loans/facts.ts';
import { leastDaysOf, NOTICE_ENDS, type NoticePeriod } from '../../../src/contexts/loans/notice-period.ts';
import { addDays, type CivilDate, formatDate } from '../../../src/kernel/calendar.ts';
import { loanAccount } from '../../../src/views/loan-board.ts';
import { day, Lending } from './lending.ts';

const months = (count: number, to: NoticePeriod['to'] = 'day'): NoticePeriod => ({ is: 'months', count, to });

describe('a notice of', () => {
  test.each([
    [months(12), '2012-02-29', '2013-02-28', '1 year'],
    [months(3), '2012-11-30', '2013-02-28', '3 months'],
    [months(6, 'quarter'), '2012-02-14', '2012-09-30', '6 months to the end of a quarter'],
    [months(6, 'quarter'), '2012-03-31', '2012-09-30', '6 months to the end of a quarter'],
    [months(1, 'month'), '2012-01-31', '2012-02-29', '1 month to the end of a month'],
    [months(6, 'half-year'), '2012-01-02', '2012-12-31', '6 months to the end of a half-year'],
    [months(0, 'year'), '2012-01-02', '2012-12-31', '0 months to the end of a year'],
    [{ is: 'days', count: 30, to: 'day' }, '2012-01-31', '2012-03-01', '30 days'],
    [{ is: 'days', count: 42, to: 'quarter' }, '2012-02-20', '2012-06-30', '42 days to the end of a quarter'],
  ] as const)('%o, given on %s, runs to %s', (period, given, runsTo, words) => {
    expect(formatDate(noticeRunsTo(period, day(given)))).toBe(runsTo);
    expect(noticeText(period)).toBe(words);
  });

  test('any kind never runs shorter than it is counted for, whenever it is given', () => {
    const period = fc.record({
      is: fc.constant('months' as const),
      count: fc.integer({ min: 0, max: 120 }),
      to: fc.constantFrom(...NOTICE_ENDS),
    });
    fc.assert(
      fc.property(period, fc.integer({ min: 0, max: 60_000 }), (of, given) => {
        const run = noticeRunsTo(of, given as CivilDate);
        expect(run - given).toBeGreaterThanOrEqual(leastDaysOf(of));
      }),
    );
  });
});

/** 1,000.00 lent on 1 January, looked at on 14 February. */
function lent(terms: Partial<Agreement>): Lending {
  const story = new Lending('2012-01-01');
  story.agreeOn('1', terms);
  story.payIn('1', '2012-01-01', 100_000n);
  story.sealDay('2012-02-14');
  return story;
}

function notice(amountMinor: bigint | null, date = '2012-02-14'): object {
  return { contract: '1', amountMinor, date: day(date), reference: '' };
}

function dueDates(story: Lending): readonly string[] {
  const notices = loanAccount(story.state, '1', day('2012-02-14'))?.notices ?? [];
  return notices.map(({ dueDate }) => formatDate(dueDate as CivilDate));
}

test('a notice runs to the end of the quarter that is agreed, and pays then', () => {
  const story = lent({ notice: months(3, 'quarter') });
  story.accepted('anna', 'loans.notice-given@2', notice(40_000n));
  expect(dueDates(story)).toEqual(['2012-06-30']);
  story.sealDay('2012-06-29');
  const early = story.paidOut('1', '2012-06-29', 40_000n);
  expect(story.refused('anna', 'loans.paid-out@2', early)).toBe('notice-not-run');
  story.sealDay('2012-06-30');
  story.accepted('anna', 'loans.paid-out@2', story.paidOut('1', '2012-06-30', 40_000n));
});

test('a loan until a day cannot be called before, and is free from that day on', () => {
  const story = lent({ notice: null, endDate: day('2012-03-31') });
  expect(story.refused('anna', 'loans.notice-given@2', notice(null))).toBe('no-notice-agreed');
  const at = (date: string): object => story.paidOut('1', date, 100_000n);
  expect(story.refused('anna', 'loans.paid-out@2', at('2012-02-14'))).toBe('notice-not-run');
  story.sealDay('2012-03-31');
  story.accepted('anna', 'loans.paid-out@2', at('2012-03-31'));
});

describe('an agreement', () => {
  const story = new Lending('2012-01-01', { 'loan-notice-days': '90', 'loan-subordination': 'yes' });
  const of = (terms: Partial<Agreement>) => story.agreed('1', { notice: months(3), ...terms });
  test.each([
    ['loan-without-end', { notice: null }],
    ['loan-ends-before-it-begins', { endDate: day('2009-06-30') }],
    ['notice-too-short', {}],
    ['loan-not-subordinated', { notice: months(4), subordinated: false }],
  ] as const)('is refused as %s', (rule, terms) => {
    expect(story.refused('anna', 'loans.agreed@2', of(terms))).toBe(rule);
  });

  test('of another register keeps its notice and its rank, whatever the charter asks of new ones', () => {
    story.accepted('anna', 'loans.agreed@2', of({ subordinated: false, imported: true }));
    expect(contractOf(story.state, '1')?.terms.subordinated).toBe(false);
  });
});

describe('a notice', () => {
  test('of more than what is left is refused with the sum', () => {
    const story = lent({ notice: months(3) });
    story.accepted('anna', 'loans.notice-given@2', notice(60_000n));
    const { refused } = story.say('anna', 'loans.notice-given@2', notice(40_001n));
    expect(refused).toMatchObject({
      rule: 'notice-above-balance',
      figures: { amountMinor: 40_001n, balanceMinor: 100_000n, calledMinor: 60_000n },
    });
    story.accepted('anna', 'loans.notice-given@2', notice(40_000n));
    expect(story.refused('anna', 'loans.notice-given@2', notice(null))).toBe('notice-above-balance');
  });

  test('is withdrawn as long as it was not paid', () => {
    const story = lent({ notice: months(3) });
    const back = { contract: '1', dueDate: day('2012-05-14'), reference: 'goes on' };
    expect(story.refused('anna', 'loans.notice-withdrawn@1', back)).toBe('notice-unknown');
    story.accepted('anna', 'loans.notice-given@2', notice(60_000n));
    story.accepted('anna', 'loans.notice-withdrawn@1', back);
    expect(dueDates(story)).toEqual([]);
    story.accepted('anna', 'loans.notice-given@2', notice(60_000n));
    story.sealDay('2012-05-14');
    story.accepted('anna', 'loans.paid-out@2', story.paidOut('1', '2012-05-14', 10_000n));
    expect(story.refused('anna', 'loans.notice-withdrawn@1', back)).toBe('notice-paid-already');
    expect(story.refused('ben', 'loans.notice-withdrawn@1', back)).toBe(
      'author-is-no-lender-and-no-treasurer',
    );
  });

  test('can be agreed on anew; what was called before keeps its day', () => {
    const story = lent({ notice: months(3) });
    story.accepted('anna', 'loans.notice-given@2', notice(10_000n));
    const change = {
      contract: '1',
      notice: months(12),
      endDate: null,
      date: day('2012-02-14'),
      reference: 'letter',
    };
    const bad = { ...change, notice: null };
    expect(story.refused('anna', 'loans.notice-changed@1', bad)).toBe('loan-without-end');
    expect(story.refused('anna', 'loans.notice-changed@1', { ...change, reference: ' ' })).toBe(
      'change-without-reference',
    );
    expect(story.refused('ben', 'loans.notice-changed@1', change)).toBe('author-is-no-treasurer');
    story.accepted('anna', 'loans.notice-changed@1', change);
    story.accepted('anna', 'loans.notice-given@2', notice(20_000n));
    expect(dueDates(story)).toEqual(['2012-05-14', '2013-02-14']);
    const row = contractOf(story.state, '1');
    expect(row === null ? null : callTermsOf(story.state, '1', row).changed).toEqual({
      sinceDate: day('2012-02-14'),
      reference: 'letter',
    });
  });
});

test('a notice that is given in any month runs for whole calendar months', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: 0, max: 24 }), (after, count) => {
      const given = addDays(day('2010-01-01'), after);
      const run = noticeRunsTo(months(count, 'month'), given);
      expect(formatDate(addDays(run, 1)).slice(-2)).toBe('01');
    }),
  );
});
