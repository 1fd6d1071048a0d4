// Reads a fixed state of the base with a pure question.

import type { RowSource, Reader } from '../kernel/state.ts';
import { Layer } from '../kernel/state.ts';
import type { Base, Snapshot } from './ports.ts';
import { answer, FetchedRows } from './row-cache.ts';

/** Asks a question of a snapshot; the question is pure and may run more than once. */
export async function readSnapshot<T>(snapshot: Snapshot, question: (state: Reader) => T): Promise<T> {
  const rows = new FetchedRows();
  const source: RowSource = rows;
  return answer(rows, snapshot, () => question(new Layer(source)));
}

/** Asks a question of the newest or of the stable order. */
export async function readState<T>(
  base: Base,
  at: 'newest' | 'stable',
  question: (state: Reader) => T,
): Promise<T> {
  const snapshot = at === 'newest' ? await base.newest() : await base.stable();
  try {
    return await readSnapshot(snapshot, question);
  } finally {
    await snapshot.close();
  }
}
