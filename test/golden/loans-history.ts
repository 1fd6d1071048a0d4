// The part of the fixed history with direct loans: contracts, a register carried over, payments, notice, another rate, the end of a year and of a contract.

import { taxOwedMinor } from '../../src/contexts/ledger/facts.ts';
import { contractOf, noticeRunsTo, owedOn } from '../../src/contexts/loans/facts.ts';
import { addDays, type CivilDate, civilDate, instantOfDate, yearMonthDay } from '../../src/kernel/calendar.ts';
import type { History } from './history-kit.ts';

function agreement(story: History, contract: string, interest: 'added' | 'paid' | null): object {
  return {
    contract,
    title: `No. ${contract}`,
    holder: { is: 'outside', name: 'loan-1' },
    kind: 'subordinated',
    ratePpm: 30_000n,
    noticeDays: 30,
    dayCount: interest === null ? null : 'act/act-isda',
    interest,
    rounding: interest === null ? 'year' : 'movement',
    date: story.today,
    reference: 'on paper',
  };
}

/** The first day of the next year. */
function nextYear(today: number): CivilDate {
  return civilDate(yearMonthDay(today as CivilDate).year + 1, 1, 1) ?? (0 as CivilDate);
}

export function directLoans(story: History): void {
  story.refused('anna', 'loans.agreed@1', agreement(story, '13', null));
  story.decide({ is: 'change-charter', parameter: 'direct-loans', value: 'yes' });
  story.decide({
    is: 'change-charter-together',
    preset: 'guards',
    changes: [
      { parameter: 'loan-subordination', value: 'yes' },
      { parameter: 'offer-count', value: '2' },
      { parameter: 'offer-amount', value: '150000' },
      { parameter: 'loan-person-cap', value: '200000' },
      { parameter: 'interest-tax', value: '250000' },
      { parameter: 'interest-surcharge', value: '55000' },
    ],
  });
  story.accepted('anna', 'loans.agreed@1', agreement(story, '13', null));
  story.accepted('anna', 'loans.agreed@1', agreement(story, '14', 'paid'));
  const day = { date: story.today, reference: 'statement 7' };
  const register = { contract: '14', balanceMinor: 50_000n, interestMinor: 333n };
  story.accepted('anna', 'loans.carried-over@1', { ...day, ...register });
  const paid = { ...day, amountMinor: 100_000n, line: 'cd'.repeat(16) };
  story.accepted('anna', 'loans.paid-in@1', { ...paid, contract: '13' });
  story.refused('anna', 'loans.paid-in@1', { ...paid, contract: '13' });
  story.refused('anna', 'loans.agreed@1', agreement(story, '15', null));
  story.refused('anna', 'loans.paid-in@1', { ...paid, contract: '13', line: null });
  story.accepted('anna', 'loans.notice-given@1', { ...day, contract: '13', amountMinor: null });
  const rate = { contract: '13', ratePpm: 20_000n, reference: 'letter' };
  story.accepted('anna', 'loans.rate-changed@1', { ...rate, date: addDays(story.today as CivilDate, 10) });
  story.passTo(instantOfDate(nextYear(story.today)));
  const later = { date: story.today, reference: 'statement 8', line: null };
  const dueMinor = contractOf(story.state, '14')?.interestDueMinor ?? 0n;
  story.accepted('anna', 'loans.interest-paid@1', { ...later, contract: '14', amountMinor: dueMinor });
  story.passDays(40);
  const today = { date: story.today, reference: 'statement 9' };
  story.accepted('anna', 'loans.paid-out@1', { ...today, contract: '13', amountMinor: 10_000n, line: null });
  const office = { ...today, amountMinor: taxOwedMinor(story.state) };
  story.accepted('anna', 'ledger.tax-paid@1', office);
  story.refused('anna', 'ledger.tax-paid@1', office);
  const mistaken = { ...today, contract: '14', amountMinor: 7_000n, line: 'ef'.repeat(16) };
  const entry = story.accepted('anna', 'loans.paid-in@1', mistaken);
  story.accepted('anna', 'loans.payment-reversed@1', { contract: '14', entry, reason: 'another account' });
  const row = contractOf(story.state, '13');
  const amountMinor = row === null ? 0n : owedOn(story.state, '13', row, today.date as CivilDate).totalMinor;
  story.accepted('anna', 'loans.closed@1', { ...today, contract: '13', amountMinor });
}

function newer(story: History, contract: string): object {
  return {
    contract,
    title: `No. ${contract}`,
    holder: { is: 'outside', name: 'loan-1' },
    kind: 'subordinated',
    ratePpm: 20_000n,
    notice: { is: 'months', count: 3, to: 'quarter' },
    endDate: addDays(story.today as CivilDate, 2000),
    dayCount: null,
    interest: null,
    subordinated: false,
    rounding: 'year',
    imported: true,
    date: story.today,
    reference: 'register',
  };
}

/** Contracts of the second kind: notice in months, an end, goodwill, what is taken back, another lender. */
export function laterLoans(story: History): void {
  story.decide({ is: 'change-charter', parameter: 'offer-count', value: '0' });
  story.decide({ is: 'change-charter', parameter: 'loan-person-cap', value: '0' });
  story.refused('anna', 'loans.agreed@2', { ...newer(story, '16'), imported: false });
  for (const contract of ['16', '17']) story.accepted('anna', 'loans.agreed@2', newer(story, contract));
  const day = { date: story.today, reference: 'statement 10' };
  const balance = { ...day, contract: '16', balanceMinor: 5_000n, interestMinor: 20n };
  story.accepted('anna', 'loans.carried-over@1', balance);
  story.accepted('anna', 'loans.carry-over-reversed@1', { contract: '16', reason: 'of another year' });
  story.accepted('anna', 'loans.agreement-cancelled@1', { contract: '16', reason: 'never signed' });
  story.accepted('anna', 'loans.paid-in@1', { ...day, contract: '17', amountMinor: 9_000n, line: null });
  const notice = { ...day, contract: '17', amountMinor: 4_000n };
  story.accepted('anna', 'loans.notice-given@2', notice);
  story.refused('anna', 'loans.notice-given@2', { ...notice, amountMinor: 5_001n });
  const dueDate = noticeRunsTo({ is: 'months', count: 3, to: 'quarter' }, story.today as CivilDate);
  const withdrawn = { contract: '17', dueDate, reference: 'it goes on' };
  story.accepted('anna', 'loans.notice-withdrawn@1', withdrawn);
  const other = { notice: { is: 'days', count: 30, to: 'day' }, endDate: null };
  story.accepted('anna', 'loans.notice-changed@1', { ...day, contract: '17', ...other });
  const early = { ...day, contract: '17', amountMinor: 1_000n, line: null };
  story.refused('anna', 'loans.paid-out@2', { ...early, goodwill: null });
  story.accepted('anna', 'loans.paid-out@2', { ...early, goodwill: 'a move' });
  const heir = { is: 'outside', name: 'loan-heir' };
  story.accepted('anna', 'bonds.holder-registered@1', { name: 'loan-heir', title: 'Heir' });
  story.accepted('anna', 'loans.transferred@1', { ...day, contract: '17', holder: heir, why: 'death' });
  const closing = { ...day, contract: '17', amountMinor: 8_000n, goodwill: 'the estate is settled' };
  story.accepted('anna', 'loans.closed@2', closing);
}
