// A balance that was carried over wrongly, and a contract that was recorded by mistake, are taken back as if they had never been.

import { type Carried, text } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader, type Table } from '../../kernel/state.ts';
import { accounts, closedThrough, post } from '../ledger/facts.ts';
import { type DatedMovement, movementsFrom, yearOf } from './course.ts';
import { contractIn, SOURCE, treasurerOfOpenContract } from './loan-rules.ts';
import { forgetOffer } from './offers.ts';
import { cancelYearEnd, settle } from './settling.ts';
import { callTermsRows, contracts, interestYears, movements, notices, rates, transfers } from './tables.ts';

const YEAR_FIRST = 1600;

const undoing = record({ contract: slug, reason: text(140) });
export type LoanUndone = Carried<typeof undoing>;

function carriedOf(state: Reader, contract: string): DatedMovement | null {
  const [first] = movementsFrom(state, contract, YEAR_FIRST);
  return first?.what === 'carried' ? first : null;
}

const balanceWasCarried: Rule<LoanUndone> = {
  name: 'nothing-was-carried-over',
  source: SOURCE,
  says: 'No balance of {contract} was carried over.',
  next: 'A payment is taken back by its entry: telekommune loans reverse CONTRACT ENTRY',
  broken: ({ state, entry: { body } }) =>
    carriedOf(state, body.contract) === null ? { contract: body.contract } : null,
};

const nothingCameAfter: Rule<LoanUndone> = {
  name: 'loan-moved-since',
  source: SOURCE,
  says: 'Since its balance was carried over {contract} has had {movementCount} payments, and {paidMinor} of interest were paid.',
  next: 'Take the payments back first: telekommune loans reverse CONTRACT ENTRY. Or pay in or out what the balance is wrong by.',
  broken(judging) {
    const row = contractIn(judging);
    const movementCount = (row?.movements ?? 1) - 1;
    const paidMinor = row?.interestPaidMinor ?? 0n;
    const { contract } = judging.entry.body;
    return movementCount === 0 && paidMinor === 0n ? null : { contract, movementCount, paidMinor };
  },
};

const monthIsOpen: Rule<LoanUndone> = {
  name: 'period-closed',
  source: 'Ledger',
  says: 'The balance was carried over on {bookingDate}, in a closed period: the books are closed through {closedDate}.',
  next: 'Pay in or out what the balance is wrong by, on a day that is open.',
  broken({ state, entry: { body } }) {
    const bookingDate = carriedOf(state, body.contract)?.date ?? 0;
    const closedDate = closedThrough(state);
    return closedDate === null || bookingDate > closedDate ? null : { bookingDate, closedDate };
  },
};

export const carryOverReversedKind = entryKind<LoanUndone>({
  kind: 'loans.carry-over-reversed@1',
  means: 'A treasurer takes back a balance of another register that was carried over wrongly.',
  body: undoing,
  example: { contract: '13', reason: 'balance of the wrong year' },
  rules: [...treasurerOfOpenContract<LoanUndone>(), balanceWasCarried, nothingCameAfter, monthIsOpen],
  evolve(draft, { body: { contract, reason } }) {
    const [row, carried] = [draft.get(contracts, contract), carriedOf(draft, contract)];
    if (row === null || carried === null) return;
    const { date, position, amountMinor } = carried;
    const bare = {
      ...row,
      balanceMinor: row.balanceMinor - amountMinor,
      carriedMinor: 0n,
      carriedDate: null,
      movements: 0,
      lastDate: 0,
    };
    draft.remove(movements, `${contract}/${ordinal(date)}/${ordinal(position)}`);
    settle(draft, contract, bare, yearOf(date));
    post(draft, {
      date,
      what: 'reversal: loan carried over',
      memo: reason,
      lines: [
        { account: accounts.carriedOver(), minor: -amountMinor - row.carriedMinor },
        { account: accounts.loanPayable(contract), minor: amountMinor },
        { account: accounts.loanInterestPayable(contract), minor: row.carriedMinor },
      ],
    });
  },
});

const nothingMoved: Rule<LoanUndone> = {
  name: 'loan-has-movements',
  source: SOURCE,
  says: 'The contract {contract} has {movementCount} movements; only one that never moved can be cancelled.',
  next: 'Pay it out and close it: telekommune loans close CONTRACT. What was recorded by mistake is taken back first: telekommune loans reverse CONTRACT ENTRY',
  broken(judging) {
    const movementCount = contractIn(judging)?.movements ?? 0;
    return movementCount === 0 ? null : { contract: judging.entry.body.contract, movementCount };
  },
};

function removeUnder<T>(draft: Draft, rows: Table<T>, contract: string): void {
  for (const [key] of draft.range(rows, { prefix: `${contract}/` })) draft.remove(rows, key);
}

function removeAll(draft: Draft, contract: string): void {
  removeUnder(draft, rates, contract);
  removeUnder(draft, notices, contract);
  removeUnder(draft, transfers, contract);
  removeUnder(draft, interestYears, contract);
  if (draft.get(callTermsRows, contract) !== null) draft.remove(callTermsRows, contract);
  draft.remove(contracts, contract);
}

export const agreementCancelledKind = entryKind<LoanUndone>({
  kind: 'loans.agreement-cancelled@1',
  means:
    'A treasurer takes back a contract that was recorded by mistake, or to which nothing was paid in; its name is free again.',
  body: undoing,
  example: { contract: '13', reason: 'never signed' },
  rules: [...treasurerOfOpenContract<LoanUndone>(), nothingMoved],
  evolve(draft, { body: { contract } }) {
    const row = draft.get(contracts, contract);
    if (row === null) return;
    forgetOffer(draft, { contract, kind: row.kind, holder: row.holder });
    cancelYearEnd(draft, contract, row.settledYear + 1);
    removeAll(draft, contract);
  },
});
