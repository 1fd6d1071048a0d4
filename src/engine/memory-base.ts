// A base of the in-memory engine: the same port as the real one, without a disk, a socket, a timer or a die.

import { createHash } from 'node:crypto';
import type {
  Base,
  BaseOptions,
  EngineWarning,
  LogVerdict,
  OrderedEntry,
  Snapshot,
  WriterRole,
} from '../node/ports.ts';
import { openListeners } from './listeners.ts';
import type { MemoryDisk } from './memory-disk.ts';
import { MemoryOrder } from './memory-order.ts';
import type { MemoryBatch } from './memory-order.ts';
import { readTree } from './memory-rows.ts';
import type { RowTree, TreeReader } from './memory-rows.ts';

/** The log key of the in-memory writer with this primary key. */
export function memoryLogKeyOf(primaryKey: Uint8Array): string {
  return createHash('sha256').update('telekommune/memory-log/').update(primaryKey).digest('hex');
}

/** A state to read from, also without waiting. */
export type MemorySnapshot = Snapshot & TreeReader;

/** Batches as their authors wrote them. What was changed on the way is another object and not among them, as its signature would not fit. */
const signed = new WeakSet<MemoryBatch>();

/** Marks a batch as written by the author of its log. */
export function signBatch(batch: MemoryBatch): MemoryBatch {
  signed.add(batch);
  return batch;
}

interface Unsynced {
  readonly values: readonly Uint8Array[];
  readonly done: (place: { readonly firstSeq: number }) => void;
  readonly fail: (fault: Error) => void;
}

export class MemoryBase implements Base {
  readonly key: string;
  readonly logKey: string;
  /** Whether appends wait for `sync` before they are acknowledged and gossiped, so that a crash can lose them. */
  holdsAppends = false;
  readonly #disk: MemoryDisk;
  readonly #order: MemoryOrder;
  readonly #updates = openListeners<void>();
  readonly #warnings = openListeners<EngineWarning>();
  #unsynced: Unsynced[] = [];
  #running: Promise<unknown> = Promise.resolve();
  #closed: string | null = null;

  constructor(options: BaseOptions, disk: MemoryDisk) {
    this.logKey = memoryLogKeyOf(options.primaryKey);
    this.key = options.key ?? this.logKey;
    this.#disk = disk;
    this.#order = new MemoryOrder(this.key, options.fold, disk.logs, (entry, fault) => {
      const message = `the rules failed: ${fault instanceof Error ? fault.message : String(fault)}`;
      this.#warnings.tell({ kind: 'fold-rejected', log: entry?.log ?? null, message, proof: null });
    });
  }

  get isOpen(): boolean {
    return this.#closed === null;
  }

  role(): WriterRole | 'unknown' {
    const { members } = this.#order.newest.system;
    return (
      members.get(this.logKey)?.role ??
      (members.size === 0 && this.key === this.logKey ? 'witness' : 'unknown')
    );
  }

  append(batch: readonly Uint8Array[]): Promise<{ readonly firstSeq: number }> {
    if (batch.length === 0 || batch.some((entry) => entry.byteLength === 0)) {
      return Promise.reject(new Error('an append needs at least one entry, and an entry at least one byte'));
    }
    const values = batch.map((entry) => Uint8Array.from(entry));
    const appended = new Promise<{ readonly firstSeq: number }>((done, fail) => {
      this.#unsynced.push({ values, done, fail });
    });
    if (!this.holdsAppends) void this.sync();
    return appended;
  }

  /** Writes the appends that wait, in their order, as one disk sync would. */
  sync(): Promise<void> {
    return this.#alone(async () => {
      await this.#order.update();
      for (let next = this.#unsynced.shift(); next !== undefined; next = this.#unsynced.shift()) {
        try {
          if (!['log', 'witness'].includes(this.role())) throw new Error('Not writable');
          next.done({ firstSeq: await this.#write(next.values) });
        } catch (fault) {
          next.fail(fault instanceof Error ? fault : new Error(String(fault)));
        }
      }
    });
  }

  async #write(values: readonly (Uint8Array | null)[]): Promise<number> {
    this.#checkOpen();
    const firstSeq = this.#disk.lengthOf(this.logKey);
    const known = this.#order.newest.system.members.get(this.logKey)?.length ?? 0;
    if (known > firstSeq)
      throw new Error(`this log has ${known} entries on other nodes but ${firstSeq} here`);
    const batch = signBatch({ log: this.logKey, firstSeq, heads: this.#order.heads(), values });
    if (this.#disk.take(batch) !== 'new') throw new Error('this log is forked');
    await this.#order.update();
    this.#updates.tell();
    return firstSeq;
  }

  /** Acknowledges what this witness knows if that helps the order to become stable; tells whether it did. */
  ack(): Promise<boolean> {
    return this.#alone(async () => {
      await this.#order.update();
      // One that was struck off acknowledges until that is stable: until then it counts for the majority.
      if (!this.#order.wantsAck(this.logKey)) return false;
      await this.#write([null]);
      return true;
    });
  }

  /** Writes once more when nothing moves though rows are not stable yet and somebody else wrote last, as the real engine does after a while. */
  nudge(): Promise<boolean> {
    return this.#alone(async () => {
      const { newest, stable } = this.#order;
      if (newest.rows === stable.rows || !stable.system.indexers.includes(this.logKey)) return false;
      if (this.#order.heads().every(({ log }) => log === this.logKey)) return false;
      await this.#write([null]);
      return true;
    });
  }

  /** A batch that came from a peer. */
  take(batch: MemoryBatch): boolean {
    if (this.#closed !== null || !signed.has(batch)) return false;
    const wasForked = this.#disk.forked.has(batch.log);
    const taken = this.#disk.take(batch);
    if (taken === 'forked' && !wasForked) {
      const message = `log ${batch.log.slice(0, 8)} was written twice with different entries at ${batch.firstSeq}`;
      this.#warnings.tell({ kind: 'forked-log', log: batch.log, message, proof: null });
    }
    return taken === 'new';
  }

  async update(): Promise<void> {
    await this.#alone(async () => {
      this.#checkOpen();
      if (await this.#order.update()) this.#updates.tell();
    });
  }

  async newest(): Promise<MemorySnapshot> {
    this.#checkOpen();
    return snapshotOf(this.#order.newest.rows);
  }

  async stable(): Promise<MemorySnapshot> {
    this.#checkOpen();
    return snapshotOf(this.#order.stable.rows);
  }

  lengths(): { readonly newest: number; readonly stable: number } {
    return { newest: this.#order.newest.length, stable: this.#order.stable.length };
  }

  async logLength(log: string): Promise<number> {
    return this.#disk.lengthOf(log);
  }

  async *readLog(log: string, seqs: Iterable<number>): AsyncIterable<OrderedEntry> {
    const values = (this.#disk.logs.get(log) ?? []).flatMap((batch) => batch.values);
    for (const seq of seqs) {
      const bytes = values[seq];
      if (bytes === undefined) throw new Error(`entry ${seq} of log ${log.slice(0, 8)} is not here`);
      if (bytes !== null) yield { log, seq, bytes };
    }
  }

  async verifyLog(
    log: string,
    onEntry: (entry: OrderedEntry) => void = () => undefined,
  ): Promise<LogVerdict> {
    const length = this.#disk.lengthOf(log);
    const all = Array.from({ length }, (_, seq) => seq);
    for await (const entry of this.readLog(log, all)) onEntry(entry);
    return { log, checked: length, length, fault: this.#disk.forked.has(log) ? 'forked' : null };
  }

  async logs(): Promise<
    readonly { readonly key: string; readonly role: WriterRole; readonly length: number }[]
  > {
    return [...this.#order.newest.system.members].map(([key, member]) => ({ key, ...member }));
  }

  replicate(): void {
    throw new Error('bases in memory are joined by their network, not by streams');
  }

  onUpdate(listener: () => void): () => void {
    return this.#updates.add(listener);
  }

  onWarning(listener: (warning: EngineWarning) => void): () => void {
    return this.#warnings.add(listener);
  }

  async close(): Promise<void> {
    await this.sync();
    this.crash('the base is closed');
  }

  /** Stops at once: what was not synced is lost, and whoever waits for it hears why. */
  crash(why: string): void {
    this.#closed = why;
    for (const { fail } of this.#unsynced) fail(new Error(why));
    this.#unsynced = [];
  }

  #checkOpen(): void {
    if (this.#closed !== null) throw new Error(this.#closed);
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#running.then(work);
    this.#running = result.catch(() => undefined);
    return result;
  }
}

function snapshotOf(rows: RowTree): MemorySnapshot {
  return { state: null, ...readTree(rows), close: async () => undefined };
}
