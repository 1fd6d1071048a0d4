// Figures of any answer as the language of the page writes them; what is a name stays as people chose it.

import { expect, it } from 'vitest';
import { figureText, monthText, unsaidFigures } from '../../src/web/figure-text.ts';
import { wordsOf } from '../../src/web/words/words.ts';

const german = { formats: wordsOf('de').formats, currency: 'EUR' };

it.each([
  ['dueDate', '2026-11-26', '26.11.2026'],
  ['date', '2026-11-26', '26.11.2026'],
  ['dueOn', '2026-11-26', '26.11.2026'],
  ['first', '2026-03', 'März 2026'],
  ['throughDate', '–', '–'],
  ['asset', '2026-03', '2026-03'],
  ['reason', '2026-11-26', '2026-11-26'],
  ['contract', '13', '13'],
  ['month', '2026-13', '2026-13'],
])('%s of %s is %s', (name, value, text) => {
  expect(figureText(german, name, value)).toBe(text);
});

it('a month has its name', () => {
  expect(monthText({ formats: wordsOf('es').formats }, '2025-01')).toBe('enero 2025');
  expect(monthText(german, 'x')).toBe('x');
});

it('figures that a sentence says are not listed once more', () => {
  const figures = { of: 'node', rentMinor: '1250' };
  expect(unsaidFigures(german, figures, 'The passphrase of this node.')).toEqual([
    ['rent', '12,50\u00a0EUR'],
  ]);
  expect(unsaidFigures(german, null, 'Nothing.')).toEqual([]);
});
