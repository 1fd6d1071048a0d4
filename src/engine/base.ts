// One writer's access to the commune's base, on autobase. Knows bytes, logs and rows; no rule of the commune.

import Autobase from 'autobase';
import type { OplogNode } from 'autobase';
import type Hyperbee from 'hyperbee';
import type Hypercore from 'hypercore';
import type {
  Base,
  BaseOptions,
  EngineWarning,
  LogVerdict,
  OrderedEntry,
  PeerStream,
  Snapshot,
  WriterRole,
} from '../node/ports.ts';
import { applyWith } from './apply.ts';
import { openConvictedKeys } from './convicted-keys.ts';
import { handOnStableParts, watchConvicted } from './convicted-logs.ts';
import { syncBeforeAnnouncing, syncFolder } from './disk.ts';
import { tellKeysEarly } from './early-keys.ts';
import { answerForEmptiedLogs } from './emptied-log.ts';
import { waitForTheSameFlush } from './flushed-snapshot.ts';
import { BATCH_MAX, guardLogs } from './guard.ts';
import { blindEncryption, KeylessStore, logKeyOf, logKeyPair } from './keys.ts';
import { openListeners } from './listeners.ts';
import { openLog, readEntries, verifyBlocks } from './logs.ts';
import { listMembers, memberOf, rowsLengthAt } from './members.ts';
import type { LogState } from './members.ts';
import { catchUpOwnLog } from './own-log.ts';
import { openSnapshot, openView } from './rows.ts';
import { registerCarrier } from './stick.ts';
import type { LogCarrier } from './stick.ts';
import { openTurns, turnOf } from './turns.ts';
import type { Standing, Turns } from './turns.ts';
import { wakeStoredLogs } from './stored-logs.ts';
import { joinStream } from './streams.ts';
import { warnOfFork, watchBase } from './warnings.ts';
import { flushWhole } from './whole-flush.ts';

/** An entry of more bytes is refused when it is appended here; one that a peer appended is passed to the fold all the same. */
export const ENTRY_BYTES_MAX = 1024 * 1024;

const VIEW = 'rows';

/** A witness whose turn it is may say nothing for so many times the least time between two turns before the next one takes it. */
const SKIP_GAPS = 6;

/** Opens a base in a folder of its own; rejects when another process has the folder, or when it holds something else. */
export async function openBase(options: BaseOptions): Promise<Base> {
  answerForEmptiedLogs();
  waitForTheSameFlush();
  handOnStableParts();
  const keyPair = logKeyPair(options.primaryKey);
  const store = new KeylessStore(options.folder, keyPair);
  const warnings = openListeners<EngineWarning>();
  try {
    await store.ready();
    await store.createLog();
    const convicted = await openConvictedKeys(store, Buffer.from(logKeyOf(options.primaryKey), 'hex'));
    const inner = new Autobase<Hyperbee>(
      store,
      options.key === null ? null : Buffer.from(options.key, 'hex'),
      {
        open: (views) => openView(views.get({ name: VIEW })),
        apply: applyWith(options.fold, warnings.tell),
        close: (view) => view.close(),
        keyPair,
        encryptionKey: Buffer.from(options.encryptionKey),
        blindEncryption: blindEncryption(options.primaryKey),
        valueEncoding: 'binary',
        // witnesses acknowledge in turn instead
        ackInterval: 0,
        fastForward: options.fastForward,
      },
    );
    tellKeysEarly(inner);
    flushWhole(inner);
    guardLogs(inner, store, warnings.tell);
    watchConvicted(inner, store, convicted, ({ key }, theirs) => {
      void warnOfFork(store, key, theirs, warnings.tell);
    });
    if (options.survives !== 'crash') {
      syncBeforeAnnouncing(
        store.storage,
        () => hasOwnBlocks(inner),
        () => syncFolder(options.folder),
      );
    }
    const base = new AutobaseBase(inner, store, warnings);
    await inner.ready();
    await base.refreshRole();
    wakeStoredLogs(inner, store, (fault) => warnings.tell(unwoken(fault)));
    registerCarrier(base, carrierFor(inner, store));
    if (options.ackIntervalMs !== null) base.takeTurns(options.ackIntervalMs);
    return base;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

function unwoken(fault: unknown): EngineWarning {
  const message = `the logs in the store could not be looked through: ${String(fault)}. What they hold beyond the order is read once a peer connects`;
  return { kind: 'engine-error', log: null, message, proof: null };
}

function carrierFor(inner: Autobase<Hyperbee>, store: KeylessStore): LogCarrier {
  return {
    key: inner.key.toString('hex'),
    async openRaw(log) {
      const core = store.get({ key: Buffer.from(log, 'hex'), writable: false });
      await core.ready();
      return core;
    },
    openLog: (log) => openLog(store, inner, log),
    logs: () => listMembers(inner.core),
    heard: (logs) =>
      inner.hintWakeup(logs.map(({ key, length }) => ({ key: Buffer.from(key, 'hex'), length }))),
  };
}

/** Whether the running transaction has blocks of the own log that are not on the disk yet. */
function hasOwnBlocks(inner: Autobase<Hyperbee>): boolean {
  const { _applyState: state } = inner;
  return state?.local?.opened === true && state.local.length > inner.local.length;
}

class AutobaseBase implements Base {
  readonly #inner: Autobase<Hyperbee>;
  readonly #store: KeylessStore;
  readonly #warnings: ReturnType<typeof openListeners<EngineWarning>>;
  readonly #updates = openListeners<void>();
  #role: WriterRole | 'unknown' = 'unknown';
  #appending: Promise<unknown> = Promise.resolve();
  #fatal: Error | null = null;
  #turns: Turns | null = null;
  readonly #stopWatching: () => void;

  constructor(
    inner: Autobase<Hyperbee>,
    store: KeylessStore,
    warnings: ReturnType<typeof openListeners<EngineWarning>>,
  ) {
    this.#inner = inner;
    this.#store = store;
    this.#warnings = warnings;
    this.#stopWatching = watchBase(inner, warnings.tell, (fault) => {
      this.#fatal = fault;
    });
    inner.on('update', () => {
      this.#turns?.moved();
      this.refreshRole().then(
        () => this.#updates.tell(),
        () => undefined,
      );
    });
  }

  get key(): string {
    return this.#inner.key.toString('hex');
  }

  get logKey(): string {
    return this.#inner.local.key.toString('hex');
  }

  role(): WriterRole | 'unknown' {
    return this.#role;
  }

  async refreshRole(): Promise<void> {
    if (this.#inner.closing !== null) return;
    const member = await memberOf(this.#inner.core, this.#inner.local.key);
    // The founder is a witness before the first entry says so.
    this.#role = member?.role ?? (this.logKey === this.key ? 'witness' : 'unknown');
  }

  takeTurns(gapMs: number): void {
    this.#turns = openTurns({
      gapMs,
      skipMs: gapMs * SKIP_GAPS,
      look: () => this.#standing(),
      write: async () => {
        // The word of a witness that wrote last adds nothing.
        if (this.#inner.heads().every(({ key }) => key.equals(this.#inner.local.key))) return false;
        await this.#inner.append(null);
        return true;
      },
      onFault: () => undefined,
    });
    this.#turns.moved();
  }

  /** As this witness sees it; null where it does not count. */
  async #standing(): Promise<Standing | null> {
    const { signedLength: stable, isIndexer, closing, core, view, linearizer, local } = this.#inner;
    if (this.#fatal !== null || closing !== null || !isIndexer) return null;
    const witnesses = linearizer.indexers.toSorted((a, b) => Buffer.compare(a.core.key, b.core.key));
    const own = witnesses.findIndex(({ core: log }) => log.key.equals(local.key));
    if (own < 0) return null;
    const lengths = witnesses.map(({ length }) => length);
    const rows = view.core.length;
    const isBehind = (await rowsLengthAt(core, stable)) < rows;
    return { ...turnOf(own, lengths), stable, rows, isBehind };
  }

  async append(batch: readonly Uint8Array[]): Promise<{ readonly firstSeq: number }> {
    for (const entry of batch) checkEntry(entry);
    if (batch.length === 0) throw new Error('an append needs at least one entry');
    if (batch.length > BATCH_MAX)
      throw new Error(`an append has at most ${BATCH_MAX} entries, not ${batch.length}`);
    const before = this.#appending;
    const appended = (async () => {
      await before.catch(() => undefined);
      await this.#turns?.mine();
      return this.#appendNow(batch.map((entry) => Buffer.from(entry)));
    })();
    this.#appending = appended;
    return appended;
  }

  async #appendNow(batch: readonly Buffer[]): Promise<{ readonly firstSeq: number }> {
    this.#checkOpen();
    await catchUpOwnLog(this.#inner, () => openLog(this.#store, this.#inner, this.logKey));
    const end = await this.#inner.append(batch).catch((fault: unknown) => {
      // the fault that closed the base says more than the append that it cut off
      this.#checkOpen();
      throw fault;
    });
    const firstSeq = await this.#find(batch, end - batch.length);
    return { firstSeq };
  }

  /** An acknowledgement of a witness can slip in between, so the place is looked up, not counted. */
  async #find(batch: readonly Buffer[], guess: number): Promise<number> {
    const { local } = this.#inner;
    const [first] = batch;
    for (let seq = guess; seq + batch.length <= local.length; seq++) {
      const block = await local.get(seq, { wait: false });
      if (
        first !== undefined &&
        block?.node.value?.equals(first) === true &&
        block.node.batch === batch.length
      )
        return seq;
    }
    throw new Error(
      `the engine lost a batch of ${batch.length} entries at place ${guess} of this log; nothing of it was acknowledged`,
    );
  }

  async update(): Promise<void> {
    this.#checkOpen();
    await this.#inner.update();
    this.#checkOpen();
    await this.refreshRole();
  }

  async newest(): Promise<Snapshot> {
    this.#checkOpen();
    const core = await this.#viewSnapshot();
    return openSnapshot(core, core.length, this.#inner.view.core);
  }

  async stable(): Promise<Snapshot> {
    this.#checkOpen();
    // The signed length is read before the view is fixed: the view cannot become shorter than what is signed.
    const signed = this.#inner.signedLength;
    const core = await this.#viewSnapshot();
    return openSnapshot(core, await rowsLengthAt(this.#inner.core, signed), this.#inner.view.core);
  }

  async #viewSnapshot(): Promise<Hypercore> {
    const core = this.#inner.view.core.snapshot();
    await core.ready();
    return core;
  }

  lengths(): { readonly newest: number; readonly stable: number } {
    return { newest: this.#inner.length, stable: this.#inner.signedLength };
  }

  async logLength(log: string): Promise<number> {
    return this.#withLog(log, async (core) => core.length);
  }

  async *readLog(log: string, seqs: Iterable<number>, timeoutMs: number): AsyncIterable<OrderedEntry> {
    const core = await openLog(this.#store, this.#inner, log);
    try {
      yield* readEntries(core, seqs, timeoutMs);
    } finally {
      await core.close();
    }
  }

  async verifyLog(log: string, onEntry: ((entry: OrderedEntry) => void) | null = null): Promise<LogVerdict> {
    return this.#withLog(log, (core) => verifyBlocks(core, onEntry));
  }

  async logs(): Promise<readonly LogState[]> {
    return listMembers(this.#inner.core);
  }

  replicate(stream: PeerStream, initiator: boolean): void {
    this.#checkOpen();
    joinStream(stream, initiator, (mode) => this.#inner.replicate(mode));
  }

  onUpdate(listener: () => void): () => void {
    return this.#updates.add(listener);
  }

  onWarning(listener: (warning: EngineWarning) => void): () => void {
    return this.#warnings.add(listener);
  }

  async close(): Promise<void> {
    await this.#appending.catch(() => undefined);
    this.#stopWatching();
    // A look at a block that cannot be read ends only when the logs close.
    const turned = this.#turns?.close();
    await this.#inner.close();
    await turned;
    await this.#store.close();
  }

  #checkOpen(): void {
    if (this.#fatal !== null)
      throw new Error(`the base had to close: ${this.#fatal.message}`, { cause: this.#fatal });
    if (this.#inner.closing !== null) throw new Error('the base is closed');
  }

  async #withLog<T>(log: string, read: (core: Hypercore<OplogNode>) => Promise<T>): Promise<T> {
    const core = await openLog(this.#store, this.#inner, log);
    try {
      return await read(core);
    } finally {
      await core.close();
    }
  }
}

function checkEntry(entry: Uint8Array): void {
  if (entry.byteLength === 0) throw new Error('an entry has at least one byte');
  if (entry.byteLength > ENTRY_BYTES_MAX) {
    throw new Error(`an entry has at most ${ENTRY_BYTES_MAX} bytes, this one has ${entry.byteLength}`);
  }
}
