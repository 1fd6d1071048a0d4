// A contract of another register comes along with its balance, and with the interest that had accrued.

import { amount, type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { accounts, dateAheadRule, dateBeforeFoundingRule, periodClosedRule, post } from '../ledger/facts.ts';
import { contractIn, SOURCE, treasurerOfOpenContract } from './loan-rules.ts';
import { recordMovement } from './recording.ts';
import { contracts } from './tables.ts';

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
