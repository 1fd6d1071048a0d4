// A short talk over Noise: whole messages, a bound on bytes and on time, and an end.

import NoiseSecretStream from '@hyperswarm/secret-stream';
import { type Codec, decode, encode } from '../kernel/codec.ts';
import type { KeyPair } from './cryptography.ts';
import { PAIRING_BYTES_MAX } from './pairing-wire.ts';
import type { PeerStream } from './ports.ts';

/** The other side went away, was too slow, too loud, or said what is no message. */
export class PairingBroken extends Error {}

export interface ChannelOptions {
  readonly initiator: boolean;
  readonly keys: KeyPair;
  /** Whom the initiator expects; null for the other side. */
  readonly remoteKey: Uint8Array | null;
  /** The whole talk takes no longer. */
  readonly withinMs: number;
}

export class PairingChannel {
  readonly #raw: PeerStream;
  readonly #noise: NoiseSecretStream;
  readonly #timer: NodeJS.Timeout;
  readonly #heard: Uint8Array[] = [];
  #wake: () => void = () => undefined;
  #closed = false;
  #trouble = 'the other side ended the connection';

  constructor(raw: PeerStream, { initiator, keys, remoteKey, withinMs }: ChannelOptions) {
    this.#raw = raw;
    this.#noise = new NoiseSecretStream(initiator, raw, {
      pattern: 'IK',
      keyPair: { publicKey: Buffer.from(keys.publicKey), secretKey: Buffer.from(keys.secretKey) },
      ...(remoteKey === null ? {} : { remotePublicKey: Buffer.from(remoteKey) }),
    });
    this.#timer = setTimeout(() => this.#break(`it took more than ${withinMs} ms`), withinMs);
    let bytesHeard = 0;
    raw.on('data', (chunk: Uint8Array) => {
      bytesHeard += chunk.byteLength;
      if (bytesHeard > PAIRING_BYTES_MAX) this.#break(`it sent more than ${PAIRING_BYTES_MAX} bytes`);
    });
    this.#noise.on('error', () => undefined);
    this.#noise.on('data', (message: Uint8Array) => {
      this.#heard.push(message);
      this.#wake();
    });
    this.#noise.once('close', () => this.#end());
    this.#noise.once('end', () => this.#end());
  }

  /** Whether the handshake succeeds; the keys of the other side are proven then. */
  get opened(): Promise<boolean> {
    return this.#noise.opened;
  }

  /** The other side's public key, once opened. */
  get remoteKey(): Uint8Array {
    return this.#noise.remotePublicKey;
  }

  send<T>(codec: Codec<T>, message: T): void {
    this.#noise.write(encode(codec, message));
  }

  /** The next message; rejects with PairingBroken when none comes or it is none. */
  async receive<T>(codec: Codec<T>): Promise<T> {
    while (this.#heard.length === 0) {
      if (this.#closed) throw new PairingBroken(this.#trouble);
      await new Promise<void>((resume) => {
        this.#wake = resume;
      });
    }
    const decoded = decode(codec, this.#heard.shift() ?? new Uint8Array());
    if ('value' in decoded) return decoded.value;
    this.#break(`it said what is no message: ${decoded.fault}`);
    throw new PairingBroken(this.#trouble);
  }

  /** Ends the talk after what was sent has gone out. */
  async end(): Promise<void> {
    if (!this.#closed) {
      const closed = new Promise<void>((done) => this.#noise.once('close', () => done()));
      this.#noise.end();
      await closed;
    }
    clearTimeout(this.#timer);
  }

  /** Cuts the connection at once. */
  cut(): void {
    this.#break('the connection was cut');
  }

  #break(why: string): void {
    this.#trouble = why;
    this.#end();
    this.#noise.destroy();
    this.#raw.destroy();
  }

  #end(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#wake();
  }
}
