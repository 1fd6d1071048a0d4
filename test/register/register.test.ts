// Registers as programs and countries write them, and files that mean harm.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BankFileRefused } from '../../src/bank/fault.ts';
import { formatDate } from '../../src/kernel/calendar.ts';
import { type CurrencyCode, parseCurrency } from '../../src/kernel/currency.ts';
import { cellNumber } from '../../src/register/cell-numbers.ts';
import { readLoanRegister } from '../../src/register/loan-register.ts';
import { parseDate } from '../../src/kernel/calendar.ts';
import { openRegister, type RegisterFile } from '../../src/register/open-register.ts';
import { archiveOf, inText, rowOf, workbookOf, workbookParts } from './workbook.ts';

const EUR = parseCurrency('EUR') as CurrencyCode;

function csv(text: string, name = 'register.csv'): RegisterFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function xlsx(bytes: Uint8Array): RegisterFile {
  return { name: 'register.xlsx', bytes };
}

function read(
  contracts: RegisterFile,
  movements: RegisterFile | null = null,
  contacts: RegisterFile | null = null,
) {
  const options = { currency: EUR, decimalSign: null, dates: null, country: 'DE' };
  return readLoanRegister(openRegister(contracts, movements, contacts), options);
}

function rules(found: ReturnType<typeof read>): readonly (readonly [number, string])[] {
  return found.faults.map(({ line, rule }) => [line, rule] as const);
}

function refusedRule(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof BankFileRefused) return fault.faults[0]?.rule ?? '';
    throw fault;
  }
  return 'accepted';
}

const GERMAN = [
  'Zinssatz;Darlehensgeber;Vertragsnummer;Saldo;Kündigungsfrist;Ort',
  '1,50 %;3;2;1.619,93;3 Monate;Köln',
  '3%;4;13;10.000,00;90 Tage;Bonn',
].join('\n');

describe('contracts', () => {
  test('in German, in any order of columns', () => {
    const found = read(csv(GERMAN));
    expect(found.faults).toEqual([]);
    expect(found.contracts).toMatchObject([
      {
        number: '2',
        balanceMinor: 161_993n,
        ratePpm: 15_000n,
        lender: '3',
        notice: { is: 'months', count: 3, to: 'day' },
      },
      {
        number: '13',
        balanceMinor: 1_000_000n,
        ratePpm: 30_000n,
        notice: { is: 'days', count: 90, to: 'day' },
      },
    ]);
  });

  test('in Spanish, with the headings and periods of the page', () => {
    const found = read(
      csv(
        [
          'Contrato;Nombre;Apellidos;Importe;Interés;Fecha;Vencimiento;Preaviso;Rango',
          '2;Ida;Ruiz;1.619,93;1,50 %;01/03/2012;;3 meses;subordinado',
          '13;Leo;Núñez;10.000,00;3%;15/03/2012;31/12/2030;30 días;ordinario',
        ].join('\n'),
      ),
      csv('Contrato;Fecha;Importe;Concepto\n2;15/06/2012;100,00;ingreso\n'),
      csv('Nombre;Apellidos;Dirección;Código postal;Población;País\nIda;Ruiz;;;;\n'),
    );
    expect(found.faults).toEqual([]);
    expect(found.contracts).toMatchObject([
      {
        number: '2',
        lender: 'Ida Ruiz',
        balanceMinor: 161_993n,
        ratePpm: 15_000n,
        notice: { is: 'months', count: 3, to: 'day' },
        subordinated: true,
        endDate: null,
      },
      {
        number: '13',
        lender: 'Leo Núñez',
        balanceMinor: 1_000_000n,
        agreedDate: parseDate('2012-03-15'),
        notice: { is: 'days', count: 30, to: 'day' },
        subordinated: false,
        endDate: parseDate('2030-12-31'),
      },
    ]);
    expect(found.movements).toMatchObject([{ amountMinor: 10_000n, reference: 'ingreso' }]);
    expect(found.contacts).toMatchObject([{ title: 'Ida Ruiz' }]);
  });

  test('a lender whose whole name stands under one heading', () => {
    const found = read(csv('Número;Nombre;Saldo a 31.12.2011;Tipo de interés\n2;Ida Ruiz;1.619,93;1,50 %\n'));
    expect(found.contracts).toMatchObject([{ number: '2', lender: 'Ida Ruiz', balanceMinor: 161_993n }]);
  });

  test('a bare number under a heading of months', () => {
    const found = read(csv('Contrato;Interés;Preaviso (meses)\n2;1,50 %;3\n'));
    expect(found.contracts).toMatchObject([{ notice: { is: 'months', count: 3, to: 'day' } }]);
  });

  test('in English, the same', () => {
    const found = read(csv('number,amount,interest\n2,"1,619.93",1.50%\n13,10000.00,3.00%\n'));
    expect(found.contracts.map(({ balanceMinor, ratePpm }) => [balanceMinor, ratePpm])).toEqual([
      [161_993n, 15_000n],
      [1_000_000n, 30_000n],
    ]);
  });

  test('in Windows-1252 and in UTF-16', () => {
    const latin = Uint8Array.from(Buffer.from('Nummer;Zins;Darlehensgeber\n1;2 %;Jürgen\n', 'latin1'));
    expect(read({ name: 'a.csv', bytes: latin }).contracts[0]?.lender).toBe('Jürgen');
    const wide = Uint8Array.from(Buffer.from('\ufeffNummer;Zins;Darlehensgeber\n1;2 %;Jürgen\n', 'utf16le'));
    expect(read({ name: 'a.csv', bytes: wide }).contracts[0]?.lender).toBe('Jürgen');
  });

  test('with every fault named by line and rule, and the rest read', () => {
    const found = read(
      csv(
        [
          'number;amount;rate;lender',
          '1;-5,00;2 %;a',
          '2;5,001;2 %;a',
          '3;5,00;zwei;a',
          '4;5,00;2 %;=HYPERLINK(1)',
          '5;5,00;2 %;b',
          '5;6,00;2 %;b',
          ';6,00;2 %;b',
          '7;=1+1;2 %;b',
        ].join('\n'),
      ),
    );
    expect(rules(found)).toEqual([
      [2, 'negative'],
      [3, 'amount'],
      [4, 'number'],
      [5, 'formula'],
      [7, 'contract-repeated'],
      [8, 'missing'],
      [9, 'formula'],
    ]);
    expect(found.contracts.map(({ number }) => number)).toEqual(['5']);
  });

  test('without a column they need are refused, and the message says what there is', () => {
    expect(refusedRule(() => read(csv('nummer;name\n1;x\n')))).toBe('columns');
    expect(() => read(csv('nummer;name\n1;x\n'))).toThrow(/zins.*It has: nummer, name/);
  });
});

describe('what a file leaves open is asked, not guessed', () => {
  test('the decimal sign', () => {
    expect(rules(read(csv('number;amount;rate\n1;1.000;2\n')))).toEqual([[2, 'decimal-sign']]);
    expect(rules(read(csv('number;amount;rate\n1;1.000;2,5 %\n')))).toEqual([]);
    expect(rules(read(csv('number;amount;rate\n1;1.00;2,5 %\n')))[0]).toEqual([2, 'decimal-sign']);
  });

  test('the order of a day', () => {
    const contracts = csv('number;rate\n1;2 %\n');
    expect(rules(read(contracts, csv('contract;date;amount\n1;03/04/2010;5\n')))).toEqual([
      [2, 'date-order'],
    ]);
    const clear = read(contracts, csv('contract;date;amount\n1;03/04/2010;5\n1;03/24/2010;5\n'));
    expect(clear.movements.map(({ date }) => formatDate(date))).toEqual(['2010-03-04', '2010-03-24']);
    const german = read(contracts, csv('Vertrag;Datum;Betrag\n1;03.04.2010;-5,00\n'));
    expect(german.movements).toMatchObject([{ amountMinor: -500n }]);
    expect(formatDate(german.movements[0]?.date ?? (0 as never))).toBe('2010-04-03');
  });
});

test('movements that say the same are shown as repeated, and strange contracts are faults', () => {
  const found = read(
    csv('number;rate\n1;2 %\n'),
    csv(
      'contract_id,date,amount\n1,2010-01-05,5.00\n1,2010-01-05,5.00\n2,2010-01-05,5.00\n1,2010-01-06,0.00\n',
    ),
  );
  expect(found.repeated).toMatchObject([{ line: 3, first: 2 }]);
  expect(rules(found)).toEqual([
    [4, 'contract-unknown'],
    [5, 'amount'],
  ]);
});

describe('a workbook', () => {
  const rows = [
    rowOf(1, [inText('Nummer'), inText('Betrag'), inText('Zins')]),
    rowOf(2, [
      '<c t="s"><v>0</v></c>',
      '<c s="3"><v>1619.9300000000001</v></c>',
      '<c s="1"><v>1.4999999999999999E-2</v></c>',
    ]),
  ].join('');
  const moved = [
    rowOf(1, [inText('Betrag'), inText('Datum'), inText('Vertrag')]),
    rowOf(2, ['<c><v>-5</v></c>', '<c s="2"><v>40308</v></c>', '<c><v>2</v></c>']),
  ].join('');

  test('with contracts and movements on sheets of their own; numbers as they were typed', () => {
    const found = read(xlsx(workbookOf({ Verträge: rows, Buchungen: moved }, ['2'])));
    expect(found.faults).toEqual([]);
    expect(found.contracts).toMatchObject([{ number: '2', balanceMinor: 161_993n, ratePpm: 15_000n }]);
    expect(found.movements).toMatchObject([{ number: '2', amountMinor: -500n }]);
    expect(formatDate(found.movements[0]?.date ?? (0 as never))).toBe('2010-05-10');
  });

  test('with a formula is refused, and the cell is named', () => {
    const formula = rowOf(2, [inText('1'), '<c><f>SUM(A1:A9)</f><v>5</v></c>', '<c s="1"><v>0.02</v></c>']);
    const header = rowOf(1, [inText('Nummer'), inText('Betrag'), inText('Zins')]);
    expect(() => read(xlsx(workbookOf({ A: header + formula })))).toThrow(/A!B2 holds a formula/);
  });

  test('with a cell whose shared text is not there is refused, not read as empty', () => {
    const header = rowOf(1, [inText('Nummer'), inText('Betrag'), inText('Zins')]);
    const row = rowOf(2, [inText('1'), '<c t="s"><v>7</v></c>', '<c s="1"><v>0.02</v></c>']);
    expect(() => read(xlsx(workbookOf({ A: header + row })))).toThrow(/A!B2 holds neither text/);
  });

  test.each([
    ['of the old form', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'workbook'],
    ['without a workbook', archiveOf({ 'word/document.xml': '<a/>' }), 'workbook'],
    ['cut off', workbookOf({ A: rows }).slice(0, 400), 'archive'],
    [
      'that unpacks to too much',
      archiveOf({
        ...workbookParts({ A: rows }),
        'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024),
      }),
      'size',
    ],
    [
      'that lies about its size',
      archiveOf(
        { ...workbookParts({ A: rows }), 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) },
        10,
      ),
      'size',
    ],
    [
      'with entities that grow',
      archiveOf({
        ...workbookParts({ A: rows }),
        'xl/sharedStrings.xml':
          '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><sst><si><t>&c;</t></si></sst>',
      }),
      'no-dtd',
    ],
    ['wider than a table may be', workbookOf({ A: '<row r="1"><c r="ZZ1"><v>1</v></c></row>' }), 'size'],
  ])('%s is refused', (_what, bytes, rule) => {
    expect(refusedRule(() => read(xlsx(bytes)))).toBe(rule);
  });
});

test('too large a file is refused before it is read', () => {
  expect(refusedRule(() => read({ name: 'a.csv', bytes: new Uint8Array(17 * 1024 * 1024) }))).toBe('size');
});

test('a number of a workbook is what was typed: up to 15 digits survive being stored as a double', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), (minor) => {
      const double = Number(minor) / 100;
      const exact = cellNumber(double.toPrecision(17)) ?? '';
      const [whole = '', part = ''] = exact.replace('-', '').split('.');
      const back = BigInt(`${whole}${part.padEnd(2, '0')}`);
      expect(part.length).toBeLessThanOrEqual(2);
      expect(minor < 0n ? -back : back).toBe(minor);
    }),
  );
});

test('any bytes and any text are read or refused, never thrown over', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string().map((text) => new TextEncoder().encode(text)),
      ),
      (bytes) => {
        expect(typeof refusedRule(() => read({ name: 'x', bytes }))).toBe('string');
        const zipped = Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]);
        expect(refusedRule(() => read({ name: 'x', bytes: zipped }))).not.toBe('accepted');
      },
    ),
  );
});
