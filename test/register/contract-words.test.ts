// What the words of a table of contracts mean under their headings, and balances that nobody may lose.

import { describe, expect, test } from 'vitest';
import { BankFileRefused } from '../../src/bank/fault.ts';
import { formatDate } from '../../src/kernel/calendar.ts';
import { type CurrencyCode, parseCurrency } from '../../src/kernel/currency.ts';
import { readLoanRegister } from '../../src/register/loan-register.ts';
import { openRegister } from '../../src/register/open-register.ts';

const EUR = parseCurrency('EUR') as CurrencyCode;

function read(...lines: readonly string[]) {
  const file = { name: 'v.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
  const options = { currency: EUR, decimalSign: ',', dates: null, country: null } as const;
  return readLoanRegister(openRegister(file, null, null), options);
}

/** What a cell under a heading is read as; the rule where it is at fault. */
function under(heading: string, cell: string) {
  const { contracts, faults } = read(`Nr;Zinssatz;${heading}`, `1;1,5 %;${cell}`);
  return contracts[0] ?? faults[0]?.rule;
}

test.each([
  ['Auszahlung', 'ja', 'paid'],
  ['Auszahlung', 'nein', 'added'],
  ['Auszahlung', 'ausgezahlt', 'paid'],
  ['Auszahlung', 'jährlich', 'paid'],
  ['Auszahlung', '', null],
  ['Zinsauszahlung', 'ja', 'paid'],
  ['Zinsauszahlung', 'thesaurierend', 'added'],
  ['thesaurierend', 'ja', 'added'],
  ['thesaurierend', 'nein', 'paid'],
  ['Verzinsung', 'auszahlen', 'paid'],
  ['Zinsverwendung', 'Gutschrift', 'added'],
])('interest under %s: "%s" is %s', (heading, cell, use) => {
  expect(under(heading, cell)).toMatchObject({ interest: use });
});

test.each([
  ['Zinsverwendung', 'ja', 'word'],
  ['Auszahlung', 'vielleicht', 'word'],
  ['Auszahlung;thesaurierend', 'ja;ja', 'interest-use'],
  ['Zinsmethode', '30/360', 'day-count'],
  ['Laufzeit', '5 Jahre', 'end'],
])('what does not say which is asked: %s %s', (heading, cell, rule) => {
  expect(under(heading, cell)).toBe(rule);
});

test('a column called Verzinsung may hold the rate', () => {
  expect(read('Nr;Verzinsung', '1;1,5 %').contracts).toMatchObject([{ ratePpm: 15_000n, interest: null }]);
});

test.each([
  ['Nachrang', 'nein', false],
  ['Nachrang', 'ja', true],
  ['Rang', 'einfach', false],
  ['Rang', 'nachrangig', true],
  ['Rang', '', null],
])('the rank under %s: "%s"', (heading, cell, subordinated) => {
  expect(under(heading, cell)).toMatchObject({ subordinated });
});

test('how days are counted, the notice, the end', () => {
  const { contracts, faults } = read(
    'Nr;Zins;Zinsmethode;Kündigungsfrist (Monate);Vertragsdatum;Laufzeit bis',
    '1;1 %;act/365;6;05.01.2013;31.12.2018',
    '2;1 %;TAGE360;30 Tage;05.01.2013;5 Jahre',
    '3;1 %;;6 Monate zum Quartalsende;05.01.2013;unbefristet',
  );
  expect(faults).toEqual([]);
  expect(contracts).toMatchObject([
    { dayCount: 'act/365f', notice: { is: 'months', count: 6, to: 'day' } },
    { dayCount: '30/360-us', notice: { is: 'days', count: 30, to: 'day' } },
    { dayCount: null, notice: { is: 'months', count: 6, to: 'quarter' } },
  ]);
  expect(contracts.map(({ endDate }) => (endDate === null ? null : formatDate(endDate)))).toEqual([
    '2018-12-31',
    '2018-01-05',
    null,
  ]);
});

test.each([
  ['Nr;Name;Zins', '40;Ada Fink;1 %', 'Ada Fink'],
  ['Nr;Vorname;Nachname;Zins', '40;Ada;Fink;1 %', 'Ada Fink'],
  ['Nr;Darlehensgeber/in;Zins', '40;Ada Fink;1 %', 'Ada Fink'],
  ['Nr;Kreditor;Name;Zins', '40;7;Ada Fink;1 %', '7'],
])('the lender is in %s', (heading, line, lender) => {
  expect(read(heading, line).contracts).toMatchObject([{ lender }]);
});

describe('balances', () => {
  test.each(['Saldo 31.12.2011', 'Saldo am 31.12.2011', 'Stand zum 1.1.2012', 'Restschuld'])(
    'under %s',
    (heading) => {
      expect(read(`Nr;Zins;${heading}`, '1;1 %;1.000,00 €').contracts).toMatchObject([
        { balanceMinor: 100_000n },
      ]);
    },
  );

  test.each([
    ['Guthaben', '1.000,00 €'],
    ['Darlehen Ende Jahr', '1.000,00'],
    ['Euro', '12,50'],
  ])('under %s are not lost in silence', (heading, cell) => {
    expect(() => read(`Nr;Zins;${heading}`, `1;1 %;${cell}`)).toThrow(BankFileRefused);
    expect(() => read(`Nr;Zins;${heading}`, `1;1 %;${cell}`)).toThrow(heading);
  });

  test('of several days are asked about; a telephone number is no balance', () => {
    expect(() => read('Nr;Zins;Saldo 31.12.2010;Saldo 31.12.2011', '1;1 %;1,00;2,00')).toThrow(
      /several columns of balances/,
    );
    expect(read('Nr;Zins;Telefon;PLZ', '1;1 %;030 123456;10115').contracts).toHaveLength(1);
  });
});
