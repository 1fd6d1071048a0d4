// From a bank's file to what a treasurer says of it: the lines that are not known yet, from where the last statement ended.

import { formatBankAmount, minorOf } from '../../bank/amounts.ts';
import type { BankBalance, BankEntry, BankFile, BankStatement } from '../../bank/statement.ts';
import { LINE_TEXT_BYTES_MAX, lines as knownLines, bankAccounts } from '../../contexts/banking/tables.ts';
import { LINES_MAX, type Statement } from '../../contexts/banking/statements.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import type { Reader } from '../../kernel/state.ts';
import { CommandTrouble } from '../command.ts';
import { dateText, moneyText } from './wording.ts';

/** What goes with a file besides its content. */
export interface TakingIn {
  /** The account's short name in the books. */
  readonly account: string;
  /** The number of the bank's account, where the file has several. */
  readonly only: string | null;
  /** What the account held before the first line, for a file that does not say so. */
  readonly openingMinor: bigint | null;
  /** Whether names of payers may be said to all members. */
  readonly hasNames: boolean;
  readonly currency: string;
}

/** What a file brings. */
export interface Brought {
  readonly account: string;
  readonly openingMinor: bigint;
  readonly closingMinor: bigint;
  readonly throughDate: number;
  readonly lines: Statement['lines'];
  readonly knownCount: number;
  /** Entries that are not booked yet: they come with a later file. */
  readonly leftOut: number;
}

function trouble(says: string, next: string, rule = 'statement'): CommandTrouble {
  return new CommandTrouble({ kind: 'refused', rule, says, next });
}

function statementsOf({ statements }: BankFile, only: string | null): readonly BankStatement[] {
  const numbers = [...new Set(statements.map(({ account }) => account.number))];
  const wanted = only === null ? numbers : numbers.filter((one) => one === only.replaceAll(' ', ''));
  const [number] = wanted;
  if (number === undefined || wanted.length !== 1) {
    throw trouble(
      `The file has statements of ${numbers.join(', ')}.`,
      'Name one: --only NUMBER; take in the others under another --account.',
      'account',
    );
  }
  return statements.filter(({ account }) => account.number === number);
}

function minorIn(amount: BankBalance | BankEntry, currency: string): bigint {
  const minor = amount.currency === currency ? minorOf(amount) : null;
  if (minor !== null) return minor;
  throw trouble(
    `${formatBankAmount(amount)} ${amount.currency} is no whole amount of the commune’s ${currency}.`,
    'Only amounts in the currency of the commune can be taken into its books.',
    'currency',
  );
}

/** One line of words: without control characters, cut to what an entry may hold. */
function lineWords({ payments, information, code }: BankEntry, hasNames: boolean): string {
  const [first] = payments;
  const said = [
    hasNames ? (first?.name ?? '') : '',
    first?.purpose || first?.creditorReference || first?.information || information || code,
  ];
  const text = said
    .filter((one) => one !== '')
    .join(': ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  let cut = text.slice(0, LINE_TEXT_BYTES_MAX);
  while (new TextEncoder().encode(cut).length > LINE_TEXT_BYTES_MAX || /[\uD800-\uDBFF]$/.test(cut))
    cut = cut.slice(0, -1);
  return cut.trim();
}

/** What tells an entry of the bank from every other; equal ones of a day are counted. */
function identityOf(account: string, entry: BankEntry): string {
  const { bookedOn, valueOn, reference, code, payments } = entry;
  const sides = payments.map((one) => [
    one.name,
    one.number,
    one.endToEndId,
    one.purpose,
    one.creditorReference,
  ]);
  return JSON.stringify([account, formatBankAmount(entry), bookedOn, valueOn, reference, code, sides]);
}

function linesOf(
  entries: readonly BankEntry[],
  { account, hasNames, currency }: TakingIn,
): Statement['lines'] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const identity = identityOf(account, entry);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    const date = entry.bookedOn ?? entry.valueOn;
    if (date === null)
      throw trouble(`Line ${entry.line} of the file has no date.`, 'Ask the bank for another file.');
    return {
      id: hashHex('statement-line', 16, toUtf8(`${identity}#${count}`) ?? new Uint8Array()),
      date,
      amountMinor: minorIn(entry, currency),
      words: lineWords(entry, hasNames),
    };
  });
}

const balanceOf = (all: readonly BankStatement[], codes: readonly string[], at: 0 | -1): BankBalance | null =>
  all.flatMap(({ balances }) => balances.filter(({ code }) => codes.includes(code))).at(at) ?? null;

const sum = (some: Statement['lines']): bigint => some.reduce((total, one) => total + one.amountMinor, 0n);

/** Works out what the file brings beyond what is known. Throws CommandTrouble when it does not fit. */
export function broughtBy(state: Reader, file: BankFile, taking: TakingIn): Brought {
  const { account, currency } = taking;
  const statements = statementsOf(file, taking.only);
  const entries = statements.flatMap((one) => one.entries);
  const booked = entries.filter(({ status }) => status === 'booked');
  const all = linesOf(booked, taking);
  const fresh = all.filter(({ id }) => state.get(knownLines, id) === null);
  const known = state.get(bankAccounts, account);
  const [opens, closes] = [
    balanceOf(statements, ['OPBD', 'PRCD'], 0),
    balanceOf(statements, ['CLBD', 'ITBD'], -1),
  ];
  const opening = opens === null ? taking.openingMinor : minorIn(opens, currency);
  const said = closes === null ? null : minorIn(closes, currency);
  const openingMinor = known?.minor ?? opening ?? (said === null ? null : said - sum(fresh));
  if (openingMinor === null) {
    throw trouble(
      'The file does not say what the account held, and no statement of it is known.',
      'Say what it held before the first line: --opening AMOUNT',
    );
  }
  const closingMinor = openingMinor + sum(fresh);
  const days = [...fresh.map(({ date }) => date), closes?.date ?? 0, statements.at(-1)?.to ?? 0];
  const throughDate = Math.max(...days, known?.throughDate ?? 0);
  if (said !== null && said !== closingMinor) {
    const money = (minor: bigint): string => moneyText(minor, currency);
    throw trouble(
      `The file ends with ${money(said)}; ${money(openingMinor)} ${known === null ? 'before it' : `known on ${dateText(known.throughDate)}`} and ${fresh.length} new lines of ${money(sum(fresh))} make ${money(closingMinor)}.`,
      'A statement between is missing: take that one in first. Or the file ends before what is known.',
      'statement-does-not-follow',
    );
  }
  return {
    account,
    openingMinor,
    closingMinor,
    throughDate,
    lines: fresh.toSorted((a, b) => a.date - b.date),
    knownCount: all.length - fresh.length,
    leftOut: entries.length - booked.length,
  };
}

/** The same as entries, each of a size that an entry may have. */
export function statementsFrom({ account, openingMinor, throughDate, lines }: Brought): readonly Statement[] {
  const statements: Statement[] = [];
  let held = openingMinor;
  for (let first = 0; first === 0 || first < lines.length; first += LINES_MAX) {
    const part = lines.slice(first, first + LINES_MAX);
    const closingMinor = part.reduce((total, one) => total + one.amountMinor, held);
    const isLast = first + LINES_MAX >= lines.length;
    statements.push({
      account,
      throughDate: isLast ? throughDate : (part.at(-1)?.date ?? throughDate),
      openingMinor: held,
      closingMinor,
      lines: part,
    });
    held = closingMinor;
  }
  return statements;
}
