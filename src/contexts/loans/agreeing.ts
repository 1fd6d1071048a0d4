// A lender and the commune agree on a direct loan.

import { dateOfInstant } from '../../kernel/calendar.ts';
import { amount, type Carried, flag, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { holder, type Holder, holderKey, holderKnown } from '../bonds/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { dateAheadRule } from '../ledger/facts.ts';
import { authorIsTreasurer, personKnown } from '../membership/facts.ts';
import { yearOf } from './course.ts';
import { loansAllowed, type OfContract, SOURCE } from './loan-rules.ts';
import { leastDaysOf, noticePeriod } from './notice-period.ts';
import { noteOffer, offerCountKept } from './offers.ts';
import { scheduleYearEnd } from './settling.ts';
import { callTermsRows, contracts, rates } from './tables.ts';
import { loanDayCount, loanInterest, loanRounding, NOTICE_DAYS_MAX } from './terms.ts';

const agreed = record({
  contract: slug,
  title: text(80),
  holder,
  kind: slug,
  ratePpm: amount(0n),
  noticeDays: uint(NOTICE_DAYS_MAX),
  /** Nothing for what the charter says on the day. */
  dayCount: option(loanDayCount),
  interest: option(loanInterest),
  rounding: loanRounding,
  date: day,
  reference: text(140),
});
export type Agreed = Carried<typeof agreed>;

function lenderKnown(state: Reader, lender: Holder): boolean {
  return lender.is === 'person' ? personKnown(state, lender.name) : holderKnown(state, lender);
}

function nameIsFree<B extends OfContract>(): Rule<B> {
  return {
    name: 'loan-name-taken',
    source: SOURCE,
    says: 'The contract {contract} is with {lender} already.',
    next: 'Choose another short name. Names of contracts are never used twice.',
    broken({ state, entry: { body } }) {
      const known = state.get(contracts, body.contract);
      return known === null ? null : { contract: body.contract, lender: holderKey(known.holder) };
    },
  };
}

/** The lender is a person, an enterprise, or was registered. */
export function lenderIsKnown<B extends { readonly holder: Holder }>(): Rule<B> {
  return {
    name: 'lender-unknown',
    source: SOURCE,
    says: 'Nobody is known as {lender}.',
    next: 'Somebody outside is registered first: telekommune holders register NAME TITLE',
    broken: ({ state, entry: { body } }) =>
      lenderKnown(state, body.holder) ? null : { lender: holderKey(body.holder) },
  };
}

/** A ceiling holds for what is agreed from now on. */
export function rateWithinCeiling<B extends { readonly ratePpm: bigint }>(): Rule<B> {
  return {
    name: 'rate-above-loan-ceiling',
    source: SOURCE,
    says: 'A rate of {ratePpm} is above {ceilingPpm}, the highest that the charter allows for direct loans.',
    next: 'Agree on a lower rate, or propose a higher loan-ceiling.',
    broken({ state, entry: { body } }) {
      const ceilingPpm = charterValue(state, parameters.loanCeilingPpm);
      return body.ratePpm <= ceilingPpm ? null : { ratePpm: body.ratePpm, ceilingPpm };
    },
  };
}

const noticeIsLongEnough: Rule<Agreed> = {
  name: 'notice-too-short',
  source: SOURCE,
  says: 'A notice of {noticeDays} days is shorter than the {leastDays} days that the charter asks for.',
  next: 'Agree on a longer notice, or propose a shorter loan-notice-days.',
  broken({ state, entry: { body } }) {
    const leastDays = charterValue(state, parameters.loanNoticeDays);
    return body.noticeDays >= leastDays ? null : { noticeDays: body.noticeDays, leastDays };
  },
};

type Begun = Pick<
  Agreed,
  | 'contract'
  | 'title'
  | 'holder'
  | 'kind'
  | 'ratePpm'
  | 'dayCount'
  | 'interest'
  | 'rounding'
  | 'date'
  | 'reference'
>;

/** A contract in the rows, before its first movement. */
function begin(
  draft: Draft,
  body: Begun,
  { noticeDays, subordinated }: { readonly noticeDays: number; readonly subordinated: boolean },
): void {
  const thisYear = yearOf(dateOfInstant(draft.nowMs));
  draft.put(contracts, body.contract, {
    holder: body.holder,
    title: body.title,
    kind: body.kind,
    terms: {
      noticeDays,
      dayCount: body.dayCount ?? charterValue(draft, parameters.loanDayCount),
      interest: body.interest ?? charterValue(draft, parameters.loanInterest),
      rounding: body.rounding,
      subordinated,
    },
    agreedDate: body.date,
    state: 'open',
    balanceMinor: 0n,
    settledYear: thisYear - 1,
    carriedDate: null,
    carriedMinor: 0n,
    interestDueMinor: 0n,
    interestPaidMinor: 0n,
    paidInMinor: 0n,
    paidOutMinor: 0n,
    movements: 0,
    lastDate: 0,
    closedDate: null,
  });
  draft.put(rates, `${body.contract}/${ordinal(0)}`, { ratePpm: body.ratePpm, reference: body.reference });
  noteOffer(draft, body);
  scheduleYearEnd(draft, body.contract, thisYear);
}

export const agreedFirstKind = entryKind<Agreed>({
  kind: 'loans.agreed@1',
  means: 'A treasurer records that a lender and the commune agreed on a direct loan.',
  body: agreed,
  example: {
    contract: '13',
    title: 'No. 13',
    holder: { is: 'outside', name: 'loan-07' },
    kind: 'subordinated',
    ratePpm: 30_000n,
    noticeDays: 90,
    dayCount: null,
    interest: null,
    rounding: 'year',
    date: 20_220,
    reference: 'signed on paper',
  },
  rules: [
    authorIsTreasurer(),
    loansAllowed(),
    nameIsFree(),
    lenderIsKnown(),
    rateWithinCeiling(),
    noticeIsLongEnough,
    offerCountKept,
    dateAheadRule(({ date }) => date),
  ],
  evolve(draft, { body }) {
    begin(draft, body, {
      noticeDays: body.noticeDays,
      subordinated: charterValue(draft, parameters.loanSubordination) === 'yes',
    });
  },
});

const agreement = record({
  contract: slug,
  title: text(80),
  holder,
  kind: slug,
  ratePpm: amount(0n),
  /** Nothing where the lender cannot call the money before the end. */
  notice: option(noticePeriod),
  /** The day on which the contract ends, where one is agreed. */
  endDate: option(day),
  /** Nothing for what the charter says on the day: convention, interest, and whether the clause of subordination is part of the contract. */
  dayCount: option(loanDayCount),
  interest: option(loanInterest),
  subordinated: option(flag),
  rounding: loanRounding,
  /** The contract comes from another register: its notice and its rank are facts, which no charter changes afterwards. */
  imported: flag,
  date: day,
  reference: text(140),
});
export type Agreement = Carried<typeof agreement>;

const endsSomehow: Rule<Agreement> = {
  name: 'loan-without-end',
  source: SOURCE,
  says: 'The contract {contract} would have neither a notice nor an end.',
  next: 'Say one of them: --notice "3 months", or --ends DATE. With --notice 0 the money can be called at any time.',
  broken: ({ entry: { body } }) =>
    body.notice === null && body.endDate === null ? { contract: body.contract } : null,
};

const endsAfterBeginning: Rule<Agreement> = {
  name: 'loan-ends-before-it-begins',
  source: SOURCE,
  says: 'The contract {contract} would end on {endDate}, and it was agreed on {agreedDate}.',
  next: 'Check the year of both days.',
  broken: ({ entry: { body } }) =>
    body.endDate === null || body.endDate > body.date
      ? null
      : { contract: body.contract, endDate: body.endDate, agreedDate: body.date },
};

const rankAsCharterSays: Rule<Agreement> = {
  name: 'loan-not-subordinated',
  source: SOURCE,
  says: 'The charter asks that new direct loans are subordinated, and {contract} would be ordinary.',
  next: 'Agree on it with the clause. A contract of another register keeps its rank: telekommune loans agree --imported, or telekommune loans import',
  broken: ({ state, entry: { body } }) =>
    body.subordinated === false &&
    !body.imported &&
    charterValue(state, parameters.loanSubordination) === 'yes'
      ? { contract: body.contract }
      : null,
};

/** What the lender is asked for at least, where the contract is new; a loan with an end and without notice is longer than any. */
const noticeAsCharterSays: Rule<Agreement> = {
  ...noticeIsLongEnough,
  broken({ state, entry: { body } }) {
    if (body.imported || body.notice === null) return null;
    const noticeDays = leastDaysOf(body.notice);
    const leastDays = charterValue(state, parameters.loanNoticeDays);
    return noticeDays >= leastDays ? null : { noticeDays, leastDays };
  },
};

export const agreedKind = entryKind<Agreement>({
  kind: 'loans.agreed@2',
  means:
    'A treasurer records that a lender and the commune agreed on a direct loan: its rate, its notice or its end, its rank.',
  body: agreement,
  example: {
    contract: '13',
    title: 'No. 13',
    holder: { is: 'outside', name: 'loan-07' },
    kind: 'subordinated',
    ratePpm: 30_000n,
    notice: { is: 'months', count: 6, to: 'quarter' },
    endDate: 25_567,
    dayCount: null,
    interest: null,
    subordinated: null,
    rounding: 'year',
    imported: false,
    date: 20_220,
    reference: 'signed on paper',
  },
  rules: [
    authorIsTreasurer(),
    loansAllowed(),
    nameIsFree(),
    lenderIsKnown(),
    rateWithinCeiling(),
    endsSomehow,
    endsAfterBeginning,
    noticeAsCharterSays,
    rankAsCharterSays,
    offerCountKept,
    dateAheadRule(({ date }) => date),
  ],
  evolve(draft, { body }) {
    const { contract, notice, endDate, subordinated, date } = body;
    const inDays = notice?.is === 'days' && notice.to === 'day' && endDate === null;
    if (!inDays) draft.put(callTermsRows, contract, { notice, endDate, sinceDate: date, reference: '' });
    begin(draft, body, {
      noticeDays: inDays ? notice.count : 0,
      subordinated: subordinated ?? charterValue(draft, parameters.loanSubordination) === 'yes',
    });
  },
});
