// CSV as banks export it, with the mapping that a person wrote; and numbers and days as countries write them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankMoneyText, formatBankAmount } from '../../src/bank/amounts.ts';
import { MAPPING_EXAMPLE, parseMapping } from '../../src/bank/csv-mapping.ts';
import { readCsvStatement } from '../../src/bank/csv-statement.ts';
import { BankFileRefused } from '../../src/bank/fault.ts';
import { guessMapping } from '../../src/bank/guess-mapping.ts';
import { parseIban } from '../../src/bank/iban.ts';
import { plainDate, plainNumber } from '../../src/bank/local-numbers.ts';
import { readBankFile } from '../../src/bank/read-bank-file.ts';
import { decodeText } from '../../src/bank/texts.ts';
import { formatDate } from '../../src/kernel/calendar.ts';
import type { CurrencyCode } from '../../src/kernel/currency.ts';
import { rational } from '../../src/kernel/rational.ts';

const HEAD = 'Buchungstag;Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Verwendungszweck;Betrag';
const mapping = parseMapping(MAPPING_EXAMPLE);

const faultsOf = (text: string, of = mapping): string[] => {
  try {
    readCsvStatement(text, of);
  } catch (fault) {
    if (fault instanceof BankFileRefused) return fault.faults.map(({ line, rule }) => `${line} ${rule}`);
    throw fault;
  }
  return [];
};

test('a German export', () => {
  const text = `${HEAD}
03.11.26;Druckerei Müller;DE02 1203 0000 0000 2020 51;"Miete; November";1.250,00
05.11.2026;Stadtwerke;;Wasser;-12,5
`;
  const [statement] = readCsvStatement(text, mapping).statements;
  expect(statement?.account.iban).toBe('DE89370400440532013000');
  expect(
    statement?.entries.map((one) => [
      one.bookedOn === null ? '' : formatDate(one.bookedOn),
      formatBankAmount(one),
      one.payments[0]?.name,
      one.payments[0]?.number,
      one.payments[0]?.purpose,
      one.line,
    ]),
  ).toEqual([
    ['2026-11-03', '1250.00', 'Druckerei Müller', 'DE02120300000000202051', 'Miete; November', 2],
    ['2026-11-05', '-12.50', 'Stadtwerke', '', 'Wasser', 3],
  ]);
});

test('in and out in two columns, a balance, lines above the names, the newest first', () => {
  const of = parseMapping(
    JSON.stringify({
      delimiter: ',',
      skipLines: 2,
      decimalSign: '.',
      dates: 'month-day-year',
      account: '1-2-3',
      columns: {
        bookedOn: 'Date',
        credit: 'In',
        debit: 'Out',
        balance: 'Balance',
        currency: 'Cur',
        purpose: ['A', 'B'],
      },
    }),
  );
  const text =
    'My bank\nmade today\nDate,In,Out,Balance,Cur,A,B\n11/05/2026,,12.50,"5,237.50",USD,Water,works\n11/03/2026,"1,250.00",,"5,250.00",USD,Rent,\n';
  const [statement] = readCsvStatement(text, of).statements;
  expect(statement?.entries.map((one) => formatBankAmount(one))).toEqual(['-12.50', '1250.00']);
  expect(statement?.entries.map((one) => one.payments[0]?.purpose)).toEqual(['Water works', 'Rent']);
  expect(
    statement?.balances.map((one) => `${formatBankAmount(one)} ${formatDate(one.date ?? (0 as never))}`),
  ).toEqual(['5237.50 2026-11-05']);
});

const lettered = (more: object = {}): ReturnType<typeof parseMapping> =>
  parseMapping(
    JSON.stringify({
      account: '1-2-3',
      currency: 'EUR',
      columns: { bookedOn: 'Tag', amount: 'Betrag', direction: 'S/H' },
      ...more,
    }),
  );

describe('a letter or a word beside the amount', () => {
  test.each([
    ['H', '12.50'],
    ['S', '-12.50'],
    ['C', '12.50'],
    ['D', '-12.50'],
    ['Cr.', '12.50'],
    ['dr', '-12.50'],
    ['+', '12.50'],
    ['-', '-12.50'],
    ['Soll', '-12.50'],
    ['haber', '12.50'],
  ])('%s', (letter, amount) => {
    const [statement] = readCsvStatement(
      `Tag;Betrag;S/H\n03.11.2026;12,50;${letter}\n`,
      lettered(),
    ).statements;
    expect(statement?.entries.map((one) => formatBankAmount(one))).toEqual([amount]);
  });

  test('says the same as a sign in the amount, or the line is at fault; so it is without one', () => {
    const text =
      'Tag;Betrag;S/H\n03.11.2026;-12,50;S\n03.11.2026;-12,50;H\n03.11.2026;1,00;\n03.11.2026;1,00;x\n';
    expect(faultsOf(text, lettered())).toEqual(['3 direction', '4 direction', '5 direction']);
  });

  test('can be a word that the mapping names, in a column without a name', () => {
    const of = lettered({
      directions: { credit: ['Zugang'], debit: ['Abgang'] },
      columns: { bookedOn: 'Tag', amount: 'Betrag', direction: '#3' },
    });
    const text = 'Tag;Betrag; \n03.11.2026;12,50;Zugang\n04.11.2026;2,50;Abgang\n';
    const [statement] = readCsvStatement(text, of).statements;
    expect(statement?.entries.map((one) => formatBankAmount(one))).toEqual(['12.50', '-2.50']);
  });

  test.each([
    ['without an amount', { bookedOn: 'Tag', direction: 'S/H' }],
    ['amount, and credit and debit', { bookedOn: 'Tag', amount: 'A', credit: 'B', debit: 'C' }],
  ])('no mapping: %s', (_name, columns) => {
    expect(() => lettered({ columns })).toThrow(BankFileRefused);
  });
});

test('every faulty line is named, and nothing is taken', () => {
  const text = `${HEAD}\n99.11.2026;a;;b;1,00\n03.11.2026;a;;b;1.00\n03.11.2026;a;;b;1,00\n03.11.2026;a;;b;\n`;
  expect(faultsOf(text)).toEqual(['2 date', '3 amount', '5 amount']);
});

test.each([
  ['an empty file', '', '1 csv'],
  ['a missing column', 'Buchungstag;Betrag\n03.11.2026;1,00\n', '1 columns'],
  ['an open quote', `${HEAD}\n03.11.2026;"a;;b;1,00\n`, '2 csv'],
])('refused: %s', (_name, text, fault) => {
  expect(faultsOf(text)).toEqual([fault]);
});

const TWO = parseMapping(
  '{"account":"1","currency":"EUR","decimalSign":".","dates":"year-month-day","columns":{"bookedOn":"D","credit":"In","debit":"Out","balance":"B"}}',
);

test.each([
  ['2026-01-02;0.00;12.50;1', '-12.50'],
  ['2026-01-02;12.50;0.00;1', '12.50'],
  ['2026-01-02;;12.50;1', '-12.50'],
  ['2026-01-02;0.00;0.00;1', '0.00'],
  ['2026-01-02;1.00;2.00;1', null],
])('what came in and what went out: %s', (row, amount) => {
  const text = `D;In;Out;B\n${row}\n`;
  if (amount === null) expect(faultsOf(text, TWO)).toEqual(['2 amount']);
  else expect(readCsvStatement(text, TWO).statements[0]?.entries.map(formatBankAmount)).toEqual([amount]);
});

test.each([
  ['the newest first', '2026-01-02;5.00;;25.00\n2026-01-02;20.00;;20.00\n', '25.00'],
  ['the newest last', '2026-01-02;20.00;;20.00\n2026-01-02;5.00;;25.00\n', '25.00'],
])('on one day the balances say which is the last: %s', (_name, rows, balance) => {
  const [statement] = readCsvStatement(`D;In;Out;B\n${rows}`, TWO).statements;
  expect(statement?.balances.map(formatBankAmount)).toEqual([balance]);
});

test('a line with more columns than the names is refused: what a payer wrote may have shifted them', () => {
  const good = '03.11.2026;a;;b;1,00';
  expect(faultsOf(`${HEAD}\n${good}\n03.11.2026;a;;x;9,00;1,00\n${good};\n`)).toEqual(['3 columns']);
});

test('a column that is named twice is refused', () => {
  expect(faultsOf(`${HEAD};Betrag\n03.11.2026;a;;b;1,00;2,00\n`)).toEqual(['1 columns']);
});

test.each(['utf-16le', 'utf-16be'])('a file in %s is read', (encoding) => {
  const text = `\uFEFF${HEAD}\n03.11.2026;Müller;;b;1,00\n`;
  const bytes = Buffer.from(text, 'utf16le');
  const read = readBankFile(encoding === 'utf-16be' ? bytes.swap16() : bytes, mapping);
  expect(read.statements[0]?.entries[0]?.payments[0]?.name).toBe('Müller');
});

test('a file is no XML for a bracket near its beginning', () => {
  const of = parseMapping('{"account":"1","currency":"EUR","columns":{"bookedOn":"A","amount":"<B>"}}');
  const bytes = new TextEncoder().encode('A;<B>\n03.11.2026;1,00\n');
  expect(readBankFile(bytes, of).format).toBe('csv');
});

test.each([
  ['no JSON', '{'],
  ['no amount', '{"columns":{"bookedOn":"a"}}'],
  ['an unknown column', '{"columns":{"bookedOn":"a","amount":"b","other":"c"}}'],
  ['a list', '[]'],
])('a mapping with %s is refused', (_name, text) => {
  expect(() => parseMapping(text)).toThrow(BankFileRefused);
});

describe('numbers', () => {
  test.each([
    ['1.234,56', ',', '1234.56'],
    ['1234,5', ',', '1234.5'],
    ['1.234', ',', '1234'],
    ['1,234.56', '.', '1234.56'],
    ['-1’234.50', '.', '-1234.50'],
    ['12,50-', ',', '-12.50'],
    ['1 234,56 €', ',', '1234.56'],
    ['−3,00', ',', '-3.00'],
    ['1.23', ',', null],
    ['1,23', '.', null],
    ['1.2345,00', ',', null],
    ['--1', ',', null],
    ['-1-', ',', null],
    ['', ',', null],
    ['1e3', '.', null],
    ['=1+1', '.', null],
  ] as const)('%s with decimal %s is %s', (typed, sign, plain) => {
    expect(plainNumber(typed, sign)).toBe(plain);
  });

  test('every amount written either way is read back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (minor) => {
        const digits = String(minor < 0n ? -minor : minor).padStart(3, '0');
        const sign = minor < 0n ? '-' : '';
        const grouped = digits.slice(0, -2).replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, '.');
        const plain = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(plainNumber(`${sign}${grouped},${digits.slice(-2)}`, ',')).toBe(plain);
        expect(plainNumber(plain, '.')).toBe(plain);
      }),
    );
  });
});

test.each([
  ['31.12.2026', 'day-month-year', '2026-12-31'],
  ['1.2.26', 'day-month-year', '2026-02-01'],
  ['31/12/69', 'day-month-year', '2069-12-31'],
  ['31/12/70', 'day-month-year', '1970-12-31'],
  ['12/31/2026', 'month-day-year', '2026-12-31'],
  ['2026-12-31', 'year-month-day', '2026-12-31'],
  ['31.02.2026', 'day-month-year', null],
  ['31.12.226', 'day-month-year', null],
  ['31.12', 'day-month-year', null],
] as const)('the day %s (%s) is %s', (typed, order, day) => {
  const date = plainDate(typed, order);
  expect(date === null ? null : formatDate(date)).toBe(day);
});

test.each([
  ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['gb82 west 1234 5698 7654 32', 'GB82WEST12345698765432'],
])('the IBAN %s', (typed, iban) => {
  expect(parseIban(typed)).toEqual({ iban });
});

test.each([
  ['DE89 3704 0044 0532 0130 01', 'check digits'],
  ['DE89 3704 0044 0532 0103 00', 'check digits'],
  ['DE89 3704 0044 0532 0130', 'as long'],
  ['XX89 3704', 'no IBANs'],
  ['', 'no IBAN'],
  ['9'.repeat(100), 'longer'],
])('"%s" is no IBAN: %s', (typed, why) => {
  const read = parseIban(typed);
  expect('fault' in read ? read.fault : '').toContain(why);
});

test('bytes that are not UTF-8 are Windows-1252', () => {
  expect(decodeText(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80))).toBe('Müller €');
  expect(decodeText(new TextEncoder().encode('\uFEFFMüller'))).toBe('Müller');
});

const TREASURERS = `Volksbank Musterstadt eG

Buchungstag;Auftraggeber/Zahlungsempfänger;IBAN;Vorgang/Verwendungszweck;Währung;Umsatz;Soll/Haben
"01.12.2012";"Anna Müller";"DE89370400440532013000";"Vertrag 1";"EUR";"270,00";"H"
"28.12.2012";"Volksbank";"";"ENTGELT";"EUR";"12,50";"S"

"01.12.2012";;;"Anfangssaldo";"EUR";"50.500,00";"H"
"28.12.2012";;;"Endsaldo";"EUR";"50.757,50";"H"
`;

function guessed(text: string): ReturnType<typeof parseMapping> {
  return parseMapping((guessMapping(text)?.text ?? '').replace('"account": ""', '"account": "1-2-3"'));
}

describe('rows that are no entries', () => {
  test('opening and closing balances below the table are balances', () => {
    const [statement] = readCsvStatement(TREASURERS, guessed(TREASURERS)).statements;
    expect(statement?.entries.map(formatBankAmount)).toEqual(['270.00', '-12.50']);
    expect(
      statement?.balances.map((one) => [
        one.code,
        formatBankAmount(one),
        one.date === null ? '' : formatDate(one.date),
      ]),
    ).toEqual([
      ['OPBD', '50500.00', '2012-12-01'],
      ['CLBD', '50757.50', '2012-12-28'],
    ]);
  });

  test('also with the amount in another column than that of the table', () => {
    const text = `${HEAD}\n03.11.2026;a;;b;1,00\nAlter Kontostand;99,00 \nNeuer Kontostand:;100,00\n`;
    const [statement] = readCsvStatement(text, mapping).statements;
    expect(statement?.entries).toHaveLength(1);
    expect(statement?.balances.map((one) => `${one.code} ${formatBankAmount(one)}`)).toEqual([
      'OPBD 99.00',
      'CLBD 100.00',
    ]);
  });

  test('a payment to somebody is an entry, whatever it is for', () => {
    const text = `${HEAD}\n03.11.2026;Water works;;Endsaldo;-1,00\n`;
    expect(readCsvStatement(text, mapping).statements[0]?.entries).toHaveLength(1);
  });

  test('what the mapping leaves out at the end is left out', () => {
    const text = `${HEAD}\n03.11.2026;a;;b;1,00\n\nnothing that anybody knows\n`;
    expect(faultsOf(text)).toEqual(['4 amount']);
    expect(readCsvStatement(text, { ...mapping, skipLast: 1 }).statements[0]?.entries).toHaveLength(1);
  });
});

test('an account left empty asks for the own IBAN', () => {
  expect(() => parseMapping(MAPPING_EXAMPLE.replace(/"DE89[^"]*"/, '""'))).toThrow(
    'put the number (IBAN) of your own account there',
  );
});

test.each([
  ['1085815', '10,858.15 EUR'],
  ['-100', '-1.00 EUR'],
  ['123456789', '1,234,567.89 EUR'],
])('%s cents for people: %s', (cents, text) => {
  const amount = rational(BigInt(cents), 100n);
  expect(bankMoneyText({ amount, currency: 'EUR' as CurrencyCode })).toBe(text);
});
