// OFX 1 (SGML, tags without ends) and OFX 2 (XML) say the same; junk is refused with its line.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBankAmount } from '../../src/bank/amounts.ts';
import { BankFileRefused } from '../../src/bank/fault.ts';
import { readBankFile } from '../../src/bank/read-bank-file.ts';
import { readOfx } from '../../src/bank/ofx.ts';
import { parseDate } from '../../src/kernel/calendar.ts';

const SGML = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
ENCODING:USASCII
CHARSET:1252

<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261126120000[-5:EST]<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1
<STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>121000248<ACCTID>1234567890<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101<DTEND>20261126
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261103<TRNAMT>1250.00<FITID>A1<NAME>Print shop &amp; co<MEMO>Rent November</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261105120000<TRNAMT>-12.5<FITID>A2<NAME>Water works<MEMO></STMTTRN>
</BANKTRANLIST>
<LEDGERBAL><BALAMT>5237.50<DTASOF>20261126</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1>
</OFX>
`;

const xml = (text: string): string =>
  `<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="220"?>\n${text
    .slice(text.indexOf('<OFX>'))
    .replaceAll(/<([A-Z0-9]+)>([^<\n]+)/g, '<$1>$2</$1>')
    .replaceAll('<MEMO></STMTTRN>', '<MEMO></MEMO></STMTTRN>')}`;

const rulesOf = (text: string): string[] => {
  try {
    readOfx(text);
  } catch (fault) {
    if (fault instanceof BankFileRefused) return fault.faults.map(({ rule }) => rule);
    throw fault;
  }
  return [];
};

describe.each([
  ['OFX 1', SGML],
  ['OFX 2', xml(SGML)],
])('%s', (_version, text) => {
  test('says who, how much and when', () => {
    const { statements } = readBankFile(new TextEncoder().encode(text), null);
    expect(statements).toHaveLength(1);
    const [statement] = statements;
    expect(statement).toMatchObject({
      account: { number: '1234567890', iban: null, currency: 'USD', bank: '121000248' },
      from: parseDate('2026-11-01'),
      to: parseDate('2026-11-26'),
    });
    expect(statement?.balances.map((one) => `${one.code} ${formatBankAmount(one)}`)).toEqual([
      'CLBD 5237.50',
    ]);
    expect(
      statement?.entries.map((one) => [
        one.reference,
        formatBankAmount(one),
        one.payments[0]?.name,
        one.payments[0]?.purpose,
      ]),
    ).toEqual([
      ['A1', '1250.00', 'Print shop & co', 'Rent November'],
      ['A2', '-12.50', 'Water works', ''],
    ]);
  });
});

test('blanks within a tag change nothing, however tags end', () => {
  const spaced = SGML.replaceAll('<STMTTRN>', '<STMTTRN >')
    .replaceAll('</STMTTRN>', '</STMTTRN\n>')
    .replace('<MEMO></STMT', '<MEMO/></STMT');
  expect(readOfx(spaced).statements[0]?.entries.map(({ reference }) => reference)).toEqual(['A1', 'A2']);
});

test.each([
  ['an attribute', '<STMTTRN id="1">'],
  ['a name of another sort', '<STMT-TRN><TRNUID>1'],
])('a tag with %s is refused: what stands in it would be lost', (_what, tag) => {
  const changed = SGML.replaceAll('<STMTTRN>', tag).replaceAll('</STMTTRN>', '</STMTTRN x>');
  expect(rulesOf(changed)).toEqual(['well-formed']);
  expect(rulesOf(SGML.replace('\n<STMTTRN><TRNTYPE>DEBIT', `\n${tag}<TRNTYPE>DEBIT`))).toEqual([
    'well-formed',
  ]);
});

test('a sign that is no tag stays in the text around it', () => {
  const file = SGML.replace('Rent November', 'Rent < 5 and <3');
  expect(readOfx(file).statements[0]?.entries[0]?.payments[0]?.purpose).toBe('Rent < 5 and <3');
});

test.each([
  ['no statement', '<OFX></OFX>', 'message'],
  ['no end', '<OFX><BANKMSGSRSV1>', 'well-formed'],
  ['an end of nothing', '<OFX></STMTRS></OFX>', 'well-formed'],
  ['an amount that is none', SGML.replace('1250.00', '1,250.0.0'), 'amount'],
  ['a day that is none', SGML.replace('20261103', '20261303'), 'date'],
  ['a currency that is none', SGML.replace('USD', 'XQX'), 'currency'],
  ['no account', SGML.replace('<ACCTID>1234567890', ''), 'account'],
  ['tags deep in one another', `<OFX>${'<A>'.repeat(1000)}`, 'size'],
  ['a value without end', `<OFX><A>${'x'.repeat(5000)}</OFX>`, 'size'],
])('refused: %s', (_name, text, rule) => {
  expect(rulesOf(text)).toContain(rule);
});

const amountsIn = (text: string): (string | undefined)[] =>
  readOfx(text).statements.flatMap(({ entries }) =>
    entries.map((one) => `${formatBankAmount(one)} ${one.payments[0]?.purpose}`),
  );

test('what a payer wrote is text, whatever tags stand in it', () => {
  const memo =
    '<![CDATA[a & b</MEMO></STMTTRN>\n<STMTTRN><DTPOSTED>20261103<TRNAMT>9999.00<FITID>A9</STMTTRN>]]>';
  expect(amountsIn(SGML.replace('<MEMO>Rent November', `<MEMO>${memo}`))).toEqual([
    '1250.00 a & b</MEMO></STMTTRN>\n<STMTTRN><DTPOSTED>20261103<TRNAMT>9999.00<FITID>A9</STMTTRN>',
    '-12.50 ',
  ]);
  expect(rulesOf(SGML.replace('Rent November', '<![CDATA['))).toEqual(['well-formed']);
  expect(rulesOf(SGML.replace('Rent November', 'a<!-- </STMTTRN> -->'))).toEqual(['well-formed']);
});

test('letters may be written as numbers', () => {
  const [first] = amountsIn(SGML.replace('Rent November', 'M&#252;ller &#x20AC; &#0;&#xD800;&#9999999;'));
  expect(first).toBe('1250.00 Müller € &#0;&#xD800;&#9999999;');
});

test.each([
  ['1250,5', ['1250.50 Rent November']],
  ['+1250.00', ['1250.00 Rent November']],
  ['1,250', null],
  ['1,250.00', null],
  ['1250,000', null],
])('the amount %s', (written, amounts) => {
  const text = SGML.replace('1250.00', written).replace(/<STMTTRN><TRNTYPE>DEBIT.*/, '');
  if (amounts === null) expect(rulesOf(text)).toEqual(['amount']);
  else expect(amountsIn(text)).toEqual(amounts);
});

test('a comma stands before three decimals where the currency has three', () => {
  expect(amountsIn(SGML.replace('1250.00', '1,250').replace('USD', 'KWD'))[0]).toBe('1.250 Rent November');
});

test('a long file of one line is read in one go, also behind a tag that nobody ends', () => {
  const text = SGML.replace('<BANKTRANLIST>', `<BANKTRANLIST><MEMO>${'<X>1'.repeat(200_000)}`).replaceAll(
    '\n',
    '',
  );
  expect(readOfx(text).statements[0]?.entries).toHaveLength(2);
});

test('millions of signs that begin no tag are refused, too', () => {
  for (const sign of ['< ', '<A ', '</ '])
    expect(rulesOf(`<OFX><X>${sign.repeat(3_000_000)}`)).toEqual(['size']);
});

test('whatever is changed in it, it is read or refused', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    '<OFX>',
    '</STMTTRN>',
    '\u0000',
    '<MEMO>',
    ',',
    '-',
    '9'.repeat(30),
  );
  fc.assert(
    fc.property(fc.nat(SGML.length), fc.nat(20), piece, (at, gone, put) => {
      // Anything but a refusal throws.
      expect(rulesOf(SGML.slice(0, at) + put + SGML.slice(at + gone)).length).toBeLessThanOrEqual(1);
    }),
  );
});
