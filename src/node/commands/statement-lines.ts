// The booked entries of a bank's file as lines, each with an id that is the same whoever takes it in, and those that look like lines that are known.

import { bankMoneyText, formatBankAmount, minorOf } from '../../bank/amounts.ts';
import type { BankBalance, BankEntry } from '../../bank/statement.ts';
import type { Statement } from '../../contexts/banking/statements.ts';
import { bankAccounts, lines as knownLines } from '../../contexts/banking/tables.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import type { Reader } from '../../kernel/state.ts';
import { CommandTrouble } from '../command.ts';
import { lineWords } from './statement-words.ts';

export type Lines = Statement['lines'];

export function trouble(says: string, next: string, rule = 'statement'): CommandTrouble {
  return new CommandTrouble({ kind: 'refused', rule, says, next });
}

/** An amount in minor units. Throws CommandTrouble that names what it is of, e.g. "closing balance". */
export function minorIn(amount: BankBalance | BankEntry, currency: string, what: string): bigint {
  if (amount.currency !== currency) {
    throw trouble(
      `The ${what} is ${bankMoneyText(amount)}, and the books of the commune are kept in ${currency}.`,
      `An account in ${amount.currency} cannot be taken into these books: book what it means in ${currency} by hand. A file with several accounts: name the one in ${currency}, --only NUMBER`,
      'currency',
    );
  }
  const minor = minorOf(amount);
  if (minor !== null) return minor;
  throw trouble(
    `The ${what} is ${bankMoneyText(amount)}, which is no whole amount of ${currency}.`,
    'The bank wrote more decimals than the currency has. Ask it for another file.',
    'amount',
  );
}

/**
 * What tells an entry of the bank from every other; equal ones of a day are counted. Of what is written only what all members
 * may read: whoever guessed a name or an account could try the guess against the id. So --names changes no id either.
 */
function identityOf(account: string, entry: BankEntry): string {
  const { bookedOn, valueOn, reference, payments } = entry;
  const references = payments.map((one) => [one.endToEndId, one.creditorReference]);
  const words = lineWords(entry, false);
  return JSON.stringify([
    account,
    formatBankAmount(entry),
    bookedOn ?? valueOn,
    reference,
    references,
    words,
  ]);
}

function idsOf(account: string, entries: readonly BankEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const identity = identityOf(account, entry);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return hashHex('statement-line', 16, toUtf8(`${identity}#${count}`) ?? new Uint8Array());
  });
}

export function linesOf(
  entries: readonly BankEntry[],
  {
    account,
    hasNames,
    currency,
  }: { readonly account: string; readonly hasNames: boolean; readonly currency: string },
): Lines {
  const ids = idsOf(account, entries);
  return entries.map((entry, at) => {
    const date = entry.bookedOn ?? entry.valueOn;
    if (date === null || date < 0)
      throw trouble(
        `Line ${entry.line} of the file has ${date === null ? 'no date' : 'a date before 1970'}.`,
        'Ask the bank for another file.',
      );
    return {
      id: ids[at] ?? '',
      date,
      amountMinor: minorIn(entry, currency, `amount of line ${entry.line} of the file`),
      words: lineWords(entry, hasNames),
    };
  });
}

/** Who is on the other side of each line; it stays on this machine. */
export function payersOf(
  entries: readonly BankEntry[],
  account: string,
): ReadonlyMap<string, { readonly name: string; readonly number: string }> {
  const ids = idsOf(account, entries);
  return new Map(
    entries.map(({ payments: [first] }, at) => [
      ids[at] ?? '',
      { name: first?.name ?? '', number: first?.number ?? '' },
    ]),
  );
}

/** Fewer equal lines, such as a fee, may well be on two accounts. */
const SAME_FILE_LINES_MIN = 2;
const SAME_FILE_LINES_LOOKED_AT = 50;

/** Another account of which all of these are lines already; null when there is none. */
export function takenInAs(state: Reader, account: string, entries: readonly BankEntry[]): string | null {
  const some = entries.slice(0, SAME_FILE_LINES_LOOKED_AT);
  if (some.length < SAME_FILE_LINES_MIN) return null;
  const others = state.range(bankAccounts).map(([name]) => name);
  const isKnown = (id: string): boolean => state.get(knownLines, id) !== null;
  return others.find((name) => name !== account && idsOf(name, some).every(isKnown)) ?? null;
}

const dayAndAmount = ({
  date,
  amountMinor,
}: {
  readonly date: number;
  readonly amountMinor: bigint;
}): string => `${date}/${amountMinor}`;

/**
 * Of the fresh lines those of a day and an amount that lines of the account have which the file does not have: most likely the
 * same in other words, as after another mapping or when the bank changed its text. `all` are the lines of the file.
 */
export function alikeOf(state: Reader, account: string, all: Lines, fresh: Lines): Lines {
  const known = state.get(bankAccounts, account);
  if (known === null || !fresh.some(({ date }) => date <= known.throughDate)) return [];
  const inFile = new Set(all.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const [id, line] of state.range(knownLines)) {
    if (line.account !== account || inFile.has(id)) continue;
    counts.set(dayAndAmount(line), (counts.get(dayAndAmount(line)) ?? 0) + 1);
  }
  return fresh.filter((line) => {
    const count = counts.get(dayAndAmount(line)) ?? 0;
    counts.set(dayAndAmount(line), count - 1);
    return count > 0;
  });
}
