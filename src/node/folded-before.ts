// What became of the latest batches, by the state that they met: the two bases of a node fold the same batches, and a changed order folds
// many of them again. A state's digest covers every row ever written, so equal digests are equal states, and the rules are pure.

import { createHash } from 'node:crypto';
import type { Outcome, Placed } from '../contexts/fold.ts';
import type { WriterChange } from '../contexts/unit.ts';
import type { Change } from '../kernel/state.ts';

/** All that a batch did. */
export interface Folded {
  readonly changes: ReadonlyMap<string, Change>;
  readonly rows: readonly (readonly [string, Uint8Array | null])[];
  readonly digest: string;
  readonly writers: readonly WriterChange[];
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly unknown[];
}

/** Rows of all batches that are kept. */
const ROWS_MAX = 8_192;
/** Batches with more rows come from a log that is read in bulk, and hardly twice. */
const ROWS_OF_ONE_MAX = 200;

/** The name of a batch over a state. */
function nameOf(digest: string, batch: readonly Placed[]): string {
  const hash = createHash('sha256').update(digest);
  for (const { log, seq, bytes } of batch) hash.update(`${log} ${seq} ${bytes.byteLength}\n`).update(bytes);
  return hash.digest('base64');
}

export class FoldedBefore {
  readonly #folded = new Map<string, Folded>();
  #rows = 0;

  /** What the batch does to the state with that digest: as it is known, or folded now. */
  async once(digest: string, batch: readonly Placed[], fold: () => Promise<Folded>): Promise<Folded> {
    const name = nameOf(digest, batch);
    const known = this.#folded.get(name);
    if (known !== undefined) return known;
    const folded = await fold();
    if (folded.rows.length > ROWS_OF_ONE_MAX) return folded;
    this.#folded.set(name, folded);
    this.#rows += folded.rows.length;
    for (const [oldest, { rows }] of this.#folded) {
      if (this.#rows <= ROWS_MAX) break;
      this.#folded.delete(oldest);
      this.#rows -= rows.length;
    }
    return folded;
  }
}
