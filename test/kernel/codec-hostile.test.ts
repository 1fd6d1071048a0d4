// Every kind of entry and every row against hostile bytes: nothing throws, what decodes is canonical, nothing is larger than its bytes allow.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allKinds, allTables } from '../../scripts/docs/protocol-pages.ts';
import { piecesOf } from '../../scripts/docs/shape-fields.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import { type Codec, decode, encode } from '../../src/kernel/codec.ts';
import { leastBytes, shapesIn, valuesOf } from './shape-values.ts';

const codecs: readonly (readonly [string, Codec<unknown>])[] = [
  ...allKinds.map(({ kind, body }) => [kind, body] as const),
  ...allTables.map(({ name, codec }) => [name, codec] as const),
];

/** Whether the bytes are no value, or a value whose encoding is these very bytes; what it writes instead, if not. */
function readBack(codec: Codec<unknown>, bytes: Uint8Array): string {
  const decoded = decode(codec, bytes);
  if ('fault' in decoded) return decoded.fault === '' ? 'a fault without words' : 'canonical';
  const again = toHex(encode(codec, decoded.value));
  return again === toHex(bytes) ? 'canonical' : again;
}

type Mutation = (bytes: Uint8Array) => Uint8Array;

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(
    ([at, byte]): Mutation =>
      (bytes) => {
        const copy = bytes.slice();
        if (copy.length > 0) copy[at % copy.length] = byte;
        return copy;
      },
  ),
  fc.nat().map(
    (at): Mutation =>
      (bytes) =>
        bytes.slice(0, at % (bytes.length + 1)),
  ),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 4 })).map(
    ([at, more]): Mutation =>
      (bytes) => {
        const place = at % (bytes.length + 1);
        return Uint8Array.from([...bytes.slice(0, place), ...more, ...bytes.slice(place)]);
      },
  ),
  fc.nat().map(
    (at): Mutation =>
      (bytes) => {
        const place = at % Math.max(1, bytes.length);
        return Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(place + 1)]);
      },
  ),
);

describe.each(codecs)('%s', (_name, codec) => {
  const values = valuesOf(codec.shape);

  test('decodes what it encodes', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(codec, encode(codec, value))).toEqual({ value });
      }),
      { numRuns: 40 },
    );
  });

  test('has the bytes that its description says', () => {
    fc.assert(
      fc.property(values, (value) => {
        const bytes = encode(codec, value);
        const pieces = piecesOf(codec.shape, bytes);
        expect(pieces.map((piece) => toHex(piece.bytes)).join('')).toBe(toHex(bytes));
      }),
      { numRuns: 20 },
    );
  });

  test('takes random bytes for nothing, or for what it would write itself', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readBack(codec, bytes)).toBe('canonical');
      }),
      { numRuns: 60 },
    );
  });

  test('takes changed bytes for nothing, or for what it would write itself', () => {
    fc.assert(
      fc.property(values, fc.array(mutations, { minLength: 1, maxLength: 3 }), (value, changes) => {
        const bytes = changes.reduce((before, change) => change(before), encode(codec, value));
        expect(readBack(codec, bytes)).toBe('canonical');
      }),
      { numRuns: 60 },
    );
  });

  test('has no list of things without bytes, and does not nest in itself', () => {
    const shapes = shapesIn(codec.shape);
    for (const shape of shapes) if (shape.is === 'list') expect(leastBytes(shape.of)).toBeGreaterThan(0);
    expect(shapes.length).toBeLessThan(200);
  });
});

test('bytes that promise a huge list, a huge text or a deep nesting end where the bytes end', () => {
  const promising = Uint8Array.from([...Array.from({ length: 6 }, () => 0xff), 0x0f]);
  for (const [, codec] of codecs) {
    for (let offset = 0; offset < 60; offset++) {
      const bytes = Uint8Array.from([...Array.from({ length: offset }, () => 1), ...promising]);
      expect(readBack(codec, bytes)).toBe('canonical');
    }
  }
});
