// Short names proposed out of full ones: what is proposed is one that the books take.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlug } from '../../src/kernel/codec-records.ts';
import { shortNameOf } from '../../src/web/short-name.ts';

it.each([
  ['Tischlerei Süd', 'tischlerei-sued'],
  ['Tischlerei Su\u0308d', 'tischlerei-sued'],
  ['Anna Bäcker', 'anna-baecker'],
  ['  Große Gärtnerei & Söhne ', 'grosse-gaertnerei-soehne'],
  ['José Núñez', 'jose-nunez'],
  ['印刷所', ''],
])('%s becomes %s', (full, short) => {
  expect(shortNameOf(full)).toBe(short);
});

it('is one that the books take, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (full) => {
      const short = shortNameOf(full);
      expect(short === '' || isSlug(short)).toBe(true);
    }),
  );
});
