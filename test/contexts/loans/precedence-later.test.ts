// Refusals of the later kinds in their order: each saying breaks every later rule of its kind that it can, and the first is named.

import { expect, test } from 'vitest';
import { climb, type Said, toTheTop } from '../../properties/precedence.ts';
import { noticeOfDays } from '../../../src/contexts/loans/facts.ts';
import { day, Lending } from './lending.ts';

const LINE = 'ab'.repeat(16);
const MONTHS = { is: 'months', count: 3, to: 'day' } as const;

const given = (contract: string, date: string, amountMinor: bigint | null) => ({
  contract,
  amountMinor,
  date: day(date),
  reference: '',
});

const to = (contract: string, name: string, date: string, reference = '') => ({
  contract,
  holder: { is: 'outside', name },
  why: 'gift',
  date: day(date),
  reference,
});

const other = (contract: string, date: string, notice: object | null, reference = '') => ({
  contract,
  notice,
  endDate: null,
  date: day(date),
  reference,
});

/** In July 2010, books closed through June; `gone` is closed, `old` was carried over on 2 July, `slow` asks for notice, `fixed` has an end, `new` never moved. */
function july(): Lending {
  const story = new Lending('2009-06-30', { 'loan-person-cap': '150000', 'offer-count': '6' });
  story.accepted('anna', 'bonds.holder-registered@1', { name: 'mia', title: 'Mia' });
  story.agreeOn('gone');
  story.agreeOn('slow', { notice: MONTHS });
  story.agreeOn('fixed', { notice: null, endDate: day('2020-12-31') });
  story.agreeOn('old', { holder: { is: 'outside', name: 'mia' } });
  story.agreeOn('new');
  story.agreeOn('rich', { holder: { is: 'outside', name: 'mia' } });
  story.sealDay('2010-01-01');
  const ended = { contract: 'gone', amountMinor: 0n, date: day('2010-01-01'), reference: '', goodwill: null };
  story.accepted('anna', 'loans.closed@2', ended);
  story.payIn('slow', '2010-01-01', 100_000n);
  story.payIn('fixed', '2010-01-01', 20_000n);
  story.payIn('rich', '2010-01-01', 60_000n);
  story.sealDay('2010-07-03');
  story.closeBooks('2010-06-30');
  story.accepted('anna', 'loans.carried-over@1', {
    contract: 'old',
    balanceMinor: 1_000n,
    interestMinor: 0n,
    date: day('2010-07-02'),
    reference: '',
  });
  const line = { ...story.paidOut('slow', '2010-07-03', 1_000n), line: LINE };
  story.accepted('anna', 'loans.paid-out@2', line);
  return story;
}

test('loans.agreed@2', () => {
  const story = july();
  for (const [parameter, value] of [
    ['loan-notice-days', '30'],
    ['loan-subordination', 'yes'],
  ] as const)
    story.decide({ is: 'change-charter', parameter, value });
  const good = story.agreed('15', { notice: MONTHS, kind: 'late', date: day('2010-07-03') });
  const bad = {
    ...good,
    contract: 'slow',
    holder: { is: 'outside', name: 'nobody' },
    ratePpm: 900_000n,
    notice: null,
    subordinated: false,
    kind: 'direct',
    date: day('2011-01-01'),
  };
  const named = { ...bad, contract: '15', holder: good.holder };
  const rated = { ...named, ratePpm: 0n };
  const ends = { ...rated, notice: noticeOfDays(3), endDate: null };
  const ladder: Said[] = [
    { by: 'ben', body: bad, names: 'author-is-no-treasurer' },
    { by: 'anna', body: bad, names: 'loan-name-taken' },
    { by: 'anna', body: { ...bad, contract: '15' }, names: 'lender-unknown' },
    { by: 'anna', body: named, names: 'rate-above-loan-ceiling' },
    { by: 'anna', body: rated, names: 'loan-without-end' },
    { by: 'anna', body: { ...ends, endDate: day('2011-01-01') }, names: 'loan-ends-before-it-begins' },
    { by: 'anna', body: ends, names: 'notice-too-short' },
    { by: 'anna', body: { ...ends, notice: MONTHS }, names: 'loan-not-subordinated' },
    { by: 'anna', body: { ...ends, notice: MONTHS, subordinated: null }, names: 'offer-count-passed' },
    { by: 'anna', body: { ...good, date: bad.date }, names: 'date-too-far-ahead' },
    { by: 'anna', body: good, names: 'accepted' },
  ];
  expect(climb(story, 'loans.agreed@2', ladder)).toEqual({
    ...toTheTop(ladder),
    leftOut: ['direct-loans-not-allowed'],
  });
  story.decide({ is: 'change-charter', parameter: 'direct-loans', value: 'no' });
  expect(story.refused('anna', 'loans.agreed@2', bad)).toBe('direct-loans-not-allowed');
});

test('loans.paid-out@2', () => {
  const story = july();
  const paid = (
    contract: string,
    date: string,
    amountMinor: bigint,
    goodwill: string | null,
    line?: string,
  ) => ({
    ...story.paidOut(contract, date, amountMinor, goodwill),
    line: line ?? null,
  });
  const ladder: Said[] = [
    { by: 'ben', body: paid('none', '2000-01-01', -1n, '', LINE), names: 'author-is-no-treasurer' },
    { by: 'anna', body: paid('none', '2000-01-01', -1n, '', LINE), names: 'loan-unknown' },
    { by: 'anna', body: paid('gone', '2000-01-01', -1n, '', LINE), names: 'loan-closed' },
    { by: 'anna', body: paid('slow', '2000-01-01', -1n, '', LINE), names: 'line-imported-already' },
    { by: 'anna', body: paid('slow', '2000-01-01', -1n, ''), names: 'goodwill-without-reason' },
    { by: 'anna', body: paid('slow', '2000-01-01', -1n, null), names: 'amount-not-positive' },
    { by: 'anna', body: paid('slow', '2010-08-01', 999_999n, null), names: 'date-too-far-ahead' },
    { by: 'anna', body: paid('slow', '2000-01-01', 999_999n, null), names: 'date-before-founding' },
    { by: 'anna', body: paid('old', '2010-06-30', 999_999n, null), names: 'date-before-carried-over' },
    { by: 'anna', body: paid('slow', '2010-06-30', 999_999n, null), names: 'period-closed' },
    { by: 'anna', body: paid('slow', '2010-07-03', 999_999n, null), names: 'notice-not-run' },
    { by: 'anna', body: paid('slow', '2010-07-03', 999_999n, 'a move'), names: 'payout-above-balance' },
    { by: 'anna', body: paid('slow', '2010-07-03', 99_000n, 'a move'), names: 'accepted' },
  ];
  expect(climb(story, 'loans.paid-out@2', ladder)).toEqual({
    ...toTheTop(ladder),
    leftOut: ['interest-already-paid', 'bank-short'],
  });
  story.accepted('anna', 'ledger.common-cost-paid@1', {
    kind: 'bookkeeping',
    amountMinor: 70_000n,
    date: day('2010-07-03'),
    reference: '',
  });
  const tooMuch = paid('rich', '2010-07-03', 50_000n, null);
  expect(story.refused('anna', 'loans.paid-out@2', tooMuch)).toBe('bank-short');
});

test('loans.notice-given@2', () => {
  const story = july();
  const ladder: Said[] = [
    { by: 'ben', body: given('none', '2000-01-01', 999_999n), names: 'author-is-no-lender-and-no-treasurer' },
    { by: 'anna', body: given('none', '2000-01-01', 999_999n), names: 'loan-unknown' },
    { by: 'anna', body: given('gone', '2000-01-01', 999_999n), names: 'loan-closed' },
    { by: 'anna', body: given('fixed', '2000-01-01', 999_999n), names: 'no-notice-agreed' },
    { by: 'anna', body: given('slow', '2010-08-01', 999_999n), names: 'notice-above-balance' },
    { by: 'anna', body: given('slow', '2010-08-01', null), names: 'date-too-far-ahead' },
    { by: 'anna', body: given('slow', '2000-01-01', null), names: 'date-before-founding' },
    { by: 'anna', body: given('slow', '2010-07-03', null), names: 'accepted' },
  ];
  expect(climb(story, 'loans.notice-given@2', ladder)).toEqual({
    ...toTheTop(ladder),
    leftOut: ['notice-dated-back'],
  });
  const own = story.agreed('bens', { holder: { is: 'person', name: 'ben' }, kind: 'late' });
  story.accepted('anna', 'loans.agreed@2', own);
  story.payIn('bens', '2010-07-03', 1_000n);
  expect(story.refused('ben', 'loans.notice-given@2', given('bens', '2010-07-01', null))).toBe(
    'notice-dated-back',
  );
});

test('loans.transferred@1 and loans.notice-changed@1', () => {
  const story = july();
  const passing: Said[] = [
    { by: 'ben', body: to('none', 'nobody', '2000-01-01'), names: 'author-is-no-treasurer' },
    { by: 'anna', body: to('none', 'nobody', '2000-01-01'), names: 'loan-unknown' },
    { by: 'anna', body: to('gone', 'nobody', '2000-01-01'), names: 'loan-closed' },
    { by: 'anna', body: to('slow', 'nobody', '2000-01-01'), names: 'lender-unknown' },
    { by: 'anna', body: to('slow', 'lena', '2000-01-01'), names: 'lender-as-before' },
    { by: 'anna', body: to('slow', 'mia', '2000-01-01'), names: 'transfer-without-reason' },
    { by: 'anna', body: to('slow', 'mia', '2000-01-01', 'deed'), names: 'person-cap-passed' },
    { by: 'anna', body: to('fixed', 'mia', '2010-08-01', 'deed'), names: 'date-too-far-ahead' },
    { by: 'anna', body: to('fixed', 'mia', '2000-01-01', 'deed'), names: 'date-before-founding' },
    { by: 'anna', body: to('fixed', 'mia', '2010-07-03', 'deed'), names: 'accepted' },
  ];
  expect(climb(story, 'loans.transferred@1', passing)).toEqual(toTheTop(passing));
  const changing: Said[] = [
    { by: 'ben', body: other('none', '2000-01-01', null), names: 'author-is-no-treasurer' },
    { by: 'anna', body: other('none', '2000-01-01', null), names: 'loan-unknown' },
    { by: 'anna', body: other('gone', '2000-01-01', null), names: 'loan-closed' },
    { by: 'anna', body: other('slow', '2000-01-01', null), names: 'loan-without-end' },
    { by: 'anna', body: other('slow', '2000-01-01', MONTHS), names: 'change-without-reference' },
    { by: 'anna', body: other('slow', '2010-08-01', MONTHS, 'letter'), names: 'date-too-far-ahead' },
    { by: 'anna', body: other('slow', '2000-01-01', MONTHS, 'letter'), names: 'date-before-founding' },
    { by: 'anna', body: other('slow', '2010-07-03', MONTHS, 'letter'), names: 'accepted' },
  ];
  expect(climb(story, 'loans.notice-changed@1', changing)).toEqual(toTheTop(changing));
});
