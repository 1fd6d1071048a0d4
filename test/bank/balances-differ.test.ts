// What a statement says that it held against what its entries come to.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatBankAmount } from '../../src/bank/amounts.ts';
import { balancesDiffer } from '../../src/bank/balances-differ.ts';
import { readBankFile } from '../../src/bank/read-bank-file.ts';

function differencesIn(name: string, change: (text: string) => string = (text) => text) {
  const text = readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8');
  return readBankFile(new TextEncoder().encode(change(text)), null).statements.map((statement) => {
    const found = balancesDiffer(statement);
    if (found === null) return null;
    return [found.opening, found.entries, found.closing, found.difference].map(formatBankAmount);
  });
}

const MULTI = 'camt053.v2.multi.statement.xml';
const wrong = (text: string): string => text.replace('>27.00<', '>26.50<');

test('what adds up is said nothing of; what does not, with all four figures', () => {
  expect(differencesIn(MULTI)).toEqual([null, null]);
  const [first, second] = differencesIn(MULTI, wrong);
  expect([first, second]).toEqual([['18.15', '8.85', '26.50', '-0.50'], null]);
  expect(differencesIn('camt053.v2.five.decimals.xml')).toEqual([['18.15', '8.85', '27.05', '0.05']]);
});

test('nothing is compared in several currencies or with one balance, and what waits is not counted', () => {
  expect(differencesIn('camt053.v2.minimal.xml')).toEqual([null]);
  const [alone] = differencesIn(MULTI, (text) => wrong(text).replace('<Cd>OPBD</Cd>', '<Cd>OPAV</Cd>'));
  expect(alone).toBeNull();
  const [waiting] = differencesIn(MULTI, (text) => text.replace('>BOOK<', '>PDNG<'));
  expect(waiting).toEqual(['18.15', '0.00', '27.00', '8.85']);
});
