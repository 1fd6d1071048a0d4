// A direct loan with an agreed end: it stands among what runs out, and is to be paid on that day without any notice.

import { expect, test } from 'vitest';
import { formatDate } from '../../src/kernel/calendar.ts';
import { expiries } from '../../src/views/expiries.ts';
import { loanRepaymentClaims } from '../../src/views/loan-claims.ts';
import { openNotices } from '../../src/views/open-notices.ts';
import { contractOf } from '../../src/contexts/loans/facts.ts';
import { day, Lending } from '../contexts/loans/lending.ts';

function lent(): Lending {
  const story = new Lending('2012-01-01');
  story.agreeOn('7', { notice: null, endDate: day('2012-05-31'), ratePpm: 0n });
  story.payIn('7', '2012-01-01', 100_000n);
  story.sealDay('2012-01-15');
  return story;
}

test('it runs out on its day, and cannot be called before', () => {
  const found = expiries(lent().state, 12).flatMap((month) => month.expiries);
  const loans = found.filter(({ is }) => is.startsWith('loan-'));
  expect(loans.map(({ is, date, amountMinor }) => [is, formatDate(date), amountMinor])).toEqual([
    ['loan-ends', '2012-05-31', 100_000n],
  ]);
});

test('the bank is asked for all of it when the day has come', () => {
  const { state } = lent();
  expect(loanRepaymentClaims(state, day('2012-05-30'), null)).toEqual([]);
  expect(loanRepaymentClaims(state, day('2012-05-31'), null)).toMatchObject([{ amountMinor: 100_000n }]);
});

test('what was paid early is not set against a notice that came later', () => {
  const story = new Lending('2012-01-01');
  story.agreeOn('8', { notice: { is: 'months', count: 1, to: 'day' } });
  story.payIn('8', '2012-01-01', 100_000n);
  story.accepted('anna', 'loans.paid-out@2', story.paidOut('8', '2012-01-01', 30_000n, 'a move'));
  const notice = { contract: '8', amountMinor: 20_000n, date: day('2012-01-01'), reference: '' };
  story.accepted('anna', 'loans.notice-given@2', notice);
  const row = contractOf(story.state, '8');
  const open =
    row === null
      ? []
      : openNotices(story.state, '8', row, { date: day('2012-01-01'), balanceMinor: 70_000n });
  expect(open).toMatchObject([{ openMinor: 20_000n, dueDate: day('2012-02-01') }]);
});
