// What members write cannot become a formula, a tag, a date or a line of its own; and the lines are the same every time.

import { describe, expect, it } from 'vitest';
import { plainTextAccount } from '../../../src/views/exports/account-names.ts';
import { exportLines, exportPage } from '../../../src/views/exports/books.ts';
import { csvFormat } from '../../../src/views/exports/csv.ts';
import { exportFormats } from '../../../src/views/exports/formats.ts';
import { plainWords } from '../../../src/views/exports/plain-words.ts';
import { MemoryState } from '../../../src/kernel/state.ts';
import { booksAfter, day } from './histories.ts';

function books(memo: string, currency = 'EUR'): string[] {
  const lines = [
    { account: ['assets', 'bank'], minor: 1234n },
    { account: ['equity', 'capital'], minor: -1234n },
  ];
  const { state } = booksAfter(
    [{ post: { date: day('2026-05-01'), what: 'capital received', memo, lines } }],
    currency,
  );
  return exportFormats.map((format) => [...exportLines(state, format)].join('\n'));
}

describe('csv', () => {
  it.each([
    ['=1+1', '"\'=1+1"'],
    ['+49 30 1', '"\'+49 30 1"'],
    ['-2', '"\'-2"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    [' =1', '"\' =1"'],
    ["'=1", '"\'\'=1"'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['＝1', '"\'＝1"'],
    ['＋1', '"\'＋1"'],
    ['－1', '"\'－1"'],
    ['＠x', '"\'＠x"'],
    ['|cmd', '"\'|cmd"'],
  ])('writes %s as %s', (memo, field) => {
    expect(books(memo).at(-1)?.split('\n')[1]).toBe(
      `1,2026-05-01,,capital received,${field},00000000000000000000000000000000,assets:bank,12.34,,EUR`,
    );
  });

  it('writes amounts with the decimals of the currency and no signs', () => {
    expect(books('x', 'JPY').at(-1)).toContain('equity:capital,,1234,JPY');
    expect(books('x', 'KWD').at(-1)).toContain('equity:capital,,1.234,KWD');
  });
});

describe('plain-text journals', () => {
  it.each([
    ['date:2020-01-01', 'date.2020-01-01'],
    ['[2020-01-01] ; x:: (1)', '.2020-01-01. . x.. .1.'],
    ['Miete für März, 50 %', 'Miete für März. 50 %'],
    ['a|b "c" {d} @ =5', 'a.b .c. .d. . .5'],
  ])('write %s as %s', (words, expected) => {
    expect(plainWords(words)).toBe(expected);
  });

  it('name accounts alike and never two accounts the same', () => {
    expect(plainTextAccount('assets:rent-receivable:a--b')).toBe('Assets:Rent-Receivable:A--B');
    expect(plainTextAccount('assets:property:3d-printer')).toBe('Assets:Property:3d-Printer');
    const names = ['a:b', 'a-b', 'a--b', 'ab', 'a:b-c', 'a-b:c'];
    expect(new Set(names.map(plainTextAccount)).size).toBe(names.length);
  });

  it('are the same for the same books', () => {
    expect(books('x')).toEqual(books('x'));
    expect(books('x')[0]).toContain('2026-05-01 (1) capital received\n    ; entry: 0000');
  });

  it('come in pages that make the whole, header first and footer last', () => {
    const steps = Array.from({ length: 1203 }, (_, n) => ({
      post: {
        date: day('2026-05-01'),
        what: `number ${n}`,
        lines: [
          { account: ['assets', 'bank'], minor: 1n },
          { account: ['equity', 'capital'], minor: -1n },
        ],
      },
    }));
    const { state } = booksAfter(steps);
    for (const format of exportFormats) {
      const whole = [...exportLines(state, format)];
      const second = exportPage(state, format, 501);
      expect(second.next).toBe(1001);
      const last = exportPage(state, format, 1001);
      expect(last.next).toBeNull();
      expect(whole).toEqual([...exportPage(state, format, 1).lines, ...second.lines, ...last.lines]);
      const numbers = whole.flatMap((line) => (/number ([0-9]+)/.exec(line) ?? []).slice(1));
      expect([...new Set(numbers)]).toEqual(steps.map((_, n) => String(n)));
    }
  });

  it('are empty before the founding', () => {
    for (const format of exportFormats) expect([...exportLines(new MemoryState(), format)]).toEqual([]);
    expect(csvFormat.fileEnding).toBe('csv');
  });
});
