// Makes signed entries for the people of the simulation, as their devices would.

import type { Registry } from '../../src/contexts/fold.ts';
import { deviceBinding } from '../../src/contexts/membership/binding.ts';
import { lastCounterOf } from '../../src/contexts/order/facts.ts';
import { encode } from '../../src/kernel/codec.ts';
import { encodeEnvelope, type Envelope, signedPart } from '../../src/kernel/entry.ts';
import type { Reader } from '../../src/kernel/state.ts';
import type { Keys } from './keys.ts';

/** What somebody says. */
export interface Saying {
  readonly person: string;
  readonly kind: string;
  readonly body: unknown;
}

export class Speaking {
  communeId = '';
  readonly keys: Keys;
  private readonly registry: Registry;
  private readonly lastCounters = new Map<string, number>();

  constructor(keys: Keys, registry: Registry) {
    this.keys = keys;
    this.registry = registry;
  }

  identity(person: string): string {
    return this.keys.pairOf(`identity of ${person}`).publicKey;
  }

  device(person: string, title = 'device'): string {
    return this.keys.pairOf(`${title} of ${person}`).publicKey;
  }

  /** The identity's signature over a device. */
  proof(person: string, device: string): string {
    const identity = this.keys.pairOf(`identity of ${person}`);
    return identity.sign(deviceBinding(identity.publicKey, device));
  }

  bodyOf(kind: string, body: unknown): Uint8Array {
    const known = this.registry.kinds.get(kind);
    if (known === undefined) throw new Error(`no kind ${kind}`);
    return encode(known.body, body);
  }

  /** The entry as the person's device signs it, counted on from what that device is known to have said. */
  say(state: Reader, { person, kind, body }: Saying, atMs: number): Uint8Array {
    return this.sayBytes(state, person, kind, this.bodyOf(kind, body), atMs);
  }

  /** As `say`, with any bytes as the body. */
  sayBytes(state: Reader, person: string, kind: string, body: Uint8Array, atMs: number): Uint8Array {
    const device = this.device(person);
    const known = Math.max(lastCounterOf(state, device), this.lastCounters.get(device) ?? 0);
    this.lastCounters.set(device, known + 1);
    return this.signed(person, { kind, atMs, counter: known + 1, body });
  }

  /** Signs whatever it is given. */
  signed(person: string, said: Omit<Envelope, 'version' | 'signer'>, title = 'device'): Uint8Array {
    const pair = this.keys.pairOf(`${title} of ${person}`);
    const signature = pair.sign(signedPart(this.communeId, said));
    return encodeEnvelope({ version: 1, signer: { device: pair.publicKey, signature }, ...said });
  }
}
