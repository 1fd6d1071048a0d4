// Registers as people print them: a title above the names of the columns, and the sum below.

import { expect, test } from 'vitest';
import { BankFileRefused } from '../../src/bank/fault.ts';
import { type CurrencyCode, parseCurrency } from '../../src/kernel/currency.ts';
import { readLoanRegister } from '../../src/register/loan-register.ts';
import { openRegister, type RegisterFile } from '../../src/register/open-register.ts';

function csv(...lines: readonly string[]): RegisterFile {
  return { name: 'register.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

function read(contracts: RegisterFile, movements: RegisterFile | null = null) {
  const currency = parseCurrency('EUR') as CurrencyCode;
  const options = { currency, decimalSign: null, dates: null, country: null };
  return readLoanRegister(openRegister(contracts, movements, null), options);
}

const HEADING = 'Nr;Name;Saldo 31.12.2011;Zins';
const ROWS = ['1;Ada;1.000,00 €;2,5 %', '2;Ben;500,00 €;1 %'];

test.each([
  [['Darlehensübersicht', '']],
  [['Direktkredite Lindenhof;;;', ';;;']],
  [['Direktkredite, Haus, Hof, Garten', 'Stand:;31.12.2011']],
])('titles above the names of the columns are skipped: %s', (titles) => {
  const { contracts, faults } = read(csv(...titles, HEADING, ...ROWS));
  expect(faults).toEqual([]);
  expect(contracts.map(({ number, balanceMinor, line }) => [number, balanceMinor, line])).toEqual([
    ['1', 100_000n, titles.length + 2],
    ['2', 50_000n, titles.length + 3],
  ]);
});

test('a file without the names is refused, however far one looks', () => {
  expect(() => read(csv('Darlehensübersicht', '', ...ROWS))).toThrow(BankFileRefused);
});

test('where a name is missing, the line that holds the others is named, not the title', () => {
  expect(() => read(csv('Darlehensübersicht', 'Nr;Name;Saldo', '1;Ada;1.000,00'))).toThrow(
    /no column .*It has: Nr, Name, Saldo/,
  );
});

test.each([
  ['Summe;;1.500,00 €;', 'Summe'],
  [';Gesamt;1.500,00 €;', 'Gesamt'],
  ['Total;;1.500,00;', 'Total'],
  ['Summe:;;;', 'Summe:'],
  ['Summe;;1.500,00 €;2,0 %', 'Summe'],
  [';Suma total;1.500,00 €;2 %', 'Suma total'],
  ['Gesamt;2 Verträge;1.500,00 €;2,0 %', 'Gesamt'],
  [';Σ;1.500,00 €;1 %', 'Σ'],
  ['Durchschnitt;;750,00 €;2 %', 'Durchschnitt'],
])('the line of the sum is no contract, whatever else it says, and is named: %s', (total, word) => {
  const { contracts, faults, leftOut } = read(csv(HEADING, ...ROWS, total));
  expect([contracts.length, faults]).toEqual([2, []]);
  expect(leftOut).toEqual([{ file: 'register.csv', line: 4, word }]);
});

test('a sum and an average below it are both left out', () => {
  const { contracts, faults, leftOut } = read(
    csv(HEADING, ...ROWS, 'Summe;;1.500,00 €;', 'Durchschnittszins;;;2 %'),
  );
  expect([contracts.length, faults]).toEqual([2, []]);
  expect(leftOut.map(({ line }) => line)).toEqual([4, 5]);
});

test('a sum that is not the sum is named', () => {
  expect(read(csv(HEADING, ...ROWS, 'Summe;;1.600,00 €;')).faults).toMatchObject([
    { line: 4, rule: 'total-differs', says: expect.stringMatching(/1,600\.00 EUR.*1,500\.00 EUR/) },
  ]);
});

test('who lends is no word for a sum where the contract has a number', () => {
  const { contracts, leftOut } = read(csv(HEADING, ...ROWS, '3;Total;5,00 €;1 %'));
  expect([contracts.length, leftOut]).toEqual([3, []]);
});

test('a line called Summe that is not the sum is asked about, even with a rate; a line in the middle is at fault', () => {
  const differs = { line: 4, rule: 'total-differs', says: expect.stringMatching(/5\.00 EUR.*1,500\.00 EUR/) };
  expect(read(csv(HEADING, ...ROWS, 'Summe;;5,00 €;1 %')).faults).toMatchObject([differs]);
  for (const within of ['Summe;;5,00 €;', 'Zwischensumme;;5,00 €;1 %'])
    expect(read(csv(HEADING, within, ...ROWS)).faults).toMatchObject([{ line: 2, rule: 'total-within' }]);
});

test('movements have a title and a sum as well', () => {
  const contracts = csv(HEADING, ...ROWS);
  const moved = ['Bewegungen', 'Datum;Nr;Betrag', '01.02.2012;1;100,00', '02.02.2012;2;-50,00'];
  expect(read(contracts, csv(...moved, 'Summe;;50,00'))).toMatchObject({ movements: [{}, {}], faults: [] });
  expect(read(contracts, csv(...moved, 'Summe;;150,00')).faults).toMatchObject([{ rule: 'total-differs' }]);
});
