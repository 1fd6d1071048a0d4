// The cells of one line of a bank's CSV, read by the mapping: days, amounts, which way the money went. Refuses with the line.

import type { CivilDate } from '../kernel/calendar.ts';
import { readAmount } from './amounts.ts';
import type { CsvMapping } from './csv-mapping.ts';
import { readDirection } from './direction.ts';
import { refuse } from './fault.ts';
import { plainDate, plainNumber } from './local-numbers.ts';
import type { BankAmount } from './statement.ts';

type Column = Exclude<keyof CsvMapping['columns'], 'purpose'>;

export interface CsvLine {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
}

/** What stands in a column that the mapping names; empty where it names none. */
export function cellAt({ record }: CsvLine, mapping: CsvMapping, column: Column): string {
  const name = mapping.columns[column];
  return name === undefined ? '' : (record[name] ?? '').trim();
}

export function dateAt(line: CsvLine, mapping: CsvMapping, column: Column): CivilDate | null {
  const text = cellAt(line, mapping, column);
  if (text === '') return null;
  return (
    plainDate(text, mapping.dates) ??
    refuse(line.line, 'date', `"${text.slice(0, 40)}" is no day (expected ${mapping.dates})`)
  );
}

/** A number with a point as its decimal sign; null where nothing stands there. */
export function numberAt(line: CsvLine, mapping: CsvMapping, column: Column): string | null {
  const text = cellAt(line, mapping, column);
  if (text === '') return null;
  return (
    plainNumber(text, mapping.decimalSign) ??
    refuse(line.line, 'amount', `"${text.slice(0, 40)}" is no amount (decimal sign ${mapping.decimalSign})`)
  );
}

export function currencyOf(line: CsvLine, mapping: CsvMapping): string {
  return cellAt(line, mapping, 'currency') || mapping.currency || '';
}

/** Two columns are without signs; the one that does not count is empty or zero. */
function netOf(credit: string | null, debit: string | null, currency: string, line: number): BankAmount {
  const came = readAmount(credit ?? '0', currency, false, line);
  const went = readAmount((debit ?? '0').replace('-', ''), currency, true, line);
  if (went.amount.numerator === 0n) return came;
  if (came.amount.numerator === 0n) return went;
  return refuse(
    line,
    'amount',
    `the line has an amount that came in (${credit}) and one that went out (${debit})`,
  );
}

/** An amount with a letter beside it. A sign in the amount must say the same as the letter. */
function directedAmount(signed: string, currency: string, line: CsvLine, mapping: CsvMapping): BankAmount {
  const written = cellAt(line, mapping, 'direction');
  const direction = readDirection(written, mapping.directions);
  const isBelow = signed.startsWith('-');
  if (direction === null) {
    const says = `"${written.slice(0, 40)}" says neither that money came in (H, C, +) nor that it went out (S, D, -)`;
    return refuse(line.line, 'direction', `${says}; the mapping can name the bank’s words: directions`);
  }
  if (isBelow && direction === 'credit')
    return refuse(line.line, 'direction', `${signed} is below zero, and "${written}" says that it came in`);
  return readAmount(isBelow ? signed.slice(1) : signed, currency, direction === 'debit', line.line);
}

/** What a line says that came in or went out. */
export function amountOf(line: CsvLine, mapping: CsvMapping): BankAmount {
  const currency = currencyOf(line, mapping);
  const signed = numberAt(line, mapping, 'amount');
  if (signed !== null && mapping.columns.direction !== undefined)
    return directedAmount(signed, currency, line, mapping);
  if (signed !== null) return readAmount(signed, currency, false, line.line);
  const [credit, debit] = [numberAt(line, mapping, 'credit'), numberAt(line, mapping, 'debit')];
  if (credit === null && debit === null) return refuse(line.line, 'amount', 'the line has no amount');
  return netOf(credit, debit, currency, line.line);
}
