// The hash is BLAKE2b as others compute it, and a hash for one use never serves another.

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import { hashBytes, hashHex } from '../../src/kernel/hash.ts';

/** libsodium's BLAKE2b, unkeyed, of the size of `target`. */
const sodium = createRequire(import.meta.url)('sodium-universal') as {
  crypto_generichash(target: Uint8Array, message: Uint8Array): void;
};

function bySodium(domain: string, size: number, parts: readonly Uint8Array[]): string {
  const word = Buffer.from(`telekommune/${domain}`, 'ascii');
  const target = Buffer.alloc(size);
  sodium.crypto_generichash(target, Buffer.concat([Buffer.of(word.length), word, ...parts]));
  return target.toString('hex');
}

const letters = (text: string): Uint8Array => Buffer.from(text, 'ascii');

describe('known answers, computed by Python’s hashlib', () => {
  test.each<[string, 16 | 32, readonly Uint8Array[], string]>([
    ['entry', 16, [], '7e33ff24c8b63f98f1e0e41cdca28586'],
    ['entry', 32, [], '19f8ea24e4cd66097ba3a6f5d152632fd39034fefb1c29d15d8516b7f62012d1'],
    ['state', 32, [letters('abc')], '592156219ed5257f6a8f462402331eeb1b4f3e8032f8a9c869427321559d8fc1'],
    [
      'state',
      32,
      [new Uint8Array(32), letters('')],
      'e3f32c63dfbf8dd0709948065d919cda601920af69f6bcb4b97050043db151c5',
    ],
    [
      'bond-bid',
      32,
      [Uint8Array.from({ length: 200 }, (_, i) => i)],
      'be762f59bef2652087e33fc00f1115c0b7f6a8ca9fe168de0e3900a3e4e10b61',
    ],
    [
      'signed-entry',
      32,
      [new Uint8Array(16), letters('xyz')],
      'b2c0cd2ea36eef50d2a329b559e92ad5cd894a614063fe0a3805db73c90f43b8',
    ],
    [
      'log-admission',
      32,
      [new Uint8Array(16), new Uint8Array(32)],
      '94fd807be451ab65b0c2395e5ec9e5aed7c7d6a29a011097929eebe9f3fc0382',
    ],
  ])('%s, %i bytes', (domain, size, parts, answer) => {
    expect(hashHex(domain, size, ...parts)).toBe(answer);
    expect(toHex(hashBytes(domain, size, ...parts))).toBe(answer);
    expect(bySodium(domain, size, parts)).toBe(answer);
  });
});

const sizes = fc.constantFrom<16 | 32>(16, 32);
const words = fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,12})?$/);
const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 });

describe('any hash', () => {
  test('is libsodium’s of the same bytes', () => {
    fc.assert(
      fc.property(words, sizes, parts, (domain, size, of) => {
        expect(hashHex(domain, size, ...of)).toBe(bySodium(domain, size, of));
      }),
    );
  });

  test('of another word, or of another size, is another hash', () => {
    fc.assert(
      fc.property(words, words, parts, (one, other, of) => {
        const long = hashHex(one, 32, ...of);
        if (one !== other) expect(hashHex(other, 32, ...of)).not.toBe(long);
        expect(long.startsWith(hashHex(one, 16, ...of))).toBe(false);
      }),
    );
  });

  test('does not change when words and parts run into one another', () => {
    expect(hashHex('bond', 32, letters('-bid'))).not.toBe(hashHex('bond-bid', 32, letters('')));
    expect(hashHex('a', 32, letters('bc'))).toBe(hashHex('a', 32, letters('b'), letters('c')));
    expect(fromHex(hashHex('a', 16))).toHaveLength(16);
  });
});
