// A paper as files: one PDF, or its tables as CSV (a file each) or XLSX (a sheet each). And the annual pack: all of a year in one archive.

import type { CivilDate } from '../kernel/calendar.ts';
import type { Paper, PaperTable } from './document.ts';
import { type Dress, renderPdf } from './pdf/render.ts';
import { type ArchiveFile, archiveOf } from './tables/archive.ts';
import { tableAsCsv } from './tables/csv.ts';
import { tablesAsXlsx } from './tables/xlsx.ts';

export const FILE_FORMS = ['pdf', 'xlsx', 'csv'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

const tablesOf = ({ blocks }: Paper): readonly PaperTable[] =>
  blocks.flatMap((block) => (block.is === 'table' ? [block.table] : []));

/** The names of the files that a paper will have. */
export function fileNamesOf(paper: Paper, form: FileForm): readonly string[] {
  const tables = tablesOf(paper);
  if (form === 'pdf') return [`${paper.name}.pdf`];
  if (form === 'xlsx') return tables.length === 0 ? [] : [`${paper.name}.xlsx`];
  return tables.map(({ name }) => (tables.length === 1 ? `${paper.name}.csv` : `${paper.name}-${name}.csv`));
}

/** The files of a paper. A paper without a table has none as CSV or XLSX. */
export async function filesOf(paper: Paper, form: FileForm, dress: Dress): Promise<readonly ArchiveFile[]> {
  const tables = tablesOf(paper);
  const names = fileNamesOf(paper, form);
  const named = (index: number, bytes: Uint8Array): ArchiveFile => ({
    name: names[index] ?? paper.name,
    bytes,
  });
  switch (form) {
    case 'pdf':
      return [named(0, await renderPdf(paper, dress))];
    case 'xlsx':
      return names.length === 0 ? [] : [named(0, tablesAsXlsx(tables, paper))];
    case 'csv': {
      const utf8 = new TextEncoder();
      return tables.map((table, index) =>
        named(index, utf8.encode(tableAsCsv(table, paper.language, paper.currency))),
      );
    }
  }
}

/** Kinds of the annual pack, with the folder that each stands in, and the forms in which each is wanted. */
export const PACK_PARTS: readonly {
  readonly kind: string;
  readonly folder: string;
  readonly forms: readonly FileForm[];
}[] = [
  { kind: 'balance-sheet', folder: '1-books', forms: FILE_FORMS },
  { kind: 'income-statement', folder: '1-books', forms: FILE_FORMS },
  { kind: 'member-register', folder: '2-registers', forms: FILE_FORMS },
  { kind: 'asset-register', folder: '2-registers', forms: FILE_FORMS },
  { kind: 'holder-register', folder: '2-registers', forms: FILE_FORMS },
  { kind: 'auction-protocol', folder: '3-auctions', forms: ['pdf'] },
  { kind: 'lender-statement', folder: '4-lenders', forms: ['pdf'] },
  { kind: 'interest-certificate', folder: '4-lenders', forms: ['pdf'] },
  { kind: 'loan-statement', folder: '4-lenders', forms: ['pdf'] },
  { kind: 'loan-certificate', folder: '4-lenders', forms: ['pdf'] },
  { kind: 'member-statement', folder: '5-members', forms: ['pdf'] },
];

/** The archive of a year. */
export function packOf(files: readonly ArchiveFile[], date: CivilDate): Uint8Array {
  return archiveOf(files, date);
}
