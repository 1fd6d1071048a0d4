// Hex and UTF-8 without the platform's help, against the platform.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBytes, concatBytes, fromHex, fromUtf8, toHex, toUtf8 } from '../../src/kernel/bytes.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function platformDecodes(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

const TAILS = [[], [0x80], [0xbf, 0x80], [0x80, 0xbf, 0x41]];
const anyBytes = fc.uint8Array({ maxLength: 64 });
/** Bytes that come close to UTF-8: lead bytes, continuations, and the edges of what is allowed. */
const nearlyUtf8 = fc
  .array(
    fc.oneof(
      fc.constantFrom(0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf),
      fc.constantFrom(0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff),
    ),
    { maxLength: 8 },
  )
  .map((bytes) => Uint8Array.from(bytes));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);

describe('UTF-8', () => {
  test('decodes what the platform’s fatal decoder decodes, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, nearlyUtf8), (bytes) => {
        expect(fromUtf8(bytes)).toBe(platformDecodes(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  test('agrees with it on every byte alone, and on every lead of several bytes with every second byte', () => {
    const everyByte = Array.from({ length: 256 }, (_, byte) => byte);
    const sequences = everyByte.flatMap((first) => [
      [first],
      ...(first < 0xc0 ? [] : everyByte.flatMap((second) => TAILS.map((tail) => [first, second, ...tail]))),
    ]);
    const differing = sequences
      .map((bytes) => Uint8Array.from(bytes))
      .filter((bytes) => fromUtf8(bytes) !== platformDecodes(bytes));
    expect(differing.map(toHex)).toEqual([]);
  });

  test('encodes as the platform does, and refuses half a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = toUtf8(text);
        if (!text.isWellFormed()) return bytes === null;
        expect(toHex(bytes ?? new Uint8Array())).toBe(Buffer.from(text, 'utf8').toString('hex'));
        return fromUtf8(bytes ?? new Uint8Array()) === text;
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps a byte order mark as what it is', () => {
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
  });
});

describe('hex', () => {
  test('is what the platform writes, and reads back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each(['0', 'FF', '0g', ' 00', '00 ', '0x', '٣٣', 'ｆｆ'])('%j is none', (text) => {
    expect(fromHex(text)).toBeNull();
  });
});

describe('byte strings', () => {
  test('compare as the platform compares them', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b));
        expect(compareBytes(a, a)).toBe(0);
      }),
    );
  });

  test('join in their order', () => {
    fc.assert(
      fc.property(fc.array(anyBytes), (parts) => {
        expect(toHex(concatBytes(...parts))).toBe(parts.map(toHex).join(''));
      }),
    );
  });
});
