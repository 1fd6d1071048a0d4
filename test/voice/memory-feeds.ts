// Feeds in memory: one world of logs, to which each store is connected or not. Blocks travel when a store asks, as over a network.

import { keyPairOf } from '../../src/node/cryptography.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import type { FeedLog, FeedStore, FeedTrouble } from '../../src/social/ports.ts';

type Receive = (statement: Uint8Array) => boolean | Promise<boolean>;

/** What has been published by anybody. */
export class FeedWorld {
  /** Null is a block that nobody who is there has. */
  readonly published = new Map<string, (Uint8Array | null)[]>();
  readonly receivers = new Map<string, Receive>();

  store(): MemoryFeeds {
    return new MemoryFeeds(this);
  }
}

class MemoryLog implements FeedLog {
  readonly key: string;
  readonly writable: boolean;
  readonly blocks: (Uint8Array | null)[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #store: MemoryFeeds;
  keptFrom = 0;

  constructor(store: MemoryFeeds, key: string, writable: boolean) {
    this.#store = store;
    this.key = key;
    this.writable = writable;
  }

  get length(): number {
    return this.blocks.length;
  }

  get isReached(): boolean {
    return this.#store.isConnected && this.#store.world.published.has(this.key);
  }

  async append(block: Uint8Array): Promise<void> {
    if (!this.writable) throw new Error('a log of somebody else');
    this.blocks.push(block);
    if (this.#store.isConnected) this.#store.world.published.set(this.key, [...this.blocks]);
  }

  async block(index: number): Promise<Uint8Array | null> {
    return index < this.keptFrom ? null : (this.blocks[index] ?? null);
  }

  async holds(index: number): Promise<boolean> {
    return (await this.block(index)) !== null;
  }

  async update(): Promise<number> {
    if (this.writable || !this.#store.isConnected) return this.length;
    const known = this.#store.world.published.get(this.key) ?? [];
    const fresh = known.slice(this.length);
    this.blocks.push(...fresh);
    for (const [at, block] of this.blocks.entries()) this.blocks[at] = block ?? known[at] ?? null;
    if (fresh.length > 0) for (const listener of this.#listeners) listener();
    return this.length;
  }

  onGrowth(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function sizeOf({ blocks, keptFrom }: MemoryLog): number {
  return blocks.slice(keptFrom).reduce((sum, block) => sum + (block?.length ?? 0), 0);
}

export class MemoryFeeds implements FeedStore {
  readonly world: FeedWorld;
  isConnected = true;
  readonly #logs = new Map<string, MemoryLog>();
  readonly #pictures = new Map<string, { readonly author: string; readonly bytes: Uint8Array }>();
  readonly #troubles: FeedTrouble[] = [];
  readonly #troubleListeners = new Set<(trouble: FeedTrouble) => void>();
  #own = '';

  constructor(world: FeedWorld) {
    this.world = world;
  }

  async own(seed: Uint8Array): Promise<FeedLog> {
    this.#own = toHex(keyPairOf(seed).publicKey);
    return this.#open(this.#own, true);
  }

  async follow(key: string): Promise<FeedLog> {
    return this.#open(key, false);
  }

  kept(): readonly string[] {
    return [...this.#logs.keys()];
  }

  troubled(): readonly FeedTrouble[] {
    return this.#troubles;
  }

  onTrouble(listener: (trouble: FeedTrouble) => void): () => void {
    this.#troubleListeners.add(listener);
    return () => this.#troubleListeners.delete(listener);
  }

  /** Two histories were signed under this key, and this store has seen both. */
  fork(key: string): void {
    const trouble = { key, kind: 'forked', message: `feed ${key.slice(0, 8)} was signed twice` } as const;
    this.#troubles.push(trouble);
    for (const listener of this.#troubleListeners) listener(trouble);
  }

  async forget(key: string): Promise<void> {
    this.#logs.delete(key);
  }

  async bytesHeld(): Promise<ReadonlyMap<string, number>> {
    const pictures = this.pictures.bytesHeld();
    return new Map([...this.#logs].map(([key, log]) => [key, sizeOf(log) + (pictures.get(key) ?? 0)]));
  }

  async trim(key: string, index: number): Promise<void> {
    const log = this.#logs.get(key);
    if (log !== undefined) log.keptFrom = index;
  }

  async hand(to: string, statement: Uint8Array): Promise<boolean> {
    if (!this.isConnected) return false;
    return (await this.world.receivers.get(to)?.(statement)) ?? false;
  }

  onHanded(receive: Receive): () => void {
    this.world.receivers.set(this.#own, receive);
    return () => this.world.receivers.delete(this.#own);
  }

  readonly pictures = {
    put: async (author: string, hash: string, bytes: Uint8Array): Promise<void> => {
      this.#pictures.set(hash, { author, bytes });
    },
    get: async (_author: string, hash: string): Promise<Uint8Array | null> =>
      this.#pictures.get(hash)?.bytes ?? null,
    bytesHeld: (): ReadonlyMap<string, number> => {
      const sums = new Map<string, number>();
      for (const { author, bytes } of this.#pictures.values())
        sums.set(author, (sums.get(author) ?? 0) + bytes.length);
      return sums;
    },
    trim: async (bytesMax: number): Promise<void> => {
      const others = [...this.#pictures].filter(([, { author }]) => author !== this.#own);
      let held = others.reduce((sum, [, { bytes }]) => sum + bytes.length, 0);
      for (const [hash, { bytes }] of others) {
        if (held <= bytesMax) return;
        this.#pictures.delete(hash);
        held -= bytes.length;
      }
    },
  };

  async close(): Promise<void> {
    this.#logs.clear();
  }

  #open(key: string, writable: boolean): MemoryLog {
    const known = this.#logs.get(key);
    if (known !== undefined) return known;
    const log = new MemoryLog(this, key, writable);
    this.#logs.set(key, log);
    return log;
  }
}
