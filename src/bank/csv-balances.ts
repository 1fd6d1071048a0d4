// Rows of a bank's CSV that are no entries: what the account held before and after, as German and other banks write it below or above the table.

import type { CivilDate } from '../kernel/calendar.ts';
import { readAmount } from './amounts.ts';
import { amountOf, cellAt, type CsvLine, currencyOf } from './csv-line.ts';
import type { CsvMapping } from './csv-mapping.ts';
import { refuse } from './fault.ts';
import { plainDate, plainNumber } from './local-numbers.ts';
import type { BankBalance } from './statement.ts';

const OPENING: readonly string[] = [
  'anfangssaldo',
  'anfangsbestand',
  'alter saldo',
  'alter kontostand',
  'saldo alt',
  'startsaldo',
  'saldovortrag',
  'opening balance',
  'balance brought forward',
  'saldo inicial',
];
const CLOSING: readonly string[] = [
  'endsaldo',
  'endbestand',
  'neuer saldo',
  'neuer kontostand',
  'saldo neu',
  'kontostand',
  'abschlusssaldo',
  'closing balance',
  'balance carried forward',
  'saldo final',
];

const plain = (cell: string): string =>
  cell
    .toLowerCase()
    .replaceAll(/[:.\s]+/g, ' ')
    .trim();
const isBalanceWord = (cell: string): boolean => [...OPENING, ...CLOSING].includes(plain(cell));

/** Somebody on the other side, and not the words or the amount of a row that has its columns elsewhere than the table. */
function hasOtherSide(line: CsvLine, mapping: CsvMapping): boolean {
  const name = cellAt(line, mapping, 'name');
  const isName = name !== '' && !isBalanceWord(name) && plainNumber(name, mapping.decimalSign) === null;
  return isName || cellAt(line, mapping, 'number') !== '';
}

/** Which balance a line says; null for an entry, which has somebody on the other side. */
export function balanceCode(line: CsvLine, mapping: CsvMapping): 'OPBD' | 'CLBD' | null {
  if (hasOtherSide(line, mapping)) return null;
  const words = Object.values(line.record).map(plain);
  if (words.some((one) => OPENING.includes(one))) return 'OPBD';
  return words.some((one) => CLOSING.includes(one)) ? 'CLBD' : null;
}

/** The row may have its columns elsewhere than the table: then it has one number, with its sign. */
function heldIn(line: CsvLine, mapping: CsvMapping): Omit<BankBalance, 'code' | 'date'> {
  const inPlace = (['amount', 'credit', 'debit'] as const).some(
    (column) => cellAt(line, mapping, column) !== '',
  );
  if (inPlace) return amountOf(line, mapping);
  const numbers = Object.values(line.record)
    .map((cell) => plainNumber(cell.trim(), mapping.decimalSign))
    .filter((one) => one !== null);
  const [only] = numbers;
  if (only === undefined || numbers.length > 1)
    return refuse(line.line, 'balance', 'the line says a balance, and not one amount');
  return readAmount(only, currencyOf(line, mapping), false, line.line);
}

function dayIn(line: CsvLine, mapping: CsvMapping): CivilDate | null {
  const days = Object.values(line.record).map((cell) => plainDate(cell.trim(), mapping.dates));
  return days.find((day) => day !== null) ?? null;
}

/** What the account held by such a row. */
export function balanceOf(line: CsvLine, mapping: CsvMapping, code: 'OPBD' | 'CLBD'): BankBalance {
  return { code, ...heldIn(line, mapping), date: dayIn(line, mapping) };
}
