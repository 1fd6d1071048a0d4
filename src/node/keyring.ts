// The keyring of a node: what signs its logs, what decrypts its commune, and the device keys of the people who use it.
// Each person's keys lie under a passphrase of their own or under the node's. Secrets leave it only as signatures and to the engine.

import { toHex } from '../kernel/bytes.ts';
import { keyPairOf, machineDice, sign, wipe } from './cryptography.ts';
import {
  type CommuneKeys,
  freshNodeKeys,
  keyOf,
  newKeyOf,
  newLock,
  type NodeKeys,
  openCommune,
  openNode,
  openPerson,
  type PersonSecrets,
  sealCommune,
  sealNode,
  sealPerson,
  wipePerson,
} from './keyring-boxes.ts';
import {
  keyringExists,
  lockedTrouble,
  noKeyring,
  noSuchPerson,
  personKnown,
  wrongPassphrase,
} from './keyring-trouble.ts';
import { type KeysFile, type PersonRow, readKeysFile, writeKeysFile } from './keys-file.ts';
import type { Dice } from './ports.ts';
import { SEALING_COST, type SealingCost } from './sealing.ts';

export type { CommuneKeys, NodeKeys } from './keyring-boxes.ts';

/** A person whose keys are here. */
export interface KeyHolder {
  readonly name: string;
  readonly device: string;
  readonly identity: string;
  /** Whether the keys lie under a passphrase of the person's own. */
  readonly ownPassphrase: boolean;
  readonly keepsIdentity: boolean;
  readonly unlocked: boolean;
}

export interface NewPerson {
  readonly name: string;
  readonly deviceSeed: Uint8Array;
  /** Public key of the identity, hex. */
  readonly identity: string;
  /** To keep the identity's secret here too; null (usual) leaves it to the recovery words. */
  readonly identitySeed: Uint8Array | null;
  /** The person's own; null puts the keys under the node's. */
  readonly passphrase: Uint8Array | null;
}

export interface KeyringOptions {
  readonly dice?: Dice;
  /** Cheaper for tests, dearer for those who want it; what is sealed already keeps its own. */
  readonly cost?: SealingCost;
}

type Contents = Omit<KeysFile, 'format'>;

export class Keyring {
  readonly path: string;
  readonly #dice: Dice;
  readonly #cost: SealingCost;
  #file: Contents;
  #key: Uint8Array | null = null;
  #node: NodeKeys | null = null;
  #commune: CommuneKeys | null = null;
  readonly #secrets = new Map<string, PersonSecrets>();

  private constructor(path: string, file: Contents, { dice, cost }: KeyringOptions) {
    this.path = path;
    this.#file = file;
    this.#dice = dice ?? machineDice;
    this.#cost = cost ?? SEALING_COST;
  }

  /** Makes a keyring with fresh keys for a new node, unlocked; refuses to write over another one. */
  static async create(path: string, passphrase: Uint8Array, options: KeyringOptions = {}): Promise<Keyring> {
    if (readKeysFile(path) !== null) throw keyringExists(path);
    const dice = options.dice ?? machineDice;
    const lock = newLock(dice, options.cost ?? SEALING_COST);
    const key = await newKeyOf('node', passphrase, lock);
    const nodeBox = sealNode(key, freshNodeKeys(dice), dice);
    const keyring = new Keyring(path, { lock, nodeBox, communeBox: null, people: [] }, options);
    keyring.#open(key);
    keyring.#write(keyring.#file);
    return keyring;
  }

  /** Opens a keyring, locked. */
  static open(path: string, options: KeyringOptions = {}): Keyring {
    const file = readKeysFile(path);
    if (file === null) throw noKeyring(path);
    return new Keyring(path, file, options);
  }

  get isUnlocked(): boolean {
    return this.#key !== null;
  }

  /** Unlocks the node's keys and those of the people who are under its passphrase: all that an unattended node needs. */
  async unlock(passphrase: Uint8Array): Promise<void> {
    this.#open(await keyOf(passphrase, this.#file.lock));
  }

  /** Forgets every secret. What `node` and `commune` gave out is overwritten too. */
  lock(): void {
    for (const name of this.#secrets.keys()) this.lockPerson(name);
    const { primaryKey, witnessPrimaryKey } = this.#node ?? {};
    for (const secret of [this.#key, primaryKey, witnessPrimaryKey, this.#commune?.encryptionKey]) {
      if (secret) wipe(secret);
    }
    this.#key = null;
    this.#node = null;
    this.#commune = null;
  }

  /** The node's keys; the engine gets them, nobody else. */
  node(): NodeKeys {
    if (this.#node === null) throw lockedTrouble('node');
    return this.#node;
  }

  /** The commune's keys; null while the node has not been let in. */
  commune(): CommuneKeys | null {
    this.#nodeKey();
    return this.#commune;
  }

  /** Keeps what a node was given when it was let in, or what it founded. */
  keepCommune({ baseKey, encryptionKey }: CommuneKeys): void {
    const kept = { baseKey, encryptionKey: Uint8Array.from(encryptionKey) };
    this.#write({ ...this.#file, communeBox: sealCommune(this.#nodeKey(), kept, this.#dice) });
    this.#commune = kept;
  }

  /** Gives the node fresh logs: a restored copy never continues the old ones, which may have gone on elsewhere. */
  renewNodeKeys(): NodeKeys {
    const fresh = freshNodeKeys(this.#dice);
    this.#write({ ...this.#file, nodeBox: sealNode(this.#nodeKey(), fresh, this.#dice) });
    this.#node = fresh;
    return fresh;
  }

  people(): readonly KeyHolder[] {
    return this.#file.people.map(({ name, device, identity, lock, identityBox }) => ({
      name,
      device,
      identity,
      ownPassphrase: lock !== null,
      keepsIdentity: identityBox !== null,
      unlocked: this.#secrets.has(name),
    }));
  }

  /** Takes a person's device key in, unlocked. */
  async addPerson(person: NewPerson): Promise<void> {
    const { name, passphrase } = person;
    const lock = passphrase === null ? null : newLock(this.#dice, this.#cost);
    const key =
      lock === null || passphrase === null ? this.#nodeKey() : await newKeyOf(name, passphrase, lock);
    if (this.#file.people.some((other) => other.name === name)) throw personKnown(name);
    const row = sealPerson(key, person, person, lock, this.#dice);
    this.#write({ ...this.#file, people: [...this.#file.people, row] });
    this.#openPerson(row, key);
  }

  /** Unlocks the keys of a person who has a passphrase of their own. */
  async unlockPerson(name: string, passphrase: Uint8Array): Promise<void> {
    const row = this.#row(name);
    if (row.lock === null) throw lockedTrouble('node');
    this.#openPerson(row, await keyOf(passphrase, row.lock));
  }

  /** Forgets a person's secrets until they are unlocked again. */
  lockPerson(name: string): void {
    const secrets = this.#secrets.get(name);
    if (secrets !== undefined) wipePerson(secrets);
    this.#secrets.delete(name);
  }

  /** Takes a person's keys out of this node for good. */
  removePerson(name: string): void {
    this.#row(name);
    this.lockPerson(name);
    this.#write({ ...this.#file, people: this.#file.people.filter((row) => row.name !== name) });
  }

  /** Calls a person by another name, as when a label becomes a member's short name. */
  renamePerson(name: string, next: string): void {
    const row = this.#row(name);
    if (this.#file.people.some((other) => other.name === next)) throw personKnown(next);
    this.#replace(name, { ...row, name: next });
    const secrets = this.#secrets.get(name);
    this.#secrets.delete(name);
    if (secrets !== undefined) this.#secrets.set(next, secrets);
  }

  /** Signs with a person's device; hex. */
  signAs(name: string, message: Uint8Array): string {
    return toHex(sign(message, this.#secretsOf(name).device));
  }

  /** Signs with a person's identity where that is kept here, hex; null when the recovery words are needed. */
  signAsIdentity(name: string, message: Uint8Array): string | null {
    const { identitySeed } = this.#secretsOf(name);
    if (identitySeed === null) return null;
    const identity = keyPairOf(identitySeed);
    const signature = toHex(sign(message, identity));
    wipe(identity.secretKey);
    return signature;
  }

  /** Keeps a person's identity secret here from now on, or (null) no longer. */
  keepIdentity(name: string, identitySeed: Uint8Array | null, passphrase: Uint8Array | null): Promise<void> {
    return this.#resealPerson(name, passphrase, passphrase, (secrets) => ({ ...secrets, identitySeed }));
  }

  /** Puts the node's boxes, and those of the people under its passphrase, under another one. */
  async changePassphrase(old: Uint8Array, next: Uint8Array): Promise<void> {
    this.#open(await keyOf(old, this.#file.lock));
    const lock = newLock(this.#dice, this.#cost);
    const key = await newKeyOf('node', next, lock);
    this.#write({
      lock,
      nodeBox: sealNode(key, this.node(), this.#dice),
      communeBox: this.#commune === null ? null : sealCommune(key, this.#commune, this.#dice),
      people: this.#file.people.map((row) =>
        row.lock === null ? sealPerson(key, row, this.#secretsOf(row.name), null, this.#dice) : row,
      ),
    });
    this.#key = key;
  }

  /** Puts a person's keys under another passphrase. Null stands for the node's, which must be unlocked. */
  changePersonPassphrase(name: string, old: Uint8Array | null, next: Uint8Array | null): Promise<void> {
    return this.#resealPerson(name, old, next, (secrets) => secrets);
  }

  async #resealPerson(
    name: string,
    old: Uint8Array | null,
    next: Uint8Array | null,
    change: (secrets: PersonSecrets) => PersonSecrets,
  ): Promise<void> {
    const before = this.#row(name);
    if ((before.lock === null) !== (old === null)) throw wrongPassphrase(name);
    const oldKey = before.lock === null || old === null ? this.#nodeKey() : await keyOf(old, before.lock);
    const secrets = openPerson(oldKey, before);
    if (secrets === null) throw wrongPassphrase(name);
    const lock = next === null ? null : newLock(this.#dice, this.#cost);
    const key = lock === null || next === null ? this.#nodeKey() : await newKeyOf(name, next, lock);
    const row = sealPerson(key, before, change(secrets), lock, this.#dice);
    wipePerson(secrets);
    this.#replace(name, row);
    this.#openPerson(row, key);
  }

  #open(key: Uint8Array): void {
    const { nodeBox, communeBox, people } = this.#file;
    const node = openNode(key, nodeBox);
    const commune = communeBox === null ? null : openCommune(key, communeBox);
    if (node === null || (communeBox !== null && commune === null)) throw wrongPassphrase('node');
    for (const row of people) if (row.lock === null) this.#openPerson(row, key);
    this.#key = key;
    this.#node = node;
    this.#commune = commune;
  }

  #openPerson(row: PersonRow, key: Uint8Array): void {
    const secrets = openPerson(key, row);
    if (secrets === null) throw wrongPassphrase(row.name);
    this.#secrets.set(row.name, secrets);
  }

  #nodeKey(): Uint8Array {
    if (this.#key === null) throw lockedTrouble('node');
    return this.#key;
  }

  #row(name: string): PersonRow {
    const { people } = this.#file;
    const row = people.find((person) => person.name === name);
    if (row === undefined)
      throw noSuchPerson(
        name,
        people.map((person) => person.name),
      );
    return row;
  }

  #secretsOf(name: string): PersonSecrets {
    this.#row(name);
    const secrets = this.#secrets.get(name);
    if (secrets === undefined) throw lockedTrouble(name);
    return secrets;
  }

  #replace(name: string, row: PersonRow): void {
    this.#write({
      ...this.#file,
      people: this.#file.people.map((other) => (other.name === name ? row : other)),
    });
  }

  /** Written at once, so that of two changes none undoes the other. */
  #write(file: Contents): void {
    writeKeysFile(this.path, file);
    this.#file = file;
  }
}
