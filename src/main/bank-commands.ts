// What a bank's files say, for people and programs. Reading one changes nothing and needs no node.

import { readFileSync, statSync } from 'node:fs';
import { formatBankAmount } from '../bank/amounts.ts';
import { type CsvMapping, MAPPING_EXAMPLE, parseMapping } from '../bank/csv-mapping.ts';
import { BankFileRefused } from '../bank/fault.ts';
import { spacedIban } from '../bank/iban.ts';
import { readBankFile } from '../bank/read-bank-file.ts';
import type {
  BankAccount,
  BankAmount,
  BankBalance,
  BankEntry,
  BankFile,
  BankPayment,
  BankStatement,
} from '../bank/statement.ts';
import { FILE_BYTES_MAX } from '../bank/xml-file.ts';
import { type CivilDate, formatDate } from '../kernel/calendar.ts';
import {
  type Answer,
  type AnswerTable,
  type ArgumentValues,
  CommandTrouble,
  type Plain,
} from '../node/command.ts';
import { option, place } from '../node/commands/arguments.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { textOf, textOrNull } from '../node/commands/speaking.ts';
import { figures, tableOf, words } from '../node/commands/tables.ts';
import type { Machine } from './machine.ts';

/** Faults of a refused file that are told in words. */
const FAULTS_SHOWN = 3;

function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > FILE_BYTES_MAX) {
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'size',
        says: `${path} has ${size} bytes; ${FILE_BYTES_MAX} are the limit.`,
        next: 'Ask the bank for the statements of a shorter time.',
      });
    }
    return readFileSync(path);
  } catch (fault) {
    if (fault instanceof CommandTrouble) throw fault;
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandTrouble({ kind: 'not-found', says: `${path} cannot be read: ${why}.` });
  }
}

function refusedFile(path: string, refused: BankFileRefused): CommandTrouble {
  const [first] = refused.faults;
  const shown = refused.faults.slice(0, FAULTS_SHOWN).map(({ line, says }) => `line ${line}: ${says}`);
  const more = refused.faults.length - shown.length;
  return new CommandTrouble({
    kind: 'refused',
    ...(first === undefined ? {} : { rule: first.rule }),
    says: `${path} is refused, and nothing of it was taken. ${shown.join('; ')}${more > 0 ? `; and ${more} more (--json shows them)` : ''}`,
    figures: refused.faults.map(({ line, rule, says }) => ({ line, rule, says })),
    next: 'Get the file from the bank once more, or ask the bank for one that keeps to the rule.',
  });
}

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

function plainStatement({ account, balances, entries, from, to, ...rest }: BankStatement): Plain {
  return {
    ...rest,
    from: dateOrNull(from),
    to: dateOrNull(to),
    account: { ...account },
    balances: balances.map((one) => plainBalance(one)),
    entries: entries.map((one) => plainEntry(one)),
  };
}

const moneyText = (amount: BankAmount): string => `${formatBankAmount(amount)} ${amount.currency}`;

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
      [figures('amount'), moneyText],
    ]),
    tableOf(`Entries of ${accountTitle(account)}`, entries, [
      [words('booked'), ({ bookedOn }) => dateOrNull(bookedOn) ?? ''],
      [words('state'), ({ status, isReversal }) => (isReversal ? `${status}, reversal` : status)],
      [figures('amount'), moneyText],
      [words('other side'), (entry) => first(entry)?.name || first(entry)?.number || ''],
      [
        words('purpose'),
        (entry) => first(entry)?.purpose || first(entry)?.creditorReference || entry.information,
      ],
      [figures('payments'), ({ payments }) => String(payments.length)],
    ]),
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
    lines: [`${path} is ${file.format}: ${file.statements.length} statements, ${entries} entries.`],
    tables: file.statements.flatMap((one) => tablesOf(one)),
  };
}

function mappingFrom(path: string | null): CsvMapping | null {
  return path === null ? null : parseMapping(new TextDecoder().decode(bytesOf(path)));
}

/** One file, whole or refused. */
function readFile(values: ArgumentValues): Answer {
  const path = textOf(values, 'file');
  const mapping = textOrNull(values, 'mapping');
  try {
    return answerOf(path, readBankFile(bytesOf(path), mappingFrom(mapping)));
  } catch (fault) {
    if (fault instanceof BankFileRefused) throw refusedFile(path, fault);
    throw fault;
  }
}

/** In the order of the help. */
export const bankCommands: readonly MachineCommand<Machine>[] = [
  {
    path: ['bank', 'read'],
    group: 'desk',
    summary: 'Show the accounts, balances and entries of a bank’s file, checked against its rules',
    details: [
      'Reads camt.052, camt.053 and camt.054 (checked against the schema first), OFX 1 and 2, and CSV. Nothing is changed.',
      'For CSV a mapping says what the columns mean; write one for your bank and keep it:',
      MAPPING_EXAMPLE,
    ],
    arguments: [
      place('file', 'file', 'the file that the bank wrote'),
      option('mapping', 'file', 'for CSV: a file (JSON) that says what the columns mean'),
    ],
    example: 'telekommune bank read statement.xml',
    foresee: null,
    run: async (_machine, values) => readFile(values),
  },
];
