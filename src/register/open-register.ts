// The files of a register as tables: which file is what, and which table of a workbook.

import { refuse } from '../bank/fault.ts';
import { columnsOf, fits, type TableName } from './columns.ts';
import { isTooWide, readCsvSheet } from './csv-sheet.ts';
import type { RegisterTables } from './loan-register.ts';
import { COLUMNS_MAX, REGISTER_BYTES_MAX, type Sheet } from './sheet.ts';
import { readXlsxSheets } from './xlsx-sheet.ts';
import { isZip } from './zip-parts.ts';

/** A file as it lies on a disk. */
export interface RegisterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tables of a file: one of a CSV file, each sheet of a workbook. Throws BankFileRefused. */
export function sheetsOf({ name, bytes }: RegisterFile): readonly Sheet[] {
  if (bytes.length > REGISTER_BYTES_MAX)
    refuse(1, 'size', `${name} has ${bytes.length} bytes; ${REGISTER_BYTES_MAX} are the limit`);
  if (isZip(bytes)) return readXlsxSheets(name, bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    refuse(1, 'workbook', `${name} is a workbook of the old form; save it as .xlsx or .csv`);
  const sheet = readCsvSheet(name, bytes);
  if (isTooWide(sheet)) refuse(1, 'size', `${name} has more than ${COLUMNS_MAX} columns`);
  return [sheet];
}

function tableIn(table: TableName, sheets: readonly Sheet[], taken: ReadonlySet<Sheet>): Sheet | null {
  return sheets.find((sheet) => !taken.has(sheet) && fits(table, sheet)) ?? null;
}

/** Finds the tables. What no file of its own holds may be a further sheet of the workbook with the contracts. Throws BankFileRefused. */
export function openRegister(
  contracts: RegisterFile,
  movements: RegisterFile | null,
  contacts: RegisterFile | null,
): RegisterTables {
  const sheets = sheetsOf(contracts);
  const taken = new Set<Sheet>();
  const own = (table: TableName, file: RegisterFile | null): Sheet | null => {
    const found =
      file === null
        ? tableIn(table, sheets, taken)
        : (tableIn(table, sheetsOf(file), taken) ?? sheetsOf(file)[0]);
    if (found !== null && found !== undefined) taken.add(found);
    return found ?? null;
  };
  const first = tableIn('contracts', sheets, taken) ?? sheets[0];
  if (first === undefined) return refuse(1, 'workbook', `${contracts.name} has no sheet`);
  taken.add(first);
  const [moved, known] = [own('movements', movements), own('contacts', contacts)];
  return {
    contracts: columnsOf('contracts', first),
    movements: moved === null ? null : columnsOf('movements', moved),
    contacts: known === null ? null : columnsOf('contacts', known),
  };
}
