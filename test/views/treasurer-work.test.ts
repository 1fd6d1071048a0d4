// What waits for a treasurer beside bonds and rents: interest of loans, notices that have run, lines of the bank, months to close.

import { expect, test } from 'vitest';
import { type TreasurerTask, treasurerWork } from '../../src/views/treasurer-work.ts';
import { statement } from '../contexts/banking/bank-stage.ts';
import { day, Lending } from '../contexts/loans/lending.ts';

function task(story: Lending, is: TreasurerTask['is']): TreasurerTask | undefined {
  return treasurerWork(story.state).find((one) => one.is === is);
}

function lending(): Lending {
  const story = new Lending('2025-01-01');
  story.agree('10', { noticeDays: 30, interest: 'paid' });
  story.agree('2', { noticeDays: 30, interest: 'paid' });
  story.sealDay('2025-01-15');
  story.payIn('10', '2025-01-10', 100_000n);
  story.payIn('2', '2025-01-10', 50_000n);
  return story;
}

test('interest that is paid out waits from the end of its year until it is paid, for each lender once', () => {
  const story = lending();
  expect(task(story, 'loan-interest-due')).toBeUndefined();
  story.sealDay('2026-01-05');
  // both contracts are of one lender: 29.25 and 14.62
  expect(task(story, 'loan-interest-due')).toEqual({ is: 'loan-interest-due', lenders: 1, minor: 4387n });
  story.accepted('anna', 'loans.interest-paid@1', story.payment('10', '2026-01-04', 2925n));
  expect(task(story, 'loan-interest-due')).toMatchObject({ minor: 1462n });
  story.accepted('anna', 'loans.interest-paid@1', story.payment('2', '2026-01-04', 1462n));
  expect(task(story, 'loan-interest-due')).toBeUndefined();
});

test('a notice waits from the day on which it has run until it is paid', () => {
  const story = lending();
  for (const contract of ['10', '2']) {
    const notice = { contract, amountMinor: 20_000n, date: day('2025-01-12'), reference: '' };
    story.accepted('anna', 'loans.notice-given@1', notice);
  }
  story.sealDay('2025-02-10');
  expect(task(story, 'notices-run')).toBeUndefined();
  story.sealDay('2025-02-11');
  expect(task(story, 'notices-run')).toEqual({ is: 'notices-run', contracts: ['2', '10'], minor: 40_000n });
  story.payOut('2', '2025-02-11', 20_000n);
  expect(task(story, 'notices-run')).toEqual({ is: 'notices-run', contracts: ['10'], minor: 20_000n });
});

test('lines of the bank wait until somebody says what they are', () => {
  const story = lending();
  expect(task(story, 'bank-unexplained')).toBeUndefined();
  story.accepted('anna', 'banking.statement-taken@1', statement(0n, [150_000n, -700n], 1, '2025-01-14'));
  expect(task(story, 'bank-unexplained')).toEqual({ is: 'bank-unexplained', lines: 2 });
});

test('months that are over and open wait to be closed', () => {
  const story = lending();
  expect(task(story, 'months-to-close')).toBeUndefined();
  story.sealDay('2025-04-01');
  expect(task(story, 'months-to-close')).toMatchObject({ months: ['2025-01', '2025-02', '2025-03'] });
  story.closeBooks('2025-02-28');
  expect(task(story, 'months-to-close')).toMatchObject({ months: ['2025-03'] });
});
