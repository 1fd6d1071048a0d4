// A fold that does not fold twice what another node has folded already over the same state: the same batch over the same digest.
// It makes most seeds fast. That nodes agree is then checked by folding from scratch, and by the seeds that fold as nodes do.

import { BatchFold, type Registry } from '../../src/contexts/fold.ts';
import { orderHead } from '../../src/contexts/order/types.ts';
import type { TreeReader } from '../../src/engine/memory-rows.ts';
import type { Cryptography } from '../../src/kernel/kind.ts';
import type { Fold, FoldedBatch, OrderedEntry, RowReader } from '../../src/node/ports.ts';
import { stateOf, TreeRows } from './tree-rows.ts';

function isTree(reader: RowReader): reader is TreeReader {
  return 'getNow' in reader;
}

export class SharedFolds {
  private readonly known = new Map<string, FoldedBatch>();
  private readonly names = new WeakMap<Uint8Array, number>();
  private named = 0;
  private readonly registry: Registry;
  private readonly cryptography: Cryptography;
  private readonly complain: (fault: unknown) => void;

  constructor(registry: Registry, cryptography: Cryptography, complain: (fault: unknown) => void) {
    this.registry = registry;
    this.cryptography = cryptography;
    this.complain = complain;
  }

  private nameOf(bytes: Uint8Array): number {
    const known = this.names.get(bytes);
    if (known !== undefined) return known;
    this.names.set(bytes, ++this.named);
    return this.named;
  }

  readonly fold: Fold = async (batch: readonly OrderedEntry[], reader: RowReader) => {
    if (!isTree(reader)) throw new Error('only states in memory can be folded so');
    const digest = stateOf(reader).get(orderHead, 'head')?.digest ?? '';
    const key = `${digest} ${batch.map(({ log, seq, bytes }) => `${log} ${seq} ${this.nameOf(bytes)}`).join(' ')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const fold = new BatchFold(this.registry, this.cryptography, new TreeRows(reader), batch);
    while (fold.step());
    const folded = { rows: fold.finish().rows, writers: fold.writers };
    for (const fault of fold.faults) this.complain(fault);
    this.known.set(key, folded);
    return folded;
  };
}
