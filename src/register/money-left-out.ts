// Balances that would be lost: a table of contracts without a column of balances, and with amounts in a column that means nothing here.

import { refuse } from '../bank/fault.ts';
import { TABLES } from './column-names.ts';
import { BALANCE_OF_A_DAY, type Columned, plain } from './columns.ts';
import type { Cell } from './sheet.ts';

const AMOUNT =
  /^[+-]?(?:[0-9]{1,3}(?:[.'  ][0-9]{3})*,[0-9]{2}|[0-9]{1,3}(?:[,'  ][0-9]{3})*\.[0-9]{2}|[0-9]+[.,][0-9]{2})$/;
const OF_MONEY =
  /betrag|saldo|stand|summe|kapital|schuld|eur|amount|balance|principal|importe|capital|cantidad/;

function isAmount({ text, exact }: Cell, name: string): boolean {
  if (/€|\bEUR\b/.test(text) && /[0-9]/.test(text)) return true;
  return exact ? OF_MONEY.test(plain(name)) && /^[0-9.]+$/.test(text) : AMOUNT.test(text.trim());
}

/** Throws BankFileRefused where balances would be read as nothing. */
export function refuseMoneyLeftOut(table: Columned<'contracts'>): void {
  const [header] = table.sheet.lines;
  const names = header?.cells.map(({ text }) => text) ?? [];
  if (table.has('balance')) {
    const ofDays = names.filter((name) => BALANCE_OF_A_DAY.test(plain(name)));
    if (ofDays.length > 1 && BALANCE_OF_A_DAY.test(table.named('balance')))
      refuse(
        header?.line ?? 1,
        'balance-column',
        `${table.sheet.name} has several columns of balances: ${ofDays.join(', ')}. Keep the one of the day of --as-of`,
      );
    return;
  }
  const found = names.filter(
    (name, at) =>
      table.ignored.includes(name) &&
      table.lines.some(({ cells }) => isAmount(cells[at] ?? { text: '', exact: false }, name)),
  );
  if (found.length === 0) return;
  const accepted = TABLES.contracts.balance.slice(0, 8).join(', ');
  refuse(
    header?.line ?? 1,
    'balance-column',
    `${table.sheet.name} has no column of balances, and there are amounts in: ${found.join(', ')}. ` +
      `Name the one that holds the balances "Saldo" (or ${accepted}), and leave the others out of the file`,
  );
}
