// The boxes of a keyring: what each holds, byte by byte, and how it is closed and opened under a passphrase's key.

import { concatBytes } from '../kernel/bytes.ts';
import { CommandTrouble } from './command.ts';
import { type KeyPair, keyPairOf, wipe } from './cryptography.ts';
import { boxPlace, bytesOf, hexOf, type LockRow, type PersonRow } from './keys-file.ts';
import { passphraseFault } from './passphrase.ts';
import type { Dice } from './ports.ts';
import { SALT_BYTES, type SealingCost, seal, sealingKey, unseal } from './sealing.ts';

export const KEY_BYTES = 32;

/** Two 32-byte secrets from which the engine derives the keys of the node's log and of its witness log. */
export interface NodeKeys {
  readonly primaryKey: Uint8Array;
  readonly witnessPrimaryKey: Uint8Array;
}

/** What lets a node take part: the base's public key (hex), which only members know, and the 32 bytes that decrypt it. */
export interface CommuneKeys {
  readonly baseKey: string;
  readonly encryptionKey: Uint8Array;
}

/** A person's secrets, open. */
export interface PersonSecrets {
  readonly device: KeyPair;
  readonly deviceSeed: Uint8Array;
  readonly identitySeed: Uint8Array | null;
}

export function freshNodeKeys(dice: Dice): NodeKeys {
  return { primaryKey: dice.bytes(KEY_BYTES), witnessPrimaryKey: dice.bytes(KEY_BYTES) };
}

export function sealNode(key: Uint8Array, { primaryKey, witnessPrimaryKey }: NodeKeys, dice: Dice): string {
  return sealParts(key, [primaryKey, witnessPrimaryKey], boxPlace('node'), dice);
}

/** Null when the passphrase is another one. */
export function openNode(key: Uint8Array, box: string): NodeKeys | null {
  const plain = unseal(key, bytesOf(box), boxPlace('node'));
  return plain === null
    ? null
    : {
        primaryKey: plain.subarray(0, KEY_BYTES),
        witnessPrimaryKey: plain.subarray(KEY_BYTES, 2 * KEY_BYTES),
      };
}

export function sealCommune(key: Uint8Array, { baseKey, encryptionKey }: CommuneKeys, dice: Dice): string {
  return sealParts(key, [bytesOf(baseKey), encryptionKey], boxPlace('commune'), dice);
}

export function openCommune(key: Uint8Array, box: string): CommuneKeys | null {
  const plain = unseal(key, bytesOf(box), boxPlace('commune'));
  return plain === null
    ? null
    : {
        baseKey: hexOf(plain.subarray(0, KEY_BYTES)),
        encryptionKey: plain.subarray(KEY_BYTES, 2 * KEY_BYTES),
      };
}

/** Closes a person's boxes; `lock` null when the key is the node's. */
export function sealPerson(
  key: Uint8Array,
  { name, identity }: { readonly name: string; readonly identity: string },
  { deviceSeed, identitySeed }: { readonly deviceSeed: Uint8Array; readonly identitySeed: Uint8Array | null },
  lock: LockRow | null,
  dice: Dice,
): PersonRow {
  const device = hexOf(keyPairOf(deviceSeed).publicKey);
  const deviceBox = sealParts(key, [deviceSeed], boxPlace('device', device), dice);
  const identityBox =
    identitySeed === null ? null : sealParts(key, [identitySeed], boxPlace('identity', device), dice);
  return { name, device, identity, lock, deviceBox, identityBox };
}

/** Null when the passphrase is another one, or a box is not this person's. */
export function openPerson(key: Uint8Array, row: PersonRow): PersonSecrets | null {
  const deviceSeed = unseal(key, bytesOf(row.deviceBox), boxPlace('device', row.device));
  if (deviceSeed === null) return null;
  const identitySeed =
    row.identityBox === null ? null : unseal(key, bytesOf(row.identityBox), boxPlace('identity', row.device));
  if (row.identityBox !== null && identitySeed === null) return null;
  return { device: keyPairOf(deviceSeed), deviceSeed, identitySeed };
}

export function wipePerson({ device, deviceSeed, identitySeed }: PersonSecrets): void {
  wipe(device.secretKey);
  wipe(deviceSeed);
  if (identitySeed !== null) wipe(identitySeed);
}

function sealParts(key: Uint8Array, parts: readonly Uint8Array[], place: Uint8Array, dice: Dice): string {
  if (parts.some((part) => part.length !== KEY_BYTES)) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
  const plain = concatBytes(...parts);
  const box = hexOf(seal(key, plain, place, dice));
  wipe(plain);
  return box;
}

export function newLock(dice: Dice, { passes, memoryBytes }: SealingCost): LockRow {
  return { salt: hexOf(dice.bytes(SALT_BYTES)), passes, memoryBytes };
}

/** The key that a passphrase makes under a lock. */
export function keyOf(passphrase: Uint8Array, { salt, passes, memoryBytes }: LockRow): Promise<Uint8Array> {
  return sealingKey(passphrase, bytesOf(salt), { passes, memoryBytes });
}

/** As keyOf, for a passphrase that is being set: it must be long enough. */
export async function newKeyOf(of: string, passphrase: Uint8Array, lock: LockRow): Promise<Uint8Array> {
  const fault = passphraseFault(passphrase, true);
  if (fault !== null)
    throw new CommandTrouble({ kind: 'usage', says: `The new passphrase of ${of}: ${fault}` });
  return keyOf(passphrase, lock);
}
