// Money that is paid back before the notice has run: by goodwill, with a reason, or because another register says it was.

import { describe, expect, test } from 'vitest';
import { contractOf, earlyPayments } from '../../../src/contexts/loans/facts.ts';
import { loanAccount } from '../../../src/views/loan-board.ts';
import { brokenInvariant } from '../../properties/invariants/invariants.ts';
import { day, Lending } from './lending.ts';

/** 1,000.00 lent at three months' notice. */
function lent(): Lending {
  const story = new Lending('2010-01-01');
  story.agreeOn('16', { notice: { is: 'months', count: 3, to: 'day' } });
  story.payIn('16', '2010-01-01', 100_000n);
  story.sealDay('2010-03-01');
  return story;
}

function payOut(story: Lending, date: string, amountMinor: bigint, goodwill: string | null): string | null {
  const { refused } = story.say('anna', 'loans.paid-out@2', story.paidOut('16', date, amountMinor, goodwill));
  return refused?.rule ?? null;
}

function giveNotice(story: Lending, amountMinor: bigint | null): string | null {
  const body = { contract: '16', amountMinor, date: day('2010-03-01'), reference: '' };
  return story.say('anna', 'loans.notice-given@2', body).refused?.rule ?? null;
}

test('a treasurer pays earlier with a reason, which the statement shows; without one the notice counts', () => {
  const story = lent();
  expect(payOut(story, '2010-03-01', 50_000n, null)).toBe('notice-not-run');
  expect(payOut(story, '2010-03-01', 50_000n, '  ')).toBe('goodwill-without-reason');
  expect(payOut(story, '2010-03-01', 50_000n, 'needs it for a move')).toBeNull();
  const entries = loanAccount(story.state, '16', day('2010-03-01'))?.entries ?? [];
  expect(entries.at(-1)).toMatchObject({ amountMinor: -50_000n, goodwill: 'needs it for a move' });
  expect(brokenInvariant(story.state)).toBeNull();
});

test('nobody but a treasurer can', () => {
  const story = lent();
  const body = story.paidOut('16', '2010-03-01', 1n, 'friends');
  expect(story.refused('ben', 'loans.paid-out@2', body)).toBe('author-is-no-treasurer');
});

describe('what was paid early', () => {
  test('does not eat up a notice that is given later', () => {
    const story = lent();
    payOut(story, '2010-03-01', 50_000n, 'a move');
    expect(giveNotice(story, 20_000n)).toBeNull();
    story.sealDay('2010-06-02');
    expect(payOut(story, '2010-06-02', 20_001n, null)).toBe('notice-not-run');
    expect(payOut(story, '2010-06-02', 20_000n, null)).toBeNull();
    expect(payOut(story, '2010-06-02', 1n, null)).toBe('notice-not-run');
  });

  test('is set against a notice that is under way, so that nothing is called twice', () => {
    const story = lent();
    giveNotice(story, 20_000n);
    payOut(story, '2010-03-01', 30_000n, 'a move');
    expect([...earlyPayments(story.state, '16').values()]).toEqual([
      { uncalledMinor: 10_000n, goodwill: 'a move' },
    ]);
    story.sealDay('2010-06-02');
    expect(payOut(story, '2010-06-02', 1n, null)).toBe('notice-not-run');
  });

  test('is forgotten when the payment is taken back', () => {
    const story = lent();
    const early = story.paidOut('16', '2010-03-01', 50_000n, 'a move');
    const entry = story.accepted('anna', 'loans.paid-out@2', early);
    story.accepted('anna', 'loans.payment-reversed@1', { contract: '16', entry, reason: 'another account' });
    expect(earlyPayments(story.state, '16').size).toBe(0);
  });
});

test('what another register paid out is a fact: no notice is asked for it', () => {
  const story = lent();
  const line = 'ab'.repeat(16);
  story.accepted('anna', 'loans.paid-out@2', { ...story.paidOut('16', '2010-02-01', 30_000n), line });
  expect(contractOf(story.state, '16')?.balanceMinor).toBe(70_000n);
  expect(payOut(story, '2010-03-01', 1n, null)).toBe('notice-not-run');
});

test('a contract ends before its notice has run, with the reason', () => {
  const story = lent();
  story.agreeOn('17');
  story.payIn('17', '2010-03-01', 100_000n);
  const amountMinor = story.owed('16', '2010-03-01');
  const closing = { contract: '16', amountMinor, date: day('2010-03-01'), reference: '', goodwill: null };
  expect(story.refused('anna', 'loans.closed@2', closing)).toBe('notice-not-run');
  story.accepted('anna', 'loans.closed@2', { ...closing, goodwill: 'moves abroad' });
  const entries = loanAccount(story.state, '16', day('2010-03-01'))?.entries ?? [];
  expect(entries.at(-1)?.goodwill).toBe('moves abroad');
  expect(brokenInvariant(story.state)).toBeNull();
});
