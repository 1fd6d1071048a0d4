// The treasurer confirms that dividends were paid: to one person, or to many in one transfer list (COMMUNE.md rule 16).

import { amount, type Carried, list, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import {
  accounts,
  amountRule,
  bankShortRule,
  dateAheadRule,
  dateBeforeFoundingRule,
  moneyOfOthersRule,
  periodClosedRule,
  post,
} from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { claimOf, poolOf } from './facts.ts';
import { claims, payments as paymentRows, pools } from './tables.ts';

/** As many as fit into one entry. */
export const PAYEES_MAX = 200;

const payment = record({ person: slug, amountMinor: amount() });
type Payment = Carried<typeof payment>;

function personHasClaims<B>(paymentsIn: (body: B) => readonly Payment[]): Rule<B> {
  return {
    name: 'person-without-claims',
    source: '16',
    says: '{person} has never held a share and has no dividend to be paid.',
    next: 'Check the short name: telekommune members.',
    broken({ state, entry }) {
      const stranger = paymentsIn(entry.body).find(({ person }) => state.get(claims, person) === null);
      return stranger === undefined ? null : { person: stranger.person };
    },
  };
}

function claimSuffices<B>(paymentsIn: (body: B) => readonly Payment[]): Rule<B> {
  return {
    name: 'dividend-claim-short',
    source: '16',
    says: '{person} has {claimMinor} of dividends to be paid; {amountMinor} is {excessMinor} more.',
    next: 'Pay the claim or a part of it. What comes later is declared on the next record date.',
    broken({ state, entry }) {
      for (const { person, amountMinor } of paymentsIn(entry.body)) {
        const claimMinor = claimOf(state, person);
        if (amountMinor > claimMinor)
          return { person, claimMinor, amountMinor, excessMinor: amountMinor - claimMinor };
      }
      return null;
    },
  };
}

function totalOf(payments: readonly Payment[]): bigint {
  return payments.reduce((total, { amountMinor }) => total + amountMinor, 0n);
}

interface Booking {
  readonly date: number;
  readonly reference: string;
  /** What the books say beside the amount. */
  readonly memo: string;
}

function pay(draft: Draft, payments: readonly Payment[], { date, reference, memo }: Booking): void {
  for (const { person, amountMinor } of payments) {
    const claim = draft.get(claims, person);
    if (claim !== null) draft.put(claims, person, { ...claim, paidMinor: claim.paidMinor + amountMinor });
    draft.put(paymentRows, `${person}/${ordinal(draft.position)}`, { date, amountMinor, reference });
  }
  const totalMinor = totalOf(payments);
  const pool = poolOf(draft);
  draft.put(pools, 'pool', { ...pool, paidMinor: pool.paidMinor + totalMinor });
  post(draft, {
    date,
    what: 'dividend paid',
    memo,
    lines: [
      { account: accounts.dividendsPayable(), minor: totalMinor },
      { account: accounts.bank(), minor: -totalMinor },
    ],
  });
}

const paid = record({ person: slug, amountMinor: amount(), date: day, reference: text(140) });
type Paid = Carried<typeof paid>;

export const dividendPaidKind = entryKind<Paid>({
  kind: 'dividends.paid@1',
  means: 'A treasurer confirms that the bank paid a person dividends.',
  body: paid,
  example: { person: 'anna', amountMinor: 41_250n, date: 20_545, reference: 'dividend of April' },
  rules: [
    authorIsTreasurer(),
    personHasClaims((body) => [body]),
    amountRule(({ amountMinor }) => amountMinor),
    claimSuffices((body) => [body]),
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
    periodClosedRule(({ date }) => date),
    bankShortRule(({ entry }) => entry.body.amountMinor),
    moneyOfOthersRule(({ amountMinor }) => amountMinor, 'dividend'),
  ],
  evolve(draft, { body }) {
    const { person, date, reference } = body;
    const memo = [person, reference].filter((words) => words !== '').join(', ');
    pay(draft, [body], { date, reference, memo });
  },
});

const paidOut = record({ payments: list(payment, PAYEES_MAX), date: day, reference: text(140) });
type PaidOut = Carried<typeof paidOut>;

const namedOnce: Rule<PaidOut> = {
  name: 'person-named-twice',
  source: '16',
  says: '{person} stands more than once in one list of payments.',
  next: 'Put the amounts for {person} together in one.',
  broken({ entry }) {
    const seen = new Set<string>();
    for (const { person } of entry.body.payments) {
      if (seen.has(person)) return { person };
      seen.add(person);
    }
    return null;
  },
};

const somebodyIsPaid: Rule<PaidOut> = {
  name: 'nobody-is-paid',
  source: '16',
  says: 'The list of payments is empty.',
  next: 'Name at least one person; who has what to be paid: telekommune dividend.',
  broken: ({ entry }) => (entry.body.payments.length === 0 ? { payments: 0 } : null),
};

const amountsPositive: Rule<PaidOut> = {
  name: 'amount-not-positive',
  source: 'Ledger',
  says: 'The amount for {person} is {amountMinor}; an amount that is paid is more than nothing.',
  next: 'Give a positive amount, or leave the person out.',
  broken: ({ entry }) => entry.body.payments.find(({ amountMinor }) => amountMinor <= 0n) ?? null,
};

export const dividendsPaidOutKind = entryKind<PaidOut>({
  kind: 'dividends.paid-out@1',
  means:
    'A treasurer confirms that the bank paid several people dividends, such as all who work in one enterprise.',
  body: paidOut,
  example: {
    payments: [
      { person: 'anna', amountMinor: 41_250n },
      { person: 'bela', amountMinor: 41_250n },
    ],
    date: 20_545,
    reference: 'dividend of April',
  },
  rules: [
    authorIsTreasurer(),
    somebodyIsPaid,
    namedOnce,
    personHasClaims(({ payments }) => payments),
    amountsPositive,
    claimSuffices(({ payments }) => payments),
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
    periodClosedRule(({ date }) => date),
    bankShortRule(({ entry }) => totalOf(entry.body.payments)),
    moneyOfOthersRule(({ payments }) => totalOf(payments), 'dividend'),
  ],
  evolve(draft, { body }) {
    const { date, reference } = body;
    pay(draft, body.payments, { date, reference, memo: reference });
  },
});
