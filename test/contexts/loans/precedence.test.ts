// Refusals of direct loans in their order: each saying breaks every later rule of its kind that it can, and the first is named.

import { expect, test } from 'vitest';
import { climb, type Said, toTheTop } from '../../properties/precedence.ts';
import { movements } from '../../../src/contexts/loans/tables.ts';
import { day, Lending } from './lending.ts';

const LINE = 'ab'.repeat(16);

/** In July 2010, books closed through June; contract `gone` is closed, `old` was carried over on 2 July, `slow` asks for notice, `paid` pays its interest out. */
function july(guards: { readonly [parameter: string]: string } = {}): Lending {
  const story = new Lending('2009-06-30', {
    'loan-notice-days': '0',
    'loan-minimum': '500',
    ...guards,
  });
  const ended = { contract: 'gone', amountMinor: 0n, date: day('2009-12-31'), reference: '' };
  story.agree('gone');
  story.agree('13');
  story.agree('slow', { noticeDays: 90 });
  story.agree('paid', { interest: 'paid' });
  story.agree('old');
  story.sealDay('2010-01-01');
  story.accepted('anna', 'loans.closed@1', ended);
  story.payIn('13', '2010-01-01', 100_000n);
  story.payIn('slow', '2010-01-01', 100_000n);
  story.sealDay('2010-07-03');
  story.closeBooks('2010-06-30');
  story.accepted('anna', 'loans.carried-over@1', {
    contract: 'old',
    balanceMinor: 100_000n,
    interestMinor: 0n,
    date: day('2010-07-02'),
    reference: '',
  });
  story.accepted('anna', 'loans.paid-in@1', story.payment('13', '2010-07-03', 1_000n, LINE));
  story.decide({ is: 'change-charter', parameter: 'loan-notice-days', value: '30' });
  return story;
}

function notAllowed(story: Lending): Lending {
  story.decide({ is: 'change-charter', parameter: 'direct-loans', value: 'no' });
  return story;
}

const allow = (story: Lending): void => {
  story.decide({ is: 'change-charter', parameter: 'direct-loans', value: 'yes' });
};

const given = (contract: string, date: string) => ({
  contract,
  amountMinor: null,
  date: day(date),
  reference: '',
});

const change = (contract: string, date: string, ratePpm: bigint) => ({
  contract,
  ratePpm,
  date: day(date),
  reference: '',
});

const closing = (contract: string, date: string, amountMinor: bigint) => ({
  contract,
  amountMinor,
  date: day(date),
  reference: '',
});

test('loans.agreed', () => {
  const story = july({ 'offer-count': '5' });
  const good = { ...story.agreement('15', { noticeDays: 30 }), kind: 'late', date: day('2010-07-03') };
  const bad = {
    ...good,
    kind: 'direct',
    contract: '13',
    holder: { is: 'outside', name: 'nobody' },
    ratePpm: 900_000n,
    noticeDays: 3,
    date: day('2011-01-01'),
  };
  const ladder: Said[] = [
    { by: 'ben', body: bad, names: 'author-is-no-treasurer' },
    { by: 'anna', body: bad, names: 'loan-name-taken' },
    { by: 'anna', body: { ...bad, contract: '15' }, names: 'lender-unknown' },
    {
      by: 'anna',
      body: { ...good, kind: 'direct', ratePpm: 900_000n, noticeDays: 3, date: bad.date },
      names: 'rate-above-loan-ceiling',
    },
    {
      by: 'anna',
      body: { ...good, kind: 'direct', noticeDays: 3, date: bad.date },
      names: 'notice-too-short',
    },
    { by: 'anna', body: { ...good, kind: 'direct', date: bad.date }, names: 'offer-count-passed' },
    { by: 'anna', body: { ...good, date: bad.date }, names: 'date-too-far-ahead' },
    { by: 'anna', body: good, names: 'accepted' },
  ];
  notAllowed(story);
  expect(story.refused('ben', 'loans.agreed@1', bad)).toBe('author-is-no-treasurer');
  expect(story.refused('anna', 'loans.agreed@1', bad)).toBe('direct-loans-not-allowed');
  allow(story);
  expect(climb(story, 'loans.agreed@1', ladder)).toEqual({
    ...toTheTop(ladder),
    leftOut: ['direct-loans-not-allowed'],
  });
});

test('loans.carried-over', () => {
  const story = july();
  const good = {
    contract: 'paid',
    balanceMinor: 5n,
    interestMinor: 0n,
    date: day('2010-07-03'),
    reference: '',
  };
  const bad = { ...good, contract: 'none', balanceMinor: 0n, date: day('2000-01-01') };
  const ladder: Said[] = [
    { by: 'ben', body: bad, names: 'author-is-no-treasurer' },
    { by: 'anna', body: bad, names: 'loan-unknown' },
    { by: 'anna', body: { ...bad, contract: 'gone' }, names: 'loan-closed' },
    { by: 'anna', body: { ...bad, contract: '13' }, names: 'loan-has-movements' },
    { by: 'anna', body: { ...bad, contract: 'paid' }, names: 'nothing-carried-over' },
    { by: 'anna', body: { ...good, date: day('2010-08-01') }, names: 'date-too-far-ahead' },
    { by: 'anna', body: { ...good, date: day('2000-01-01') }, names: 'date-before-founding' },
    { by: 'anna', body: { ...good, date: day('2010-06-30') }, names: 'period-closed' },
    { by: 'anna', body: good, names: 'accepted' },
  ];
  expect(climb(story, 'loans.carried-over@1', ladder)).toEqual(toTheTop(ladder));
});

test('loans.paid-in', () => {
  const story = notAllowed(july({ 'loan-person-cap': '400000', 'offer-amount': '250000' }));
  const paid = story.payment.bind(story);
  const forbidden: Said[] = [
    { by: 'ben', body: paid('none', '2000-01-01', -1n, LINE), names: 'author-is-no-treasurer' },
    { by: 'anna', body: paid('none', '2000-01-01', -1n, LINE), names: 'loan-unknown' },
    { by: 'anna', body: paid('gone', '2000-01-01', -1n, LINE), names: 'loan-closed' },
    { by: 'anna', body: paid('old', '2000-01-01', -1n, LINE), names: 'direct-loans-not-allowed' },
  ];
  expect(climb(story, 'loans.paid-in@1', forbidden).named).toEqual(toTheTop(forbidden).named);
  allow(story);
  const ladder: Said[] = [
    { by: 'anna', body: paid('old', '2000-01-01', -1n, LINE), names: 'line-imported-already' },
    { by: 'anna', body: paid('old', '2000-01-01', -1n), names: 'amount-not-positive' },
    { by: 'anna', body: paid('paid', '2000-01-01', 499n), names: 'loan-below-minimum' },
    { by: 'anna', body: paid('old', '2010-08-01', 200_000n), names: 'person-cap-passed' },
    { by: 'anna', body: paid('old', '2010-08-01', 60_000n), names: 'offer-amount-passed' },
    { by: 'anna', body: paid('old', '2010-08-01', 1n), names: 'date-too-far-ahead' },
    { by: 'anna', body: paid('old', '2000-01-01', 1n), names: 'date-before-founding' },
    { by: 'anna', body: paid('old', '2010-06-30', 1n), names: 'date-before-carried-over' },
    { by: 'anna', body: paid('13', '2010-06-30', 1n), names: 'period-closed' },
    { by: 'anna', body: paid('old', '2010-07-03', 1n, 'cd'.repeat(16)), names: 'accepted' },
  ];
  expect(climb(story, 'loans.paid-in@1', ladder)).toEqual({
    ...toTheTop(ladder),
    leftOut: forbidden.map(({ names }) => names),
  });
});

test('loans.paid-out', () => {
  const story = july();
  const paid = story.payment.bind(story);
  const ladder: Said[] = [
    { by: 'ben', body: paid('none', '2000-01-01', -1n, LINE), names: 'author-is-no-treasurer' },
    { by: 'anna', body: paid('none', '2000-01-01', -1n, LINE), names: 'loan-unknown' },
    { by: 'anna', body: paid('gone', '2000-01-01', -1n, LINE), names: 'loan-closed' },
    { by: 'anna', body: paid('slow', '2000-01-01', -1n, LINE), names: 'line-imported-already' },
    { by: 'anna', body: paid('slow', '2000-01-01', -1n), names: 'amount-not-positive' },
    { by: 'anna', body: paid('slow', '2010-08-01', 999_999n), names: 'date-too-far-ahead' },
    { by: 'anna', body: paid('slow', '2000-01-01', 999_999n), names: 'date-before-founding' },
    { by: 'anna', body: paid('old', '2010-06-30', 999_999n), names: 'date-before-carried-over' },
    { by: 'anna', body: paid('slow', '2010-06-30', 999_999n), names: 'period-closed' },
    { by: 'anna', body: paid('slow', '2010-07-03', 999_999n), names: 'notice-not-run' },
    { by: 'anna', body: paid('13', '2010-07-03', 999_999n), names: 'payout-above-balance' },
    { by: 'anna', body: paid('13', '2010-07-03', 101_000n), names: 'accepted' },
    { by: 'anna', body: paid('old', '2010-07-03', 100_000n), names: 'accepted' },
  ];
  expect(climb(story, 'loans.paid-out@1', ladder)).toEqual({
    ...toTheTop(ladder),
    leftOut: ['interest-already-paid', 'bank-short'],
  });
  story.accepted('anna', 'loans.carried-over@1', {
    contract: 'paid',
    balanceMinor: 200_000n,
    interestMinor: 0n,
    date: day('2010-07-03'),
    reference: '',
  });
  expect(story.refused('anna', 'loans.paid-out@1', paid('paid', '2010-07-03', 200_000n))).toBe('bank-short');
  story.sealDay('2011-01-03');
  story.payIn('13', '2011-01-03', 5_000n);
  story.accepted('anna', 'loans.interest-paid@1', paid('paid', '2011-01-01', 2_967n));
  expect(story.refused('anna', 'loans.paid-out@1', paid('paid', '2010-07-03', 200_000n))).toBe(
    'interest-already-paid',
  );
});

test('loans.interest-paid', () => {
  const story = july();
  const paid = story.payment.bind(story);
  story.accepted('anna', 'loans.carried-over@1', {
    contract: 'paid',
    balanceMinor: 20_000_000n,
    interestMinor: 0n,
    date: day('2010-07-03'),
    reference: '',
  });
  story.sealDay('2011-01-03');
  const ladder: Said[] = [
    { by: 'ben', body: paid('none', '2000-01-01', -1n, LINE), names: 'author-is-no-treasurer' },
    { by: 'anna', body: paid('none', '2000-01-01', -1n, LINE), names: 'loan-unknown' },
    { by: 'anna', body: paid('paid', '2000-01-01', -1n, LINE), names: 'line-imported-already' },
    { by: 'anna', body: paid('paid', '2000-01-01', -1n), names: 'amount-not-positive' },
    { by: 'anna', body: paid('paid', '2012-08-01', 999_999n), names: 'date-too-far-ahead' },
    { by: 'anna', body: paid('paid', '2000-01-01', 999_999n), names: 'date-before-founding' },
    { by: 'anna', body: paid('paid', '2010-07-01', 999_999n), names: 'date-before-carried-over' },
    { by: 'anna', body: paid('13', '2010-06-30', 999_999n), names: 'period-closed' },
    { by: 'anna', body: paid('paid', '2011-01-03', 999_999n), names: 'interest-not-due' },
    { by: 'anna', body: paid('paid', '2011-01-03', 296_667n), names: 'bank-short' },
    { by: 'anna', body: paid('paid', '2011-01-03', 200_000n), names: 'accepted' },
  ];
  expect(climb(story, 'loans.interest-paid@1', ladder)).toEqual(toTheTop(ladder));
});

test('loans.notice-given', () => {
  const story = july();
  story.accepted('anna', 'loans.agreed@1', {
    ...story.agreement('own', { noticeDays: 30 }),
    holder: { is: 'person', name: 'ben' },
  });
  const ladder: Said[] = [
    { by: 'ben', body: given('13', '2000-01-01'), names: 'author-is-no-lender-and-no-treasurer' },
    { by: 'anna', body: given('none', '2000-01-01'), names: 'loan-unknown' },
    { by: 'anna', body: given('gone', '2000-01-01'), names: 'loan-closed' },
    { by: 'ben', body: given('own', '2000-01-01'), names: 'notice-dated-back' },
    { by: 'anna', body: given('own', '2010-08-01'), names: 'date-too-far-ahead' },
    { by: 'anna', body: given('own', '2000-01-01'), names: 'date-before-founding' },
    { by: 'anna', body: given('own', '2010-06-01'), names: 'accepted' },
    { by: 'ben', body: given('own', '2010-07-03'), names: 'accepted' },
  ];
  expect(climb(story, 'loans.notice-given@1', ladder)).toEqual(toTheTop(ladder));
});

test('loans.rate-changed', () => {
  const story = july();
  const ladder: Said[] = [
    { by: 'ben', body: change('none', '2000-01-01', 900_000n), names: 'author-is-no-treasurer' },
    { by: 'anna', body: change('none', '2000-01-01', 900_000n), names: 'loan-unknown' },
    { by: 'anna', body: change('gone', '2000-01-01', 900_000n), names: 'loan-closed' },
    { by: 'anna', body: change('old', '2000-01-01', 900_000n), names: 'rate-above-loan-ceiling' },
    { by: 'anna', body: change('old', '2000-01-01', 30_000n), names: 'rate-as-before' },
    { by: 'anna', body: change('old', '2000-01-01', 10_000n), names: 'date-before-founding' },
    { by: 'anna', body: change('old', '2010-06-30', 10_000n), names: 'date-before-carried-over' },
    { by: 'anna', body: change('13', '2010-06-30', 10_000n), names: 'period-closed' },
    { by: 'anna', body: change('13', '2011-06-30', 10_000n), names: 'accepted' },
  ];
  expect(climb(story, 'loans.rate-changed@1', ladder)).toEqual({
    ...toTheTop(ladder),
    leftOut: ['payout-above-balance', 'interest-already-paid'],
  });
  story.sealDay('2011-01-03');
  story.payOut('old', '2011-01-03', 101_492n);
  expect(story.refused('anna', 'loans.rate-changed@1', change('old', '2010-09-01', 0n))).toBe(
    'payout-above-balance',
  );
  story.accepted('anna', 'loans.paid-in@1', story.payment('paid', '2010-07-03', 100_000n));
  story.accepted('anna', 'loans.interest-paid@1', story.payment('paid', '2011-01-01', 1_000n));
  expect(story.refused('anna', 'loans.rate-changed@1', change('paid', '2010-07-03', 0n))).toBe(
    'interest-already-paid',
  );
});

test('loans.closed', () => {
  const story = july();
  const ladder: Said[] = [
    { by: 'ben', body: closing('none', '2000-01-01', 1n), names: 'author-is-no-treasurer' },
    { by: 'anna', body: closing('none', '2000-01-01', 1n), names: 'loan-unknown' },
    { by: 'anna', body: closing('gone', '2000-01-01', 1n), names: 'loan-closed' },
    { by: 'anna', body: closing('slow', '2010-08-01', 1n), names: 'date-too-far-ahead' },
    { by: 'anna', body: closing('slow', '2000-01-01', 1n), names: 'date-before-founding' },
    { by: 'anna', body: closing('old', '2010-06-30', 1n), names: 'date-before-carried-over' },
    { by: 'anna', body: closing('13', '2010-06-30', 1n), names: 'period-closed' },
    { by: 'anna', body: closing('13', '2010-07-01', 1n), names: 'movement-after-closing' },
    { by: 'anna', body: closing('slow', '2010-07-01', 1n), names: 'notice-not-run' },
    { by: 'anna', body: closing('13', '2010-07-03', 1n), names: 'closing-amount-differs' },
    { by: 'anna', body: closing('13', '2010-07-03', 102_517n), names: 'accepted' },
    { by: 'anna', body: closing('old', '2010-07-03', 100_008n), names: 'bank-short' },
  ];
  const { named, leftOut } = climb(story, 'loans.closed@1', ladder);
  expect(named).toEqual(toTheTop(ladder).named);
  expect(leftOut).toEqual([]);
});

const reversed = (contract: string, entry: string) => ({ contract, entry, reason: '' });

test('loans.payment-reversed', () => {
  const story = july();
  const old = story.state.range(movements, { prefix: '13/' })[0]?.[1].entry ?? '';
  const first = story.accepted(
    'anna',
    'loans.paid-in@1',
    story.payment('13', '2010-07-03', 5_000n, 'cd'.repeat(16)),
  );
  const ladder: Said[] = [
    { by: 'ben', body: reversed('none', 'ee'.repeat(16)), names: 'author-is-no-treasurer' },
    { by: 'anna', body: reversed('none', 'ee'.repeat(16)), names: 'loan-unknown' },
    { by: 'anna', body: reversed('gone', 'ee'.repeat(16)), names: 'loan-closed' },
    { by: 'anna', body: reversed('13', 'ee'.repeat(16)), names: 'loan-payment-unknown' },
    { by: 'anna', body: reversed('old', first), names: 'loan-payment-unknown' },
    { by: 'anna', body: reversed('13', old), names: 'period-closed' },
    { by: 'anna', body: reversed('13', first), names: 'accepted' },
    { by: 'anna', body: reversed('13', first), names: 'loan-payment-unknown' },
  ];
  const { named } = climb(story, 'loans.payment-reversed@1', ladder);
  expect(named).toEqual(toTheTop(ladder).named);
  // its line of a register may be imported again
  const again = story.accepted(
    'anna',
    'loans.paid-in@1',
    story.payment('13', '2010-07-03', 5_000n, 'cd'.repeat(16)),
  );
  story.payOut('13', '2010-07-03', 104_000n);
  expect(story.refused('anna', 'loans.payment-reversed@1', reversed('13', again))).toBe(
    'payout-above-balance',
  );

  const poor = july();
  const spent = poor.accepted('anna', 'loans.paid-in@1', poor.payment('13', '2010-07-03', 5_000n));
  const cost = { kind: 'roof', amountMinor: 205_000n, date: day('2010-07-03'), reference: '' };
  poor.accepted('anna', 'ledger.common-cost-paid@1', cost);
  expect(poor.refused('anna', 'loans.payment-reversed@1', reversed('13', spent))).toBe('bank-short');

  const paid = july();
  const lent = paid.accepted('anna', 'loans.paid-in@1', paid.payment('paid', '2010-07-03', 100_000n));
  paid.sealDay('2011-01-03');
  paid.accepted('anna', 'loans.interest-paid@1', paid.payment('paid', '2011-01-03', 1_000n));
  expect(paid.refused('anna', 'loans.payment-reversed@1', reversed('paid', lent))).toBe(
    'interest-already-paid',
  );
});
