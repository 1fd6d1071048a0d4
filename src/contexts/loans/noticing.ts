// Notice of a running contract: given by the lender or a treasurer who was told, and taken back.

import { type CivilDate, dateOfInstant } from '../../kernel/calendar.ts';
import { amount, type Carried, option, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Judging, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { hasPower } from '../governance/facts.ts';
import { dateAheadRule, dateBeforeFoundingRule } from '../ledger/facts.ts';
import { personOf } from '../membership/facts.ts';
import { callTermsOf } from './call-terms.ts';
import { calledMinor, paidUnderNoticeMinor } from './early-payments.ts';
import { contractIn, contractKnown, contractOpen, type OfContract, SOURCE } from './loan-rules.ts';
import { noticeOfDays, noticeRunsTo } from './notice-period.ts';
import { noticesOf } from './notices.ts';
import { contracts, notices } from './tables.ts';

const notice = record({
  contract: slug,
  /** Nothing for all of the balance. */
  amountMinor: option(amount(1n)),
  /** The day on which it was given. */
  date: day,
  reference: text(140),
});
export type NoticeGiven = Carried<typeof notice>;

function speaksAsTreasurer<B extends OfContract>({ state, entry }: Judging<B>): boolean {
  const person = personOf(state, entry.author);
  return person !== null && hasPower(state, person, 'treasurer');
}

function speaksAsLender<B extends OfContract>(judging: Judging<B>): boolean {
  const person = personOf(judging.state, judging.entry.author);
  const lender = contractIn(judging)?.holder;
  if (person === null || lender === undefined) return false;
  if (lender.is === 'person') return lender.name === person;
  return lender.is === 'enterprise' && hasPower(judging.state, person, 'represent', lender.name);
}

function lenderOrTreasurer<B extends OfContract>(): Rule<B> {
  return {
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
}

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

function noteNotice(draft: Draft, { contract, amountMinor, date, reference }: NoticeGiven): void {
  const row = draft.get(contracts, contract);
  const period = row === null ? null : callTermsOf(draft, contract, row).notice;
  const dueDate = noticeRunsTo(period ?? noticeOfDays(0), date as CivilDate);
  draft.put(notices, `${contract}/${ordinal(dueDate)}/${ordinal(draft.position)}`, {
    givenDate: date,
    amountMinor,
    reference,
  });
}

export const noticeGivenFirstKind = entryKind<NoticeGiven>({
  kind: 'loans.notice-given@1',
  means: 'A lender, or a treasurer who was told, gives notice of a part of a direct loan or of all of it.',
  body: notice,
  example: { contract: '13', amountMinor: 500_000n, date: 20_300, reference: 'letter of 30 July' },
  rules: [
    lenderOrTreasurer(),
    contractKnown(),
    contractOpen(),
    lenderDatesNothingBack,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
  ],
  evolve(draft, { body }) {
    noteNotice(draft, body);
  },
});

const thereIsNotice: Rule<NoticeGiven> = {
  name: 'no-notice-agreed',
  source: SOURCE,
  says: 'The contract {contract} runs until {endDate}; no notice is agreed before.',
  next: 'Wait for its end, agree on a notice (telekommune loans change-notice), or pay earlier by goodwill.',
  broken(judging) {
    const row = contractIn(judging);
    if (row === null) return null;
    const { contract } = judging.entry.body;
    const { notice: period, endDate } = callTermsOf(judging.state, contract, row);
    return period !== null || endDate === null ? null : { contract, endDate };
  },
};

const noticeWithinBalance: Rule<NoticeGiven> = {
  name: 'notice-above-balance',
  source: SOURCE,
  says: 'Notice of {amountMinor} is more than what is left of {contract}: its balance is {balanceMinor}, and {calledMinor} of it are called already.',
  next: 'Give notice of less, or of all of it by leaving the amount out. What was called by mistake is withdrawn first: telekommune loans withdraw-notice CONTRACT',
  broken(judging) {
    const { contract, amountMinor } = judging.entry.body;
    const row = contractIn(judging);
    if (row === null) return null;
    const { balanceMinor } = row;
    const called = calledMinor(judging.state, contract, row) ?? balanceMinor;
    if (amountMinor === null && (called < balanceMinor || balanceMinor === 0n)) return null;
    if (amountMinor !== null && amountMinor + called <= balanceMinor) return null;
    return { contract, amountMinor: amountMinor ?? balanceMinor, balanceMinor, calledMinor: called };
  },
};

export const noticeGivenKind = entryKind<NoticeGiven>({
  kind: 'loans.notice-given@2',
  means:
    'A lender, or a treasurer who was told, gives notice of a part of a direct loan or of all of it; never of more than its balance.',
  body: notice,
  example: { contract: '13', amountMinor: 500_000n, date: 20_300, reference: 'letter of 30 July' },
  rules: [
    lenderOrTreasurer(),
    contractKnown(),
    contractOpen(),
    thereIsNotice,
    noticeWithinBalance,
    lenderDatesNothingBack,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
  ],
  evolve(draft, { body }) {
    noteNotice(draft, body);
  },
});

const withdrawal = record({
  contract: slug,
  /** The day on which the notice would have run, and did or will; all notices of that day go. */
  dueDate: day,
  reference: text(140),
});
export type NoticeWithdrawn = Carried<typeof withdrawal>;

function noticesOn(state: Reader, { contract, dueDate }: NoticeWithdrawn) {
  return state.range(notices, { prefix: `${contract}/${ordinal(dueDate)}/` });
}

const noticeIsThere: Rule<NoticeWithdrawn> = {
  name: 'notice-unknown',
  source: SOURCE,
  says: 'No notice of {contract} runs to {dueDate}.',
  next: 'See the notices: telekommune loans show CONTRACT',
  broken({ state, entry: { body } }) {
    const { contract, dueDate } = body;
    return noticesOn(state, body).length === 0 ? { contract, dueDate } : null;
  },
};

const noticeNotPaidYet: Rule<NoticeWithdrawn> = {
  name: 'notice-paid-already',
  source: SOURCE,
  says: 'Of what notices of {contract} called, {paidMinor} were paid out already; without that of {dueDate} they would have called {leftMinor}.',
  next: 'A notice stands when it was paid. What was paid out by mistake is taken back first: telekommune loans reverse',
  broken(judging) {
    const { contract, dueDate } = judging.entry.body;
    const row = contractIn(judging);
    if (row === null) return null;
    const paidMinor = paidUnderNoticeMinor(judging.state, contract, row);
    let leftMinor = 0n;
    for (const one of noticesOf(judging.state, contract)) {
      if (one.dueDate === dueDate) continue;
      if (one.amountMinor === null) return null;
      leftMinor += one.amountMinor;
    }
    return paidMinor <= leftMinor ? null : { contract, paidMinor, dueDate, leftMinor };
  },
};

export const noticeWithdrawnKind = entryKind<NoticeWithdrawn>({
  kind: 'loans.notice-withdrawn@1',
  means: 'A lender, or a treasurer with whom it was agreed, takes back a notice that was not paid yet.',
  body: withdrawal,
  example: { contract: '13', dueDate: 20_390, reference: 'the loan goes on' },
  rules: [lenderOrTreasurer(), contractKnown(), contractOpen(), noticeIsThere, noticeNotPaidYet],
  evolve(draft, { body }) {
    for (const [key] of noticesOn(draft, body)) draft.remove(notices, key);
  },
});
