// What somebody wrote into a table of the page is no formula in the file that is saved of it, in any of the signs that begin one.

import { expect, it } from 'vitest';
import { csvField } from '../../src/web/csv-field.ts';

it.each([
  '=1+1',
  '+1 x',
  '-x',
  '@SUM(A1)',
  '|cmd',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\t=1',
  '\u00a0=1',
  "'=1",
  '\u0007=1',
])('guards %j', (text) => {
  expect(csvField(text, ';')).toMatch(/^'/);
});

it('guards what begins with a quote, too', () => {
  expect(csvField('"=1', ';')).toBe(`"'""=1"`);
});

it.each([
  ['\u22121.234,56', '-1.234,56'],
  ['-5', '-5'],
  ['1,00', '1,00'],
  ['a-b=c', 'a-b=c'],
  ['Müller; Söhne', '"Müller; Söhne"'],
])('leaves %j as %j', (text, field) => {
  expect(csvField(text, ';')).toBe(field);
});
