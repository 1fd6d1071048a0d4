// Tax withheld on interest: of loans when it falls due, of bonds when it is paid; what is withheld is owed to the tax office.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withheldOf } from '../../../src/contexts/ledger/withholding.ts';
import { accounts, balanceOf, taxOwedMinor } from '../../../src/contexts/ledger/facts.ts';
import { contractOf } from '../../../src/contexts/loans/facts.ts';
import { day, Lending } from './lending.ts';

const GERMAN = { 'interest-tax': '250000', 'interest-surcharge': '55000' };

test.each([
  // EStG § 43a (1): 25 %; SolZG § 4: 5.5 % of that, parts of a cent left out
  [100_000n, 25_000n + 1_375n],
  [3_000n, 750n + 41n],
  [1_001n, 250n + 13n],
  [3n, 0n],
  [0n, 0n],
  [-5n, 0n],
])('of %i', (interestMinor, withheld) => {
  expect(withheldOf(interestMinor, { taxPpm: 250_000n, surchargePpm: 55_000n })).toBe(withheld);
});

test('never more than the interest, never below zero', () => {
  const any = fc.bigInt(-(10n ** 20n), 10n ** 30n);
  fc.assert(
    fc.property(any, fc.bigInt(0n, 500_000n), fc.bigInt(0n, 1_000_000n), (interest, taxPpm, surchargePpm) => {
      const withheld = withheldOf(interest, { taxPpm, surchargePpm });
      expect(withheld >= 0n && (withheld === 0n || withheld <= interest)).toBe(true);
    }),
  );
});

test('interest that is added: the lender gets it net, the office is owed the rest', () => {
  const story = new Lending('2009-12-31', GERMAN);
  story.agree('13');
  story.sealDay('2010-01-01');
  story.payIn('13', '2009-12-31', 1_000_000n);
  story.sealDay('2011-01-01');
  // 3 % of 10,000.00 is 300.00; 75.00 of tax, 4.12 of surcharge
  expect(story.balance('13')).toBe(1_000_000n + 30_000n - 7_912n);
  expect(story.payable('13')).toBe(story.balance('13'));
  expect(taxOwedMinor(story.state)).toBe(7_912n);
  expect(balanceOf(story.state, accounts.loanInterest('13'))).toBe(30_000n);
});

test('interest that is paid: due net; dated back, the difference is withheld too, at the rates of that year', () => {
  const story = new Lending('2009-12-31', GERMAN);
  story.agree('13', { interest: 'paid' });
  story.sealDay('2010-01-01');
  story.payIn('13', '2009-12-31', 1_000_000n);
  story.sealDay('2011-01-01');
  expect(contractOf(story.state, '13')?.interestDueMinor).toBe(30_000n - 7_912n);
  story.decide({ is: 'change-charter', parameter: 'interest-tax', value: '0' });
  story.payIn('13', '2009-12-31', 1_000_000n);
  expect(contractOf(story.state, '13')?.interestDueMinor).toBe(60_000n - 15_825n);
  expect(taxOwedMinor(story.state)).toBe(15_825n);
});

test('a closing in the year pays interest less tax', () => {
  const story = new Lending('2009-12-31', GERMAN);
  story.agree('13');
  story.sealDay('2010-01-01');
  story.payIn('13', '2009-12-31', 1_000_000n);
  story.sealDay('2010-07-01');
  // half a year: 150.00, of it 37.50 and 2.06
  const owed = story.owed('13', '2010-06-30');
  expect(owed).toBe(1_000_000n + 15_000n - 3_956n);
  const closing = { contract: '13', amountMinor: owed, date: day('2010-06-30'), reference: '' };
  expect(story.refused('anna', 'loans.closed@1', { ...closing, amountMinor: 1_015_000n })).toBe(
    'closing-amount-differs',
  );
  story.accepted('anna', 'ledger.contribution-received@1', {
    from: 'friends',
    use: 'capital',
    amountMinor: 15_000n,
    date: day('2010-06-30'),
    reference: '',
  });
  story.accepted('anna', 'loans.closed@1', closing);
  expect(story.payable('13')).toBe(0n);
  expect(balanceOf(story.state, accounts.loanInterestPayable('13'))).toBe(0n);
  expect(taxOwedMinor(story.state)).toBe(3_956n);
});

function pay(amountMinor: bigint, date = '2011-01-01') {
  return { amountMinor, date: day(date), reference: '' };
}

test('what was withheld is paid to the office once, and to nobody else', () => {
  const story = new Lending('2009-12-31', GERMAN);
  story.agree('13');
  story.sealDay('2010-01-01');
  story.payIn('13', '2009-12-31', 1_000_000n);
  story.sealDay('2011-01-01');
  const refused = (body: object, by = 'anna') => story.refused(by, 'ledger.tax-paid@1', body);
  expect(refused(pay(-1n), 'ben')).toBe('author-is-no-treasurer');
  expect(refused(pay(0n, '2030-01-01'))).toBe('amount-not-positive');
  expect(refused(pay(7_913n, '2030-01-01'))).toBe('tax-not-owed');
  expect(refused(pay(7_912n, '2030-01-01'))).toBe('date-too-far-ahead');
  expect(refused(pay(7_912n, '2000-01-01'))).toBe('date-before-founding');
  story.closeBooks('2010-11-30');
  expect(refused(pay(7_912n, '2010-11-30'))).toBe('period-closed');
  // the money of the office pays no costs
  const cost = { kind: 'tea', amountMinor: 1_000_000n - 7_911n, date: day('2011-01-01'), reference: '' };
  expect(story.refused('anna', 'ledger.common-cost-paid@1', cost)).toBe('money-of-others');
  story.accepted('anna', 'ledger.tax-paid@1', pay(7_912n));
  expect(refused(pay(1n))).toBe('tax-not-owed');
});
