// An engine in memory for simulation: many bases share one network whose every delivery the caller decides.
// Order and finality are autobase's own; disk, wire and time are the caller's. No timer, no die, no clock.

import type { BaseOptions } from '../node/ports.ts';
import { MemoryBase, memoryLogKeyOf, signBatch } from './memory-base.ts';
import { MemoryDisk } from './memory-disk.ts';
import type { MemoryBatch } from './memory-order.ts';

export { MemoryBase, memoryLogKeyOf };
export type { MemoryBatch };

/** So many rounds without anything new that is stable are enough to nudge. */
const IDLE_ROUNDS_MAX = 10;

/** A node as the network names it: the folder that its base was opened with. */
type NodeName = string;

interface Node {
  readonly disk: MemoryDisk;
  base: MemoryBase | null;
}

export class MemoryNetwork {
  readonly #nodes = new Map<NodeName, Node>();
  readonly #queues = new Map<string, MemoryBatch[]>();
  readonly #cut = new Set<string>();

  /** Opens a base over the disk of its folder, which outlives `close` and `crash`. */
  async open(options: BaseOptions): Promise<MemoryBase> {
    const node = this.#nodes.get(options.folder) ?? { disk: new MemoryDisk(), base: null };
    if (node.base?.isOpen === true) throw new Error(`${options.folder} is open already`);
    this.#nodes.set(options.folder, node);
    node.base = new MemoryBase(options, node.disk);
    await node.base.update();
    return node.base;
  }

  /** Names of all nodes whose base is open. */
  nodes(): readonly NodeName[] {
    return [...this.#nodes].filter(([, { base }]) => base?.isOpen === true).map(([name]) => name);
  }

  /** Cuts one direction; what is on the way waits. */
  cut(from: NodeName, to: NodeName): void {
    this.#cut.add(linkOf(from, to));
  }

  heal(from: NodeName, to: NodeName): void {
    this.#cut.delete(linkOf(from, to));
  }

  healAll(): void {
    this.#cut.clear();
  }

  /** Sends what `from` has and `to` lacks, one message a batch; tells how many. A cut direction takes nothing. */
  offer(from: NodeName, to: NodeName): number {
    if (from === to || this.#cut.has(linkOf(from, to)) || this.#node(from).base?.isOpen !== true) return 0;
    const queue = this.#queue(from, to);
    const waiting = new Set(queue);
    let sent = 0;
    for (const batch of this.#node(from).disk.missingOn(this.#node(to).disk)) {
      if (waiting.has(batch)) continue;
      queue.push(batch);
      sent += 1;
    }
    return sent;
  }

  queued(from: NodeName, to: NodeName): number {
    return this.#queue(from, to).length;
  }

  /** Hands over one message, by default the oldest; tells whether it was news. One that comes too early is lost. */
  deliver(from: NodeName, to: NodeName, at = 0): boolean {
    if (this.#cut.has(linkOf(from, to))) return false;
    const [batch] = this.#queue(from, to).splice(at, 1);
    return batch !== undefined && this.#node(to).base?.take(batch) === true;
  }

  drop(from: NodeName, to: NodeName, at = 0): void {
    this.#queue(from, to).splice(at, 1);
  }

  duplicate(from: NodeName, to: NodeName, at = 0): void {
    const queue = this.#queue(from, to);
    const batch = queue[at];
    if (batch !== undefined) queue.push(batch);
  }

  /** Puts a batch that somebody made up on the way to a node: a forking author, an old client. */
  forge(to: NodeName, batch: MemoryBatch): boolean {
    return this.#node(to).base?.take(signBatch(batch)) === true;
  }

  /** Changes one message on the way; the author's signature will not fit. */
  corrupt(from: NodeName, to: NodeName, at: number, change: (value: Uint8Array) => Uint8Array): void {
    const queue = this.#queue(from, to);
    const batch = queue[at];
    if (batch === undefined) return;
    const values = batch.values.map((value) => (value === null ? null : change(value)));
    queue[at] = { ...batch, values };
  }

  /** The batches of one log on one node, to forge others from. */
  batchesOf(name: NodeName, log: string): readonly MemoryBatch[] {
    return this.#node(name).disk.logs.get(log) ?? [];
  }

  /** Delivers everything along all directions that are not cut and orders it; tells whether there was any news. */
  async exchange(): Promise<boolean> {
    let news = false;
    const names = this.nodes();
    for (const from of names) {
      for (const to of names) {
        this.offer(from, to);
        while (this.queued(from, to) > 0 && !this.#cut.has(linkOf(from, to))) {
          if (this.deliver(from, to)) news = true;
        }
      }
    }
    for (const name of names) await this.#node(name).base?.update();
    return news;
  }

  /**
   * Exchanges and lets the witnesses acknowledge, one after the other, until nothing new comes; fails when that does not end.
   * Witnesses that acknowledge in lock-step starve finality, here as in the real engine.
   */
  async settle(roundsMax = 1000): Promise<void> {
    let nudges = 0;
    let idle = 0;
    let before = -1;
    for (let round = 0; round < roundsMax; round++) {
      let moved = await this.exchange();
      for (const name of this.nodes()) {
        if ((await this.#node(name).base?.ack()) !== true) continue;
        moved = true;
        await this.exchange();
      }
      const stable = this.#stableLengths();
      idle = stable === before ? idle + 1 : 0;
      before = stable;
      // Two witnesses can acknowledge one another without end while nothing becomes stable: then another one has to write, each time another.
      if (moved && idle < IDLE_ROUNDS_MAX) continue;
      const names = this.nodes();
      const first = nudges % Math.max(1, names.length);
      for (const name of [...names.slice(first), ...names.slice(0, first)]) {
        if ((await this.#node(name).base?.nudge()) !== true) continue;
        moved = true;
        nudges = names.indexOf(name) + 1;
        break;
      }
      if (!moved) return;
    }
    throw new Error(`the network does not settle within ${roundsMax} rounds`);
  }

  /** Stops a node in the middle: its unsynced appends and the newest `lost` batches of others are gone, so is what is on the way to it. */
  crash(name: NodeName, lost = 0): void {
    const node = this.#node(name);
    node.base?.crash(`${name} crashed`);
    if (node.base !== null) node.disk.lose(lost, node.base.logKey);
    for (const from of this.#nodes.keys()) this.#queues.delete(linkOf(from, name));
  }

  #stableLengths(): number {
    return this.nodes().reduce((sum, name) => sum + (this.#node(name).base?.lengths().stable ?? 0), 0);
  }

  #node(name: NodeName): Node {
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(`no node ${name}`);
    return node;
  }

  #queue(from: NodeName, to: NodeName): MemoryBatch[] {
    const link = linkOf(from, to);
    const queue = this.#queues.get(link) ?? [];
    this.#queues.set(link, queue);
    return queue;
  }
}

function linkOf(from: NodeName, to: NodeName): string {
  return `${from} > ${to}`;
}
