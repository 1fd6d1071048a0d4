// The keyring of a node: what signs its logs, what decrypts its commune, and the device keys of the people who use it.
// Each person's keys lie under a passphrase of their own or under the node's. Secrets leave it only as signatures and to the engine.

import { archiveKeyOf, type ArchiveLock } from './archive.ts';
import { machineDice, wipe } from './cryptography.ts';
import {
  type CommuneKeys,
  freshNodeKeys,
  keyOf,
  newKeyOf,
  newLock,
  type NodeKeys,
  openCommune,
  openNode,
  sealCommune,
  sealNode,
} from './keyring-boxes.ts';
import { type KeyringOptions, PeopleKeyring } from './keyring-people.ts';
import { keyringExists, lockedTrouble, noKeyring, wrongPassphrase } from './keyring-trouble.ts';
import { bytesOf, type KeysFile, type PersonRow, readKeysFile, writeKeysFile } from './keys-file.ts';
import { SEALING_COST } from './sealing.ts';

export type { CommuneKeys, NodeKeys } from './keyring-boxes.ts';
export type { KeyHolder, KeyringOptions, NewPerson } from './keyring-people.ts';

type Contents = Omit<KeysFile, 'format'>;

const NONE_BEGUN = { log: false, witness: false };

export class Keyring extends PeopleKeyring {
  readonly path: string;
  #file: Contents;
  #key: Uint8Array | null = null;
  #node: NodeKeys | null = null;
  #commune: CommuneKeys | null = null;

  private constructor(path: string, file: Contents, options: KeyringOptions) {
    super(options);
    this.path = path;
    this.#file = file;
  }

  /** Makes a keyring with fresh keys for a new node, unlocked; refuses to write over another one. */
  static async create(path: string, passphrase: Uint8Array, options: KeyringOptions = {}): Promise<Keyring> {
    if (readKeysFile(path) !== null) throw keyringExists(path);
    const dice = options.dice ?? machineDice;
    const lock = newLock(dice, options.cost ?? SEALING_COST);
    const key = await newKeyOf('node', passphrase, lock);
    const nodeBox = sealNode(key, freshNodeKeys(dice), dice);
    const keyring = new Keyring(
      path,
      { lock, begun: NONE_BEGUN, nodeBox, communeBox: null, people: [] },
      options,
    );
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
    this.lockEverybody();
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
    this.nodeKey();
    return this.#commune;
  }

  /** Keeps what a node was given when it was let in, or what it founded. */
  keepCommune({ baseKey, encryptionKey }: CommuneKeys): void {
    const kept = { baseKey, encryptionKey: Uint8Array.from(encryptionKey) };
    this.#write({ ...this.#file, communeBox: sealCommune(this.nodeKey(), kept, this.dice) });
    this.#commune = kept;
  }

  /** Gives the node fresh logs: a restored copy never continues the old ones, which may have gone on elsewhere. */
  renewNodeKeys(): NodeKeys {
    const fresh = freshNodeKeys(this.dice);
    this.#write({ ...this.#file, begun: NONE_BEGUN, nodeBox: sealNode(this.nodeKey(), fresh, this.dice) });
    this.#node = fresh;
    return fresh;
  }

  /** Which logs were begun under the node's keys. */
  get begun(): KeysFile['begun'] {
    return this.#file.begun;
  }

  /** Remembers that a log was begun, before its first entry can be. */
  markBegun(which: 'log' | 'witness'): void {
    if (this.#file.begun[which]) return;
    this.#write({ ...this.#file, begun: { ...this.#file.begun, [which]: true } });
  }

  /** What an archive of this node is sealed under: the node's passphrase opens it, which need not be typed to make one. */
  archiveLock(): ArchiveLock {
    const { salt, passes, memoryBytes } = this.#file.lock;
    return { salt: bytesOf(salt), cost: { passes, memoryBytes }, key: archiveKeyOf(this.nodeKey()) };
  }

  /** Puts the node's boxes, and those of the people under its passphrase, under another one. */
  async changePassphrase(old: Uint8Array, next: Uint8Array): Promise<void> {
    this.#open(await keyOf(old, this.#file.lock));
    const lock = newLock(this.dice, this.cost);
    const key = await newKeyOf('node', next, lock);
    this.#write({
      lock,
      begun: this.#file.begun,
      nodeBox: sealNode(key, this.node(), this.dice),
      communeBox: this.#commune === null ? null : sealCommune(key, this.#commune, this.dice),
      people: [...this.resealedUnderNode(key)],
    });
    this.#key = key;
  }

  #open(key: Uint8Array): void {
    const { nodeBox, communeBox } = this.#file;
    const node = openNode(key, nodeBox);
    const commune = communeBox === null ? null : openCommune(key, communeBox);
    if (node === null || (communeBox !== null && commune === null)) throw wrongPassphrase('node');
    this.openUnderNode(key);
    this.#key = key;
    this.#node = node;
    this.#commune = commune;
  }

  protected override nodeKey(): Uint8Array {
    if (this.#key === null) throw lockedTrouble('node');
    return this.#key;
  }

  protected override rows(): readonly PersonRow[] {
    return this.#file.people;
  }

  protected override writeRows(rows: readonly PersonRow[]): void {
    this.#write({ ...this.#file, people: [...rows] });
  }

  /** Written at once, so that of two changes none undoes the other. */
  #write(file: Contents): void {
    writeKeysFile(this.path, file);
    this.#file = file;
  }
}
