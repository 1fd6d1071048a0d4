// Keys for the simulation: cheap ones that only look like Ed25519 for most seeds, real ones for some.

import { fromHex, toHex, toUtf8 } from '../../src/kernel/bytes.ts';
import { hashHex } from '../../src/kernel/hash.ts';
import type { Cryptography } from '../../src/kernel/kind.ts';
import { type KeyPair, keyPairOf, realCryptography } from '../kit/keys.ts';

/** The keys of one world. The pair of a name is always the same. */
export interface Keys {
  readonly cryptography: Cryptography;
  pairOf(name: string): KeyPair;
}

/** 64 bytes that depend on every byte of key and message. Anybody can make them: forgers here are honest enough not to. */
function cheapSignature(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  let a = 0x9e3779b9;
  let b = message.length;
  for (const part of [publicKey, message]) {
    for (const byte of part) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = (Math.imul(b, 31) + a) | 0;
      a ^= b >>> 13;
    }
  }
  return Uint8Array.from({ length: 64 }, () => {
    a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + b;
    b = (b + 0x6d2b79f5) | 0;
    return a & 255;
  });
}

const cheapCryptography: Cryptography = {
  verify(signature, message, publicKey) {
    if (signature.length !== 64 || publicKey.length !== 32) return false;
    const expected = cheapSignature(publicKey, message);
    return expected.every((byte, at) => byte === signature[at]);
  },
};

function remembered(make: (name: string) => KeyPair): (name: string) => KeyPair {
  const known = new Map<string, KeyPair>();
  return (name) => {
    const pair = known.get(name) ?? make(name);
    known.set(name, pair);
    return pair;
  };
}

export const cheapKeys: Keys = {
  cryptography: cheapCryptography,
  pairOf: remembered((name) => {
    const publicKey = hashHex('test-key', 32, toUtf8(name) ?? new Uint8Array());
    const bytes = fromHex(publicKey) ?? new Uint8Array();
    return { publicKey, sign: (message) => toHex(cheapSignature(bytes, message)) };
  }),
};

export const realKeys: Keys = { cryptography: realCryptography, pairOf: remembered(keyPairOf) };
