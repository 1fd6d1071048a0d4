// Reads the cells of one table in the spelling of its file. A cell at fault is named with its line and rule, and stops no other line.

import type { FileFault } from '../bank/fault.ts';
import { plainDate, plainNumber } from '../bank/local-numbers.ts';
import type { CivilDate } from '../kernel/calendar.ts';
import { parseDate } from '../kernel/calendar.ts';
import { type CurrencyCode, minorDigits } from '../kernel/currency.ts';
import { formatMoneyGrouped, parseMoney } from '../kernel/money.ts';
import { parseRatePpm } from '../kernel/rates.ts';
import { type ColumnOf, type Columned, plain, type TableName } from './columns.ts';
import { type NoticeWords, noticeWords } from './notice-words.ts';
import type { Cell, SheetLine } from './sheet.ts';
import { type DateOrder, dateOrderOf, type DecimalSign, decimalSignOf, type Found } from './spellings.ts';

export interface RegisterFault extends FileFault {
  /** The file, and the table in it. */
  readonly file: string;
}

export interface RegisterOptions {
  readonly currency: CurrencyCode;
  readonly decimalSign: DecimalSign | null;
  readonly dates: DateOrder | null;
  /** Of addresses that name none, two letters. */
  readonly country: string | null;
}

/** What words of a column mean; `yes` and `no` are null where the heading asks nothing that they could answer. */
export interface Meanings<M extends string> {
  readonly yes: M | null;
  readonly no: M | null;
  readonly words: { readonly [typed: string]: M };
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'x', 'wahr', 'true', 'si']);
const NO: ReadonlySet<string> = new Set(['nein', 'n', 'no', 'falsch', 'false']);

/** A cell at fault. */
export class WrongCell extends Error {
  readonly rule: string;

  constructor(rule: string, says: string) {
    super(says);
    this.rule = rule;
  }
}

export function shown(text: string): string {
  return `"${text.slice(0, 40)}"`;
}

/** Reads one table, line by line, in the spelling of its file. */
export class TableReader<T extends TableName> {
  readonly faults: RegisterFault[] = [];
  private readonly table: Columned<T>;
  private readonly currency: CurrencyCode;
  private readonly sign: Found<DecimalSign>;
  private readonly order: Found<DateOrder>;

  constructor(
    table: Columned<T>,
    { currency, decimalSign, dates }: Omit<RegisterOptions, 'country'>,
    numbers: readonly ColumnOf<T>[],
    days: readonly ColumnOf<T>[],
  ) {
    this.table = table;
    this.currency = currency;
    const cells = (columns: readonly ColumnOf<T>[]): readonly Cell[] =>
      table.lines.flatMap((line) => columns.map((column) => table.at(line, column)));
    this.sign = decimalSign === null ? decimalSignOf(cells(numbers)) : { is: decimalSign };
    this.order = dates === null ? dateOrderOf(cells(days)) : { is: dates };
  }

  /** What `read` makes of each line; a line at fault is left out and named. */
  each<R>(read: (line: SheetLine) => R, lines: readonly SheetLine[] = this.table.lines): R[] {
    const rows: R[] = [];
    for (const line of lines) {
      try {
        rows.push(read(line));
      } catch (fault) {
        if (!(fault instanceof WrongCell)) throw fault;
        this.fault(line.line, fault.rule, fault.message);
      }
    }
    return rows;
  }

  fault(line: number, rule: string, says: string): void {
    this.faults.push({ file: this.table.sheet.name, line, rule, says });
  }

  /** Words; what a spreadsheet would take for a formula is refused. */
  words(line: SheetLine, column: ColumnOf<T>, charactersMax: number): string {
    return this.plainWords(this.table.at(line, column).text, charactersMax);
  }

  /** Words of several lines, with commas between. */
  wordsInOneLine(line: SheetLine, column: ColumnOf<T>, charactersMax: number): string {
    const { text } = this.table.at(line, column);
    return this.plainWords(text.replaceAll(/ *[\r\n]+ */g, ', '), charactersMax);
  }

  private plainWords(text: string, charactersMax: number): string {
    if (/^[=@]|^[+-][^0-9]/.test(text))
      throw new WrongCell('formula', `${shown(text)} is a formula, not a text`);
    if (/\p{Cc}|\p{Bidi_Control}/u.test(text))
      throw new WrongCell('text', `${shown(text)} holds control characters`);
    if (new TextEncoder().encode(text).length > charactersMax)
      throw new WrongCell('text', `${shown(text)} is longer than ${charactersMax} bytes`);
    return text;
  }

  needed(line: SheetLine, column: ColumnOf<T>, charactersMax: number): string {
    const text = this.words(line, column, charactersMax);
    if (text === '') throw new WrongCell('missing', `the line has no ${column}`);
    return text;
  }

  private plainNumber(cell: Cell): string {
    const { text, exact } = cell;
    if (/^[=@]/.test(text)) throw new WrongCell('formula', `${shown(text)} is a formula, not a number`);
    if ('fault' in this.sign && !exact) throw new WrongCell('decimal-sign', this.sign.fault);
    const sign = exact || !('is' in this.sign) ? '.' : this.sign.is;
    const number = plainNumber(text, sign);
    if (number === null) throw new WrongCell('number', `${shown(text)} is no number (decimal sign ${sign})`);
    return number;
  }

  /** An amount in minor units; null for an empty cell. */
  money(line: SheetLine, column: ColumnOf<T>): bigint | null {
    const cell = this.table.at(line, column);
    if (cell.text === '') return null;
    const number = this.plainNumber(cell).replace(/\.([0-9]*?)0+$/, (all, kept: string) =>
      kept.length >= minorDigits(this.currency) ? `.${kept}` : all,
    );
    const read = parseMoney(number.replace(/\.$/, ''), this.currency);
    if ('fault' in read) throw new WrongCell('amount', `${shown(cell.text)}: ${read.fault}`);
    return read.minor;
  }

  /** An amount as messages show it. */
  moneyText(minor: bigint): string {
    return formatMoneyGrouped(minor, this.currency);
  }

  rate(line: SheetLine, column: ColumnOf<T>): bigint {
    const cell = this.table.at(line, column);
    if (cell.text === '') throw new WrongCell('missing', `the line has no ${column}`);
    const hasSign = cell.text.includes('%');
    const number = this.plainNumber({ ...cell, text: cell.text.replaceAll('%', '') });
    const read = parseRatePpm(`${trimmed(number)}${hasSign ? ' %' : ''}`);
    if ('fault' in read) throw new WrongCell('rate', read.fault);
    if (read.ppm < 0n) throw new WrongCell('rate', `${shown(cell.text)} is below zero`);
    return read.ppm;
  }

  day(line: SheetLine, column: ColumnOf<T>): CivilDate | null {
    const { text, exact } = this.table.at(line, column);
    if (text === '') return null;
    if ('fault' in this.order && !exact) throw new WrongCell('date-order', this.order.fault);
    const order = 'is' in this.order ? this.order.is : 'year-month-day';
    const day = exact ? parseDate(text) : plainDate(text, order);
    if (day === null || day < 0) throw new WrongCell('date', `${shown(text)} is no day (expected ${order})`);
    return day;
  }

  /** A period of notice, as "90", "3 Monate", "3 meses", "6 Monate zum Quartalsende"; null for an empty cell. A bare number counts as the heading says. */
  notice(line: SheetLine, column: ColumnOf<T>): NoticeWords | null {
    const { text } = this.table.at(line, column);
    if (text === '') return null;
    const inMonths = /monat|month|meses/.test(this.table.named(column));
    const read = noticeWords(text, inMonths ? 'months' : 'days');
    if (read === null)
      throw new WrongCell(
        'notice',
        `${shown(text)} is no notice: write 30 Tage, 3 Monate, 1 Jahr, 6 Monate zum Quartalsende`,
      );
    return read;
  }

  /** A cell whose words mean something by themselves, or yes or no to what the heading asks; null for an empty one. */
  meant<M extends string>(line: SheetLine, column: ColumnOf<T>, meanings: Meanings<M>): M | null {
    const { text } = this.table.at(line, column);
    if (text === '') return null;
    const word = plain(text);
    const { yes, no, words } = meanings;
    const meant = YES.has(word) ? yes : NO.has(word) ? no : words[word];
    if (meant !== undefined && meant !== null) return meant;
    const heading = this.table.named(column);
    throw new WrongCell(
      'word',
      meant === null
        ? `${shown(text)} under ${heading} does not say which; write ${Object.keys(words).slice(0, 4).join(', ')}`
        : `${shown(text)} under ${heading} is none of ${[...Object.keys(words), 'ja', 'nein'].join(', ')}`,
    );
  }

  oneOf<W extends string>(
    line: SheetLine,
    column: ColumnOf<T>,
    words: { readonly [typed: string]: W },
  ): W | null {
    const { text } = this.table.at(line, column);
    if (text === '') return null;
    const found = Object.entries(words).find(([typed]) => typed === plain(text));
    if (found === undefined)
      throw new WrongCell('word', `${shown(text)} is none of ${Object.keys(words).join(', ')}`);
    return found[1];
  }
}

/** Zeros at the end of decimals are left out: a spreadsheet writes 3.0000 %. */
function trimmed(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
