// The common order of the in-memory engine: autobase's own linearizer and consensus, over the logs as they are on one node.
// What it undoes and applies again it does on states that are kept whole, so there is nothing to roll back by hand.

import Linearizer from 'autobase/lib/linearizer.js';
import type { LinearHead, LinearNode, LinearWriter } from 'autobase/lib/linearizer.js';
import NodeBuffer from 'autobase/lib/node-buffer.js';
import type { Fold, FoldedBatch, OrderedEntry } from '../node/ports.ts';
import { deleteRow, putRow, readTree } from './memory-rows.ts';
import type { RowTree } from './memory-rows.ts';
import { addHead, copySystem, emptySystem, setMember } from './memory-system.ts';
import type { MemoryHead, MemorySystem } from './memory-system.ts';

/** One atomic batch of one author: entries, or one acknowledgement (a null). `heads` is what its author had seen. */
export interface MemoryBatch {
  readonly log: string;
  readonly firstSeq: number;
  readonly heads: readonly MemoryHead[];
  readonly values: readonly (Uint8Array | null)[];
}

class MemoryWriter implements LinearWriter {
  readonly core: { readonly key: Buffer };
  readonly log: string;
  readonly nodes: NodeBuffer<LinearNode>;
  isActiveIndexer = false;
  isRemoved = true;
  length: number;
  /** Place in its log of the batch to take in next. */
  next = 0;

  constructor(log: string, length: number) {
    this.core = { key: Buffer.from(log, 'hex') };
    this.log = log;
    this.nodes = new NodeBuffer(length);
    this.length = length;
  }

  get available(): number {
    return this.length;
  }

  get indexed(): number {
    return this.nodes.offset;
  }

  get(seq: number): LinearNode | null {
    return seq < this.length ? this.nodes.get(seq) : null;
  }

  head(): LinearNode | null {
    return this.nodes.get(this.length - 1);
  }
}

/** A state after one batch of one author. */
interface State {
  readonly rows: RowTree;
  readonly system: MemorySystem;
  /** Blocks taken in up to here. */
  readonly length: number;
  readonly newIndexers: boolean;
}

export class MemoryOrder {
  readonly #founder: string;
  readonly #fold: Fold;
  readonly #onRejected: (entry: OrderedEntry | undefined, fault: unknown) => void;
  readonly #logs: ReadonlyMap<string, readonly MemoryBatch[]>;
  #writers = new Map<string, MemoryWriter>();
  #linearizer: Linearizer;
  /** The newest signed state first, then one state for each batch after it. */
  #states: State[];

  constructor(
    founder: string,
    fold: Fold,
    logs: ReadonlyMap<string, readonly MemoryBatch[]>,
    onRejected: (entry: OrderedEntry | undefined, fault: unknown) => void,
  ) {
    this.#founder = founder;
    this.#logs = logs;
    this.#fold = fold;
    this.#onRejected = onRejected;
    this.#states = [{ rows: null, system: emptySystem(), length: 0, newIndexers: false }];
    this.#linearizer = this.#restart();
  }

  get newest(): State {
    return this.#states.at(-1) ?? this.stable;
  }

  get stable(): State {
    const [state] = this.#states;
    if (state === undefined) throw new Error('the order lost its states');
    return state;
  }

  /** What a block written now would link to. */
  heads(): readonly MemoryHead[] {
    return this.#linearizer.getHeads().map(({ key, length }) => ({ log: key.toString('hex'), length }));
  }

  /** Whether an acknowledgement of this witness would help the others to confirm something. */
  wantsAck(log: string): boolean {
    if (this.newest.system.pending.includes(log)) return true;
    const hasPending = this.newest.system.indexers.length > this.#linearizer.indexers.length;
    return this.#linearizer.shouldAck(this.#writer(log), hasPending);
  }

  /** Orders what the logs have and folds it; tells whether anything changed. */
  async update(): Promise<boolean> {
    let changed = false;
    while (await this.#updateOnce()) changed = true;
    return changed;
  }

  async #updateOnce(): Promise<boolean> {
    while (this.#takeReady());
    const update = this.#linearizer.update();
    if (update === null) return false;
    const { indexed, tip, undo, shared } = update;
    // Undone nodes are whole batches: the linearizer keeps a batch together.
    this.#undo(undo);
    let stable = this.#settle(indexed.slice(0, shared));
    let changed = undo > 0 || stable.nodes > 0;
    const nodes = [...indexed, ...tip].slice(shared);
    let batch: LinearNode[] = [];
    for (const [at, node] of nodes.entries()) {
      if (stable.newIndexers) break;
      batch.push(node);
      if (node.batch > 1) continue;
      this.#states.push(await this.#apply(this.newest, batch));
      changed = true;
      if (shared + at < indexed.length) stable = this.#settle(batch);
      batch = [];
    }
    if (stable.newIndexers) this.#linearizer = this.#restart();
    return changed || stable.newIndexers;
  }

  /** Moves the signed state over the given nodes, at most to the first batch that changes the indexers. */
  #settle(nodes: readonly LinearNode[]): { readonly nodes: number; readonly newIndexers: boolean } {
    let settled = 0;
    for (const node of nodes) {
      const writer = this.#writers.get(node.writer.core.key.toString('hex'));
      writer?.nodes.shift()?.clear();
      settled += 1;
      if (node.batch > 1) continue;
      this.#states.shift();
      if (this.stable.newIndexers) return { nodes: settled, newIndexers: true };
    }
    return { nodes: settled, newIndexers: false };
  }

  #undo(nodes: number): void {
    const length = this.newest.length - nodes;
    while (this.newest.length > length) this.#states.pop();
    this.#refreshWriters();
  }

  async #apply(before: State, batch: readonly LinearNode[]): Promise<State> {
    const system = copySystem(before.system);
    let newIndexers = false;
    if (system.members.size === 0) setMember(system, this.#founder, 'witness');
    const entries: OrderedEntry[] = [];
    for (const node of batch) {
      const writer = this.#writerOf(node);
      if (writer.isRemoved && !writer.isActiveIndexer) continue;
      for (const dependency of node.causalDependencies().reverse()) {
        const log = dependency.writer.core.key.toString('hex');
        const isOld = dependency !== node && dependency.length <= (system.members.get(log)?.length ?? 0);
        if (isOld) continue;
        const links = (head: MemoryHead): boolean => linksTo(dependency.actualHeads, head);
        if (addHead(system, log, dependency.length, links)) newIndexers = system.members.size > 1;
      }
      if (node.value !== null && !writer.isRemoved) {
        entries.push({ log: writer.log, seq: node.length - 1, bytes: node.value });
      }
    }
    const folded = await this.#folded(entries, before.rows);
    let { rows } = before;
    for (const [key, value] of folded.rows)
      rows = value === null ? deleteRow(rows, key) : putRow(rows, key, value);
    for (const { key, role } of folded.writers) {
      if (setMember(system, key, role)) newIndexers = true;
    }
    const state: State = { rows, system, length: before.length + batch.length, newIndexers };
    if (folded.writers.length > 0 || before.length === 0) this.#refreshWriters(state);
    return state;
  }

  async #folded(entries: readonly OrderedEntry[], rows: RowTree): Promise<FoldedBatch> {
    if (entries.length === 0) return { rows: [], writers: [] };
    try {
      return await this.#fold(entries, readTree(rows));
    } catch (fault) {
      this.#onRejected(entries[0], fault);
      return { rows: [], writers: [] };
    }
  }

  /** Starts the linearizer anew from the signed state, with its indexers; all later blocks are taken in again. */
  #restart(): Linearizer {
    this.#states.length = 1;
    const { system } = this.stable;
    this.#writers = new Map();
    const indexers = (system.indexers.length === 0 ? [this.#founder] : system.indexers).map((log) =>
      this.#writer(log),
    );
    for (const indexer of indexers) indexer.isActiveIndexer = true;
    this.#refreshWriters();
    const heads = system.heads.map(({ log, length }) => ({ key: Buffer.from(log, 'hex'), length }));
    return new Linearizer(indexers, { heads });
  }

  #writer(log: string): MemoryWriter {
    const known = this.#writers.get(log);
    if (known !== undefined) return known;
    const writer = new MemoryWriter(log, this.stable.system.members.get(log)?.length ?? 0);
    this.#writers.set(log, writer);
    this.#refresh(writer, this.newest.system);
    return writer;
  }

  #writerOf(node: LinearNode): MemoryWriter {
    return this.#writer(node.writer.core.key.toString('hex'));
  }

  #refreshWriters(state: State = this.newest): void {
    for (const writer of this.#writers.values()) this.#refresh(writer, state.system);
  }

  #refresh(writer: MemoryWriter, system: MemorySystem): void {
    const isFounding = system.members.size === 0 && writer.log === this.#founder;
    writer.isRemoved = !isFounding && (system.members.get(writer.log)?.role ?? 'removed') === 'removed';
  }

  /** Takes in every batch whose links are there; tells whether there was one. */
  #takeReady(): boolean {
    let taken = false;
    for (const [log, batches] of this.#logs) {
      const writer = this.#writer(log);
      for (; writer.next < batches.length; writer.next++) {
        const batch = batches[writer.next];
        if (batch === undefined || batch.firstSeq < writer.length) continue;
        if (!this.#isReady(batch)) break;
        this.#take(writer, batch);
        taken = true;
      }
    }
    return taken;
  }

  #isReady(batch: MemoryBatch): boolean {
    return batch.heads.every(({ log, length }) => this.#writer(log).length >= length);
  }

  #take(writer: MemoryWriter, batch: MemoryBatch): void {
    for (const [at, value] of batch.values.entries()) {
      const length = batch.firstSeq + at + 1;
      const heads: LinearHead[] =
        at === 0
          ? batch.heads.map((head) => ({ key: this.#writer(head.log).core.key, length: head.length }))
          : [{ key: writer.core.key, length: length - 1 }];
      const node = Linearizer.createNode(
        writer,
        length,
        value,
        heads,
        batch.values.length - at,
        this.#dependencies(writer, length, heads),
        false,
      );
      writer.nodes.push(node);
      writer.length = length;
      this.#linearizer.addHead(node);
    }
  }

  /** The nodes that the heads stand for and the log's own previous one, as far as they are not settled yet. */
  #dependencies(writer: MemoryWriter, length: number, heads: LinearHead[]): Set<LinearNode> {
    const dependencies = new Set<LinearNode>();
    for (const head of heads) {
      const node = this.#writer(head.key.toString('hex')).nodes.get(head.length - 1);
      if (node !== null) dependencies.add(node);
    }
    const previous = writer.nodes.get(length - 2);
    if (previous !== null) dependencies.add(previous);
    return dependencies;
  }
}

function linksTo(heads: readonly LinearHead[], head: MemoryHead): boolean {
  return heads.some(({ key, length }) => length === head.length && key.toString('hex') === head.log);
}
