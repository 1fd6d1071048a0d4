// Periods of notice as contracts write them.

import { expect, test } from 'vitest';
import { noticeWords } from '../../src/register/notice-words.ts';

test.each([
  ['90', 'days 90 day'],
  ['14 Tage', 'days 14 day'],
  ['6 Wochen', 'days 42 day'],
  ['6 Wochen zum Quartalsende', 'days 42 quarter'],
  ['3 Monate', 'months 3 day'],
  ['drei Monate', 'months 3 day'],
  ['12 Monate', 'months 12 day'],
  ['1 Jahr', 'months 12 day'],
  ['1 year', 'months 12 day'],
  ['6 Monate zum Quartalsende', 'months 6 quarter'],
  ['6 Monate zum Ende des Quartals', 'months 6 quarter'],
  ['6 Monate zum Monatsende', 'months 6 month'],
  ['3 Monate zum Halbjahresende', 'months 3 half-year'],
  ['3 Monate zum Jahresende', 'months 3 year'],
  ['3 Monate zum Ende eines Kalenderjahres', 'months 3 year'],
  ['3 Monate zum 31.12.', 'months 3 year'],
  ['6 months to the end of a quarter', 'months 6 quarter'],
  ['6 months to the end of a half-year', 'months 6 half-year'],
  ['30 días', 'days 30 day'],
  ['30 di\u0301as', 'days 30 day'],
  ['3 meses', 'months 3 day'],
  ['Tres meses', 'months 3 day'],
  ['1 mes', 'months 1 day'],
  ['2 semanas', 'days 14 day'],
  ['1 año', 'months 12 day'],
  ['dos años', 'months 24 day'],
  ['1 mes a fin de mes', 'months 1 month'],
  ['6 meses a fin de trimestre', 'months 6 quarter'],
  ['6 meses al final del trimestre', 'months 6 quarter'],
  ['3 meses a fin de semestre', 'months 3 half-year'],
  ['3 meses a fin de año', 'months 3 year'],
  ['3 meses a final de un año natural', 'months 3 year'],
  ['en cualquier momento', 'days 0 day'],
  ['sin preaviso', 'days 0 day'],
  ['keine', 'days 0 day'],
  ['täglich', 'days 0 day'],
])('%s', (typed, read) => {
  const { is, count, to } = noticeWords(typed) ?? { is: '', count: '', to: '' };
  expect(`${is} ${count} ${to}`).toBe(read);
});

test('a bare number counts as the heading says', () => {
  expect(noticeWords('3', 'months')).toEqual({ is: 'months', count: 3, to: 'day' });
  expect(noticeWords('30 Tage', 'months')).toEqual({ is: 'days', count: 30, to: 'day' });
});

test.each([
  '',
  'bald',
  '3 Monde',
  '3 meces',
  '3 meses a fin de siglo',
  '3 meses sin preaviso',
  '3 Monate zum Vollmond',
  '11 Jahre',
  '4000',
  '-3',
  '1.5 Jahre',
  '3 Monate zum 30.06.',
])('no period: %s', (typed) => {
  expect(noticeWords(typed)).toBeNull();
});
