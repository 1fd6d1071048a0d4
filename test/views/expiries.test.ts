// The wall of expiries: every date of it worked out by hand, from two small lives.

import { expect, test } from 'vitest';
import { type Expiry, expiries, MONTHS_AHEAD_MAX } from '../../src/views/expiries.ts';
import { formatDate, instantOfDate } from '../../src/kernel/calendar.ts';
import { keyPairOf } from '../kit/keys.ts';
import { day, Lending } from '../contexts/loans/lending.ts';
import { CommuneLife } from './commune-life.ts';

function told(all: readonly { readonly expiries: readonly Expiry[] }[], ...sorts: Expiry['is'][]): string[] {
  return all
    .flatMap(({ expiries: found }) => found)
    .filter(({ is }) => sorts.includes(is))
    .map(({ date, subject, who, amountMinor }) =>
      [formatDate(date), subject, who, amountMinor].join(' ').trim(),
    );
}

function lending(): Lending {
  const story = new Lending('2025-01-01');
  story.agree('13', { noticeDays: 90 });
  story.agree('14');
  story.sealDay('2025-01-15');
  story.payIn('13', '2025-01-10', 100_000n);
  story.payIn('14', '2025-01-10', 50_000n);
  const notice = { contract: '13', amountMinor: 40_000n, date: day('2025-01-12'), reference: '' };
  story.accepted('anna', 'loans.notice-given@1', notice);
  return story;
}

test('loans: notices that run, and what a call of today would free', () => {
  const all = expiries(lending().state, 4);
  expect(told(all, 'loan-callable', 'loan-notice-over')).toEqual([
    '2025-01-15 14 outside.lena 50000',
    '2025-04-12 13 outside.lena 40000',
    '2025-04-15 13 outside.lena 60000',
  ]);
});

test('a notice that has run is overdue as long as it is not paid, and what was paid of it is not there', () => {
  const story = lending();
  story.sealDay('2025-05-02');
  expect(told(expiries(story.state, 1), 'loan-notice-over')).toEqual(['2025-04-12 13 outside.lena 40000']);
  expect(expiries(story.state, 1)[0]?.expiries.find(({ is }) => is === 'loan-notice-over')?.overdue).toBe(
    true,
  );
  story.payOut('13', '2025-05-01', 30_000n);
  expect(told(expiries(story.state, 1), 'loan-notice-over')).toEqual(['2025-04-12 13 outside.lena 10000']);
  story.payOut('13', '2025-05-01', 10_000n);
  expect(told(expiries(story.state, 1), 'loan-notice-over')).toEqual([]);
});

test('interest that is paid out: what is due since the end of which year, and what the next years bear', () => {
  const story = lending();
  story.agree('2', { interest: 'paid' });
  story.agree('10', { interest: 'paid' });
  // 1,000.00 and 500.00 at 3 % for 351 days of 360 to the end of 2025, and for a whole year then
  story.payIn('2', '2025-01-10', 100_000n);
  story.payIn('10', '2025-01-10', 50_000n);
  const interest = (months: number): string[] => told(expiries(story.state, months), 'loan-interest-due');
  expect(interest(11)).toEqual([]);
  expect(interest(12)).toEqual(['2025-12-31 loans  4387']);
  expect(interest(24)).toEqual(['2025-12-31 loans  4387', '2026-12-31 loans  4500']);
  story.sealDay('2026-02-01');
  story.accepted('anna', 'loans.interest-paid@1', story.payment('2', '2026-01-20', 1000n));
  expect(interest(1)).toEqual(['2025-12-31 loans  3387']);
  story.sealDay('2027-02-01');
  expect(interest(1)).toEqual(['2025-12-31 loans  3387', '2026-12-31 loans  4500']);
  expect(expiries(story.state, 1)[0]?.expiries.every(({ overdue }) => overdue)).toBe(false);
});

test('contracts of one day stand in the order of their numbers', () => {
  const story = new Lending('2025-01-01');
  for (const contract of ['10', '2', '1']) story.agree(contract);
  story.sealDay('2025-01-15');
  for (const contract of ['10', '2', '1']) story.payIn(contract, '2025-01-10', 100n);
  const subjects = expiries(story.state, 1).flatMap(({ expiries: found }) =>
    found.flatMap(({ is, subject }) => (is === 'loan-callable' ? [subject] : [])),
  );
  expect(subjects).toEqual(['1', '2', '10']);
});

test('months to close, from the founding or the last closing on; those that are past are overdue today', () => {
  const story = lending();
  story.sealDay('2025-04-02');
  const [first, ...later] = expiries(story.state, 3);
  expect(first?.month).toBe('2025-04');
  expect(first?.expiries.filter(({ overdue }) => overdue).map(({ subject }) => subject)).toEqual([
    '2025-01',
    '2025-02',
    '2025-03',
  ]);
  expect(later.map(({ month }) => month)).toEqual(['2025-05', '2025-06']);
  story.closeBooks('2025-02-28');
  expect(told(expiries(story.state, 3), 'month-to-close')).toEqual([
    '2025-04-01 2025-03',
    '2025-05-01 2025-04',
    '2025-06-01 2025-05',
  ]);
});

test('record dates go on as the charter says; the pool is known only for the next', () => {
  expect(told(expiries(lending().state, 7), 'record-date')).toEqual([
    '2025-04-01 dividend  0',
    '2025-07-01 dividend',
  ]);
});

test('invitations', () => {
  const story = lending();
  const expiresAtMs = instantOfDate(day('2025-01-20'));
  const body = { key: keyPairOf('x').publicKey, title: 'Garden node', expiresAtMs };
  story.accepted('anna', 'governance.invited@1', body);
  expect(told(expiries(story.state, 1), 'invitation-ends')).toEqual(['2025-01-20 Garden node anna']);
});

test('bonds, the end of the lease, and the reviews before it', () => {
  const life = new CommuneLife();
  life.requestHall();
  life.bidForBonds();
  life.buyHall();
  // 120 months of bonds and of a lease, a review every five years
  const bought = formatDate(life.today as ReturnType<typeof day>);
  const [year, rest] = [Number(bought.slice(0, 4)), bought.slice(4)];
  const all = expiries(life.state, 130);
  expect(told(all, 'bond-matures')).toEqual([`${year + 10}${rest} press-hall  3000000`]);
  expect(told(all, 'lease-ends')).toEqual([`${year + 10}${rest} press-hall.1 druckerei 700000`]);
  expect(told(all, 'rent-review')).toEqual([`${year + 5}${rest} press-hall.1 druckerei 700000`]);
});

test('forty years at the most, in order of the days, also at the end of the calendar', () => {
  const months = expiries(lending().state, 100_000);
  expect(months).toHaveLength(MONTHS_AHEAD_MAX);
  const dates = months.flatMap(({ expiries: found }) => found.map(({ date }) => date));
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
  const late = new Lending('9999-11-30');
  expect(expiries(late.state, 480).map(({ month }) => month)).toEqual(['9999-11', '9999-12']);
});
