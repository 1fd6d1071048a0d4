// The books for beancount that pass `bean-check`: accounts opened before their first use, balances asserted without any
// tolerance (`~ 0`) on the day after every closing and at the end.

import { addDays, type CivilDate, DATE_MAX } from '../../kernel/calendar.ts';
import type { CurrencyCode } from '../../kernel/currency.ts';
import { formatMoney } from '../../kernel/money.ts';
import type { JournalEntry } from '../journal.ts';
import type { AccountBalance } from '../month-balances.ts';
import { plainTextAccount } from './account-names.ts';
import type { Books, ExportFormat } from './books.ts';
import { isoDate } from './iso-date.ts';

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`;
}

function transaction(entry: JournalEntry, currency: CurrencyCode): string[] {
  const payee = entry.memo === '' ? '' : `${quoted(entry.memo)} `;
  const lines = [
    '',
    `${isoDate(entry.date)} * ${payee}${quoted(entry.what)}`,
    `  number: ${entry.number}`,
    `  entry: ${quoted(entry.causeId)}`,
  ];
  if (entry.meantDate !== null) lines.push(`  meant: ${isoDate(entry.meantDate)}`);
  for (const { account, minor } of entry.lines)
    lines.push(`  ${plainTextAccount(account)}  ${formatMoney(minor, currency)} ${currency}`);
  return lines;
}

// A balance directive speaks of the beginning of its day; after the last day of all there is none.
function balancesAfter(date: number, balances: readonly AccountBalance[], { currency }: Books): string[] {
  if (date >= DATE_MAX || balances.length === 0) return [];
  const next = isoDate(addDays(date as CivilDate, 1));
  return [
    '',
    ...balances.map(
      ({ account, minor }) =>
        `${next} balance ${plainTextAccount(account)}  ${formatMoney(minor, currency)} ~ 0 ${currency}`,
    ),
  ];
}

export const beancountFormat: ExportFormat = {
  name: 'beancount',
  fileEnding: 'beancount',
  header: (books) => [
    `option "title" ${quoted(books.commune)}`,
    `option "operating_currency" "${books.currency}"`,
    ...books.balances.map(
      ({ account }) => `${isoDate(books.firstDate)} open ${plainTextAccount(account)} ${books.currency}`,
    ),
  ],
  entry: transaction,
  footer: (books) => [
    ...books.closings.flatMap(({ throughDate, balances }) => balancesAfter(throughDate, balances, books)),
    ...balancesAfter(books.lastDate, books.balances, books),
  ],
};
