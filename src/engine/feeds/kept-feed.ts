// One feed on this machine: fetched, held, given to others, until it is forgotten or turns out to be one that nothing may be taken from.

import type Corestore from 'corestore';
import type Hypercore from 'hypercore';
import type { InnerCore, Muxer } from 'hypercore';
import HypercoreLog from 'hypercore';
import type { KeyPair } from 'hypercore-crypto';
import { STATEMENT_BYTES_MAX } from '../../social/ports.ts';
import type { FeedLog, FeedTrouble, Patience } from '../../social/ports.ts';
import { manifestOf } from '../keys.ts';
import { openListeners } from '../listeners.ts';
import { FEED_LENGTH_MAX, boundPeers } from './bounded-peers.ts';
import { guardFeed } from './feed-guard.ts';
import type { FeedGuard } from './feed-guard.ts';
import { bytesBefore, bytesOfBlocks } from './feed-bytes.ts';
import { keepFrom } from './room.ts';

/** How long peers are waited for when nothing is said. */
export const PATIENCE_MS = 5_000;

const KEPT_FROM = 'telekommune/kept-from';
const TROUBLE = 'telekommune/trouble';

// Private method of hypercore's states; a test pins that it is there.
const FLUSH = 'flush';

/** The topic by which those who know a feed's key find one another, and what names its log between them. */
export function discoveryKeyOf(key: string): Buffer {
  return HypercoreLog.discoveryKey(logKeyOf(key));
}

function logKeyOf(key: string): Buffer {
  return HypercoreLog.key(manifestOf(Buffer.from(key, 'hex')));
}

export interface KeptFeedOptions {
  readonly onTrouble: (trouble: FeedTrouble) => void;
  /** Of somebody else's feed; its oldest blocks make way. */
  readonly bytesMax: number;
}

export class KeptFeed implements FeedLog {
  readonly key: string;
  readonly discoveryKey: Buffer;
  readonly #store: Corestore;
  readonly #onTrouble: (trouble: FeedTrouble) => void;
  readonly #bytesMax: number;
  readonly #growth = openListeners<void>();
  #session: Hypercore;
  /** Signs; null on the feed of somebody else. */
  #writer: Hypercore | null = null;
  /** Of the writer, once: two would sync twice, and one of them would stay open. */
  #opening: Promise<void> | null = null;
  #keptFrom = 0;
  #droppedBytes = 0;
  #trimming: Promise<void> = Promise.resolve();
  #trouble: FeedTrouble | null = null;
  /** Null when nothing is taken from the feed. */
  #guard: FeedGuard | null = null;
  #download: { destroy(): void } | null = null;
  readonly #muxers = new Set<Muxer>();
  #freezing: Promise<void> = Promise.resolve();

  private constructor(store: Corestore, key: string, { onTrouble, bytesMax }: KeptFeedOptions) {
    this.key = key;
    this.#bytesMax = bytesMax;
    this.discoveryKey = discoveryKeyOf(key);
    this.#store = store;
    this.#onTrouble = onTrouble;
    this.#session = this.#open();
  }

  /** Opens a feed, or makes room for one. */
  static async open(store: Corestore, key: string, options: KeptFeedOptions): Promise<KeptFeed> {
    const feed = new KeptFeed(store, key, options);
    await feed.#begin();
    return feed;
  }

  #open(keyPair: KeyPair | null = null): Hypercore {
    const manifest = manifestOf(Buffer.from(this.key, 'hex'));
    return this.#store.get({
      key: HypercoreLog.key(manifest),
      manifest,
      keyPair,
      writable: keyPair !== null,
      // What was published is not taken back.
      allowFork: false,
    });
  }

  async #begin(): Promise<void> {
    await this.#session.ready();
    const keptFrom = (await this.#session.getUserData(KEPT_FROM))?.toString() ?? '0 0';
    [this.#keptFrom = 0, this.#droppedBytes = 0] = keptFrom.split(' ').map(Number);
    const trouble = (await this.#session.getUserData(TROUBLE))?.toString() ?? null;
    if (trouble !== null) {
      this.#trouble = JSON.parse(trouble) as FeedTrouble;
      return;
    }
    const { core } = this.#session;
    boundPeers(core);
    this.#guard = guardFeed(core, (kind, where) => this.#freeze(core, troubleOf(this.key, kind, where)));
    this.#session.on('append', () => {
      this.#growth.tell();
      this.#makeRoom();
    });
    this.#session.on('download', (index) => {
      // Asked for before it was trimmed.
      if (index < this.#keptFrom) this.#clear(index, index + 1).catch(() => undefined);
      this.#growth.tell();
    });
    this.#fetchOn();
  }

  #fetchOn(): void {
    this.#download?.destroy();
    this.#download = this.#session.download({ start: this.#keptFrom, end: -1 });
  }

  get writable(): boolean {
    return this.#writer !== null;
  }
  get length(): number {
    return this.#session.length;
  }
  get keptFrom(): number {
    return this.#keptFrom;
  }
  get isReached(): boolean {
    return this.#session.core.replicator.peers.length > 0;
  }
  get trouble(): FeedTrouble | null {
    return this.#trouble;
  }

  /** Makes this the own feed; `sync` puts what was written on the disk before any peer hears of it. */
  write(keyPair: KeyPair, sync: () => Promise<void>): Promise<void> {
    this.#opening ??= this.#openWriter(keyPair, sync);
    return this.#opening;
  }

  async #openWriter(keyPair: KeyPair, sync: () => Promise<void>): Promise<void> {
    if (this.#trouble !== null) return;
    const writer = this.#open(keyPair);
    await writer.ready();
    const { state } = writer.core;
    const flush = state[FLUSH].bind(state);
    state[FLUSH] = async () => {
      const done = await flush();
      await sync();
      return done;
    };
    this.#writer = writer;
  }

  async append(block: Uint8Array): Promise<void> {
    if (this.#trouble !== null) throw new Error(this.#trouble.message);
    if (this.#writer === null)
      throw new Error(`feed ${this.key.slice(0, 8)} is somebody else's: nothing can be added`);
    if (block.byteLength === 0 || block.byteLength > STATEMENT_BYTES_MAX)
      throw new Error(
        `a block of a feed has 1 to ${STATEMENT_BYTES_MAX} bytes, this one has ${block.byteLength}`,
      );
    await this.#writer.append(Buffer.from(block));
  }

  async block(index: number, { timeoutMs = PATIENCE_MS }: Patience = {}): Promise<Uint8Array | null> {
    if (!Number.isSafeInteger(index) || index < 0 || index >= FEED_LENGTH_MAX) return null;
    const wait = timeoutMs > 0 && this.#trouble === null;
    try {
      const block = await this.#session.get(index, wait ? { timeout: timeoutMs } : { wait: false });
      if (index < this.#keptFrom) await this.#clear(index, index + 1);
      return block === null ? null : new Uint8Array(block);
    } catch (fault) {
      if (isNoAnswer(fault) || this.#trouble !== null) return null;
      throw fault;
    }
  }

  async holds(index: number): Promise<boolean> {
    return index >= this.#keptFrom && this.#session.has(index);
  }

  async update({ timeoutMs = PATIENCE_MS }: Patience = {}): Promise<number> {
    if (timeoutMs <= 0 || this.#trouble !== null) return this.length;
    const found = this.#session.findingPeers();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    const asked = this.#session.update({ wait: true, force: true }).catch((fault: unknown) => {
      if (!isNoAnswer(fault) && this.#trouble === null) throw fault;
    });
    try {
      await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
      found();
    }
    return this.length;
  }

  onGrowth(listener: () => void): () => void {
    return this.#growth.add(listener);
  }

  /** Replicates over one connection, as long as it lasts. */
  attach(muxer: Muxer): void {
    const { replicator } = this.#session.core;
    if (this.#trouble !== null || replicator.attached(muxer)) return;
    this.#muxers.add(muxer);
    replicator.attachTo(muxer);
  }

  detached(muxer: Muxer): void {
    this.#muxers.delete(muxer);
  }

  trim(index: number): Promise<void> {
    const done = this.#trimming.then(() => this.#trimNow(index));
    this.#trimming = done.catch(() => undefined);
    return done;
  }

  async #trimNow(index: number): Promise<void> {
    const end = Math.min(index, this.length);
    if (end <= this.#keptFrom) return;
    const dropped = await bytesBefore(this.#session, end);
    await this.#session.setUserData(KEPT_FROM, `${end} ${dropped}`);
    const start = this.#keptFrom;
    this.#keptFrom = end;
    this.#droppedBytes = dropped;
    if (this.#trouble === null) this.#fetchOn();
    await this.#clear(start, end);
  }

  async #clear(start: number, end: number): Promise<void> {
    this.#guard?.dropping();
    await this.#session.clear(start, end);
    this.#guard?.dropping();
  }

  #makeRoom(): void {
    if (this.#writer !== null) return;
    const { length, byteLength } = this.#session.core.state;
    const extent = { length, byteLength, keptFrom: this.#keptFrom, droppedBytes: this.#droppedBytes };
    const from = keepFrom(extent, this.#bytesMax);
    if (from > this.#keptFrom) this.trim(from).catch(() => undefined);
  }

  async bytes(): Promise<number> {
    return bytesOfBlocks(this.#session, this.#keptFrom);
  }

  /** Deletes it from the disk. */
  async purge(): Promise<void> {
    await this.#freezing;
    await this.#trimming;
    await this.#session.purge();
  }

  async close(): Promise<void> {
    await this.#freezing;
    await this.#trimming;
    await this.#writer?.close();
    await this.#session.close();
  }

  /** Nothing more is asked for or given; what is here can be read. */
  #freeze(core: InnerCore, trouble: FeedTrouble): void {
    this.#trouble = trouble;
    this.#freezing = (async () => {
      for (const muxer of this.#muxers) core.replicator.detachFrom(muxer);
      this.#muxers.clear();
      for (const peer of core.replicator.peers.toReversed()) peer.channel.close();
      const frozen = this.#open();
      await frozen.ready();
      await Promise.allSettled([this.#writer?.close(), this.#session.close()]);
      this.#session = frozen;
      this.#writer = null;
      await frozen.setUserData(TROUBLE, JSON.stringify(trouble));
    })();
    this.#freezing.catch(() => undefined);
    this.#onTrouble(trouble);
  }
}

function troubleOf(key: string, kind: FeedTrouble['kind'], where: string): FeedTrouble {
  const feed = `feed ${key.slice(0, 8)}`;
  const message =
    kind === 'forked'
      ? `${feed} was signed twice with different statements (${where}): its author, or a copy of his folder, wrote two histories. Nothing more is taken from it; ask him for a fresh feed`
      : `${feed} has a block that is no statement (${where}, at most ${STATEMENT_BYTES_MAX} are allowed): nothing more is taken from it`;
  return { key, kind, message };
}

const NO_ANSWER: readonly unknown[] = ['REQUEST_TIMEOUT', 'REQUEST_CANCELLED', 'SESSION_CLOSED'];

function isNoAnswer(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && NO_ANSWER.includes(fault.code);
}
