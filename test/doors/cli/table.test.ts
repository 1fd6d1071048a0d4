// Tables on terminals of any width: figures stay whole, text is cut, control characters never pass.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLines } from '../../../src/doors/cli/table.ts';
import { textWidth } from '../../../src/doors/cli/width.ts';
import type { AnswerTable } from '../../../src/node/command.ts';
import { verbatim } from '../../../src/node/sentence.ts';

const strong = (text: string): string => text;

const rentRoll: AnswerTable = {
  title: verbatim('Rent roll'),
  columns: [
    { name: 'asset', align: 'left' },
    { name: 'tenant', align: 'left' },
    { name: 'rent', align: 'right' },
  ],
  rows: [
    ['press-hall', 'Druckerei am Kanal, eine Genossenschaft', '9,000.00 EUR'],
    ['印刷工場', '👩‍🏭 und Söhne', '120.00 EUR'],
  ],
};

describe('a table', () => {
  it('stands as wide as it is where nobody watches', () => {
    expect(tableLines(rentRoll, { columns: null, strong })).toEqual([
      'Rent roll',
      'asset       tenant                                           rent',
      '──────────  ───────────────────────────────────────  ────────────',
      'press-hall  Druckerei am Kanal, eine Genossenschaft  9,000.00 EUR',
      '印刷工場    👩‍🏭 und Söhne                               120.00 EUR',
    ]);
  });

  it('is cut in its widest text', () => {
    expect(tableLines(rentRoll, { columns: 44, strong })).toEqual([
      'Rent roll',
      'asset       tenant                      rent',
      '──────────  ──────────────────  ────────────',
      'press-hall  Druckerei am Kana…  9,000.00 EUR',
      '印刷工場    👩‍🏭 und Söhne          120.00 EUR',
    ]);
  });

  it('becomes small paragraphs where even that does not fit', () => {
    expect(tableLines(rentRoll, { columns: 24, strong }).slice(0, 5)).toEqual([
      'Rent roll',
      'asset   press-hall',
      'tenant  Druckerei am Kanal, eine Genossenschaft',
      'rent    9,000.00 EUR',
      '',
    ]);
  });

  it('without rows says so', () => {
    expect(tableLines({ ...rentRoll, rows: [] }, { columns: 80, strong })).toEqual(['Rent roll', '  (none)']);
  });

  it('of anything fits whenever it is laid out in columns, keeps every figure, and passes no control character', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    const figure = fc.integer().map((value) => `${value}.00 EUR`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, figure), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 20, max: 120 }),
        (rows, columns) => {
          const lines = tableLines({ ...rentRoll, rows }, { columns, strong });
          const text = lines.join('\n');
          for (const [, , money] of rows) expect(text).toContain(money);
          expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
          const inColumns = lines[2]?.startsWith('─') ?? false;
          if (inColumns) for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
