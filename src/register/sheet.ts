// A table of cells, whatever file it came from.

/** The largest file, in bytes. */
export const REGISTER_BYTES_MAX = 16 * 1024 * 1024;
/** The most lines and columns of a table. */
export const LINES_MAX = 100_000;
export const COLUMNS_MAX = 200;
/** The longest cell, in characters. */
export const CELL_CHARACTERS_MAX = 2000;

export interface Cell {
  readonly text: string;
  /** A number or a day as the file itself stores it: with a decimal point, or as 2026-12-31, whatever the country. */
  readonly exact: boolean;
}

export interface SheetLine {
  /** From 1, as a person counts it in the file. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  /** The file, and the table in it where there are several. */
  readonly name: string;
  /** Lines that hold something; one of the first names the columns. */
  readonly lines: readonly SheetLine[];
}
