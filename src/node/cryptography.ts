// Signatures and dice of this machine, by libsodium. Ed25519 as RFC 8032 says, the same on every node:
// lengths are exact, small-order keys and signatures that are not in their one canonical form do not verify.

import sodium from 'sodium-universal';
import type { Cryptography } from '../kernel/kind.ts';
import type { Dice } from './ports.ts';

/** An Ed25519 pair: 32 bytes public, 64 bytes secret (the seed and the public key). */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** What the rules use. The check of a signature answers false, and never throws, for anything that is no valid signature. */
export const cryptography: Cryptography = {
  verify(signature, message, publicKey) {
    if (signature.length !== sodium.crypto_sign_BYTES) return false;
    if (publicKey.length !== sodium.crypto_sign_PUBLICKEYBYTES) return false;
    return sodium.crypto_sign_verify_detached(signature, message, publicKey);
  },
  blake2b(size, parts) {
    const hash = new Uint8Array(size);
    sodium.crypto_generichash_batch(hash, parts);
    return hash;
  },
};

/** The random bytes of the operating system. */
export const machineDice: Dice = {
  bytes(count) {
    const target = new Uint8Array(count);
    if (count > 0) sodium.randombytes_buf(target);
    return target;
  },
};

/** The pair that belongs to a 32-byte seed. */
export function keyPairOf(seed: Uint8Array): KeyPair {
  if (seed.length !== sodium.crypto_sign_SEEDBYTES) {
    throw new RangeError(`a seed has ${sodium.crypto_sign_SEEDBYTES} bytes, not ${seed.length}`);
  }
  const publicKey = new Uint8Array(sodium.crypto_sign_PUBLICKEYBYTES);
  const secretKey = new Uint8Array(sodium.crypto_sign_SECRETKEYBYTES);
  sodium.crypto_sign_seed_keypair(publicKey, secretKey, seed);
  return { publicKey, secretKey };
}

/** Signs; 64 bytes. */
export function sign(message: Uint8Array, { secretKey }: KeyPair): Uint8Array {
  const signature = new Uint8Array(sodium.crypto_sign_BYTES);
  sodium.crypto_sign_detached(signature, message, secretKey);
  return signature;
}

/** Whether two secrets are equal, in a time that tells nothing about where they differ. */
export function sameSecret(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && sodium.sodium_memcmp(one, other);
}

/** Overwrites a secret that is needed no more. */
export function wipe(secret: Uint8Array): void {
  sodium.sodium_memzero(secret);
}
