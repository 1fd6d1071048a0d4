// Keys for stories: real Ed25519 made from a name, so that every run has the same ones.

import sodium from 'sodium-universal';
import { toHex } from '../../src/kernel/bytes.ts';
import { hashBytes } from '../../src/kernel/hash.ts';
import type { Cryptography } from '../../src/kernel/kind.ts';

export interface KeyPair {
  readonly publicKey: string;
  sign(message: Uint8Array): string;
}

/** The key pair that belongs to a name. */
export function keyPairOf(name: string): KeyPair {
  const publicKey = Buffer.alloc(32);
  const secretKey = Buffer.alloc(64);
  sodium.crypto_sign_seed_keypair(
    publicKey,
    secretKey,
    Buffer.from(hashBytes('test-key', 32, Buffer.from(name))),
  );
  return {
    publicKey: toHex(publicKey),
    sign(message) {
      const signature = Buffer.alloc(64);
      sodium.crypto_sign_detached(signature, Buffer.from(message), secretKey);
      return toHex(signature);
    },
  };
}

/** The check that nodes use. */
export const realCryptography: Cryptography = {
  verify(signature, message, publicKey) {
    if (signature.length !== 64 || publicKey.length !== 32) return false;
    return sodium.crypto_sign_verify_detached(
      Buffer.from(signature),
      Buffer.from(message),
      Buffer.from(publicKey),
    );
  },
};
