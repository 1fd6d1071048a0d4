// Tables as CSV and XLSX: exact figures that read back, words that stay words, the same bytes each time.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CivilDate, parseDate } from '../../src/kernel/calendar.ts';
import { count, day, EMPTY, line, money, type PaperTable, rate, words } from '../../src/paper/document.ts';
import { archiveOf } from '../../src/paper/tables/archive.ts';
import { tableAsCsv } from '../../src/paper/tables/csv.ts';
import { tablesAsXlsx } from '../../src/paper/tables/xlsx.ts';
import { looksLikeFormula } from '../../src/views/exports/formula.ts';
import { isThere, judgeFile } from '../kit/outside-program.ts';
import { currency, deskIn } from './desk-of-life.ts';

const DATE = parseDate('2026-11-26') as CivilDate;
const EUR = currency('EUR');
const german = deskIn('de').language;
const english = deskIn('en').language;

function tableOf(rows: PaperTable['rows']): PaperTable {
  return {
    name: 'lines',
    title: 'Zeilen: "alle"',
    columns: [
      { title: 'Was', is: 'text' },
      { title: 'Betrag', is: 'money', carry: 'sum' },
      { title: 'Zahl', is: 'count' },
      { title: 'Satz', is: 'rate' },
      { title: 'Tag', is: 'date' },
    ],
    rows,
  };
}

const table = tableOf([
  line(words('=HYPERLINK("http://x")'), money(-123_456n), count(3), rate(35_000n), day(DATE)),
  line(words('Müller; "Söhne" & <Co>'), money(5n), count(0), EMPTY, EMPTY),
]);

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '|cmd',
  '"=1',
  "'=1",
  '\r=1',
];

describe('CSV', () => {
  it('is what spreadsheets of the country open', () => {
    const text = tableAsCsv(table, german, EUR);
    expect(text.startsWith('\ufeffWas;Betrag (EUR);Zahl;Satz (%);Tag\r\n')).toBe(true);
    const rows: string[][] = parse(text, { bom: true, delimiter: ';' });
    expect(rows.slice(1)).toEqual([
      [`'=HYPERLINK("http://x")`, '-1234,56', '3', '3,5000', '2026-11-26'],
      ['Müller; "Söhne" & <Co>', '0,05', '0', '', ''],
      ['Summe', '-1234,51', '', '', ''],
    ]);
    expect(tableAsCsv(table, english, EUR)).toContain('Müller; ""Söhne"" & <Co>",0.05,0,,');
  });

  it.each(FORMULAS)('leaves no formula: %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
    const rows: string[][] = parse(
      tableAsCsv(tableOf([line(words(text), EMPTY, EMPTY, EMPTY, EMPTY)]), english, EUR),
      {
        bom: true,
      },
    );
    expect(rows[1]?.[0]).toBe(`'${text}`);
  });

  it('reads back any words and any amount', () => {
    const anyWords = fc.string({ unit: 'grapheme', maxLength: 40 });
    const anyMinor = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(anyWords, anyMinor, (text, minor) => {
        const csv = tableAsCsv(tableOf([line(words(text), money(minor), EMPTY, EMPTY, EMPTY)]), english, EUR);
        const rows: string[][] = parse(csv, { bom: true });
        const [found = '', amount = ''] = rows[1] ?? [];
        expect(found).toBe(looksLikeFormula(text) ? `'${text}` : text);
        expect(BigInt(amount.replace('.', ''))).toBe(minor);
      }),
    );
  });
});

const sheetOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
const about = { language: german, currency: EUR, date: DATE };

describe('XLSX', () => {
  it('holds figures as exact decimals, and dates as days', () => {
    const sheet = sheetOf(tablesAsXlsx([table], about));
    expect(sheet).toContain('<v>-1234.56</v>');
    expect(sheet).toContain('<v>0.05</v>');
    expect(sheet).toContain('<v>0.035000</v>');
    expect(sheet).toContain('<v>46352</v>');
    expect(sheet).toContain('<v>-1234.51</v>');
  });

  it('never holds a formula; words that look like one are kept as words', () => {
    const rows = FORMULAS.map((text) => line(words(text), EMPTY, EMPTY, EMPTY, EMPTY));
    const sheet = sheetOf(tablesAsXlsx([tableOf(rows)], about));
    expect(sheet).not.toContain('<f');
    expect([...sheet.matchAll(/ s="3" t="inlineStr"/g)]).toHaveLength(FORMULAS.length);
  });

  it('writes what a cell cannot hold exactly as words', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), (minor) => {
        const sheet = sheetOf(
          tablesAsXlsx([tableOf([line(EMPTY, money(minor), EMPTY, EMPTY, EMPTY)])], about),
        );
        const text = /<c r="B2"[^>]*>.*?<(?:v|t xml:space="preserve")>([^<]*)</.exec(sheet)?.[1] ?? '';
        expect(BigInt(text.replace('.', ''))).toBe(minor);
        const asDouble = Number(text);
        const isFigure = /<c r="B2" s="4"><v>/.test(sheet);
        if (isFigure) expect(BigInt(Math.round(asDouble * 100))).toBe(minor);
        expect(isFigure).toBe((minor < 0n ? -minor : minor) < 10n ** 15n);
      }),
    );
  });

  it('is well-formed whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const sheet = sheetOf(
          tablesAsXlsx([tableOf([line(words(text), EMPTY, EMPTY, EMPTY, EMPTY)])], about),
        );
        const found = /<c r="A2"[^>]*><is><t xml:space="preserve">([^<]*)</.exec(sheet)?.[1];
        expect(found).toBeDefined();
        expect(
          [...(found ?? '').matchAll(/\p{Cc}/gu)].filter(([sign]) => sign < ' ' && !'\t\n\r'.includes(sign)),
        ).toEqual([]);
      }),
    );
  });

  it('is the same bytes for the same tables, and keeps each sheet', () => {
    const twice = [tablesAsXlsx([table, table], about), tablesAsXlsx([table, table], about)];
    expect(Buffer.compare(twice[0] ?? new Uint8Array(), twice[1] ?? new Uint8Array())).toBe(0);
    const parts = unzipSync(twice[0] ?? new Uint8Array());
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      'name="Zeilen &quot;alle&quot; (2)"',
    );
  });

  it.skipIf(!isThere('xmllint'))('is XML that others read, in every part', () => {
    const parts = Object.entries(unzipSync(tablesAsXlsx([table], about)));
    expect(parts).toHaveLength(6);
    for (const [name, bytes] of parts)
      expect([name, judgeFile('xmllint', ['--noout', 'FILE'], 'part.xml', bytes)]).toEqual([
        name,
        { accepted: true, says: '' },
      ]);
  });
});

describe('an archive', () => {
  const utf8 = new TextEncoder();
  const files = [
    { name: 'b/2.txt', bytes: utf8.encode('two') },
    { name: 'a/1.txt', bytes: utf8.encode('one') },
  ];

  it('has its files in order, and the same bytes in whatever order they came', () => {
    const bytes = archiveOf(files, DATE);
    expect(Object.keys(unzipSync(bytes))).toEqual(['a/1.txt', 'b/2.txt']);
    expect(Buffer.compare(bytes, archiveOf([...files].reverse(), DATE))).toBe(0);
  });

  it('refuses a name that comes twice', () => {
    expect(() => archiveOf([...files, ...files], DATE)).toThrow('two files are called a/1.txt');
  });
});
