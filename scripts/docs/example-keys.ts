// Ed25519 (RFC 8032) keys that belong to a name, for examples and golden entries: the same on every machine and worth nothing.

import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { toHex } from '../../src/kernel/bytes.ts';

const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface ExampleKey {
  readonly publicKey: string;
  sign(message: Uint8Array): string;
}

function publicOf(key: KeyObject): string {
  return toHex(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
}

/** The seed is the SHA-256 of the name. */
export function exampleKey(name: string): ExampleKey {
  const seed = createHash('sha256').update(name).digest();
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  return { publicKey: publicOf(key), sign: (message) => toHex(sign(null, message, key)) };
}
