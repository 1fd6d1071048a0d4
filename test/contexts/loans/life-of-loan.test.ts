// Direct loans as lenders and treasurers live with them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolOf } from '../../../src/contexts/dividends/facts.ts';
import { contractOf, settledFrom } from '../../../src/contexts/loans/facts.ts';
import { lendersMinor } from '../../../src/contexts/ledger/loan-money.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { formatDate } from '../../../src/kernel/calendar.ts';
import { brokenInvariant } from '../../properties/invariants/invariants.ts';
import { day, Lending, type Terms } from './lending.ts';

function lending(terms: Terms = {}, charter = {}): Lending {
  const story = new Lending('2009-12-31', charter);
  story.agree('13', terms);
  return story;
}

function holds(story: Lending): void {
  expect(brokenInvariant(story.state)).toBeNull();
}

describe('the end of a year', () => {
  test('adds interest to the balance, by nobody’s entry, booked on 31 December', () => {
    const story = lending();
    story.sealDay('2010-05-10');
    story.payIn('13', '2010-05-10', 1_000_000n);
    story.sealDay('2011-01-01');
    expect(story.balance('13')).toBe(1_019_250n);
    expect(balanceOf(story.state, accounts.loanInterest('13'))).toBe(19_250n);
    expect(settledFrom(story.state, '13', 2010)[0]?.row.date).toBe(day('2010-12-31'));
    expect(poolOf(story.state).poolMinor).toBe(-19_250n);
    holds(story);
  });

  test('leaves interest to be paid where the contract says so', () => {
    const story = lending({ interest: 'paid' });
    story.payIn('13', '2009-12-31', 1_000_000n);
    story.sealDay('2012-01-01');
    expect(story.balance('13')).toBe(1_000_000n);
    expect(contractOf(story.state, '13')?.interestDueMinor).toBe(60_000n);
    expect(story.refused('anna', 'loans.interest-paid@1', story.payment('13', '2012-01-01', 60_001n))).toBe(
      'interest-not-due',
    );
    story.accepted('anna', 'loans.interest-paid@1', story.payment('13', '2012-01-01', 60_000n));
    expect(balanceOf(story.state, accounts.bank())).toBe(940_000n);
    holds(story);
  });

  test('takes convention and use of interest from the charter of the day, not of a later one', () => {
    const story = lending({}, { 'loan-day-count': 'act/365f', 'loan-interest': 'paid' });
    story.decide({ is: 'change-charter', parameter: 'loan-interest', value: 'added' });
    expect(contractOf(story.state, '13')?.terms).toMatchObject({ dayCount: 'act/365f', interest: 'paid' });
  });
});

describe('what is dated back', () => {
  test('changes the interest of a year that is open, and of those after it', () => {
    const story = lending();
    story.payIn('13', '2009-12-31', 100_000n);
    story.sealDay('2012-01-01');
    expect(story.balance('13')).toBe(106_090n);
    story.payIn('13', '2010-06-30', 100_000n);
    // 100,000 from June bears 1,500 in 2010, and 101,500 bear 3,045 in 2011
    expect(story.balance('13')).toBe(106_090n + 104_545n);
    story.accepted('anna', 'loans.rate-changed@1', {
      contract: '13',
      ratePpm: 0n,
      date: day('2011-01-01'),
      reference: '',
    });
    expect(story.balance('13')).toBe(103_000n + 101_500n);
    holds(story);
  });

  test('never changes a closed year: a day in a closed month is refused', () => {
    const story = lending();
    story.payIn('13', '2009-12-31', 100_000n);
    story.sealDay('2011-01-01');
    story.closeBooks('2010-12-31');
    expect(story.refused('anna', 'loans.paid-in@1', story.payment('13', '2010-12-30', 1n))).toBe(
      'period-closed',
    );
    const change = { contract: '13', ratePpm: 0n, date: day('2010-12-31'), reference: '' };
    expect(story.refused('anna', 'loans.rate-changed@1', change)).toBe('period-closed');
    expect(story.balance('13')).toBe(103_000n);
  });

  test('cannot take what was paid out since, or interest that was paid', () => {
    const story = lending();
    story.payIn('13', '2009-12-31', 100_000n);
    story.sealDay('2011-01-01');
    story.payIn('13', '2011-01-01', 1n);
    story.accepted('anna', 'ledger.contribution-received@1', {
      from: 'a friend',
      use: 'capital',
      amountMinor: 500_000n,
      date: day('2011-01-01'),
      reference: '',
    });
    story.payOut('13', '2011-01-01', 103_001n);
    expect(story.refused('anna', 'loans.paid-out@1', story.payment('13', '2010-03-01', 1n))).toBe(
      'payout-above-balance',
    );
    const paid = lending({ interest: 'paid' });
    paid.payIn('13', '2009-12-31', 100_000n);
    paid.sealDay('2011-01-01');
    paid.accepted('anna', 'loans.interest-paid@1', paid.payment('13', '2011-01-01', 3_000n));
    expect(paid.refused('anna', 'loans.paid-out@1', paid.payment('13', '2010-03-01', 50_000n))).toBe(
      'interest-already-paid',
    );
    holds(story);
    holds(paid);
  });
});

test('a payment that is taken back leaves everything as if it had never been', () => {
  const without = lending();
  without.payIn('13', '2009-12-31', 100_000n);
  without.sealDay('2012-01-01');
  const story = lending();
  story.payIn('13', '2009-12-31', 100_000n);
  const mistake = story.accepted('anna', 'loans.paid-in@1', story.payment('13', '2009-12-31', 70_000n));
  story.sealDay('2012-01-01');
  const late = story.accepted('anna', 'loans.paid-out@1', story.payment('13', '2010-05-01', 30_000n));
  for (const entry of [late, mistake])
    story.accepted('anna', 'loans.payment-reversed@1', { contract: '13', entry, reason: 'another account' });
  expect(contractOf(story.state, '13')).toEqual(contractOf(without.state, '13'));
  expect(settledFrom(story.state, '13', 2009)).toEqual(settledFrom(without.state, '13', 2009));
  expect(balanceOf(story.state, accounts.bank())).toBe(100_000n);
  holds(story);
});

describe('another register', () => {
  test('brings balance and accrued interest, which is added with that of the year and is no cost of this commune', () => {
    const story = lending();
    story.sealDay('2010-07-01');
    story.accepted('anna', 'loans.carried-over@1', {
      contract: '13',
      balanceMinor: 1_000_000n,
      interestMinor: 15_000n,
      date: day('2010-07-01'),
      reference: 'register',
    });
    holds(story);
    expect(story.owed('13', '2010-07-01')).toBe(1_015_000n);
    expect(story.refused('anna', 'loans.paid-in@1', story.payment('13', '2010-06-30', 1n))).toBe(
      'date-before-carried-over',
    );
    story.sealDay('2011-01-01');
    expect(story.balance('13')).toBe(1_030_000n);
    expect(poolOf(story.state).poolMinor).toBe(-15_000n);
    expect(balanceOf(story.state, accounts.carriedOver())).toBe(1_015_000n);
    holds(story);
  });
});

describe('the end of a contract', () => {
  test('pays principal and the interest up to the day', () => {
    const story = lending();
    story.payIn('13', '2009-12-31', 100_000n);
    story.sealDay('2010-07-01');
    story.payIn('13', '2010-07-01', 100_000n);
    expect(story.owed('13', '2010-07-01')).toBe(201_508n);
    const closing = { contract: '13', amountMinor: 201_507n, date: day('2010-07-01'), reference: '' };
    expect(story.refused('anna', 'loans.closed@1', closing)).toBe('closing-amount-differs');
    expect(story.refused('anna', 'loans.closed@1', { ...closing, amountMinor: 201_508n })).toBe('bank-short');
    story.agree('14');
    story.payIn('14', '2010-07-01', 10_000n);
    story.accepted('anna', 'loans.closed@1', { ...closing, amountMinor: 201_508n });
    expect(story.balance('13')).toBe(0n);
    expect(story.payable('13')).toBe(0n);
    story.sealDay('2012-01-01');
    expect(story.balance('13')).toBe(0n);
    holds(story);
  });

  test('dated back over the end of a year takes that year’s interest back', () => {
    const story = lending();
    story.agree('14');
    story.payIn('13', '2009-12-31', 100_000n);
    story.payIn('14', '2009-12-31', 100_000n);
    story.sealDay('2011-01-05');
    expect(story.balance('13')).toBe(103_000n);
    expect(story.owed('13', '2010-07-01')).toBe(101_508n);
    story.accepted('anna', 'loans.closed@1', {
      contract: '13',
      amountMinor: 101_508n,
      date: day('2010-07-01'),
      reference: '',
    });
    expect(story.payable('13')).toBe(0n);
    expect(balanceOf(story.state, accounts.loanInterest('13'))).toBe(1_508n);
    holds(story);
  });
});

describe('notice', () => {
  test('is awaited where the contract asks for it', () => {
    const story = lending({ noticeDays: 90 });
    story.payIn('13', '2009-12-31', 100_000n);
    story.sealDay('2010-02-01');
    const out = (date: string, minor: bigint) =>
      story.refused('anna', 'loans.paid-out@1', story.payment('13', date, minor));
    expect(out('2010-02-01', 1n)).toBe('notice-not-run');
    story.accepted('anna', 'loans.notice-given@1', {
      contract: '13',
      amountMinor: 40_000n,
      date: day('2010-02-01'),
      reference: '',
    });
    story.sealDay('2010-05-02');
    expect(out('2010-05-01', 1n)).toBe('notice-not-run');
    expect(out('2010-05-02', 40_001n)).toBe('notice-not-run');
    story.payOut('13', '2010-05-02', 40_000n);
    expect(out('2010-05-02', 1n)).toBe('notice-not-run');
    holds(story);
  });
});

test('loans pay for costs and are never shared out', () => {
  const story = lending();
  story.payIn('13', '2009-12-31', 100_000n);
  expect(lendersMinor(story.state, 'dividend')).toBe(100_000n);
  expect(lendersMinor(story.state, 'cost')).toBe(0n);
  story.accepted('anna', 'ledger.common-cost-paid@1', {
    kind: 'roof',
    amountMinor: 60_000n,
    date: day('2009-12-31'),
    reference: '',
  });
  holds(story);
});

const someDay = fc.integer({ min: 0, max: 365 }).map((n) => formatDate((day('2010-01-01') + n) as never));
const deed = fc.record({ date: someDay, minor: fc.bigInt({ min: -90_000n, max: 90_000n }) });

test('balances are the same in whatever order and however late movements are recorded, while the year is open', () => {
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('2010-12-31', '2011-01-01', '2012-06-01'),
      fc.constantFrom<Terms>(
        {},
        { interest: 'paid' },
        { rounding: 'movement' },
        { dayCount: 'act/act-isda' },
      ),
      (deeds, recorded, terms) => {
        const told = (order: typeof deeds, sealed: string): Lending => {
          const story = lending({ ratePpm: 27_500n, ...terms });
          story.payIn('13', '2009-12-31', 1_000_000n);
          story.sealDay(sealed);
          for (const { date, minor } of order) {
            if (minor > 0n) story.say('anna', 'loans.paid-in@1', story.payment('13', date, minor));
            else story.say('anna', 'loans.paid-out@1', story.payment('13', date, -minor));
          }
          story.sealDay('2013-01-01');
          expect(brokenInvariant(story.state)).toBeNull();
          return story;
        };
        const one = told(deeds, '2010-12-31');
        const other = told([...deeds].reverse(), recorded);
        expect(other.balance('13')).toBe(one.balance('13'));
        expect(contractOf(other.state, '13')?.interestDueMinor).toBe(
          contractOf(one.state, '13')?.interestDueMinor,
        );
      },
    ),
    { numRuns: 25 },
  );
});
