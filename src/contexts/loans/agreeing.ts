// A lender and the commune agree on a direct loan; a contract of another register comes along with its balance.

import { dateOfInstant } from '../../kernel/calendar.ts';
import { amount, type Carried, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { holder, type Holder, holderKey, holderKnown } from '../bonds/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { accounts, dateAheadRule, dateBeforeFoundingRule, periodClosedRule, post } from '../ledger/facts.ts';
import { authorIsTreasurer, personKnown } from '../membership/facts.ts';
import { yearOf } from './course.ts';
import { noteOffer, offerCountKept } from './offers.ts';
import { contractIn, loansAllowed, SOURCE, treasurerOfOpenContract } from './loan-rules.ts';
import { recordMovement } from './recording.ts';
import { scheduleYearEnd } from './settling.ts';
import { contracts, rates } from './tables.ts';
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

const nameIsFree: Rule<Agreed> = {
  name: 'loan-name-taken',
  source: SOURCE,
  says: 'The contract {contract} is with {lender} already.',
  next: 'Choose another short name. Names of contracts are never used twice.',
  broken({ state, entry: { body } }) {
    const known = state.get(contracts, body.contract);
    return known === null ? null : { contract: body.contract, lender: holderKey(known.holder) };
  },
};

const lenderIsKnown: Rule<Agreed> = {
  name: 'lender-unknown',
  source: SOURCE,
  says: 'Nobody is known as {lender}.',
  next: 'Somebody outside is registered first: telekommune holders register NAME TITLE',
  broken: ({ state, entry: { body } }) =>
    lenderKnown(state, body.holder) ? null : { lender: holderKey(body.holder) },
};

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

export const agreedKind = entryKind<Agreed>({
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
    nameIsFree,
    lenderIsKnown,
    rateWithinCeiling(),
    noticeIsLongEnough,
    offerCountKept,
    dateAheadRule(({ date }) => date),
  ],
  evolve(draft, { body }) {
    const thisYear = yearOf(dateOfInstant(draft.nowMs));
    draft.put(contracts, body.contract, {
      holder: body.holder,
      title: body.title,
      kind: body.kind,
      terms: {
        noticeDays: body.noticeDays,
        dayCount: body.dayCount ?? charterValue(draft, parameters.loanDayCount),
        interest: body.interest ?? charterValue(draft, parameters.loanInterest),
        rounding: body.rounding,
        subordinated: charterValue(draft, parameters.loanSubordination) === 'yes',
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
  },
});

const carried = record({
  contract: slug,
  balanceMinor: amount(0n),
  /** Accrued by the day and not added to the balance. */
  interestMinor: amount(0n),
  date: day,
  reference: text(140),
});
export type CarriedOver = Carried<typeof carried>;

const hasNoMovements: Rule<CarriedOver> = {
  name: 'loan-has-movements',
  source: SOURCE,
  says: 'The contract {contract} has {movementCount} movements here already; a balance is carried over only before the first.',
  next: 'Record what is missing as payments of their own days.',
  broken(judging) {
    const movementCount = contractIn(judging)?.movements ?? 0;
    return movementCount === 0 ? null : { contract: judging.entry.body.contract, movementCount };
  },
};

const carriesSomething: Rule<CarriedOver> = {
  name: 'nothing-carried-over',
  source: SOURCE,
  says: 'Neither a balance nor interest of {contract} is carried over.',
  next: 'A contract that begins at zero needs no such entry.',
  broken: ({ entry: { body } }) =>
    body.balanceMinor > 0n || body.interestMinor > 0n ? null : { contract: body.contract },
};

function postCarried(draft: Draft, body: CarriedOver): void {
  post(draft, {
    date: body.date,
    what: 'loan carried over',
    memo: body.reference,
    lines: [
      { account: accounts.carriedOver(), minor: body.balanceMinor + body.interestMinor },
      { account: accounts.loanPayable(body.contract), minor: -body.balanceMinor },
      { account: accounts.loanInterestPayable(body.contract), minor: -body.interestMinor },
    ],
  });
}

export const carriedOverKind = entryKind<CarriedOver>({
  kind: 'loans.carried-over@1',
  means:
    'A treasurer carries over what a contract stood at in another register: the balance on a day, and interest accrued by then.',
  body: carried,
  example: {
    contract: '13',
    balanceMinor: 1_000_000n,
    interestMinor: 19_250n,
    date: 20_220,
    reference: 'register of 2025',
  },
  rules: [
    ...treasurerOfOpenContract<CarriedOver>(),
    hasNoMovements,
    carriesSomething,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
    periodClosedRule(({ date }) => date),
  ],
  evolve(draft, { id, body }) {
    const contract = draft.get(contracts, body.contract);
    if (contract === null) return;
    postCarried(draft, body);
    recordMovement(
      draft,
      body.contract,
      { ...contract, carriedDate: body.date, carriedMinor: body.interestMinor },
      {
        what: 'carried',
        amountMinor: body.balanceMinor,
        date: body.date,
        reference: body.reference,
        entry: id,
        line: null,
      },
    );
  },
});
