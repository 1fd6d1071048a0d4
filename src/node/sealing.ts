// Seals secrets under a passphrase: Argon2id (RFC 9106) makes the key, XChaCha20-Poly1305 closes the box.
// What a box is bound to is said in the clear and cannot be changed without breaking it.

import sodium from 'sodium-universal';
import { concatBytes } from '../kernel/bytes.ts';
import { machineDice } from './cryptography.ts';
import type { Dice } from './ports.ts';

/** What making a key out of a passphrase costs: passes over so many bytes of memory. */
export interface SealingCost {
  readonly passes: number;
  readonly memoryBytes: number;
}

/** The memory of RFC 9106's second choice, with twice its passes: a third of a second on a small machine. */
export const SEALING_COST: SealingCost = { passes: 6, memoryBytes: 64 * 1024 * 1024 };

/** A file that asks for more than this is not what this program wrote. */
export const SEALING_COST_MAX: SealingCost = { passes: 64, memoryBytes: 1024 * 1024 * 1024 };

const KEY_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
const NONCE_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
const TAG_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
export const SALT_BYTES = sodium.crypto_pwhash_SALTBYTES;

/** Makes the 32-byte key of a passphrase; a third of a second at the usual cost, on a thread of its own. */
export async function sealingKey(
  passphrase: Uint8Array,
  salt: Uint8Array,
  { passes, memoryBytes }: SealingCost,
): Promise<Uint8Array> {
  const key = new Uint8Array(KEY_BYTES);
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
  await sodium.crypto_pwhash_async(key, passphrase, salt, passes, memoryBytes, algorithm);
  return key;
}

/** Closes a box: the nonce, then the sealed bytes with their tag. */
export function seal(
  key: Uint8Array,
  plain: Uint8Array,
  boundTo: Uint8Array,
  dice: Dice = machineDice,
): Uint8Array {
  const nonce = dice.bytes(NONCE_BYTES);
  const sealed = new Uint8Array(plain.length + TAG_BYTES);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, plain, boundTo, null, nonce, key);
  return concatBytes(nonce, sealed);
}

/** Opens a box; null when the key is another one or a byte of the box, or of what it is bound to, was changed. */
export function unseal(key: Uint8Array, box: Uint8Array, boundTo: Uint8Array): Uint8Array | null {
  if (box.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = box.subarray(0, NONCE_BYTES);
  const plain = new Uint8Array(box.length - NONCE_BYTES - TAG_BYTES);
  try {
    const sealed = box.subarray(NONCE_BYTES);
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(plain, null, sealed, boundTo, nonce, key);
    return plain;
  } catch {
    return null;
  }
}
