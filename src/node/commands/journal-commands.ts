// The journal and the statement of one account, a page at a time.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { accountStatement } from '../../views/account-statement.ts';
import { type JournalEntry, journalPage } from '../../views/journal.ts';
import { accountsOfAsset } from '../../views/rent-waterfall.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { option, place } from './arguments.ts';
import { isSet, notFound, numberOrNull, textOf, textOrNull } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { dateText, shortId } from './wording.ts';
import { amount, amountIn, day } from './cells.ts';
import { sentence } from '../sentence.ts';
import { postingLine } from './posting-line.ts';

const LIMIT = 50;

const pageOptions = [
  option('from', 'date', 'the first booking date'),
  option('to', 'date', 'the last booking date'),
  option('limit', 'count', `how many postings; ${LIMIT} if left out`),
  option('before', 'count', 'where a page goes on: the number that the page before named'),
];

interface Page {
  readonly limit: number;
  readonly fromDate?: number;
  readonly toDate?: number;
  readonly cursor?: number;
}

function pageOf(values: ArgumentValues): Page {
  const [from, to, before] = ['from', 'to', 'before'].map((name) => numberOrNull(values, name));
  return {
    limit: Math.max(1, numberOrNull(values, 'limit') ?? LIMIT),
    ...(from === null || from === undefined ? {} : { fromDate: from }),
    ...(to === null || to === undefined ? {} : { toDate: to }),
    ...(before === null || before === undefined ? {} : { cursor: before }),
  };
}

interface Row {
  readonly entry: JournalEntry | null;
  readonly account: string;
  readonly minor: bigint;
}

/** Options of a line that show the next page of the same list. */
function again(values: ArgumentValues, names: readonly string[]): string {
  return names
    .flatMap((name) => {
      const value = values[name];
      if (value === undefined) return [];
      if (value === true) return [` --${name}`];
      const text = name === 'from' || name === 'to' ? dateText(Number(value)) : String(value);
      return [` --${name} ${/^[\w:.-]+$/.test(text) ? text : `"${text.replaceAll('"', '')}"`}`];
    })
    .join('');
}

async function runJournal(session: Session, values: ArgumentValues): Promise<Answer> {
  const find = textOrNull(values, 'find');
  const page = {
    ...pageOf(values),
    newestFirst: !isSet(values, 'oldest-first'),
    ...(find === null ? {} : { find }),
  };
  const asset = textOrNull(values, 'asset');
  const [found, currency] = await session.read((state) => {
    const accounts = asset === null ? {} : { accounts: accountsOfAsset(state, asset) };
    return [journalPage(state, { ...page, ...accounts }), currencyOf(state)] as const;
  });
  const rows = found.entries.flatMap((entry) =>
    entry.lines.map(
      ({ account, minor }, index): Row => ({ entry: index === 0 ? entry : null, account, minor }),
    ),
  );
  const table = tableOf(sentence('Journal'), rows, [
    [figures('no.'), ({ entry }) => (entry === null ? '' : String(entry.number))],
    [words('date'), ({ entry }) => (entry === null ? '' : day(entry.date))],
    [words('what'), ({ entry }) => (entry === null ? '' : postingLine(entry))],
    [words('account'), ({ account }) => account],
    [figures('debit'), ({ minor }) => (minor > 0n ? amount(minor, currency) : '')],
    [figures('credit'), ({ minor }) => (minor < 0n ? amount(-minor, currency) : '')],
    [words('entry'), ({ entry }) => (entry === null ? '' : shortId(entry.causeId))],
  ]);
  const data = found.entries.map(
    ({ lines, meantDate, ...entry }): Plain => ({
      ...entry,
      date: dateText(entry.date),
      meantDate: meantDate === null ? null : dateText(meantDate),
      lines: lines.map(({ account, minor, afterMinor }): Plain => ({ account, minor, afterMinor })),
    }),
  );
  const same = again(values, ['find', 'from', 'to', 'limit', 'oldest-first', 'asset']);
  const next = found.next === null ? [] : [`telekommune ledger journal --before ${found.next}${same}`];
  return { data: { postings: data, next: found.next }, tables: [table], next };
}

async function runAccount(session: Session, values: ArgumentValues): Promise<Answer> {
  const account = textOf(values, 'account');
  const page = pageOf(values);
  const [statement, currency] = await session.read(
    (state) => [accountStatement(state, account, page), currencyOf(state)] as const,
  );
  if (statement === null)
    throw notFound(`Nothing was ever posted to ${account}.`, 'See them: telekommune ledger accounts');
  const money = amountIn(currency);
  const table = tableOf(sentence('{account}, the newest first', { account }), statement.lines, [
    [figures('no.'), ({ number }) => String(number)],
    [words('date'), ({ date }) => day(date)],
    [words('what'), ({ what, memo }) => postingLine({ what, memo })],
    [words('with'), ({ others }) => others.join(', ')],
    [figures('amount'), ({ minor }) => money(minor)],
    [figures('balance'), ({ afterMinor }) => money(afterMinor)],
  ]);
  const { lines, ...sums } = statement;
  const data = lines.map((line): Plain => ({ ...line, date: dateText(line.date) }));
  const next =
    statement.next === null
      ? []
      : [
          `telekommune ledger account ${account} --before ${statement.next}${again(values, ['from', 'to', 'limit'])}`,
        ];
  return {
    data: { ...sums, lines: data },
    lines: [
      sentence('Balance {balance}: debit {debit}, credit {credit}.', {
        balance: money(statement.balanceMinor),
        debit: money(statement.debitMinor),
        credit: money(statement.creditMinor),
      }),
    ],
    tables: [table],
    next,
  };
}

export const journalCommand: Command = {
  path: ['ledger', 'journal'],
  group: 'money',
  summary: 'Print the journal, the newest postings first',
  arguments: [
    ...pageOptions,
    option('oldest-first', 'flag', 'from the first posting on'),
    option(
      'find',
      'text',
      'only postings that bear this text in their words or accounts, or that this entry caused',
    ),
    option('asset', 'slug', 'only postings to the accounts of that asset, the newest first', 'assets'),
  ],
  example: 'telekommune ledger journal --from 2025-01-01 --to 2025-03-31',
  foresee: null,
  run: runJournal,
};

export const accountCommand: Command = {
  path: ['ledger', 'account'],
  group: 'money',
  summary: 'Show what was posted to one account, with the balance after each posting',
  arguments: [place('account', 'text', 'the account, such as assets:bank', 'accounts'), ...pageOptions],
  example: 'telekommune ledger account assets:bank',
  foresee: null,
  run: runAccount,
};
