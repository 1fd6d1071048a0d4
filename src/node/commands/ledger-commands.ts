// The books (COMMUNE.md "Ledger"): statements, the journal, one account, the closing of a period, and undoing what was booked by mistake.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { bankMinor, monthOf } from '../../contexts/ledger/facts.ts';
import { accountList } from '../../views/account-statement.ts';
import { balanceSheet } from '../../views/balance-sheet.ts';
import { type IncomeStatement, incomeStatement } from '../../views/income-statement.ts';
import type { AccountBalance } from '../../views/month-balances.ts';
import { closedPeriods } from '../../views/periods.ts';
import { trialBalance } from '../../views/trial-balance.ts';
import type { Answer, AnswerTable, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { accountCommand, journalCommand } from './journal-commands.ts';
import { monthIn, monthsIn } from './month-argument.ts';
import { isSet, sealedDate } from './speaking.ts';
import { partTable, RESULT } from './statement-tables.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dateText } from './wording.ts';
import { amount, amountIn, count, day, moment, word } from './cells.ts';
import { type Line, type Sentence, sentence } from '../sentence.ts';

const accountsOption = option(
  'accounts',
  'flag',
  'every account by itself; the sum of each class if left out',
);
const monthOption = option('month', 'text', 'at the end of that month, such as 2025-12; now if left out');

async function runTrialBalance(session: Session, values: ArgumentValues): Promise<Answer> {
  const month = monthIn(values, 'month');
  const [trial, currency] = await session.read(
    (state) => [trialBalance(state, month), currencyOf(state)] as const,
  );
  const money = (minor: bigint): Line => (minor === 0n ? '' : amount(minor, currency));
  const sums = { account: null, debitMinor: trial.debitMinor, creditMinor: trial.creditMinor };
  const table = tableOf(
    month === null
      ? sentence('Trial balance now')
      : sentence('Trial balance at the end of {month}', { month }),
    [...trial.lines, sums],
    [
      [words('account'), ({ account }) => account ?? word('altogether')],
      [figures('debit'), ({ debitMinor }) => money(debitMinor)],
      [figures('credit'), ({ creditMinor }) => money(creditMinor)],
    ],
  );
  const verdict =
    trial.differenceMinor === 0n
      ? sentence('The two sides are equal.')
      : sentence('The two sides differ by {difference}: the books are at fault.', {
          difference: amount(trial.differenceMinor, currency),
        });
  return {
    data: { ...trial, lines: trial.lines.map((line): Plain => ({ ...line })) },
    lines: [verdict],
    tables: [table],
  };
}

function plain(lines: readonly AccountBalance[]): Plain {
  return lines.map((line): Plain => ({ ...line }));
}

async function runBalanceSheet(session: Session, values: ArgumentValues): Promise<Answer> {
  const month = monthIn(values, 'month');
  const [sheet, currency] = await session.read(
    (state) => [balanceSheet(state, month), currencyOf(state)] as const,
  );
  const money = amountIn(currency);
  const part = (title: Sentence, lines: readonly AccountBalance[], sumMinor: bigint): AnswerTable =>
    partTable({ title, lines, sumMinor }, isSet(values, 'accounts'), money);
  const equity = [...sheet.equity, { account: RESULT, minor: sheet.resultMinor }];
  return {
    data: {
      ...sheet,
      assets: plain(sheet.assets),
      liabilities: plain(sheet.liabilities),
      equity: plain(sheet.equity),
    },
    lines: [
      sentence('{sheet}: {assets} of assets, {owed} owed, {own} of its own.', {
        sheet:
          month === null
            ? sentence('Balance sheet now')
            : sentence('Balance sheet at the end of {month}', { month }),
        assets: money(sheet.assetsMinor),
        owed: money(sheet.liabilitiesMinor),
        own: money(sheet.equityMinor),
      }),
    ],
    tables: [
      part(sentence('Assets'), sheet.assets, sheet.assetsMinor),
      part(sentence('Liabilities'), sheet.liabilities, sheet.liabilitiesMinor),
      part(sentence('Equity'), equity, sheet.equityMinor),
    ],
  };
}

function isEmpty({ income, expenses }: IncomeStatement): boolean {
  return income.length === 0 && expenses.length === 0;
}

/** Of the months asked for; where nothing is asked for and nothing has moved in this year yet, of the year before. */
async function runIncome(session: Session, values: ArgumentValues): Promise<Answer> {
  const today = monthOf(await sealedDate(session));
  const { from: typedFrom, to: typedTo } = monthsIn(values, today);
  const lastYear = String(Number(today.slice(0, 4)) - 1);
  const [statement, currency] = await session.read((state) => {
    const to = typedTo ?? today;
    const asked = incomeStatement(state, typedFrom ?? `${to.slice(0, 4)}-01`, to);
    const isSaid = typedTo !== null || typedFrom !== null || !isEmpty(asked);
    const before = isSaid ? asked : incomeStatement(state, `${lastYear}-01`, `${lastYear}-12`);
    return [isEmpty(before) ? asked : before, currencyOf(state)] as const;
  });
  const { fromMonth: from, toMonth: to } = statement;
  const money = amountIn(currency);
  const part = (title: Sentence, lines: readonly AccountBalance[], sumMinor: bigint): AnswerTable =>
    partTable({ title, lines, sumMinor }, isSet(values, 'accounts'), money);
  return {
    data: { ...statement, income: plain(statement.income), expenses: plain(statement.expenses) },
    lines: [
      ...(typedTo === null && typedFrom === null && to !== today
        ? [
            sentence('Nothing has moved in {year} yet: this is the year before.', {
              year: today.slice(0, 4),
            }),
          ]
        : []),
      sentence('{firstMonth} to {lastMonth}: {income} of income, {expenses} of expenses, result {result}.', {
        firstMonth: from,
        lastMonth: to,
        income: money(statement.incomeMinor),
        expenses: money(statement.expensesMinor),
        result: money(statement.resultMinor),
      }),
    ],
    tables: [
      part(sentence('Income'), statement.income, statement.incomeMinor),
      part(sentence('Expenses'), statement.expenses, statement.expensesMinor),
    ],
    next:
      typedTo === null && typedFrom === null && to === today
        ? [`telekommune ledger income --from ${lastYear}-01 --to ${lastYear}-12`]
        : [],
  };
}

async function runAccounts(session: Session): Promise<Answer> {
  const [accounts, currency] = await session.read(
    (state) => [accountList(state), currencyOf(state)] as const,
  );
  const table = tableOf(sentence('Accounts'), accounts, [
    [words('account'), ({ account }) => account],
    [figures('balance'), ({ balanceMinor }) => amount(balanceMinor, currency)],
  ]);
  return { data: { accounts: accounts.map((line): Plain => ({ ...line })) }, tables: [table] };
}

async function runPeriods(session: Session): Promise<Answer> {
  const [periods, currency] = await session.read(
    (state) => [closedPeriods(state), currencyOf(state)] as const,
  );
  const table = tableOf(sentence('Closed periods'), periods, [
    [figures('period'), ({ number }) => count(number)],
    [words('through'), ({ throughDate }) => day(throughDate)],
    [words('closed'), ({ closedAtMs }) => moment(closedAtMs)],
    [figures('result'), ({ resultMinor }) => amount(resultMinor, currency)],
    [words('digest of the balances'), ({ digest }) => digest.slice(0, 16)],
  ]);
  return { data: { periods: periods.map((line): Plain => ({ ...line })) }, tables: [table] };
}

async function runLedger(session: Session): Promise<Answer> {
  const [found, currency] = await session.read(
    (state) =>
      [
        {
          bankMinor: bankMinor(state),
          trial: trialBalance(state),
          sheet: balanceSheet(state),
          closed: closedPeriods(state).at(-1) ?? null,
        },
        currencyOf(state),
      ] as const,
  );
  const money = amountIn(currency);
  const { sheet, trial, closed } = found;
  const closedThrough = closed === null ? null : dateText(closed.throughDate);
  const table = facts(sentence('Ledger'), [
    [sentence('bank'), money(found.bankMinor)],
    [sentence('assets'), money(sheet.assetsMinor)],
    [sentence('owed'), money(sheet.liabilitiesMinor)],
    [sentence('equity'), money(sheet.equityMinor)],
    [
      sentence('trial balance'),
      trial.differenceMinor === 0n
        ? word('zero, as it must be')
        : sentence('off by {difference}', { difference: money(trial.differenceMinor) }),
    ],
    [
      sentence('closed'),
      closed === null
        ? word('never')
        : sentence('through {throughDate}', { throughDate: closed.throughDate }),
    ],
  ]);
  return {
    data: {
      bankMinor: found.bankMinor,
      assetsMinor: sheet.assetsMinor,
      liabilitiesMinor: sheet.liabilitiesMinor,
      equityMinor: sheet.equityMinor,
      differenceMinor: trial.differenceMinor,
      closedThrough,
    },
    tables: [table],
    next: [
      'telekommune ledger trial-balance',
      'telekommune ledger journal',
      'telekommune ledger balance-sheet',
    ],
  };
}

function reading(
  name: string,
  summary: string,
  args: Command['arguments'],
  example: string,
  run: Command['run'],
): Command {
  return {
    path: ['ledger', name],
    group: 'money',
    summary,
    arguments: args,
    example: `telekommune ledger ${name} ${example}`.trimEnd(),
    foresee: null,
    run,
  };
}

export const ledgerCommands: readonly Command[] = [
  {
    path: ['ledger'],
    group: 'money',
    summary: 'Show the books in a few sums',
    arguments: [],
    example: 'telekommune ledger',
    foresee: null,
    run: runLedger,
  },
  reading(
    'trial-balance',
    'Show every account with its balance, and that both sides are equal',
    [monthOption],
    '--month 2025-12',
    runTrialBalance,
  ),
  reading(
    'balance-sheet',
    'Show what the commune has, what it owes, and what is its own',
    [monthOption, accountsOption],
    '',
    runBalanceSheet,
  ),
  reading(
    'income',
    'Show income and expenses of some months',
    [
      option('from', 'text', 'the first month; January if left out'),
      option('to', 'text', 'the last month; this one if left out, or the last year while this one is empty'),
      accountsOption,
    ],
    '--from 2025-01 --to 2025-12',
    runIncome,
  ),
  journalCommand,
  accountCommand,
  reading('accounts', 'List all accounts with their balances', [], '', runAccounts),
  reading('periods', 'List the closed periods with their results', [], '', runPeriods),
];
