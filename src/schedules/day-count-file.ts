// Reads lines `convention,start,end` and counts each of them; a bad line is named with its rule while the others go on.

import { type CivilDate, formatDate, parseDate } from '../kernel/calendar.ts';
import { countTime, type DayCount, parseDayCount } from '../kernel/day-count.ts';
import { formatDecimal, type Rational } from '../kernel/rational.ts';
import { shown } from './refused.ts';

export const LINES_MAX = 200_000;
/** Decimals of a year fraction: as many as a binary double shows. */
export const YEAR_DECIMALS = 16;

export interface CountedLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly convention: DayCount;
  /** How the line calls the convention. */
  readonly named: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly maturity: CivilDate | null;
  readonly days: number;
  readonly fraction: Rational;
}

/** In the order in which a line is judged. */
export const LINE_RULES = ['line-without-three-fields', 'convention-unknown', 'date-malformed'] as const;

export interface FaultyLine {
  readonly line: number;
  readonly rule: (typeof LINE_RULES)[number];
  readonly says: string;
}

export interface DayCountFile {
  readonly counted: readonly CountedLine[];
  readonly faulty: readonly FaultyLine[];
}

/** In which place of a line each figure stands. */
interface Columns {
  readonly convention: number;
  readonly start: number;
  readonly end: number;
  readonly maturity: number;
}

const USUAL: Columns = { convention: 0, start: 1, end: 2, maturity: 3 };

function fieldsOf(line: string): string[] {
  return line.split(',').map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
}

/** A first line that names columns may put them in any order, with others between; null for a line that names none. */
function columnsOf(fields: readonly string[]): Columns | null {
  const names = fields.map((field) => field.toLowerCase());
  const place = (name: string): number => names.indexOf(name);
  const columns = {
    convention: place('convention'),
    start: place('start'),
    end: place('end'),
    maturity: place('maturity'),
  };
  return columns.convention >= 0 && columns.start >= 0 && columns.end >= 0 ? columns : null;
}

type Judged = { readonly counted: CountedLine } | { readonly faulty: FaultyLine };

function judgeLine(line: number, fields: readonly string[], columns: Columns): Judged {
  const fault = (rule: FaultyLine['rule'], says: string): Judged => ({ faulty: { line, rule, says } });
  const [name = '', from = '', to = ''] = [columns.convention, columns.start, columns.end].map(
    (place) => fields[place] ?? '',
  );
  if (name === '' || from === '' || to === '') {
    return fault('line-without-three-fields', `${shown(fields.join(','))} is not convention,start,end.`);
  }
  const convention = parseDayCount(name);
  if (convention === null) {
    return fault('convention-unknown', `${shown(name)} is no convention.`);
  }
  const notDated = (text: string): Judged =>
    fault('date-malformed', `${shown(text)} is no date; write it like 2026-11-26, from 1600 to 9999.`);
  const [start, end] = [parseDate(from), parseDate(to)];
  if (start === null) return notDated(from);
  if (end === null) return notDated(to);
  const last = fields[columns.maturity] ?? '';
  const maturity = last === '' ? null : parseDate(last);
  if (last !== '' && maturity === null) return notDated(last);
  const { days, fraction } = countTime(convention, start, end, maturity);
  return { counted: { line, convention, named: name, start, end, maturity, days, fraction } };
}

/**
 * Counts every line. Empty lines and those that begin with `#` are passed over; a fourth field is the end of the contract,
 * at which 30E/360-isda alone looks. Null for more than LINES_MAX lines.
 */
export function readDayCountFile(text: string): DayCountFile | null {
  const lines = text.split(/\r\n|\n|\r/, LINES_MAX + 2);
  if (lines.length > LINES_MAX + 1) return null;
  const counted: CountedLine[] = [];
  const faulty: FaultyLine[] = [];
  let columns: Columns | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const fields = fieldsOf(line);
    if (columns === null) {
      const named = columnsOf(fields);
      columns = named ?? USUAL;
      if (named !== null) continue;
    }
    const judged = judgeLine(index + 1, fields, columns);
    if ('counted' in judged) counted.push(judged.counted);
    else faulty.push(judged.faulty);
  }
  return { counted, faulty };
}

/** A line as people and programs read it. */
export function countedText({ start, end, maturity, fraction }: CountedLine): {
  readonly start: string;
  readonly end: string;
  readonly maturity: string | null;
  readonly yearFraction: string;
  readonly exact: string;
} {
  return {
    start: formatDate(start),
    end: formatDate(end),
    maturity: maturity === null ? null : formatDate(maturity),
    yearFraction: formatDecimal(fraction, YEAR_DECIMALS),
    exact: `${fraction.numerator}/${fraction.denominator}`,
  };
}
