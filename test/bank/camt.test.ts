// Real statements of banks in three versions, and what a hostile one may try.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatBankAmount } from '../../src/bank/amounts.ts';
import { readCamt } from '../../src/bank/camt.ts';
import { BankFileRefused } from '../../src/bank/fault.ts';
import type { FileFault } from '../../src/bank/fault.ts';
import type { BankFile } from '../../src/bank/statement.ts';
import { FILE_BYTES_MAX } from '../../src/bank/statement.ts';
import { readXmlFile } from '../../src/bank/xml-file.ts';
import { parseDate } from '../../src/kernel/calendar.ts';

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));
const read = (name: string): BankFile => readXmlFile(bytesOf(name), readCamt);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function faultsOf(file: Uint8Array): readonly FileFault[] {
  try {
    readXmlFile(file, readCamt);
  } catch (fault) {
    if (fault instanceof BankFileRefused) return fault.faults;
    throw fault;
  }
  return [];
}

describe('statements of banks', () => {
  test.each([
    ['camt053.v2.minimal.xml', 'camt.053.001.02'],
    ['camt053.v4.xml', 'camt.053.001.04'],
    ['camt053.v8.xml', 'camt.053.001.08'],
  ])('%s: the same entry, whatever the version', (name, format) => {
    const file = read(name);
    expect(file.format).toBe(format);
    const [statement] = file.statements;
    expect(statement?.account.iban).toBe('NL26VAYB8060476890');
    expect(statement?.balances.map((one) => `${one.code} ${formatBankAmount(one)} ${one.currency}`)).toEqual([
      'OPBD 18.15 EUR',
      'CLBD -27.00 SEK',
      'OPAV 35.00 CHF',
      'CLAV -2700 JPY',
    ]);
    const [entry] = statement?.entries ?? [];
    expect(entry).toMatchObject({
      status: 'booked',
      bookedOn: parseDate('2014-12-31'),
      valueOn: parseDate('2015-01-02'),
    });
    expect(entry === undefined ? '' : formatBankAmount(entry)).toBe('8.85');
    expect(entry?.payments[0]).toMatchObject({
      name: 'NAME NAME',
      number: 'NL56AGDH9619008421',
      creditorReference: '4654654654654654',
    });
  });

  test('several statements in one file, with a debit', () => {
    const { statements } = read('camt053.v2.multi.statement.xml');
    expect(statements.map(({ id }) => id)).toEqual(['253EURNL26VAYB8060476890', '254EURNL26VAYB8060476890']);
    const entries = statements.flatMap((one) => one.entries);
    expect(entries.map((entry) => formatBankAmount(entry))).toEqual(['8.85', '-7.00']);
    expect(entries[1]?.payments[0]).toMatchObject({
      name: 'Company Name 2',
      endToEndId: '000000002',
      purpose: 'Transaction Description 2',
    });
  });

  test('more decimals than the currency has stay exact', () => {
    const text = new TextDecoder()
      .decode(bytesOf('camt053.v2.five.decimals.xml'))
      .replace(/8\.85[0-9]*/, '8.85001');
    const [entry] = readXmlFile(bytes(text), readCamt).statements[0]?.entries ?? [];
    expect(entry === undefined ? '' : formatBankAmount(entry)).toBe('8.85001');
  });

  test('the one that is meant to be refused names the line and the schema', () => {
    expect(faultsOf(bytesOf('camt053.v2.wrong.xml'))).toEqual([
      {
        line: 3,
        rule: 'schema camt.053.001.02',
        says: "Element 'BkToCstmrStmt': Missing child element(s). Expected is ( Stmt ).",
      },
    ]);
  });
});

describe('a file that is refused', () => {
  const minimal = new TextDecoder().decode(bytesOf('camt053.v2.minimal.xml'));
  const entities = Array.from({ length: 12 }, (_, n) => {
    const of = n === 0 ? 'ha' : `&e${n - 1};`;
    return `<!ENTITY e${n} "${of.repeat(10)}">`;
  }).join('');

  test.each([
    ['no XML at all', '<Document', 'well-formed'],
    ['a document of something else', '<html/>', 'message'],
    [
      'a version that is not read',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.99"/>',
      'message',
    ],
    ['a bomb of entities', `<!DOCTYPE a [${entities}]><a>&e11;</a>`, 'well-formed'],
    [
      'entities of a file on this machine',
      `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${minimal.replace(/<\?xml.*\?>/, '').replace('COMPANY BVBA', '&e;')}`,
      'no-dtd',
    ],
    ['a document type', `<!DOCTYPE Document>${minimal.replace(/<\?xml.*\?>/, '')}`, 'no-dtd'],
    ['elements deep in one another', '<a>'.repeat(10_000), 'well-formed'],
    ['a currency that does not exist', minimal.replaceAll('Ccy="EUR"', 'Ccy="XQX"'), 'currency'],
    ['a negative amount', minimal.replace('>8.85<', '>-8.85<'), 'schema camt.053.001.02'],
    ['an amount that is none', minimal.replace('>8.85<', '>1e3<'), 'schema camt.053.001.02'],
    ['a day that does not exist', minimal.replace('2014-12-31', '2014-02-30'), 'schema camt.053.001.02'],
    ['a status that does not exist', minimal.replace('>BOOK<', '>KOOB<'), 'schema camt.053.001.02'],
    ['a wrong encoding', `<?xml version="1.0" encoding="UTF-16"?>${minimal.slice(38)}`, 'well-formed'],
  ])('%s', (_name, text, rule) => {
    const faults = faultsOf(bytes(text));
    expect(faults.map((fault) => fault.rule)).toContain(rule);
    expect(faults.every(({ line, says }) => line >= 1 && says !== '')).toBe(true);
  });

  test('says which words the schema knows in its place', () => {
    const [fault] = faultsOf(bytes(minimal.replace('>CRDT<', '>PLUS<')));
    expect(fault?.says).toContain("'PLUS' is not an element of the set {'CRDT', 'DBIT'}");
  });

  test('far down in a long file, with its own line', () => {
    const long = minimal.replace('<Ntry>', `${'\n'.repeat(70_000)}<Ntry>`).replace('>8.85<', '>-8.85<');
    const lineOf = long.slice(0, long.indexOf('>-8.85<')).split('\n').length;
    expect(faultsOf(bytes(long)).map(({ line }) => line)).toContain(lineOf);
  });

  test('one that is too large, before it is looked at', () => {
    expect(faultsOf(new Uint8Array(FILE_BYTES_MAX + 1)).map(({ rule }) => rule)).toEqual(['size']);
  });

  test('cut off anywhere, it is refused whole', () => {
    const whole = bytesOf('camt053.v8.xml');
    for (let length = 0; length < whole.length - 1; length += 97) {
      expect(faultsOf(whole.subarray(0, length)).length, `${length} bytes`).toBeGreaterThan(0);
    }
  });
});
