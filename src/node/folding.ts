// Puts the rules under the engine: batches of bytes in, rows and writers out. Nothing that a peer wrote makes it fail.

import { BatchFold, type Outcome, type Placed, type Registry } from '../contexts/fold.ts';
import { orderHead } from '../contexts/order/types.ts';
import { decode } from '../kernel/codec.ts';
import type { Cryptography } from '../kernel/kind.ts';
import type { Folded, FoldedBefore } from './folded-before.ts';
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

/** Makes the engine's fold out of the rules. Folds of the same rules may share what they folded before; null remembers nothing. */
export function foldWith(
  registry: Registry,
  cryptography: Cryptography,
  tell: (news: FoldedNews) => void,
  before: FoldedBefore | null = null,
): Fold {
  const kept = new FoldRows();
  const foldNow = async (batch: readonly Placed[], reader: RowReader): Promise<Folded> => {
    const fold = new BatchFold(registry, cryptography, kept, batch);
    await answer(kept, reader, () => {
      while (fold.step());
    });
    const done = await answer(kept, reader, () => fold.finish());
    return { ...done, writers: fold.writers, outcomes: fold.outcomes, faults: fold.faults };
  };
  return async (batch, reader) => {
    const headBytes = await reader.get(HEAD_KEY);
    const head = headBytes === null ? null : decode(orderHead.codec, headBytes);
    const digest = head !== null && 'value' in head ? head.value.digest : '';
    kept.turnTo(digest);
    const folded =
      before === null
        ? await foldNow(batch, reader)
        : await before.once(digest, batch, () => foldNow(batch, reader));
    kept.follow(folded.digest, folded.changes);
    const { outcomes, faults, rows, writers } = folded;
    tell({ log: batch[0]?.log ?? '', outcomes, digest: folded.digest, faults });
    return { rows, writers };
  };
}

/** Judges one entry over a fixed state and writes nothing; what would become of it. */
export async function judgeOver(
  { registry, cryptography }: { registry: Registry; cryptography: Cryptography },
  reader: RowReader,
  placed: Placed,
  rows: FetchedRows = new FetchedRows(),
): Promise<Outcome | null> {
  return answer(rows, reader, () => {
    const fold = new BatchFold(registry, cryptography, rows, [placed]);
    fold.step();
    return fold.outcomes[0] ?? null;
  });
}
