// The books as an hledger journal that passes `hledger check --strict`: accounts and commodity declared, balances asserted
// exactly after every closing and at the end. hledger checks assertions in the order of dates.

import { formatMoney } from '../../kernel/money.ts';
import { type CurrencyCode, minorDigits } from '../../kernel/currency.ts';
import type { JournalEntry } from '../journal.ts';
import type { AccountBalance } from '../month-balances.ts';
import { plainTextAccount } from './account-names.ts';
import type { Books, ExportFormat } from './books.ts';
import { isoDate } from './iso-date.ts';
import { plainWords } from './plain-words.ts';

/** `1000.00`, the amount that shows how many decimals there are; with a point even where there are none. */
export function sampleAmount(books: Books): string {
  return minorDigits(books.currency) === 0
    ? '1000.'
    : formatMoney(10n ** BigInt(minorDigits(books.currency) + 3), books.currency);
}

function words(entry: JournalEntry): string[] {
  const lines = [`    ; entry: ${entry.causeId}`];
  if (entry.memo !== '') lines.push(`    ; memo: ${plainWords(entry.memo)}`);
  if (entry.meantDate !== null) lines.push(`    ; meant: ${isoDate(entry.meantDate)}`);
  return lines;
}

/** One transaction, in a form that ledger reads as well. */
export function transaction(entry: JournalEntry, currency: CurrencyCode): string[] {
  const postings = entry.lines.map(
    ({ account, minor }) => `    ${plainTextAccount(account)}    ${formatMoney(minor, currency)} ${currency}`,
  );
  return [
    '',
    `${isoDate(entry.date)} (${entry.number}) ${plainWords(entry.what)}`,
    ...words(entry),
    ...postings,
  ];
}

/** A transaction that moves nothing and asserts every balance. */
export function assertion(
  date: number,
  title: string,
  balances: readonly AccountBalance[],
  { currency }: Books,
): string[] {
  if (balances.length === 0) return [];
  const zero = formatMoney(0n, currency);
  const lines = balances.map(
    ({ account, minor }) =>
      `    ${plainTextAccount(account)}    ${zero} ${currency} = ${formatMoney(minor, currency)} ${currency}`,
  );
  return ['', `${isoDate(date)} ${title}`, ...lines];
}

export const hledgerFormat: ExportFormat = {
  name: 'hledger',
  fileEnding: 'journal',
  header: (books) => [
    `; ${plainWords(books.commune)}: ${books.postingCount} postings`,
    `commodity ${sampleAmount(books)} ${books.currency}`,
    ...books.balances.map(({ account }) => `account ${plainTextAccount(account)}`),
  ],
  entry: transaction,
  footer: (books) => [
    ...books.closings.flatMap(({ throughDate, balances }) =>
      assertion(throughDate, 'balances after closing', balances, books),
    ),
    ...assertion(books.lastDate, 'balances', books.balances, books),
  ],
};
