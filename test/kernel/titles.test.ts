// What counts as nothing to see.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank } from '../../src/kernel/titles.ts';

test.each([
  '',
  ' ',
  '   ',
  '\u00a0',
  '\u200b',
  '\u200d\u2060',
  '\u3000',
  '\u3164',
  '\u2800',
  '\ufe0f',
  '\u{e0020}',
])('%j is blank', (text) => {
  expect(isBlank(text)).toBe(true);
  expect(isBlank(`${text}.`)).toBe(false);
});

test.each(['x', ' x ', '0', '印刷所', '👩‍🌾', 'ا', '-'])('%j is not blank', (text) => {
  expect(isBlank(text)).toBe(false);
});

/** Every sign that trimming takes away, and one that it does not. */
const WHITE = ['x', ...Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code))].filter(
  (sign) => sign === 'x' || sign.trim() === '',
);

test('what the language calls white space is blank, alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...WHITE) }), (text) => {
      expect(isBlank(text)).toBe(text.trim() === '');
    }),
  );
});
