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
import { monthIn } from './month-argument.ts';
import { isSet, sealedDate } from './speaking.ts';
import { partTable } from './statement-tables.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dateText, instantText, moneyText } from './wording.ts';

type Money = (minor: bigint) => string;

const accountsOption = option(
  'accounts',
  'flag',
  'every account by itself; the sum of each class if left out',
);
const monthOption = option('month', 'text', 'at the end of that month, such as 2025-12; now if left out');

function atText(month: string | null): string {
  return month === null ? 'now' : `at the end of ${month}`;
}

async function runTrialBalance(session: Session, values: ArgumentValues): Promise<Answer> {
  const month = monthIn(values, 'month');
  const [trial, currency] = await session.read(
    (state) => [trialBalance(state, month), currencyOf(state)] as const,
  );
  const money: Money = (minor) => (minor === 0n ? '' : moneyText(minor, currency));
  const sums = { account: 'altogether', debitMinor: trial.debitMinor, creditMinor: trial.creditMinor };
  const table = tableOf(
    `Trial balance ${atText(month)}`,
    [...trial.lines, sums],
    [
      [words('account'), ({ account }) => account],
      [figures('debit'), ({ debitMinor }) => money(debitMinor)],
      [figures('credit'), ({ creditMinor }) => money(creditMinor)],
    ],
  );
  const verdict =
    trial.differenceMinor === 0n
      ? 'The two sides are equal.'
      : `The two sides differ by ${money(trial.differenceMinor)}: the books are at fault.`;
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
  const money: Money = (minor) => moneyText(minor, currency);
  const part = (title: string, lines: readonly AccountBalance[], sumMinor: bigint): AnswerTable =>
    partTable({ title, lines, sumMinor }, isSet(values, 'accounts'), money);
  const equity = [...sheet.equity, { account: 'result since the last closing', minor: sheet.resultMinor }];
  return {
    data: {
      ...sheet,
      assets: plain(sheet.assets),
      liabilities: plain(sheet.liabilities),
      equity: plain(sheet.equity),
    },
    lines: [
      `Balance sheet ${atText(month)}: ${money(sheet.assetsMinor)} of assets, ${money(sheet.liabilitiesMinor)} owed, ${money(sheet.equityMinor)} of its own.`,
    ],
    tables: [
      part('Assets', sheet.assets, sheet.assetsMinor),
      part('Liabilities', sheet.liabilities, sheet.liabilitiesMinor),
      part('Equity', equity, sheet.equityMinor),
    ],
  };
}

function isEmpty({ income, expenses }: IncomeStatement): boolean {
  return income.length === 0 && expenses.length === 0;
}

/** Of the months asked for; where nothing is asked for and nothing has moved in this year yet, of the year before. */
async function runIncome(session: Session, values: ArgumentValues): Promise<Answer> {
  const today = monthOf(await sealedDate(session));
  const typedTo = monthIn(values, 'to');
  const typedFrom = monthIn(values, 'from');
  const lastYear = String(Number(today.slice(0, 4)) - 1);
  const [statement, currency] = await session.read((state) => {
    const to = typedTo ?? today;
    const asked = incomeStatement(state, typedFrom ?? `${to.slice(0, 4)}-01`, to);
    const isSaid = typedTo !== null || typedFrom !== null || !isEmpty(asked);
    const before = isSaid ? asked : incomeStatement(state, `${lastYear}-01`, `${lastYear}-12`);
    return [isEmpty(before) ? asked : before, currencyOf(state)] as const;
  });
  const { fromMonth: from, toMonth: to } = statement;
  const money: Money = (minor) => moneyText(minor, currency);
  const part = (title: string, lines: readonly AccountBalance[], sumMinor: bigint): AnswerTable =>
    partTable({ title, lines, sumMinor }, isSet(values, 'accounts'), money);
  return {
    data: { ...statement, income: plain(statement.income), expenses: plain(statement.expenses) },
    lines: [
      ...(typedTo === null && typedFrom === null && to !== today
        ? [`Nothing has moved in ${today.slice(0, 4)} yet: this is the year before.`]
        : []),
      `${from} to ${to}: ${money(statement.incomeMinor)} of income, ${money(statement.expensesMinor)} of expenses, result ${money(statement.resultMinor)}.`,
    ],
    tables: [
      part('Income', statement.income, statement.incomeMinor),
      part('Expenses', statement.expenses, statement.expensesMinor),
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
  const table = tableOf('Accounts', accounts, [
    [words('account'), ({ account }) => account],
    [figures('balance'), ({ balanceMinor }) => moneyText(balanceMinor, currency)],
  ]);
  return { data: { accounts: accounts.map((line): Plain => ({ ...line })) }, tables: [table] };
}

async function runPeriods(session: Session): Promise<Answer> {
  const [periods, currency] = await session.read(
    (state) => [closedPeriods(state), currencyOf(state)] as const,
  );
  const table = tableOf('Closed periods', periods, [
    [figures('period'), ({ number }) => String(number)],
    [words('through'), ({ throughDate }) => dateText(throughDate)],
    [words('closed'), ({ closedAtMs }) => instantText(closedAtMs)],
    [figures('result'), ({ resultMinor }) => moneyText(resultMinor, currency)],
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
  const money: Money = (minor) => moneyText(minor, currency);
  const { sheet, trial, closed } = found;
  const closedThrough = closed === null ? null : dateText(closed.throughDate);
  const table = facts('Ledger', [
    ['bank', money(found.bankMinor)],
    ['assets', money(sheet.assetsMinor)],
    ['owed', money(sheet.liabilitiesMinor)],
    ['equity', money(sheet.equityMinor)],
    [
      'trial balance',
      trial.differenceMinor === 0n ? 'zero, as it must be' : `off by ${money(trial.differenceMinor)}`,
    ],
    ['closed', closedThrough === null ? 'never' : `through ${closedThrough}`],
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
