// Keys of the engine: derived from secrets that the caller holds, so that a store folder has none of them in the clear.
// A writer signs with a key derived from its primary key; the base's encryption key lies sealed in the folder.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { BlindEncryption } from 'autobase';
import Corestore from 'corestore';
import type { CoreOptions, StoreOptions } from 'corestore';
import Hypercore from 'hypercore';
import type { Manifest } from 'hypercore';
import crypto from 'hypercore-crypto';
import type { KeyPair } from 'hypercore-crypto';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MANIFEST_VERSION = 1;

/** 32 bytes for one purpose out of a 32-byte secret. */
export function deriveSecret(secret: Uint8Array, purpose: string): Buffer {
  if (secret.byteLength !== SECRET_BYTES)
    throw new Error(`a secret has ${SECRET_BYTES} bytes, not ${secret.byteLength}`);
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `telekommune/${purpose}`, SECRET_BYTES));
}

/** The pair that a writer signs its log with. */
export function logKeyPair(primaryKey: Uint8Array): KeyPair {
  return crypto.keyPair(deriveSecret(primaryKey, 'log/1'));
}

/** What the log of one author is checked by. */
export function manifestOf(publicKey: Buffer): Manifest {
  return { version: MANIFEST_VERSION, signers: [{ publicKey }] };
}

/** The log key (64 hex digits) of the writer that opens its base with this primary key; known before the base is opened. */
export function logKeyOf(primaryKey: Uint8Array): string {
  return Hypercore.key(manifestOf(logKeyPair(primaryKey).publicKey)).toString('hex');
}

/** Seals the encryption key that autobase keeps in the store, under a key derived from the primary key. */
export function blindEncryption(primaryKey: Uint8Array): BlindEncryption {
  const key = deriveSecret(primaryKey, 'blind/1');
  return {
    async encrypt(plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { type: 1, value: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
    },
    async decrypt({ value }) {
      const sealed = Buffer.from(value);
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return { value: Buffer.concat([decipher.update(body), decipher.final()]), rotated: false };
    },
  };
}

/**
 * A corestore that signs one log with a key pair it never writes down.
 * Its own seed is random and used for nothing: corestore insists on storing one.
 */
export class KeylessStore extends Corestore {
  readonly #keyPair: KeyPair;
  readonly #logKey: Buffer;

  constructor(folder: string, keyPair: KeyPair, options: StoreOptions = {}) {
    super(folder, options);
    this.#keyPair = keyPair;
    this.#logKey = Hypercore.key(manifestOf(keyPair.publicKey));
  }

  /** Creates the log by its public key alone, so that hypercore has no secret key to store with it. */
  async createLog(): Promise<void> {
    const log = super.get({
      key: this.#logKey,
      manifest: manifestOf(this.#keyPair.publicKey),
      active: false,
    });
    await log.ready();
    await log.close();
  }

  override get<V = Buffer>(options: CoreOptions<V>): Hypercore<V> {
    const isLog = options.key !== undefined && this.#logKey.equals(options.key);
    return super.get(isLog ? { ...options, keyPair: this.#keyPair } : options);
  }
}
