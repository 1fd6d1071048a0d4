// A statement on screen: what many lenders are owed is one line, unless every account is asked for.

import { expect, test } from 'vitest';
import { partTable } from '../../../src/node/commands/statement-tables.ts';
import { englishOf, sentence, unworded } from '../../../src/node/sentence.ts';

const part = {
  title: sentence('Liabilities'),
  lines: [
    { account: 'liabilities:loans:2', minor: 100n },
    { account: 'liabilities:loans:10', minor: 50n },
    { account: 'liabilities:tax', minor: 7n },
  ],
  sumMinor: 157n,
};
const rows = (isWhole: boolean) =>
  partTable(part, isWhole, (minor) => unworded(String(minor))).rows.map((row) => row.map(englishOf));

test('a class of several accounts is one line that says of how many', () => {
  expect(rows(false)).toEqual([
    ['liabilities:loans (2 accounts)', '150'],
    ['liabilities:tax', '7'],
    ['altogether', '157'],
  ]);
});

test('every account by itself', () => {
  expect(rows(true)).toEqual([
    ['liabilities:loans:2', '100'],
    ['liabilities:loans:10', '50'],
    ['liabilities:tax', '7'],
    ['altogether', '157'],
  ]);
});
