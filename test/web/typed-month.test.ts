// A month is understood as it stands on the page.

import { expect, it } from 'vitest';
import { typedMonth } from '../../src/web/typed-month.ts';
import { monthText } from '../../src/web/figure-text.ts';
import { LANGUAGES, wordsOf } from '../../src/web/words/words.ts';

it.each(LANGUAGES)('every month that the page writes is read again: %s', (tag) => {
  const { formats } = wordsOf(tag);
  for (let month = 1; month <= 12; month++) {
    const written = `2026-${String(month).padStart(2, '0')}`;
    expect(typedMonth(formats, monthText({ formats }, written))).toBe(written);
    expect(typedMonth(formats, written)).toBe(written);
  }
});

it.each([
  ['januar 2026', '2026-01'],
  [' Jan. 2026 ', '2026-01'],
  ['1/2026', '2026-01'],
  ['12.2026', '2026-12'],
  ['13.2026', '13.2026'],
  ['Janus 2026', 'Janus 2026'],
  ['2026', '2026'],
])('%j is %j', (typed, read) => {
  expect(typedMonth(wordsOf('de').formats, typed)).toBe(read);
});
