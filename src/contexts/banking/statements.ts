// A treasurer takes in a statement: it goes on where the last one ended, its lines lead from the opening to the closing balance, none is known yet.

import { type CivilDate, formatDate } from '../../kernel/calendar.ts';
import { AMOUNT_MOST, type Carried, hex, list, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import type { Entry } from '../../kernel/entry.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { closingCount, dateAheadRule, sum } from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import {
  bankAccounts,
  LINE_TEXT_BYTES_MAX,
  LINES_MAX,
  lines,
  monthSums,
  statements,
  unexplained,
} from './tables.ts';

/** Accounts at most: each closing looks at all of them. */
export const ACCOUNTS_MAX = 100;

/** A line as a statement carries it. */
export const statementLine = record({
  id: hex(16),
  date: day,
  amountMinor: sum,
  words: text(LINE_TEXT_BYTES_MAX),
});

const statement = record({
  account: slug,
  throughDate: day,
  openingMinor: sum,
  closingMinor: sum,
  lines: list(statementLine, LINES_MAX),
});
export type Statement = Carried<typeof statement>;

const isTooLarge = (minor: bigint): boolean => minor > AMOUNT_MOST || minor < -AMOUNT_MOST;

const amountsAreBounded: Rule<Statement> = {
  name: 'statement-amount-too-large',
  source: 'Ledger',
  says: 'The statement of {account} has an amount of {amountMinor}; {limitMinor} either way is the most.',
  next: 'Get the statement from the bank once more.',
  broken({ entry: { body } }) {
    const all = [body.openingMinor, body.closingMinor, ...body.lines.map(({ amountMinor }) => amountMinor)];
    const amountMinor = all.find(isTooLarge);
    return amountMinor === undefined ? null : { account: body.account, amountMinor, limitMinor: AMOUNT_MOST };
  },
};

const hasRoom: Rule<Statement> = {
  name: 'bank-accounts-too-many',
  source: 'Ledger',
  says: 'There are {limit} accounts already; {account} would be one more.',
  next: 'Check the name of the account: telekommune bank queue',
  broken({ state, entry: { body } }) {
    if (state.get(bankAccounts, body.account) !== null) return null;
    const count = state.range(bankAccounts, { limit: ACCOUNTS_MAX }).length;
    return count < ACCOUNTS_MAX ? null : { account: body.account, limit: ACCOUNTS_MAX };
  },
};

const follows: Rule<Statement> = {
  name: 'statement-does-not-follow',
  source: 'Ledger',
  says: 'The statement of {account} begins with {openingMinor}; the last one ended on {knownDate} with {knownMinor}.',
  next: 'Take in the statement between the two first, or give the bank’s file for the whole time.',
  broken({ state, entry: { body } }) {
    const known = state.get(bankAccounts, body.account);
    if (known === null || known.minor === body.openingMinor) return null;
    const { account, openingMinor } = body;
    return { account, openingMinor, knownDate: known.throughDate, knownMinor: known.minor };
  },
};

const goesOn: Rule<Statement> = {
  name: 'statement-goes-back',
  source: 'Ledger',
  says: 'The statement of {account} ends on {throughDate}; statements are known through {knownDate}.',
  next: 'It is taken in already, or a later one is: nothing is to be done.',
  broken({ state, entry: { body } }) {
    const known = state.get(bankAccounts, body.account);
    if (known === null || body.throughDate >= known.throughDate) return null;
    return { account: body.account, throughDate: body.throughDate, knownDate: known.throughDate };
  },
};

const sumsUp: Rule<Statement> = {
  name: 'statement-sum-wrong',
  source: 'Ledger',
  says: '{openingMinor} and lines of {linesMinor} together are {sumMinor}; the statement ends with {closingMinor}.',
  next: 'Lines are missing or twice in the file: get it from the bank once more.',
  broken({ entry: { body } }) {
    const linesMinor = body.lines.reduce((total, { amountMinor }) => total + amountMinor, 0n);
    const sumMinor = body.openingMinor + linesMinor;
    if (sumMinor === body.closingMinor) return null;
    return { openingMinor: body.openingMinor, linesMinor, sumMinor, closingMinor: body.closingMinor };
  },
};

const linesAreDated: Rule<Statement> = {
  name: 'statement-line-outside',
  source: 'Ledger',
  says: 'The line {line} is dated {lineDate}, after the end of the statement on {throughDate}.',
  next: 'Get the statement from the bank once more.',
  broken({ entry: { body } }) {
    const outside = body.lines.find(({ date }) => date > body.throughDate);
    if (outside === undefined) return null;
    return { line: outside.id, lineDate: outside.date, throughDate: body.throughDate };
  },
};

const linesAreNew: Rule<Statement> = {
  name: 'statement-line-known',
  source: 'Ledger',
  says: 'The line {line} of {amountMinor} on {lineDate} is known already.',
  next: 'It counts once. telekommune bank import leaves out what is known.',
  broken({ state, entry: { body } }) {
    const seen = new Set<string>();
    for (const { id, date, amountMinor } of body.lines) {
      if (seen.has(id) || state.get(lines, id) !== null) return { line: id, amountMinor, lineDate: date };
      seen.add(id);
    }
    return null;
  },
};

function evolve(draft: Draft, { id: statementId, body }: Entry<Statement>): void {
  const { account, throughDate, closingMinor } = body;
  for (const { id, date, amountMinor, words } of body.lines) {
    draft.put(lines, id, { account, date, amountMinor, words, explainedMinor: 0n, statement: statementId });
    if (amountMinor !== 0n)
      draft.put(unexplained, `${ordinal(date)}/${id}`, { date, restMinor: amountMinor });
    const month = `${account}/${formatDate(date as CivilDate).slice(0, 7)}`;
    const before = draft.get(monthSums, month)?.minor ?? 0n;
    draft.put(monthSums, month, { minor: before + amountMinor });
  }
  const number = (draft.get(bankAccounts, account)?.statements ?? 0) + 1;
  draft.put(bankAccounts, account, { throughDate, minor: closingMinor, statements: number });
  draft.put(statements, `${account}/${ordinal(number)}`, {
    entry: statementId,
    throughDate,
    closingMinor,
    lines: body.lines.map(({ id }) => id),
    closings: closingCount(draft),
  });
}

export const statementTakenKind = entryKind<Statement>({
  kind: 'banking.statement-taken@1',
  means: 'A treasurer takes in a statement of a bank account.',
  body: statement,
  example: {
    account: 'main',
    throughDate: 20_605,
    openingMinor: 0n,
    closingMinor: 125_000n,
    lines: [
      {
        id: '00112233445566778899aabbccddeeff',
        date: 20_604,
        amountMinor: 125_000n,
        words: 'Druckerei, rent June',
      },
    ],
  },
  rules: [
    authorIsTreasurer(),
    dateAheadRule(({ throughDate }) => throughDate),
    amountsAreBounded,
    hasRoom,
    goesOn,
    follows,
    sumsUp,
    linesAreDated,
    linesAreNew,
  ],
  evolve,
});
