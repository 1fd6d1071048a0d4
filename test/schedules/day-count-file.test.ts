import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedText, LINE_RULES, LINES_MAX, readDayCountFile } from '../../src/schedules/day-count-file.ts';
import type { DayCountFile } from '../../src/schedules/day-count-file.ts';

function read(text: string): DayCountFile {
  const file = readDayCountFile(text);
  if (file === null) throw new Error('too many lines');
  return file;
}

function kernelTable(name: string): string[][] {
  const text = readFileSync(new URL(`../kernel/data/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
}

describe('a file of day counts', () => {
  test.each([
    ['excel_DAYS360_US.csv', '30/360-us'],
    ['excel_DAYS360_EU.csv', '30E/360'],
    ['calc_DAYS360_EU.csv', '30E/360'],
    ['NASD_reference_DAYS360_US.csv', '30/360-nasd'],
  ])('counts all pairs of %s as %s without a difference', (name, convention) => {
    const [head = [], ...body] = kernelTable(name);
    const pairs = body.flatMap(([from = '', ...cells]) =>
      cells.map((days, place) => ({
        line: `${convention},${from},${head[place + 1] ?? ''}`,
        days: Number(days),
      })),
    );
    const { counted, faulty } = read(pairs.map(({ line }) => line).join('\n'));
    expect(pairs).toHaveLength(1296);
    expect(faulty).toEqual([]);
    expect(counted.map(({ days }) => days)).toEqual(pairs.map(({ days }) => days));
  });

  test('is read as it comes from OpenGamma, with its own column beside', () => {
    const table = kernelTable('year-fractions.csv');
    const { counted, faulty } = read(table.map((fields) => fields.join(',')).join('\r\n'));
    expect(faulty).toEqual([]);
    expect(counted).toHaveLength(table.length - 1);
    const differing = counted.filter((line) => {
      const figure = table[line.line - 1]?.[3] ?? '';
      const text = countedText(line).yearFraction;
      return figure.includes('.')
        ? Math.abs(Number(text) - Number(figure)) > 1e-14
        : line.days !== Number(figure);
    });
    expect(differing).toEqual([]);
  });

  test('names each bad line with its rule and its input while the others go on', () => {
    const { counted, faulty } = read(
      [
        '# periods of the loan',
        '30E/360,2026-01-31,2026-07-31',
        '',
        'act/365,2026-01-01,2026-02-01',
        '30E/360,2026-02-30,2026-07-31',
        '30E/360,2026-01-31',
        '"Act/Act (ISDA)", 2026-01-31 , 2026-07-31',
        '30E/360-isda,2007-08-31,2008-02-29,2008-02-29',
        '30E/360-isda,2007-08-31,2008-02-29,never',
      ].join('\n'),
    );
    expect(counted.map(({ line, days }) => [line, days])).toEqual([
      [2, 180],
      [7, 181],
      [8, 179],
    ]);
    expect(faulty.map(({ line, rule }) => [line, rule])).toEqual([
      [4, 'convention-unknown'],
      [5, 'date-malformed'],
      [6, 'line-without-three-fields'],
      [9, 'date-malformed'],
    ]);
    expect(faulty[1]?.says).toContain('"2026-02-30"');
  });

  test('may name its columns in any order', () => {
    const { counted } = read('end,note,Start,convention\n2026-07-31,x,2026-01-31,30E/360\n');
    expect(counted.map(({ days }) => days)).toEqual([180]);
  });

  test('with too many lines is not counted at all', () => {
    expect(readDayCountFile('\n'.repeat(LINES_MAX + 1))).toBeNull();
    expect(readDayCountFile('\n'.repeat(LINES_MAX))).not.toBeNull();
  });

  test('of whatever text gives a count or a fault for every line that is not empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), (lines) => {
        const { counted, faulty } = read(lines.join('\n'));
        for (const { rule } of faulty) expect(LINE_RULES).toContain(rule);
        expect(counted.length + faulty.length).toBeLessThanOrEqual(
          lines.join('\n').split(/\r\n|\n|\r/).length,
        );
      }),
    );
  });
});
