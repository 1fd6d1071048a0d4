// A register of direct loans out of its tables: contracts, movements, contacts. Every faulty line is named, with the rule; none stops the others.

import type { CivilDate } from '../kernel/calendar.ts';
import type { ColumnOf, Columned } from './columns.ts';
import { type ContactDetails, contactDetails } from './contact-details.ts';
import {
  type DayCountWord,
  dayCount,
  endDate,
  type InterestUse,
  interestUse,
  isSubordinated,
} from './contract-words.ts';
import { refuseMoneyLeftOut } from './money-left-out.ts';
import type { NoticeWords } from './notice-words.ts';
import type { SheetLine } from './sheet.ts';
import { type RegisterFault, type RegisterOptions, shown, TableReader, WrongCell } from './table-reader.ts';
import { type TotalLine, withoutTotals, wordOfTotal } from './total-line.ts';

export type { RegisterFault, RegisterOptions } from './table-reader.ts';

export interface RegisterContract {
  readonly line: number;
  /** As the file has it. */
  readonly number: string;
  readonly balanceMinor: bigint;
  readonly accruedMinor: bigint;
  readonly ratePpm: bigint;
  /** What names the lender in the file; empty where nothing does. */
  readonly lender: string;
  readonly kind: string;
  readonly notice: NoticeWords | null;
  readonly endDate: CivilDate | null;
  readonly subordinated: boolean | null;
  readonly dayCount: DayCountWord | null;
  readonly agreedDate: CivilDate | null;
  readonly rounding: 'year' | 'movement' | null;
  readonly interest: InterestUse | null;
}

export interface RegisterMovement {
  readonly line: number;
  readonly number: string;
  readonly date: CivilDate;
  readonly amountMinor: bigint;
  readonly reference: string;
}

export interface RegisterContact {
  readonly line: number;
  readonly key: string;
  readonly title: string;
  readonly details: ContactDetails;
}

/** A line that says what an earlier one says. */
export interface Repeated {
  readonly line: number;
  readonly first: number;
  readonly says: string;
}

/** A line below a table that says a sum or an average: no contract, and no payment. */
export interface LeftOut {
  readonly file: string;
  readonly line: number;
  /** The word that says so, as the file has it. */
  readonly word: string;
}

export interface LoanRegister {
  readonly contracts: readonly RegisterContract[];
  readonly movements: readonly RegisterMovement[];
  readonly contacts: readonly RegisterContact[];
  readonly repeated: readonly Repeated[];
  readonly leftOut: readonly LeftOut[];
  readonly faults: readonly RegisterFault[];
}

export interface RegisterTables {
  readonly contracts: Columned<'contracts'>;
  readonly movements: Columned<'movements'> | null;
  readonly contacts: Columned<'contacts'> | null;
}

const ROUNDINGS = { year: 'year', jahr: 'year', movement: 'movement', bewegung: 'movement' } as const;
/** What names the lender: a key or a name in one cell, or a first and a last name in two. */
function lenderIn(reader: TableReader<'contracts'>, line: SheetLine): string {
  const parts = [reader.words(line, 'lenderFirstName', 60), reader.words(line, 'lender', 120)];
  return parts.filter((part) => part !== '').join(' ');
}

/** Names lines of the sum that do not say the sum. Where other lines are at fault, there is nothing to hold them against. */
function holdTotals<T extends 'contracts' | 'movements'>(
  reader: TableReader<T>,
  totals: readonly TotalLine[],
  column: ColumnOf<T>,
  amounts: readonly bigint[],
): void {
  if (reader.faults.length > 0) return;
  const sumMinor = amounts.reduce((sum, minor) => sum + minor, 0n);
  for (const { line, is, word } of totals) {
    if (is !== 'sum') continue;
    const [said] = reader.each((one) => reader.money(one, column), [line]);
    if (said === undefined || said === null || said === sumMinor) continue;
    reader.fault(
      line.line,
      'total-differs',
      `${shown(word)} says ${reader.moneyText(said)}, and the lines above come to ${reader.moneyText(sumMinor)}`,
    );
  }
}

const leftOutOf = ({ sheet }: Columned<'contracts' | 'movements'>, totals: readonly TotalLine[]): LeftOut[] =>
  totals.map(({ line, word }) => ({ file: sheet.name, line: line.line, word }));

function readContracts(whole: Columned<'contracts'>, options: RegisterOptions) {
  const { table, totals } = withoutTotals(whole);
  const reader = new TableReader(table, options, ['balance', 'rate', 'accrued'], ['agreed', 'end']);
  const lines = new Map<string, number>();
  const contracts = reader.each((line): RegisterContract => {
    const number = reader.needed(line, 'number', 80);
    if (wordOfTotal(number) !== null)
      throw new WrongCell('total-within', `${shown(number)} stands among the contracts, as if it were one`);
    const before = lines.get(number);
    if (before !== undefined)
      throw new WrongCell('contract-repeated', `contract ${number} stands in line ${before} already`);
    lines.set(number, line.line);
    const balanceMinor = reader.money(line, 'balance') ?? 0n;
    const accruedMinor = reader.money(line, 'accrued') ?? 0n;
    if (balanceMinor < 0n || accruedMinor < 0n)
      throw new WrongCell('negative', `contract ${number} has a balance or interest below zero`);
    const agreedDate = reader.day(line, 'agreed');
    return {
      line: line.line,
      number,
      balanceMinor,
      accruedMinor,
      ratePpm: reader.rate(line, 'rate'),
      lender: lenderIn(reader, line),
      kind: reader.words(line, 'kind', 80),
      notice: reader.notice(line, 'notice'),
      endDate: endDate(reader, line, agreedDate),
      subordinated: isSubordinated(reader, line),
      dayCount: dayCount(reader, line),
      agreedDate,
      rounding: reader.oneOf(line, 'rounding', ROUNDINGS),
      interest: interestUse(reader, line),
    };
  });
  holdTotals(
    reader,
    totals,
    'balance',
    contracts.map(({ balanceMinor }) => balanceMinor),
  );
  return { contracts, leftOut: leftOutOf(whole, totals), faults: reader.faults };
}

function readMovements(whole: Columned<'movements'>, options: RegisterOptions, known: ReadonlySet<string>) {
  const { table, totals } = withoutTotals(whole);
  const reader = new TableReader(table, options, ['amount'], ['date']);
  const firsts = new Map<string, number>();
  const repeated: Repeated[] = [];
  const movements = reader.each((line): RegisterMovement => {
    const number = reader.needed(line, 'number', 80);
    if (!known.has(number)) throw new WrongCell('contract-unknown', `there is no contract ${number}`);
    const date = reader.day(line, 'date');
    if (date === null) throw new WrongCell('missing', 'the line has no date');
    const amountMinor = reader.money(line, 'amount');
    if (amountMinor === null) throw new WrongCell('missing', 'the line has no amount');
    if (amountMinor === 0n) throw new WrongCell('amount', 'nothing moves: the amount is zero');
    const key = `${number}/${date}/${amountMinor}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, line.line);
    else
      repeated.push({
        line: line.line,
        first,
        says: `contract ${number}: the same amount on the same day as in line ${first}`,
      });
    return { line: line.line, number, date, amountMinor, reference: reader.words(line, 'reference', 140) };
  });
  holdTotals(
    reader,
    totals,
    'amount',
    movements.map(({ amountMinor }) => amountMinor),
  );
  return { movements, repeated, leftOut: leftOutOf(whole, totals), faults: reader.faults };
}

function readContacts(table: Columned<'contacts'>, options: RegisterOptions) {
  const reader = new TableReader(table, options, [], []);
  const lines = new Map<string, number>();
  const contacts = reader.each((line): RegisterContact => {
    const title = [reader.words(line, 'firstName', 60), reader.needed(line, 'lastName', 100)]
      .filter((part) => part !== '')
      .join(' ');
    const key = reader.words(line, 'key', 80) || title;
    const before = lines.get(key);
    if (before !== undefined)
      throw new WrongCell('contact-repeated', `${key} stands in line ${before} already`);
    lines.set(key, line.line);
    if (new TextEncoder().encode(title).length > 120)
      throw new WrongCell('text', `the name ${shown(title)} is too long`);
    return { line: line.line, key, title, details: contactDetails(reader, line, options.country) };
  });
  return { contacts, faults: reader.faults };
}

/** Reads a register whole. What is wrong with a line is in its faults. Throws BankFileRefused where balances would be lost. */
export function readLoanRegister(tables: RegisterTables, options: RegisterOptions): LoanRegister {
  refuseMoneyLeftOut(tables.contracts);
  const { contracts, leftOut, faults } = readContracts(tables.contracts, options);
  const rows = withoutTotals(tables.contracts).table.lines;
  const numbers = new Set(rows.map((line) => tables.contracts.at(line, 'number').text));
  const moved =
    tables.movements === null
      ? { movements: [], repeated: [], leftOut: [], faults: [] }
      : readMovements(tables.movements, options, numbers);
  const known =
    tables.contacts === null ? { contacts: [], faults: [] } : readContacts(tables.contacts, options);
  return {
    contracts,
    movements: moved.movements,
    contacts: known.contacts,
    repeated: moved.repeated,
    leftOut: [...leftOut, ...moved.leftOut],
    faults: [...faults, ...moved.faults, ...known.faults],
  };
}
