// From a bank's file to what a treasurer says of it: the lines that are not known yet, from where the last statement ended.

import type { BankBalance, BankFile, BankStatement } from '../../bank/statement.ts';
import { bankAccounts, lines as knownLines } from '../../contexts/banking/tables.ts';
import type { Reader } from '../../kernel/state.ts';
import { alikeOf, type Lines, linesOf, minorIn, payersOf, takenInAs, trouble } from './statement-lines.ts';
import { counted, dateText, moneyText } from './wording.ts';

/** What goes with a file besides its content. */
export interface TakingIn {
  /** The account's short name in the books. */
  readonly account: string;
  /** The number of the bank's account, where the file has several. */
  readonly only: string | null;
  /** What the account held before the first line, for a file that does not say so. */
  readonly openingMinor: bigint | null;
  /** Through which day the file reaches, where that is later than its last line. */
  readonly throughDate: number | null;
  /** The first day that was not over for the file, and why. */
  readonly open: { readonly date: number; readonly because: 'sealed' | 'written' };
  /** Whether lines that look like known ones are those, or others; null where nobody has said so. */
  readonly alike: 'known' | 'new' | null;
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
  /** Through which day the account was known before; null for the first file. */
  readonly knownDate: number | null;
  readonly lines: Lines;
  /** Who is on the other side of each line of the file; for this machine alone. */
  readonly payers: ReturnType<typeof payersOf>;
  readonly knownCount: number;
  /** Entries that are not booked yet: they come with a later file. */
  readonly leftOut: number;
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

/** The first or the last by their days: some banks list the newest statement first. */
const balanceOf = (all: readonly BankStatement[], codes: readonly string[], at: 0 | -1): BankBalance | null =>
  all
    .flatMap(({ balances }) => balances.filter(({ code }) => codes.includes(code)))
    .toSorted((a, b) => (a.date ?? 0) - (b.date ?? 0))
    .at(at) ?? null;

/** What the account holds behind the last line as the file has it; null where it says no balance. */
function saidByFile(
  opens: BankBalance | null,
  closes: BankBalance | null,
  all: Lines,
  currency: string,
): bigint | null {
  if (closes !== null) return minorIn(closes, currency, 'closing balance');
  return opens === null ? null : minorIn(opens, currency, 'opening balance') + sum(all);
}

const sum = (some: Lines): bigint => some.reduce((total, one) => total + one.amountMinor, 0n);

/** Leaves out what is known in other words, when somebody has said so. Throws CommandTrouble when nobody has. */
function withoutAlike(
  state: Reader,
  all: Lines,
  fresh: Lines,
  { account, alike, currency }: TakingIn,
): Lines {
  const some = alike === 'new' ? [] : alikeOf(state, account, all, fresh);
  const [first] = some;
  if (first === undefined) return fresh;
  if (alike === 'known') return fresh.filter((line) => !some.includes(line));
  throw trouble(
    `${counted(some.length, 'line has', 'lines have')} the day and the amount of known ones in other words, such as ${moneyText(first.amountMinor, currency)} on ${dateText(first.date)}: ${first.words}`,
    'Are they the same, after another mapping or a change of the bank? --alike known leaves them out. Are they others? --alike new takes them in.',
    'statement-lines-alike',
  );
}

function openingOf(opens: bigint | null, typed: bigint | null, currency: string): bigint | null {
  if (opens === null || typed === null || opens === typed) return opens ?? typed;
  throw trouble(
    `The file begins with ${moneyText(opens, currency)}, not with ${moneyText(typed, currency)}.`,
    'Leave out --opening: the file says it.',
    'statement-opening',
  );
}

/** Whether a file tells again a part of what is known: no line is new, it ends no later, and its own balances agree. */
function tellsAgain(said: bigint | null, fileSum: bigint | null, fresh: Lines, isPast: boolean): boolean {
  return fresh.length === 0 && isPast && (fileSum === null || fileSum === said);
}

function latest(days: readonly number[]): number {
  return days.reduce((a, b) => Math.max(a, b), 0);
}

/** What is typed may go beyond the file, up to the last day that was over when the file was written. */
function throughDateOf(lastDate: number, { throughDate: typed, open }: TakingIn): number {
  if (typed === null || typed === lastDate) return lastDate;
  if (typed < lastDate) {
    throw trouble(
      `The file reaches through ${dateText(lastDate)}, not only through ${dateText(typed)}.`,
      'Leave out --through, or give a later day.',
      'statement-through',
    );
  }
  if (typed < open.date) return typed;
  throw trouble(
    `The file cannot say what the bank books until the end of ${dateText(typed)}: ${open.because === 'written' ? 'it was written on' : 'the sealed day is'} ${dateText(open.date)}.`,
    `Export it again when ${dateText(typed)} is over; then the month can be closed. This file reaches at most --through ${dateText(Math.max(lastDate, open.date - 1))}`,
    'statement-through',
  );
}

/** Works out what the file brings beyond what is known. Throws CommandTrouble when it does not fit. */
export function broughtBy(state: Reader, file: BankFile, taking: TakingIn): Brought {
  const { account, currency } = taking;
  const statements = statementsOf(file, taking.only);
  const entries = statements.flatMap((one) => one.entries);
  const booked = entries.filter(({ status }) => status === 'booked');
  const other = takenInAs(state, account, booked);
  if (other !== null) {
    throw trouble(
      `All of this is known already, as lines of the account ${other}.`,
      `If that was the wrong account, withdraw it there: telekommune bank withdraw --account ${other}`,
      'account',
    );
  }
  const all = linesOf(booked, taking);
  const unknown = all.filter(({ id }) => state.get(knownLines, id) === null);
  const fresh = withoutAlike(state, all, unknown, taking);
  const known = state.get(bankAccounts, account);
  const [opens, closes] = [
    balanceOf(statements, ['OPBD', 'PRCD'], 0),
    balanceOf(statements, ['CLBD', 'ITBD'], -1),
  ];
  const said = saidByFile(opens, closes, all, currency);
  const openingMinor =
    known?.minor ??
    openingOf(
      opens === null ? null : minorIn(opens, currency, 'opening balance'),
      taking.openingMinor,
      currency,
    ) ??
    (said === null ? null : said - sum(fresh));
  if (openingMinor === null) {
    throw trouble(
      'The file does not say what the account held, and no statement of it is known.',
      'Say what it held before the first line: --opening AMOUNT',
    );
  }
  const closingMinor = openingMinor + sum(fresh);
  const saidDate = latest([closes?.date ?? 0, ...statements.map(({ to }) => to ?? 0)]);
  const fileSum = opens === null ? null : minorIn(opens, currency, 'opening balance') + sum(all);
  const isPast = known !== null && saidDate <= known.throughDate;
  if (said !== null && said !== closingMinor && !tellsAgain(said, fileSum, fresh, isPast)) {
    const money = (minor: bigint): string => moneyText(minor, currency);
    throw trouble(
      `The file ends with ${money(said)}; ${money(openingMinor)} ${known === null ? 'before it' : `known on ${dateText(known.throughDate)}`} and ${fresh.length} new lines of ${money(sum(fresh))} make ${money(closingMinor)}.`,
      'A statement between is missing: take that one in first. Or the file ends before what is known.',
      'statement-does-not-follow',
    );
  }
  const lastDate = latest(
    [...fresh, ...(known === null ? [] : [{ date: known.throughDate }])].map(({ date }) => date),
  );
  return {
    account,
    openingMinor,
    closingMinor,
    throughDate: throughDateOf(Math.max(lastDate, saidDate), taking),
    knownDate: known?.throughDate ?? null,
    lines: fresh.toSorted((a, b) => a.date - b.date),
    payers: payersOf(booked, account),
    knownCount: all.length - fresh.length,
    leftOut: entries.length - booked.length,
  };
}
