// Many texts come into the same order as by comparing, however alike they begin and whatever they hold.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTextOrder } from '../../src/kernel/text-order.ts';

function compared(texts: readonly { readonly text: string; readonly place: number }[]) {
  return [...texts].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.place - b.place));
}

/** So many texts that they are not simply compared; the pool is small enough for many to be equal. */
function many(pool: readonly string[]): { readonly text: string; readonly place: number }[] {
  let at = 7;
  return Array.from({ length: 4_000 }, (_, place) => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { text: pool[at % pool.length] ?? '', place };
  });
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', '\u00ff', '0') });
const anything = fc.string({ unit: 'binary' });

test('few texts', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(letters, anything), { maxLength: 20 }), (texts) => {
      const items = texts.map((text, place) => ({ text, place }));
      expect(inTextOrder(items, ({ text }) => text)).toEqual(compared(items));
    }),
  );
});

test('many texts that begin alike, and such that have more than bytes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(letters, letters, letters, anything), { minLength: 1, maxLength: 300 }),
      (pool) => {
        const items = many(pool);
        expect(inTextOrder(items, ({ text }) => text)).toEqual(compared(items));
      },
    ),
    { numRuns: 40 },
  );
});

test('many random ids', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[0-9a-f]{32}$/), { minLength: 300, maxLength: 900 }), (pool) => {
      const items = many(pool);
      expect(inTextOrder(items, ({ text }) => text)).toEqual(compared(items));
    }),
    { numRuns: 20 },
  );
});
