// A treasurer withdraws the last statement of an account that should not have been taken in: the wrong account, the wrong opening balance, the wrong file.
// What rests on it stays: a line that is explained, or a period that was closed since, must not lose its ground.

import { type CivilDate, formatDate } from '../../kernel/calendar.ts';
import { type Carried, hex } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { closedThrough, closingCount } from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import {
  bankAccounts,
  bareAccounts,
  halfExplained,
  lines,
  monthSums,
  statements,
  unexplained,
} from './tables.ts';

/** The entry is named, so that two treasurers who withdraw it at once do not withdraw the one before, too. */
const withdrawn = record({ account: slug, statement: hex(16) });
type Withdrawn = Carried<typeof withdrawn>;

const keyOf = (account: string, number: number): string => `${account}/${ordinal(number)}`;

function lastOf(state: Reader, account: string) {
  const number = state.get(bankAccounts, account)?.statements ?? 0;
  return state.get(statements, keyOf(account, number));
}

const isLast: Rule<Withdrawn> = {
  name: 'statement-not-last',
  source: 'Ledger',
  says: '{statement} is not the last statement of the account {account}.',
  next: 'Withdraw the later ones first; the last one goes first: telekommune bank withdraw --account {account}',
  broken({ state, entry: { body } }) {
    return lastOf(state, body.account)?.entry === body.statement ? null : { ...body };
  },
};

const nothingClosedSince: Rule<Withdrawn> = {
  name: 'statement-closed-upon',
  source: 'Ledger',
  says: 'Since the statement of {account} was taken in, the books were closed through {closedDate}.',
  next: 'What it says stays. Take in the following statement, and name the difference: telekommune bank difference',
  broken({ state, entry: { body } }) {
    const last = lastOf(state, body.account);
    if (last === null || last.closings === closingCount(state)) return null;
    return { account: body.account, closedDate: closedThrough(state) ?? 0 };
  },
};

const nothingExplained: Rule<Withdrawn> = {
  name: 'statement-line-explained',
  source: 'Ledger',
  says: 'The line {line} of the statement of {account} is explained by entries of the books.',
  next: 'Withdraw that first: telekommune bank unmatch {line}',
  broken({ state, entry: { body } }) {
    const line = lastOf(state, body.account)?.lines.find(
      (id) => state.get(lines, id)?.explainedMinor !== 0n || state.get(halfExplained, id) !== null,
    );
    return line === undefined ? null : { account: body.account, line };
  },
};

function removeLine(draft: Draft, id: string): void {
  const line = draft.get(lines, id);
  if (line === null) return;
  const waiting = `${ordinal(line.date)}/${id}`;
  if (draft.get(unexplained, waiting) !== null) draft.remove(unexplained, waiting);
  const month = `${line.account}/${formatDate(line.date as CivilDate).slice(0, 7)}`;
  const minor = (draft.get(monthSums, month)?.minor ?? 0n) - line.amountMinor;
  draft.put(monthSums, month, { minor });
  draft.remove(lines, id);
}

export const statementWithdrawnKind = entryKind<Withdrawn>({
  kind: 'banking.statement-withdrawn@1',
  means: 'A treasurer withdraws the last statement of a bank account, on which nothing rests yet.',
  body: withdrawn,
  example: { account: 'main', statement: '00112233445566778899aabbccddeeff' },
  rules: [authorIsTreasurer(), isLast, nothingClosedSince, nothingExplained],
  evolve(draft, { body: { account } }) {
    const number = draft.get(bankAccounts, account)?.statements ?? 0;
    for (const id of draft.get(statements, keyOf(account, number))?.lines ?? []) removeLine(draft, id);
    draft.remove(statements, keyOf(account, number));
    const before = draft.get(statements, keyOf(account, number - 1));
    if (before === null) {
      draft.put(bareAccounts, account, { throughDate: draft.get(bankAccounts, account)?.throughDate ?? 0 });
      draft.remove(bankAccounts, account);
    } else
      draft.put(bankAccounts, account, {
        throughDate: before.throughDate,
        minor: before.closingMinor,
        statements: number - 1,
      });
  },
});
