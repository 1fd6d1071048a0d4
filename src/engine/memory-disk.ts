// What one node of the in-memory engine has on its disk: the batches of all logs it knows, each log without a gap.

import type { MemoryBatch } from './memory-order.ts';

/** What came of a batch that was handed to a disk. */
export type Taken = 'new' | 'known' | 'early' | 'forked';

export class MemoryDisk {
  readonly logs = new Map<string, MemoryBatch[]>();
  /** Logs of which two histories were seen: nothing more is taken from them. */
  readonly forked = new Set<string>();
  /** Batches in the order in which they came, to lose the newest of them in a crash. */
  readonly #arrived: MemoryBatch[] = [];

  lengthOf(log: string): number {
    const last = this.logs.get(log)?.at(-1);
    return last === undefined ? 0 : last.firstSeq + last.values.length;
  }

  take(batch: MemoryBatch): Taken {
    if (this.forked.has(batch.log)) return 'forked';
    const length = this.lengthOf(batch.log);
    if (batch.firstSeq > length) return 'early';
    if (batch.firstSeq < length) return this.#compare(batch);
    const log = this.logs.get(batch.log);
    if (log === undefined) this.logs.set(batch.log, [batch]);
    else log.push(batch);
    this.#arrived.push(batch);
    return 'new';
  }

  #compare(batch: MemoryBatch): Taken {
    const known = this.logs.get(batch.log)?.find(({ firstSeq }) => firstSeq === batch.firstSeq);
    if (known !== undefined && isSame(known, batch)) return 'known';
    this.forked.add(batch.log);
    return 'forked';
  }

  /** Loses the newest batches of others, as a crash before their sync would; never those of the own log, which were synced. */
  lose(count: number, ownLog: string): void {
    for (let left = count; left > 0; left--) {
      const last = this.#arrived.at(-1);
      if (last === undefined || last.log === ownLog) return;
      this.#arrived.pop();
      this.logs.get(last.log)?.pop();
    }
  }

  /** Batches that this disk has and the other one lacks, each log in its order; of two histories of a log, the first that differs. */
  *missingOn(other: MemoryDisk): Iterable<MemoryBatch> {
    for (const [log, batches] of this.logs) {
      if (other.forked.has(log)) continue;
      const theirs = other.logs.get(log) ?? [];
      const last = Math.min(batches.length, theirs.length) - 1;
      if (last >= 0 && batches[last] !== theirs[last]) {
        const fork = batches.find((batch, at) => batch !== theirs[at]);
        if (fork !== undefined) yield fork;
        continue;
      }
      yield* batches.slice(last + 1);
    }
  }
}

function isSame(one: MemoryBatch, other: MemoryBatch): boolean {
  if (one === other) return true;
  if (one.values.length !== other.values.length) return false;
  return one.values.every((value, at) => {
    const counterpart = other.values[at] ?? null;
    if (value === null || counterpart === null) return value === counterpart;
    return Buffer.compare(value, counterpart) === 0;
  });
}
