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
import type { Answer, AnswerTable, Plain } from '../../node/command.ts';
import { option, place } from '../../node/commands/arguments.ts';
import { bankFileAt } from '../../node/commands/bank-file.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { figures, tableOf, words } from '../../node/commands/tables.ts';
import { counted } from '../../node/commands/wording.ts';
import type { Machine } from '../machine.ts';

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

function accountTitle({ number, iban, owner, bank }: BankAccount): string {
  const named = [iban === null ? number : spacedIban(iban), owner, bank];
  return named.filter((one) => one !== null && one !== '').join(', ');
}

const MEANS: Readonly<Record<string, string>> = {
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
    tableOf(`Balances of ${accountTitle(account)}`, balances, [
      [words('day'), ({ date }) => dateOrNull(date) ?? ''],
      [words('balance'), ({ code }) => MEANS[code] ?? code],
      [figures('amount'), bankMoneyText],
    ]),
    tableOf(`Entries of ${accountTitle(account)}`, entries, [
      [words('booked'), ({ bookedOn }) => dateOrNull(bookedOn) ?? ''],
      [words('state'), ({ status, isReversal }) => (isReversal ? `${status}, reversal` : status)],
      [figures('amount'), bankMoneyText],
      [words('other side'), (entry) => first(entry)?.name || first(entry)?.number || ''],
      [
        words('purpose'),
        (entry) => first(entry)?.purpose || first(entry)?.creditorReference || entry.information,
      ],
      [figures('payments'), ({ payments }) => String(payments.length)],
    ]),
  ];
}

/** Of statements that do not add up: an import would refuse them. */
function differingLines(statement: BankStatement): readonly string[] {
  const differs = balancesDiffer(statement);
  if (differs === null) return [];
  return [
    `It does not add up: ${accountTitle(statement.account)} begins with ${bankMoneyText(differs.opening)} and its entries come to ${bankMoneyText(differs.entries)}, but it ends with ${bankMoneyText(differs.closing)}, a difference of ${bankMoneyText(differs.difference)}.`,
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
      `${path} is ${file.format}: ${counted(file.statements.length, 'statement')}, ${counted(entries, 'entry', 'entries')}.`,
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
    return answerOf(path, bankFileAt(path, textOrNull(values, 'mapping')));
  },
};
