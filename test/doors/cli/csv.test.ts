// Every table can go into a spreadsheet, and nothing in it runs there.

import { expect, test } from 'vitest';
import { printAnswer } from '../../../src/doors/cli/print.ts';
import type { Answer } from '../../../src/node/command.ts';

function sinkInto(parts: string[]): { columns: null; write(text: string): Promise<void> } {
  return {
    columns: null,
    async write(text) {
      parts.push(text);
    },
  };
}

test('tables are printed as comma-separated values with their heads, formulas made harmless', async () => {
  const answer: Answer = {
    data: {},
    lines: ['not in the table'],
    tables: [
      {
        title: 'People',
        columns: [
          { name: 'name', align: 'left' },
          { name: 'owes', align: 'right' },
        ],
        rows: [
          ['Anna, of "Berg"', '1,200.00 EUR'],
          ['=HYPERLINK("x")', '-1'],
          ['-1-1', '+1'],
        ],
      },
      { title: 'Empty', columns: [{ name: 'what', align: 'left' }], rows: [] },
    ],
  };
  const parts: string[] = [];
  const sink = sinkInto(parts);
  await printAnswer(answer, 'csv', {
    out: sink,
    err: sink,
    ask: null,
    env: {},
    workingFolder: '/',
    nowMs: () => 0,
  });
  expect(parts.join('').split('\r\n')).toEqual([
    'name,owes',
    '"Anna, of ""Berg""","1,200.00 EUR"',
    `"'=HYPERLINK(""x"")",-1`,
    `"'-1-1","'+1"`,
    '',
    'what',
    '',
  ]);
});
