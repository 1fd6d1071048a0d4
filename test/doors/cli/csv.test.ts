// Every table can go into a spreadsheet, and nothing in it runs there.

import { expect, test } from 'vitest';
import { printAnswer } from '../../../src/doors/cli/print.ts';
import { englishFormats, germanFormats } from '../../../src/kernel/local-formats.ts';
import type { Answer } from '../../../src/node/command.ts';
import { verbatim } from '../../../src/node/sentence.ts';

function sinkInto(parts: string[]): { columns: null; write(text: string): Promise<void> } {
  return {
    columns: null,
    async write(text) {
      parts.push(text);
    },
  };
}

const terminalInto = (parts: string[]): Parameters<typeof printAnswer>[2] => {
  const sink = sinkInto(parts);
  return { out: sink, err: sink, ask: null, env: {}, workingFolder: '/', nowMs: () => 0 };
};

test('for the spreadsheets of a country figures are numbers with its signs, and units stand in the heads', async () => {
  const answer: Answer = {
    data: {},
    tables: [
      {
        title: verbatim('Loans'),
        columns: [
          { name: 'lender', align: 'left' },
          { name: 'balance', align: 'right' },
          { name: 'rate', align: 'right' },
          { name: 'mixed', align: 'right' },
          { name: 'days', align: 'right' },
        ],
        rows: [
          ['Anna; Berg', '8,248.29 EUR', '1.5 %', '1,000.00 EUR', '12'],
          ['1,5 or "more"', '-0.05 EUR', '3 %', '12 %', ''],
          ['=1+1', '', '–', '', '1,234'],
        ],
      },
    ],
  };
  const parts: string[] = [];
  await printAnswer(answer, { sheet: germanFormats }, terminalInto(parts));
  expect(parts.join('').split('\r\n')).toEqual([
    '\ufefflender;balance (EUR);rate (%);mixed;days',
    '"Anna; Berg";8248,29;1,5;1000,00 EUR;12',
    '"1,5 or ""more""";-0,05;3;12 %;',
    `"'=1+1";;–;;1234`,
    '',
  ]);
  const english: string[] = [];
  await printAnswer(answer, { sheet: englishFormats }, terminalInto(english));
  expect(english.join('')).toContain('Anna; Berg,8248.29,1.5,1000.00 EUR,12');
});

test('tables are printed as comma-separated values with their heads, formulas made harmless', async () => {
  const answer: Answer = {
    data: {},
    lines: [verbatim('not in the table')],
    tables: [
      {
        title: verbatim('People'),
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
      { title: verbatim('Empty'), columns: [{ name: 'what', align: 'left' }], rows: [] },
    ],
  };
  const parts: string[] = [];
  await printAnswer(answer, 'csv', terminalInto(parts));
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
