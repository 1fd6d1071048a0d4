// Which column of a table means what: by its name, German, English or Spanish, in any order and spelling.

import { refuse } from '../bank/fault.ts';
import { BALANCE_BEGINNINGS, TABLES } from './column-names.ts';
import type { Cell, Sheet, SheetLine } from './sheet.ts';

const NEEDED = {
  contracts: ['number', 'rate'],
  movements: ['number', 'date', 'amount'],
  contacts: ['lastName'],
} as const;

export type TableName = keyof typeof TABLES;
export type ColumnOf<T extends TableName> = keyof (typeof TABLES)[T] & string;

const NAMES_MAX = 1000;

function isNeeded(table: TableName, column: string): boolean {
  const needed: readonly string[] = NEEDED[table];
  return needed.includes(column);
}

/** A name of a column without case, accents and signs: "Kündigungsfrist (Tage)" is kuendigungsfristtage. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');
}

const EMPTY: Cell = { text: '', exact: false };

/** A table whose columns are known. */
export interface Columned<T extends TableName> {
  readonly sheet: Sheet;
  /** Lines below the one with the names. */
  readonly lines: readonly SheetLine[];
  /** Columns of the file that mean nothing here, as they are named there. */
  readonly ignored: readonly string[];
  has(column: ColumnOf<T>): boolean;
  /** The name of a column as `plain` leaves it; empty where the table has none. */
  named(column: ColumnOf<T>): string;
  /** The name of a column as the file has it; empty where the table has none. */
  heading(column: ColumnOf<T>): string;
  at(line: SheetLine, column: ColumnOf<T>): Cell;
}

/** `saldo31122011`, `standzum112012`: a balance and its day. */
export const BALANCE_OF_A_DAY = new RegExp(
  `^(${BALANCE_BEGINNINGS.join('|')})(am|zum|per|vom|on|asof|at|a|al|del)?[0-9]{2,8}$`,
);

/** The columns that a name stands for, and the places at which it could stand. */
function placesNamed(column: string, name: string, plainCells: readonly string[]): readonly number[] {
  const exact = plainCells.flatMap((cell, place) => (cell === name ? [place] : []));
  if (exact.length > 0 || column !== 'balance' || name !== 'balance') return exact;
  return plainCells.flatMap((cell, place) => (BALANCE_OF_A_DAY.test(cell) ? [place] : []));
}

/** Columns that a table needs come first, and names that stand first in their list. */
function placesIn(table: TableName, header: SheetLine): Map<string, number> {
  const names: { readonly [column: string]: readonly string[] } = TABLES[table];
  const plainCells = header.cells.map(({ text }) => plain(text));
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const ranked = Object.entries(names).flatMap(([column, known]) =>
    known.map((name, rank) => ({ column, name, rank: isNeeded(table, column) ? rank - NAMES_MAX : rank })),
  );
  for (const { column, name } of [...ranked].sort((a, b) => a.rank - b.rank)) {
    const place = placesNamed(column, name, plainCells).find((one) => !taken.has(one));
    if (place === undefined || places.has(column)) continue;
    places.set(column, place);
    taken.add(place);
  }
  return places;
}

/** How many lines may stand above the names of the columns: a title, the house, the day. */
const TITLES_MAX = 20;

function filled({ cells }: SheetLine): number {
  return cells.filter(({ text }) => text !== '').length;
}

/** The same sheet from the line with the names on; null where no line has those that the table needs. Lines above are titles: they hold less. */
function headed(table: TableName, { name, lines }: Sheet): Sheet | null {
  const at = lines.slice(0, TITLES_MAX + 1).findIndex((line) => {
    const places = placesIn(table, line);
    return NEEDED[table].every((column) => places.has(column));
  });
  const header = lines[at];
  if (header === undefined || lines.slice(0, at).some((line) => filled(line) >= filled(header))) return null;
  return { name, lines: lines.slice(at) };
}

/** Whether a table has the columns that it needs to be that one. */
export function fits(table: TableName, sheet: Sheet): boolean {
  return headed(table, sheet) !== null;
}

/** The line that looks most like the names of columns, where none has all that are needed. */
function likeliest(table: TableName, { name, lines }: Sheet): Sheet {
  const known = lines.slice(0, TITLES_MAX + 1).map((line) => placesIn(table, line).size);
  return { name, lines: lines.slice(Math.max(0, known.indexOf(Math.max(0, ...known)))) };
}

/** Finds the columns of a table. Throws BankFileRefused where one is missing that it cannot do without. */
export function columnsOf<T extends TableName>(table: T, whole: Sheet): Columned<T> {
  const sheet = headed(table, whole) ?? likeliest(table, whole);
  const [header, ...lines] = sheet.lines;
  if (header === undefined) return refuse(1, 'columns', `${sheet.name} is empty`);
  const places = placesIn(table, header);
  const missing = NEEDED[table].filter((column) => !places.has(column));
  if (missing.length > 0) {
    const has = header.cells
      .map(({ text }) => text)
      .join(', ')
      .slice(0, 300);
    const wanted = missing.map((column) => {
      const names: { readonly [column: string]: readonly string[] } = TABLES[table];
      return (names[column] ?? []).slice(0, 4).join(' / ');
    });
    refuse(header.line, 'columns', `${sheet.name} has no column ${wanted.join('; ')}. It has: ${has}`);
  }
  const used = new Set(places.values());
  const heading = (column: ColumnOf<T>): string => header.cells[places.get(column) ?? -1]?.text ?? '';
  return {
    sheet,
    lines,
    ignored: header.cells.map(({ text }) => text).filter((text, at) => text !== '' && !used.has(at)),
    has: (column) => places.has(column),
    named: (column) => plain(heading(column)),
    heading,
    at: (line, column) => line.cells[places.get(column) ?? -1] ?? EMPTY,
  };
}
