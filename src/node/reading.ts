// Reads a fixed state of the base with a pure question. Questions about one state share the rows that they fetched and decoded.

import type { Reader } from '../kernel/state.ts';
import { Layer } from '../kernel/state.ts';
import type { Base, Snapshot } from './ports.ts';
import { answer, FetchedRows } from './row-cache.ts';

/** The newest and the stable state. */
const STATES_MAX = 2;
/** A state of which more rows and ranges were read begins anew. */
const ROWS_MAX = 20_000;

const rowsOf = new WeakMap<Base, Map<string, FetchedRows>>();

/** The rows at hand of a state of a base. */
export function rowsAtHand(base: Base, { state }: Pick<Snapshot, 'state'>): FetchedRows {
  if (state === null) return new FetchedRows();
  const states = rowsOf.get(base) ?? new Map<string, FetchedRows>();
  rowsOf.set(base, states);
  const known = states.get(state);
  states.delete(state);
  const rows = known === undefined || known.size > ROWS_MAX ? new FetchedRows() : known;
  states.set(state, rows);
  if (states.size > STATES_MAX) {
    const [longest] = states.keys();
    if (longest !== undefined) states.delete(longest);
  }
  return rows;
}

/** Asks a question of a snapshot; the question is pure and may run more than once. */
export async function readSnapshot<T>(
  snapshot: Snapshot,
  question: (state: Reader) => T,
  rows: FetchedRows = new FetchedRows(),
): Promise<T> {
  return answer(rows, snapshot, () => question(new Layer(rows)));
}

/** Asks a question of the newest or of the stable order. */
export async function readState<T>(
  base: Base,
  at: 'newest' | 'stable',
  question: (state: Reader) => T,
): Promise<T> {
  const snapshot = at === 'newest' ? await base.newest() : await base.stable();
  try {
    return await readSnapshot(snapshot, question, rowsAtHand(base, snapshot));
  } finally {
    await snapshot.close();
  }
}
