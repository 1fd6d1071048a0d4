// People on this node: drawing an identity, binding a device to it, and keeping the binding (which is no secret) for countersigning.

import { fromUtf8, toHex } from '../kernel/bytes.ts';
import { keyPairOf, wipe } from './cryptography.ts';
import type { Keyring } from './keyring.ts';
import type { Dice } from './ports.ts';
import { readFileIfAny, replaceFile } from './private-file.ts';
import { bindDevice, identityOf } from './recovery.ts';

/** A person whose keys were just made. The words are shown once and kept nowhere. */
export interface NewKeys {
  readonly identity: string;
  readonly device: string;
  readonly proof: string;
}

/** The identity's signatures over devices of this node, by device key. */
export class Bindings {
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  private all(): { [device: string]: string } {
    const bytes = readFileIfAny(this.path);
    if (bytes === null) return {};
    const parsed: unknown = JSON.parse(fromUtf8(bytes) ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((row): row is [string, string] => typeof row[1] === 'string'),
    );
  }

  of(device: string): string | null {
    return this.all()[device] ?? null;
  }

  keep(device: string, proof: string): void {
    replaceFile(this.path, `${JSON.stringify({ ...this.all(), [device]: proof }, null, 2)}\n`);
  }
}

/** Makes a device for the identity behind the words and takes it into the keyring. */
export async function takeIn(
  keyring: Keyring,
  bindings: Bindings,
  dice: Dice,
  { name, words, passphrase }: { name: string; words: readonly string[]; passphrase: Uint8Array | null },
): Promise<NewKeys> {
  const identity = identityOf(words);
  const deviceSeed = dice.bytes(32);
  const device = toHex(keyPairOf(deviceSeed).publicKey);
  const proof = bindDevice(identity, device);
  await keyring.addPerson({
    name,
    deviceSeed,
    identity: toHex(identity.publicKey),
    identitySeed: null,
    passphrase,
  });
  bindings.keep(device, proof);
  const made = { identity: toHex(identity.publicKey), device, proof };
  wipe(identity.secretKey);
  wipe(deviceSeed);
  return made;
}
