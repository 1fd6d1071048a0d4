// How a device is bound to a person: the identity key, made from the recovery words, signs the device's key.
// The same binding serves in every commune that the person joins.

import { fromHex } from '../../kernel/bytes.ts';
import { hashBytes } from '../../kernel/hash.ts';
import type { Cryptography } from '../../kernel/kind.ts';

/** The bytes that an identity signs to bind a device; both are public keys in hex. */
export function deviceBinding(identity: string, device: string): Uint8Array {
  return hashBytes(
    'device-binding',
    32,
    fromHex(identity) ?? new Uint8Array(),
    fromHex(device) ?? new Uint8Array(),
  );
}

/** Whether the proof is the identity's signature over the device. */
export function deviceProofFits(
  cryptography: Cryptography,
  { identity, device, proof }: { identity: string; device: string; proof: string },
): boolean {
  return cryptography.verify(
    fromHex(proof) ?? new Uint8Array(),
    deviceBinding(identity, device),
    fromHex(identity) ?? new Uint8Array(),
  );
}
