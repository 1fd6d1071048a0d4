// Faults of the papers: sums that are not carried over, figures of the past that do not fit, formulas that get through.

import type { Mutant } from './mutant.ts';

export const paperMutants: readonly Mutant[] = [
  {
    name: 'the sum carried over forgets the last line of a page',
    file: 'src/paper/document.ts',
    find: 'of table.rows.slice(0, upTo)) {',
    replace: 'of table.rows.slice(0, upTo === table.rows.length ? upTo : upTo - 1)) {',
    caughtBy: { tests: ['test/paper/pdf.test.ts'], says: 'carries the sum over' },
  },
  {
    name: 'a formula gets into a spreadsheet',
    file: 'src/views/exports/formula.ts',
    find: 'return FORMULA.test(text);',
    replace: "return text.startsWith('=') && FORMULA.test(text);",
    caughtBy: { tests: ['test/paper/spreadsheets.test.ts'], says: 'leaves no formula' },
  },
  {
    name: 'an amount below zero is written without its sign',
    file: 'src/kernel/local-text.ts',
    find: 'return scaled < 0n ? MINUS + size : size;',
    replace: 'return size;',
    caughtBy: { tests: ['test/paper/formats.test.ts'], says: 'reads back to the same minor units' },
  },
  {
    name: 'an archive bears the time at which it was made',
    file: 'src/paper/tables/archive.ts',
    find: 'mtime, os: 3',
    replace: 'mtime: performance.now() > 0 ? new Date(Date.now() + Math.random() * 1e9) : mtime, os: 3',
    caughtBy: { tests: ['test/paper/spreadsheets.test.ts'], says: 'same bytes' },
  },
  {
    name: 'a lender is shown interest of a coupon on what was redeemed at it',
    file: 'src/views/lender-replay.ts',
    find: '    this.accrue(date, false);\n    const parts = apportion(',
    replace: '    const parts = apportion(',
    caughtBy: { tests: ['test/views/histories.test.ts'], says: 'agrees with the rows' },
  },
  {
    name: 'a history that does not add up goes out on paper',
    file: 'src/paper/gathering.ts',
    find: 'if (!agrees) throw new HistoryDiffers(`${key} in ${asset}`);',
    replace: 'if (!agrees && key === asset) throw new HistoryDiffers(`${key} in ${asset}`);',
    caughtBy: { tests: ['test/paper/history-differs.test.ts'], says: 'writes no paper' },
  },
  {
    name: 'what is there is overwritten unasked',
    file: 'src/main/paper/write-papers.ts',
    find: '  if (replace) return;\n  const there =',
    replace: '  if (into !== "") return;\n  const there =',
    caughtBy: { tests: ['test/paper/paper-command.test.ts'], says: 'overwrites nothing unless asked' },
  },
];
