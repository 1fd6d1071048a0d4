// What a bank's files say, for people and programs. Reading one changes nothing and needs no node.

import { bankMoneyText, formatBankAmount } from '../../bank/amounts.ts';
import { balancesDiffer } from '../../bank/balances-differ.ts';
import { spacedIban } from '../../bank/iban.ts';
import type {
  BankAccount,
  BankAmount,
  BankBalance,
  BankEntry,
  BankFile,
  BankPayment,
  BankStatement,
} from '../../bank/statement.ts';
import { type CivilDate, formatDate } from '../../kernel/calendar.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { parseMoney } from '../../kernel/money.ts';
import type { Answer, AnswerTable, Plain } from '../../node/command.ts';
import { option, place } from '../../node/commands/arguments.ts';
import { bankFileAt } from '../../node/commands/bank-file.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { figures, tableOf, words } from '../../node/commands/tables.ts';
import type { Machine } from '../machine.ts';
import { amount, count, day, word } from '../../node/commands/cells.ts';
import { type Line, plural, type Sentence, sentence } from '../../node/sentence.ts';
import type { CellWord } from '../../node/commands/cell-words.ts';

const dateOrNull = (date: CivilDate | null): string | null => (date === null ? null : formatDate(date));
const plainAmount = (amount: BankAmount): { amount: string; currency: string } => ({
  amount: formatBankAmount(amount),
  currency: amount.currency,
});

function plainPayment({ amount, ...texts }: BankPayment): Plain {
  return { ...(amount === null ? { amount: null, currency: null } : plainAmount(amount)), ...texts };
}

function plainEntry(entry: BankEntry): Plain {
  const { amount, currency, bookedOn, valueOn, payments, ...rest } = entry;
  return {
    ...plainAmount({ amount, currency }),
    bookedOn: dateOrNull(bookedOn),
    valueOn: dateOrNull(valueOn),
    ...rest,
    payments: payments.map((one) => plainPayment(one)),
  };
}

function plainBalance({ code, date, ...amount }: BankBalance): Plain {
  return { code, ...plainAmount(amount), date: dateOrNull(date) };
}

function plainStatement(statement: BankStatement): Plain {
  const { account, balances, entries, from, to, ...rest } = statement;
  const differs = balancesDiffer(statement);
  return {
    ...rest,
    from: dateOrNull(from),
    to: dateOrNull(to),
    account: { ...account },
    balances: balances.map((one) => plainBalance(one)),
    difference: differs === null ? null : plainAmount(differs.difference),
    entries: entries.map((one) => plainEntry(one)),
  };
}

/** An amount of the bank, whose currency need not be that of a commune. */
function bankAmountLine(sum: BankAmount): Line {
  const currency = parseCurrency(sum.currency);
  const money = currency === null ? null : parseMoney(formatBankAmount(sum), currency);
  return money !== null && 'minor' in money ? amount(money.minor, sum.currency) : bankMoneyText(sum);
}

function accountTitle({ number, iban, owner, bank }: BankAccount): string {
  const named = [iban === null ? number : spacedIban(iban), owner, bank];
  return named.filter((one) => one !== null && one !== '').join(', ');
}

const MEANS: Readonly<Record<string, CellWord>> = {
  OPBD: 'opening, booked',
  CLBD: 'closing, booked',
  PRCD: 'closing of the time before',
  ITBD: 'in between, booked',
  OPAV: 'opening, available',
  CLAV: 'closing, available',
  ITAV: 'in between, available',
  FWAV: 'available later',
  XPCD: 'expected',
  INFO: 'for information',
};

const first = ({ payments }: BankEntry): BankPayment | undefined => payments[0];

function tablesOf({ account, balances, entries }: BankStatement): AnswerTable[] {
  return [
    tableOf(sentence('Balances of {account}', { account: accountTitle(account) }), balances, [
      [words('day'), ({ date }) => (date === null ? '' : day(date))],
      [
        words('balance'),
        ({ code }) => {
          const known = MEANS[code];
          return known === undefined ? code : word(known);
        },
      ],
      [figures('amount'), bankAmountLine],
    ]),
    tableOf(sentence('Entries of {account}', { account: accountTitle(account) }), entries, [
      [words('booked'), ({ bookedOn }) => (bookedOn === null ? '' : day(bookedOn))],
      [
        words('state'),
        ({ status, isReversal }) =>
          isReversal ? sentence('{status}, reversal', { status: word(status) }) : word(status),
      ],
      [figures('amount'), bankAmountLine],
      [words('other side'), (entry) => first(entry)?.name || first(entry)?.number || ''],
      [
        words('purpose'),
        (entry) => first(entry)?.purpose || first(entry)?.creditorReference || entry.information,
      ],
      [figures('payments'), ({ payments }) => count(payments.length)],
    ]),
  ];
}

/** Of statements that do not add up: an import would refuse them. */
function differingLines(statement: BankStatement): readonly Sentence[] {
  const differs = balancesDiffer(statement);
  if (differs === null) return [];
  return [
    sentence(
      'It does not add up: {account} begins with {opening} and its entries come to {entries}, but it ends with {closing}, a difference of {difference}.',
      {
        account: accountTitle(statement.account),
        opening: bankAmountLine(differs.opening),
        entries: bankAmountLine(differs.entries),
        closing: bankAmountLine(differs.closing),
        difference: bankAmountLine(differs.difference),
      },
    ),
  ];
}

function answerOf(path: string, file: BankFile): Answer {
  const entries = file.statements.reduce((sum, one) => sum + one.entries.length, 0);
  return {
    data: {
      format: file.format,
      messageId: file.messageId,
      statements: file.statements.map((one) => plainStatement(one)),
    },
    lines: [
      sentence('{path} is {format}: {statements}, {entries}.', {
        path,
        format: file.format,
        statements: plural(file.statements.length, ['{n} statement', '{n} statements']),
        entries: plural(entries, ['{n} entry', '{n} entries']),
      }),
      ...file.statements.flatMap((one) => differingLines(one)),
    ],
    tables: file.statements.flatMap((one) => tablesOf(one)),
  };
}

export const bankReadCommand: MachineCommand<Machine> = {
  path: ['bank', 'read'],
  group: 'desk',
  summary: 'Show the accounts, balances and entries of a bank’s file, checked against its rules',
  details: [
    'Reads camt.052, camt.053 and camt.054 (checked against the schema first), OFX 1 and 2, and CSV. Nothing is changed.',
    'For CSV a mapping says what the columns mean. telekommune bank mapping begins one from an export of your bank; docs/domain/bank.md lists what it may say.',
  ],
  arguments: [
    place('file', 'file', 'the file that the bank wrote'),
    option('mapping', 'file', 'for CSV: a file (JSON) that says what the columns mean'),
  ],
  example: 'telekommune bank read statement.xml',
  foresee: null,
  run: async (_machine, values) => {
    const path = textOf(values, 'file');
    return answerOf(path, await bankFileAt(path, textOrNull(values, 'mapping')));
  },
};
