// A bank's CSV as statements, by the mapping that a person wrote. Whole or not at all; every faulty line is named.

import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { CivilDate } from '../kernel/calendar.ts';
import { add, compare, parseDecimal, ZERO } from '../kernel/rational.ts';
import { readAmount, readCurrency } from './amounts.ts';
import type { CsvMapping } from './csv-mapping.ts';
import { readDirection } from './direction.ts';
import { BankFileRefused, refuse } from './fault.ts';
import type { FileFault } from './fault.ts';
import { parseIban } from './iban.ts';
import { plainDate, plainNumber } from './local-numbers.ts';
import type { BankAmount, BankEntry, BankFile, BankStatement } from './statement.ts';

const FAULTS_SHOWN_MAX = 20;
const RECORD_CHARS_MAX = 100_000;

type Column = Exclude<keyof CsvMapping['columns'], 'purpose'>;

/** Columns behind the last name; whatever stands there shifted those before. */
const BEHIND = ['\0behind-1', '\0behind-2', '\0behind-3'] as const;

interface Line {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
}

/** The names of the columns; `#5` is the fifth where it has none. Refuses when one that the mapping names is there twice. */
function columnsOf(written: readonly string[], mapping: CsvMapping): string[] {
  const names = written.map((one, at) => one.trim() || `#${at + 1}`);
  const twice = Object.values(mapping.columns)
    .flat()
    .find((one) => one !== undefined && names.indexOf(one) !== names.lastIndexOf(one));
  if (twice !== undefined)
    refuse(mapping.skipLines + 1, 'columns', `there are several columns ${twice}: which of them is it?`);
  return [...names, ...BEHIND];
}

function recordsOf(text: string, mapping: CsvMapping): Line[] {
  try {
    const rows = parse<{ record: Record<string, string>; info: { lines: number } }>(text, {
      delimiter: mapping.delimiter,
      from_line: mapping.skipLines + 1,
      columns: (names: string[]) => columnsOf(names, mapping),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: RECORD_CHARS_MAX,
      info: true,
    });
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (fault) {
    if (fault instanceof CsvError) refuse(Number(fault['lines'] ?? 1), 'csv', fault.message);
    throw fault;
  }
}

/** Refuses when the mapping names a column that the file does not have. */
function checkColumns(mapping: CsvMapping, first: Line | undefined): void {
  if (first === undefined)
    refuse(mapping.skipLines + 1, 'csv', 'the file has no lines below the names of its columns');
  const named = Object.values(mapping.columns).flat();
  const missing = named.filter((one) => one !== undefined && !Object.hasOwn(first.record, one));
  if (missing.length > 0) {
    const has = Object.keys(first.record)
      .filter((one) => !one.startsWith('\0'))
      .join(', ')
      .slice(0, 500);
    refuse(mapping.skipLines + 1, 'columns', `there is no column ${missing.join(', ')}; the file has ${has}`);
  }
}

function at({ record }: Line, mapping: CsvMapping, column: Column): string {
  const name = mapping.columns[column];
  return name === undefined ? '' : (record[name] ?? '').trim();
}

function dateOf(line: Line, mapping: CsvMapping, column: Column): CivilDate | null {
  const text = at(line, mapping, column);
  if (text === '') return null;
  return (
    plainDate(text, mapping.dates) ??
    refuse(line.line, 'date', `"${text.slice(0, 40)}" is no day (expected ${mapping.dates})`)
  );
}

function numberAt(line: Line, mapping: CsvMapping, column: Column): string | null {
  const text = at(line, mapping, column);
  if (text === '') return null;
  return (
    plainNumber(text, mapping.decimalSign) ??
    refuse(line.line, 'amount', `"${text.slice(0, 40)}" is no amount (decimal sign ${mapping.decimalSign})`)
  );
}

function currencyOf(line: Line, mapping: CsvMapping): string {
  return at(line, mapping, 'currency') || mapping.currency || '';
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
function directedAmount(signed: string, currency: string, line: Line, mapping: CsvMapping): BankAmount {
  const written = at(line, mapping, 'direction');
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

function amountOf(line: Line, mapping: CsvMapping): BankAmount {
  const currency = currencyOf(line, mapping);
  const signed = numberAt(line, mapping, 'amount');
  if (signed !== null && mapping.columns.direction !== undefined)
    return directedAmount(signed, currency, line, mapping);
  if (signed !== null) return readAmount(signed, currency, false, line.line);
  const [credit, debit] = [numberAt(line, mapping, 'credit'), numberAt(line, mapping, 'debit')];
  if (credit === null && debit === null) return refuse(line.line, 'amount', 'the line has no amount');
  return netOf(credit, debit, currency, line.line);
}

function purposeOf({ record }: Line, { columns }: CsvMapping): string {
  const names = columns.purpose === undefined ? [] : [columns.purpose].flat();
  return names
    .map((name) => record[name] ?? '')
    .filter((text) => text !== '')
    .join(' ');
}

function entryOf(line: Line, mapping: CsvMapping): BankEntry {
  if (BEHIND.some((name) => (line.record[name] ?? '') !== ''))
    refuse(line.line, 'columns', 'the line has more columns than there are names: a sign in a text split it');
  return {
    ...amountOf(line, mapping),
    status: 'booked',
    isReversal: false,
    bookedOn: dateOf(line, mapping, 'bookedOn') ?? refuse(line.line, 'date', 'the line has no booking date'),
    valueOn: dateOf(line, mapping, 'valueOn'),
    reference: at(line, mapping, 'reference'),
    code: at(line, mapping, 'code'),
    information: '',
    payments: [
      {
        amount: null,
        name: at(line, mapping, 'name'),
        number: at(line, mapping, 'number').replaceAll(' ', ''),
        bic: at(line, mapping, 'bic'),
        endToEndId: at(line, mapping, 'endToEndId'),
        mandateId: at(line, mapping, 'mandateId'),
        transactionId: '',
        purpose: purposeOf(line, mapping),
        creditorReference: '',
        information: '',
      },
    ],
    line: line.line,
  };
}

interface Read {
  readonly line: Line;
  readonly entry: BankEntry;
}

/** Banks list the newest first or last: the days in the file say which, and within one day the balances. */
function isNewestFirst(reads: readonly Read[], mapping: CsvMapping): boolean {
  const [first, second, last] = [reads[0], reads[1], reads.at(-1)];
  const [from, to] = [first?.entry.bookedOn ?? 0, last?.entry.bookedOn ?? 0];
  if (from !== to || first === undefined || second === undefined) return from > to;
  const [after, before] = [first, second].map(({ line }) => numberAt(line, mapping, 'balance'));
  if (after === null || after === undefined || before === null || before === undefined) return false;
  const [held, then] = [after, before].map((text) => parseDecimal(text) ?? ZERO);
  return compare(held ?? ZERO, add(then ?? ZERO, first.entry.amount)) === 0;
}

function statementOf(number: string, reads: readonly Read[], mapping: CsvMapping): BankStatement {
  const days = reads.flatMap(({ entry }) => (entry.bookedOn === null ? [] : [entry.bookedOn]));
  const iban = parseIban(number);
  const newest = days.reduce((a, b) => (b > a ? b : a), days[0] ?? (0 as CivilDate));
  const last = reads.filter(({ entry }) => entry.bookedOn === newest);
  const closing = isNewestFirst(reads, mapping) ? last[0] : last.at(-1);
  const balance = closing === undefined ? null : numberAt(closing.line, mapping, 'balance');
  const currency = reads[0]?.entry.currency ?? null;
  return {
    id: '',
    account: {
      number: 'iban' in iban ? iban.iban : number,
      iban: 'iban' in iban ? iban.iban : null,
      currency,
      owner: null,
      bank: null,
      bic: null,
    },
    createdAt: '',
    from: days.length === 0 ? null : days.reduce((a, b) => (b < a ? b : a)),
    to: days.length === 0 ? null : newest,
    balances:
      balance === null || closing === undefined
        ? []
        : [
            {
              code: 'CLBD',
              ...readAmount(balance, closing.entry.currency, false, closing.line.line),
              date: newest,
            },
          ],
    entries: reads.map(({ entry }) => entry),
  };
}

/** Reads a bank's CSV. Throws BankFileRefused with up to 20 faulty lines. */
export function readCsvStatement(text: string, mapping: CsvMapping): BankFile {
  const lines = recordsOf(text, mapping);
  checkColumns(mapping, lines[0]);
  if (mapping.currency !== undefined) readCurrency(mapping.currency, 1);
  const faults: FileFault[] = [];
  const byAccount = new Map<string, Read[]>();
  for (const line of lines) {
    try {
      const number = (at(line, mapping, 'account') || mapping.account || '').replaceAll(' ', '');
      if (number === '')
        refuse(line.line, 'account', 'neither a column nor the mapping says which account it is');
      const reads = byAccount.get(number) ?? [];
      reads.push({ line, entry: entryOf(line, mapping) });
      byAccount.set(number, reads);
    } catch (fault) {
      if (!(fault instanceof BankFileRefused)) throw fault;
      faults.push(...fault.faults);
      if (faults.length >= FAULTS_SHOWN_MAX) break;
    }
  }
  if (faults.length > 0) throw new BankFileRefused(faults);
  return {
    format: 'csv',
    messageId: '',
    statements: [...byAccount].map(([number, reads]) => statementOf(number, reads, mapping)),
  };
}
