// Puts the rules under the engine: batches of bytes in, rows and writers out. Nothing that a peer wrote makes it fail.

import { BatchFold, type Outcome, type Placed, type Registry } from '../contexts/fold.ts';
import { orderHead } from '../contexts/order/types.ts';
import { decode } from '../kernel/codec.ts';
import type { Cryptography } from '../kernel/kind.ts';
import type { Fold, RowReader } from './ports.ts';
import { answer, FetchedRows, FoldRows } from './row-cache.ts';

/** What became of a batch, told as it is folded; again, differently, when the order changes. */
export interface FoldedNews {
  readonly log: string;
  readonly outcomes: readonly Outcome[];
  readonly digest: string;
  /** Faults of the rules themselves. */
  readonly faults: readonly unknown[];
}

const HEAD_KEY = `${orderHead.name}/head`;

/** Makes the engine's fold out of the rules. */
export function foldWith(
  registry: Registry,
  cryptography: Cryptography,
  tell: (news: FoldedNews) => void,
): Fold {
  const kept = new FoldRows();
  return async (batch, reader) => {
    const headBytes = await reader.get(HEAD_KEY);
    const head = headBytes === null ? null : decode(orderHead.codec, headBytes);
    kept.turnTo(head !== null && 'value' in head ? head.value.digest : '');
    const fold = new BatchFold(registry, cryptography, kept, batch);
    await answer(kept, reader, () => {
      while (fold.step());
    });
    const { changes, rows, digest } = await answer(kept, reader, () => fold.finish());
    kept.follow(digest, changes);
    tell({ log: batch[0]?.log ?? '', outcomes: fold.outcomes, digest, faults: fold.faults });
    return { rows, writers: fold.writers };
  };
}

/** Judges one entry over a fixed state and writes nothing; what would become of it. */
export async function judgeOver(
  { registry, cryptography }: { registry: Registry; cryptography: Cryptography },
  reader: RowReader,
  placed: Placed,
): Promise<Outcome | null> {
  const rows = new FetchedRows();
  return answer(rows, reader, () => {
    const fold = new BatchFold(registry, cryptography, rows, [placed]);
    fold.step();
    return fold.outcomes[0] ?? null;
  });
}
