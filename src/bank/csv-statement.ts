// A bank's CSV as statements, by the mapping that a person wrote. Whole or not at all; every faulty line is named.

import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { CivilDate } from '../kernel/calendar.ts';
import { add, compare, parseDecimal, ZERO } from '../kernel/rational.ts';
import { readAmount, readCurrency } from './amounts.ts';
import { balanceCode, balanceOf } from './csv-balances.ts';
import { amountOf, cellAt, type CsvLine, dateAt, numberAt } from './csv-line.ts';
import type { CsvMapping } from './csv-mapping.ts';
import { BankFileRefused, refuse } from './fault.ts';
import type { FileFault } from './fault.ts';
import { parseIban } from './iban.ts';
import type { BankBalance, BankEntry, BankFile, BankStatement } from './statement.ts';

const FAULTS_SHOWN_MAX = 20;
const RECORD_CHARS_MAX = 100_000;

/** Columns behind the last name; whatever stands there shifted those before. */
const BEHIND = ['\0behind-1', '\0behind-2', '\0behind-3'] as const;

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

function recordsOf(text: string, mapping: CsvMapping): CsvLine[] {
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
function checkColumns(mapping: CsvMapping, first: CsvLine | undefined): void {
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

function purposeOf({ record }: CsvLine, { columns }: CsvMapping): string {
  const names = columns.purpose === undefined ? [] : [columns.purpose].flat();
  return names
    .map((name) => record[name] ?? '')
    .filter((text) => text !== '')
    .join(' ');
}

function entryOf(line: CsvLine, mapping: CsvMapping): BankEntry {
  if (BEHIND.some((name) => (line.record[name] ?? '') !== ''))
    refuse(line.line, 'columns', 'the line has more columns than there are names: a sign in a text split it');
  return {
    ...amountOf(line, mapping),
    status: 'booked',
    isReversal: false,
    bookedOn: dateAt(line, mapping, 'bookedOn') ?? refuse(line.line, 'date', 'the line has no booking date'),
    valueOn: dateAt(line, mapping, 'valueOn'),
    reference: cellAt(line, mapping, 'reference'),
    code: cellAt(line, mapping, 'code'),
    information: '',
    payments: [
      {
        amount: null,
        name: cellAt(line, mapping, 'name'),
        number: cellAt(line, mapping, 'number').replaceAll(' ', ''),
        bic: cellAt(line, mapping, 'bic'),
        endToEndId: cellAt(line, mapping, 'endToEndId'),
        mandateId: cellAt(line, mapping, 'mandateId'),
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
  readonly line: CsvLine;
  readonly entry: BankEntry;
}

/** What the file has of one account. */
interface OfAccount {
  readonly reads: Read[];
  readonly balances: BankBalance[];
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

/** The balance that stands beside the last entry; a row of its own says it better. */
function besideLast(reads: readonly Read[], newest: CivilDate, mapping: CsvMapping): BankBalance[] {
  const last = reads.filter(({ entry }) => entry.bookedOn === newest);
  const closing = isNewestFirst(reads, mapping) ? last[0] : last.at(-1);
  const balance = closing === undefined ? null : numberAt(closing.line, mapping, 'balance');
  if (balance === null || closing === undefined) return [];
  const { entry, line } = closing;
  return [{ code: 'CLBD', ...readAmount(balance, entry.currency, false, line.line), date: newest }];
}

function statementOf(number: string, { reads, balances }: OfAccount, mapping: CsvMapping): BankStatement {
  const days = reads.flatMap(({ entry }) => (entry.bookedOn === null ? [] : [entry.bookedOn]));
  const iban = parseIban(number);
  const newest = days.reduce((a, b) => (b > a ? b : a), days[0] ?? (0 as CivilDate));
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
    balances: balances.some(({ code }) => code === 'CLBD')
      ? balances
      : [...balances, ...besideLast(reads, newest, mapping)],
    entries: reads.map(({ entry }) => entry),
  };
}

/** Collects by account. A balance without an account is that of the only one. */
class Accounts {
  readonly byNumber = new Map<string, OfAccount>();
  readonly #mapping: CsvMapping;

  constructor(mapping: CsvMapping) {
    this.#mapping = mapping;
  }

  /** Takes one line. Throws BankFileRefused. */
  take(line: CsvLine): void {
    const code = balanceCode(line, this.#mapping);
    const known = this.#of(line);
    if (code !== null) known.balances.push(balanceOf(line, this.#mapping, code));
    else known.reads.push({ line, entry: entryOf(line, this.#mapping) });
  }

  #of(line: CsvLine): OfAccount {
    const [first] = this.byNumber.keys();
    const named = cellAt(line, this.#mapping, 'account') || this.#mapping.account || '';
    const isBalance = balanceCode(line, this.#mapping) !== null;
    const number = (named || (isBalance ? (first ?? '') : '')).replaceAll(' ', '');
    if (number === '')
      refuse(line.line, 'account', 'neither a column nor the mapping says which account it is');
    const known = this.byNumber.get(number) ?? { reads: [], balances: [] };
    this.byNumber.set(number, known);
    return known;
  }
}

/** Reads a bank's CSV. Throws BankFileRefused with up to 20 faulty lines. */
export function readCsvStatement(text: string, mapping: CsvMapping): BankFile {
  const all = recordsOf(text, mapping);
  const lines = all.slice(0, Math.max(0, all.length - mapping.skipLast));
  checkColumns(mapping, lines[0]);
  if (mapping.currency !== undefined) readCurrency(mapping.currency, 1);
  const faults: FileFault[] = [];
  const accounts = new Accounts(mapping);
  for (const line of lines) {
    try {
      accounts.take(line);
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
    statements: [...accounts.byNumber].map(([number, one]) => statementOf(number, one, mapping)),
  };
}
