// What was recorded by mistake about a contract is taken back: its balance of another register, the contract itself, its lender.

import { describe, expect, test } from 'vitest';
import { contractOf, contractsOf } from '../../../src/contexts/loans/facts.ts';
import { offeredCount } from '../../../src/contexts/loans/offers.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { loanAccount } from '../../../src/views/loan-board.ts';
import { brokenInvariant } from '../../properties/invariants/invariants.ts';
import { day, Lending } from './lending.ts';

const undone = { contract: '13', reason: 'a slip' };

function carried(interest: 'added' | 'paid', date = '2010-07-01'): Lending {
  const story = new Lending();
  story.agreeOn('13', { interest });
  story.sealDay(date);
  story.accepted('anna', 'loans.carried-over@1', {
    contract: '13',
    balanceMinor: 1_000_000n,
    interestMinor: 15_000n,
    date: day(date),
    reference: 'register',
  });
  return story;
}

describe('a balance that was carried over wrongly', () => {
  test.each(['added', 'paid'] as const)(
    'is taken back with its interest, also after the year: %s',
    (interest) => {
      const story = carried(interest);
      story.sealDay('2011-02-01');
      story.accepted('anna', 'loans.carry-over-reversed@1', undone);
      expect(contractOf(story.state, '13')).toMatchObject({
        balanceMinor: 0n,
        interestDueMinor: 0n,
        movements: 0,
      });
      expect(balanceOf(story.state, accounts.carriedOver())).toBe(0n);
      expect(brokenInvariant(story.state)).toBeNull();
      story.sealDay('2012-01-01');
      expect(story.balance('13')).toBe(0n);
    },
  );

  test('stays when something was paid since, or its month is closed', () => {
    const story = carried('added');
    const paid = story.accepted('anna', 'loans.paid-in@1', story.payment('13', '2010-07-01', 500n));
    expect(story.refused('anna', 'loans.carry-over-reversed@1', undone)).toBe('loan-moved-since');
    story.accepted('anna', 'loans.payment-reversed@1', { contract: '13', entry: paid, reason: 'again' });
    story.sealDay('2010-08-03');
    story.closeBooks('2010-07-31');
    expect(story.refused('anna', 'loans.carry-over-reversed@1', undone)).toBe('period-closed');
    const other = new Lending();
    other.agreeOn('13');
    expect(other.refused('anna', 'loans.carry-over-reversed@1', undone)).toBe('nothing-was-carried-over');
    expect(other.refused('ben', 'loans.carry-over-reversed@1', undone)).toBe('author-is-no-treasurer');
  });
});

describe('a contract that was recorded by mistake', () => {
  test('is cancelled as if it had never been, and its name is free again', () => {
    const story = new Lending();
    story.agreeOn('13', { notice: { is: 'months', count: 3, to: 'quarter' } });
    story.sealDay('2011-02-01');
    expect(story.refused('ben', 'loans.agreement-cancelled@1', undone)).toBe('author-is-no-treasurer');
    story.accepted('anna', 'loans.agreement-cancelled@1', undone);
    expect(contractOf(story.state, '13')).toBeNull();
    expect(contractsOf(story.state, { is: 'outside', name: 'lena' })).toEqual([]);
    expect(offeredCount(story.state, 'direct')).toBe(0);
    story.sealDay('2012-01-02');
    story.agreeOn('13', { ratePpm: 10_000n });
    expect(offeredCount(story.state, 'direct')).toBe(1);
    expect(brokenInvariant(story.state)).toBeNull();
  });

  test('is not cancelled when money moved', () => {
    const story = carried('added');
    expect(story.refused('anna', 'loans.agreement-cancelled@1', undone)).toBe('loan-has-movements');
    story.accepted('anna', 'loans.carry-over-reversed@1', undone);
    story.accepted('anna', 'loans.agreement-cancelled@1', undone);
    expect(brokenInvariant(story.state)).toBeNull();
  });
});

function lent(cap = '0'): Lending {
  const story = new Lending('2010-01-01', { 'loan-person-cap': cap });
  story.accepted('anna', 'bonds.holder-registered@1', { name: 'mia', title: 'Mia' });
  story.agreeOn('13');
  story.agreeOn('14', { holder: { is: 'outside', name: 'mia' } });
  story.payIn('13', '2010-01-01', 100_000n);
  story.payIn('14', '2010-01-01', 50_000n);
  return story;
}
const to = (name: string, why: string, reference = 'will of 3 May') => ({
  contract: '13',
  holder: { is: 'outside', name },
  why,
  date: day('2010-01-01'),
  reference,
});

describe('a contract passes to another lender', () => {
  test('by death, gift or sale, with what says so; the statement shows it', () => {
    const story = lent();
    story.accepted('anna', 'loans.transferred@1', to('mia', 'death'));
    expect(contractOf(story.state, '13')?.holder).toEqual({ is: 'outside', name: 'mia' });
    expect(contractsOf(story.state, { is: 'outside', name: 'mia' })).toEqual(['13', '14']);
    expect(contractsOf(story.state, { is: 'outside', name: 'lena' })).toEqual([]);
    expect(loanAccount(story.state, '13', day('2010-01-01'))?.transfers).toMatchObject([
      { from: { name: 'lena' }, to: { name: 'mia' }, why: 'death', reference: 'will of 3 May' },
    ]);
    expect(brokenInvariant(story.state)).toBeNull();
  });

  test('only to somebody known, for a reason, within the cap of one lender', () => {
    const story = lent('120000');
    const rule = (body: object) => story.refused('anna', 'loans.transferred@1', body);
    expect(story.refused('ben', 'loans.transferred@1', to('mia', 'gift'))).toBe('author-is-no-treasurer');
    expect(rule(to('nobody', 'gift'))).toBe('lender-unknown');
    expect(rule(to('lena', 'gift'))).toBe('lender-as-before');
    expect(rule(to('mia', 'gift', ' '))).toBe('transfer-without-reason');
    expect(rule(to('mia', 'gift'))).toBe('person-cap-passed');
    story.accepted('anna', 'loans.transferred@1', to('mia', 'death'));
  });
});
