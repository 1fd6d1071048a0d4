// The keys of the people who use a node: each under a passphrase of their own, or under the node's. The other half of the keyring.

import { toHex } from '../kernel/bytes.ts';
import { keyPairOf, machineDice, sign, wipe } from './cryptography.ts';
import {
  keyOf,
  newKeyOf,
  newLock,
  openPerson,
  type PersonSecrets,
  sealPerson,
  wipePerson,
} from './keyring-boxes.ts';
import { lockedTrouble, noSuchPerson, personKnown, wrongPassphrase } from './keyring-trouble.ts';
import type { PersonRow } from './keys-file.ts';
import type { Dice } from './ports.ts';
import { SEALING_COST, type SealingCost } from './sealing.ts';

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

export abstract class PeopleKeyring {
  protected readonly dice: Dice;
  protected readonly cost: SealingCost;
  readonly #secrets = new Map<string, PersonSecrets>();

  protected constructor({ dice, cost }: KeyringOptions) {
    this.dice = dice ?? machineDice;
    this.cost = cost ?? SEALING_COST;
  }

  /** The key that the node's passphrase makes; throws while that is locked. */
  protected abstract nodeKey(): Uint8Array;
  protected abstract rows(): readonly PersonRow[];
  /** Written at once, so that of two changes none undoes the other. */
  protected abstract writeRows(rows: readonly PersonRow[]): void;

  people(): readonly KeyHolder[] {
    return this.rows().map(({ name, device, identity, lock, identityBox }) => ({
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
    const lock = passphrase === null ? null : newLock(this.dice, this.cost);
    const key =
      lock === null || passphrase === null ? this.nodeKey() : await newKeyOf(name, passphrase, lock);
    if (this.rows().some((other) => other.name === name)) throw personKnown(name);
    const row = sealPerson(key, person, person, lock, this.dice);
    this.writeRows([...this.rows(), row]);
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
    this.writeRows(this.rows().filter((row) => row.name !== name));
  }

  /** Calls a person by another name, as when a label becomes a member's short name. */
  renamePerson(name: string, next: string): void {
    const row = this.#row(name);
    if (this.rows().some((other) => other.name === next)) throw personKnown(next);
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
    const oldKey = before.lock === null || old === null ? this.nodeKey() : await keyOf(old, before.lock);
    const secrets = openPerson(oldKey, before);
    if (secrets === null) throw wrongPassphrase(name);
    const lock = next === null ? null : newLock(this.dice, this.cost);
    const key = lock === null || next === null ? this.nodeKey() : await newKeyOf(name, next, lock);
    const row = sealPerson(key, before, change(secrets), lock, this.dice);
    wipePerson(secrets);
    this.#replace(name, row);
    this.#openPerson(row, key);
  }

  /** Opens the boxes of everybody who is under the node's key. */
  protected openUnderNode(key: Uint8Array): void {
    for (const row of this.rows()) if (row.lock === null) this.#openPerson(row, key);
  }

  /** The rows with those boxes that are under the node's key put under another one. */
  protected resealedUnderNode(key: Uint8Array): readonly PersonRow[] {
    return this.rows().map((row) =>
      row.lock === null ? sealPerson(key, row, this.#secretsOf(row.name), null, this.dice) : row,
    );
  }

  protected lockEverybody(): void {
    for (const name of this.#secrets.keys()) this.lockPerson(name);
  }

  #openPerson(row: PersonRow, key: Uint8Array): void {
    const secrets = openPerson(key, row);
    if (secrets === null) throw wrongPassphrase(row.name);
    this.#secrets.set(row.name, secrets);
  }

  #row(name: string): PersonRow {
    const people = this.rows();
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
    this.writeRows(this.rows().map((other) => (other.name === name ? row : other)));
  }
}
