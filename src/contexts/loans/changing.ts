// What is said about a running contract: notice, another rate, and its end.

import { addDays, type CivilDate, dateOfInstant } from '../../kernel/calendar.ts';
import { amount, type Carried, option, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Judging, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { hasPower } from '../governance/facts.ts';
import {
  accounts,
  bankShortRule,
  dateAheadRule,
  dateBeforeFoundingRule,
  periodClosedRule,
  post,
} from '../ledger/facts.ts';
import { personOf } from '../membership/facts.ts';
import { rateWithinCeiling } from './agreeing.ts';
import { rateOn, type Supposed, yearOf } from './course.ts';
import { owedOn } from './facts.ts';
import {
  balanceSuffices,
  contractIn,
  contractKnown,
  contractOpen,
  dateRules,
  interestNotPaidYet,
  noticeHasRun,
  SOURCE,
  treasurerOfOpenContract,
} from './loan-rules.ts';
import { moved } from './recording.ts';
import { cancelYearEnd, settle, settleLast } from './settling.ts';
import { contracts, movements, notices, rates } from './tables.ts';

const notice = record({
  contract: slug,
  /** Nothing for all of the balance. */
  amountMinor: option(amount(1n)),
  /** The day on which it was given. */
  date: day,
  reference: text(140),
});
export type NoticeGiven = Carried<typeof notice>;

function speaksAsTreasurer({ state, entry }: Judging<NoticeGiven>): boolean {
  const person = personOf(state, entry.author);
  return person !== null && hasPower(state, person, 'treasurer');
}

function speaksAsLender(judging: Judging<NoticeGiven>): boolean {
  const person = personOf(judging.state, judging.entry.author);
  const lender = contractIn(judging)?.holder;
  if (person === null || lender === undefined) return false;
  if (lender.is === 'person') return lender.name === person;
  return lender.is === 'enterprise' && hasPower(judging.state, person, 'represent', lender.name);
}

const lenderOrTreasurer: Rule<NoticeGiven> = {
  name: 'author-is-no-lender-and-no-treasurer',
  source: '21',
  says: '{person} neither lent the money of {contract} nor holds the power of treasurer.',
  next: 'The lender says it, or a treasurer to whom the lender gave notice.',
  broken(judging) {
    if (speaksAsTreasurer(judging) || speaksAsLender(judging)) return null;
    const person = personOf(judging.state, judging.entry.author);
    return { person: person ?? 'an unknown device', contract: judging.entry.body.contract };
  },
};

/** What a lender says here counts from the day it is said; a treasurer can confirm that a letter came earlier. */
const lenderDatesNothingBack: Rule<NoticeGiven> = {
  name: 'notice-dated-back',
  source: SOURCE,
  says: 'A notice that a lender gives here counts from {sealedDate}, not from {noticeDate}.',
  next: 'Give it with the date of today. If it came in writing before, a treasurer confirms that day.',
  broken(judging) {
    const noticeDate = judging.entry.body.date;
    const sealedDate = dateOfInstant(judging.nowMs);
    return noticeDate >= sealedDate || speaksAsTreasurer(judging) ? null : { sealedDate, noticeDate };
  },
};

export const noticeGivenKind = entryKind<NoticeGiven>({
  kind: 'loans.notice-given@1',
  means: 'A lender, or a treasurer who was told, gives notice of a part of a direct loan or of all of it.',
  body: notice,
  example: { contract: '13', amountMinor: 500_000n, date: 20_300, reference: 'letter of 30 July' },
  rules: [
    lenderOrTreasurer,
    contractKnown(),
    contractOpen(),
    lenderDatesNothingBack,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
  ],
  evolve(draft, { body: { contract, amountMinor, date, reference } }) {
    const noticeDays = draft.get(contracts, contract)?.terms.noticeDays ?? 0;
    const dueDate = addDays(date as CivilDate, noticeDays);
    draft.put(notices, `${contract}/${ordinal(dueDate)}/${ordinal(draft.position)}`, {
      givenDate: date,
      amountMinor,
      reference,
    });
  },
});

const rateChange = record({
  contract: slug,
  ratePpm: amount(0n),
  /** The first day of the new rate; it may lie ahead. */
  date: day,
  reference: text(140),
});
export type RateChanged = Carried<typeof rateChange>;

const rateDiffers: Rule<RateChanged> = {
  name: 'rate-as-before',
  source: SOURCE,
  says: 'The contract {contract} bears {ratePpm} on {changeDate} already.',
  next: 'Check the rate and the day: telekommune loans show CONTRACT',
  broken({ state, entry: { body } }) {
    const { contract, ratePpm, date: changeDate } = body;
    return rateOn(state, contract, changeDate) === ratePpm ? { contract, ratePpm, changeDate } : null;
  },
};

const rateNotBeforeCarried: Rule<RateChanged> = {
  name: 'date-before-carried-over',
  source: SOURCE,
  says: 'The day {changeDate} lies before {carriedDate}, to which the interest of {contract} was carried over.',
  next: 'Change the rate from {carriedDate} on or later.',
  broken(judging) {
    const { contract, date: changeDate } = judging.entry.body;
    const carriedDate = contractIn(judging)?.carriedDate ?? null;
    return carriedDate === null || changeDate >= carriedDate ? null : { changeDate, carriedDate, contract };
  },
};

function rateSupposed({ ratePpm, date }: RateChanged): Supposed {
  return { rate: { ratePpm, fromDate: date as CivilDate } };
}

export const rateChangedKind = entryKind<RateChanged>({
  kind: 'loans.rate-changed@1',
  means: 'A treasurer records that lender and commune agreed on another rate from a day on.',
  body: rateChange,
  example: { contract: '13', ratePpm: 20_000n, date: 20_454, reference: 'letter of 1 December' },
  rules: [
    ...treasurerOfOpenContract<RateChanged>(),
    rateWithinCeiling(),
    rateDiffers,
    dateBeforeFoundingRule(({ date }) => date),
    rateNotBeforeCarried,
    periodClosedRule(({ date }) => date),
    balanceSuffices(rateSupposed),
    interestNotPaidYet(rateSupposed),
  ],
  evolve(draft, { body: { contract, ratePpm, date, reference } }) {
    const row = draft.get(contracts, contract);
    if (row === null) return;
    draft.put(rates, `${contract}/${ordinal(date)}`, { ratePpm, reference });
    settle(draft, contract, row, yearOf(date));
  },
});

const closing = record({
  contract: slug,
  /** All that is owed on the day: principal, interest accrued, interest due. */
  amountMinor: amount(0n),
  date: day,
  reference: text(140),
});
export type LoanClosed = Carried<typeof closing>;

const nothingMovesLater: Rule<LoanClosed> = {
  name: 'movement-after-closing',
  source: SOURCE,
  says: 'The contract {contract} has a movement of {lastDate}, after {closingDate}.',
  next: 'Close it on {lastDate} or later.',
  broken(judging) {
    const { contract, date: closingDate } = judging.entry.body;
    const lastDate = contractIn(judging)?.lastDate ?? 0;
    return lastDate <= closingDate ? null : { contract, lastDate, closingDate };
  },
};

const paysAllOwed: Rule<LoanClosed> = {
  name: 'closing-amount-differs',
  source: SOURCE,
  says:
    'On {closingDate} the lender of {contract} is owed {owedMinor}: {principalMinor} of principal, {accruedMinor} of interest accrued, ' +
    'less {withheldMinor} of tax, {dueMinor} of interest due; the payment was {amountMinor}.',
  next: 'Pay just what is owed, or record a payment that leaves the contract open: telekommune loans pay-out',
  broken(judging) {
    const { contract, amountMinor, date: closingDate } = judging.entry.body;
    const row = contractIn(judging);
    if (row === null) return null;
    const owed = owedOn(judging.state, contract, row, closingDate as CivilDate);
    if (owed.totalMinor === amountMinor) return null;
    const { totalMinor: owedMinor, ...parts } = owed;
    return { closingDate, contract, owedMinor, ...parts, amountMinor };
  },
};

export const closedKind = entryKind<LoanClosed>({
  kind: 'loans.closed@1',
  means: 'A treasurer confirms that everything owed was paid to the lender, and the contract ends.',
  body: closing,
  example: { contract: '13', amountMinor: 1_049_828n, date: 20_500, reference: 'transfer 9' },
  rules: [
    ...treasurerOfOpenContract<LoanClosed>(),
    ...dateRules<LoanClosed>(),
    nothingMovesLater,
    noticeHasRun((judging) => contractIn(judging)?.balanceMinor ?? 0n),
    paysAllOwed,
    bankShortRule(({ entry }) => entry.body.amountMinor),
  ],
  evolve(draft, { id, body: { contract, amountMinor, date, reference } }) {
    const before = draft.get(contracts, contract);
    if (before === null) return;
    const row = settleLast(draft, contract, before, date as CivilDate);
    const { balanceMinor, interestDueMinor } = row;
    post(draft, {
      date,
      what: 'loan paid back and closed',
      memo: reference,
      lines: [
        { account: accounts.loanPayable(contract), minor: balanceMinor },
        { account: accounts.loanInterestPayable(contract), minor: interestDueMinor },
        { account: accounts.bank(), minor: -amountMinor },
      ],
    });
    draft.put(movements, `${contract}/${ordinal(date)}/${ordinal(draft.position)}`, {
      what: 'closed',
      amountMinor: -balanceMinor,
      reference,
      entry: id,
      line: null,
    });
    draft.put(contracts, contract, {
      ...moved(row, { amountMinor: -balanceMinor, date }),
      state: 'closed',
      closedDate: date,
      interestDueMinor: 0n,
      interestPaidMinor: row.interestPaidMinor + interestDueMinor,
      paidOutMinor: row.paidOutMinor + balanceMinor,
    });
    cancelYearEnd(draft, contract, before.settledYear + 1);
  },
});
