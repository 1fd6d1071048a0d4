// Decoded rows between the engine's view and the synchronous rules. A row that is not here is announced by RowsNotAtHand and fetched.
// It must never answer from another state than the one it is asked about: the state's digest says which one that is.

import { decode } from '../kernel/codec.ts';
import { type Change, type RowSource, RowsNotAtHand, type Table } from '../kernel/state.ts';
import { packedRange, packedRow } from './packed-rows.ts';
import type { RowReader } from './ports.ts';

type Rows = readonly (readonly [string, unknown])[];

/** Runs a synchronous question over asynchronous rows, fetching what it misses until it has an answer. */
export async function answer<T>(rows: FetchedRows, reader: RowReader, question: () => T): Promise<T> {
  for (;;) {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof RowsNotAtHand)) throw error;
      await rows.fetch(reader, error);
    }
  }
}

/** Rows of one fixed state, fetched as they are asked for. */
export class FetchedRows implements RowSource {
  protected readonly values = new Map<string, unknown>();
  protected readonly ranges = new Map<string, Rows>();

  /** How many rows and ranges are at hand. */
  get size(): number {
    return this.values.size + this.ranges.size;
  }

  row(table: Table<unknown>, fullKey: string): unknown {
    const value = this.values.get(fullKey);
    if (value === undefined) throw new RowsNotAtHand(table, { key: fullKey });
    return value;
  }

  rows(table: Table<unknown>, gte: string, lt: string, limit: number, reverse: boolean): Rows {
    const rows = this.ranges.get(rangeName(gte, lt, limit, reverse));
    if (rows === undefined) throw new RowsNotAtHand(table, { gte, lt, limit, reverse });
    return rows;
  }

  async fetch(reader: RowReader, { table, wanted }: RowsNotAtHand): Promise<void> {
    if ('key' in wanted) {
      const bytes = table.packed
        ? await packedRow(reader, table.name, wanted.key)
        : await reader.get(wanted.key);
      this.values.set(wanted.key, bytes === null ? null : decodeRow(table, wanted.key, bytes));
      return;
    }
    const { gte, lt, limit, reverse } = wanted;
    const found = table.packed
      ? await packedRange(reader, table.name, wanted)
      : await reader.range({ gte, lt, limit, reverse });
    const rows = found.map(([key, bytes]) => [key, decodeRow(table, key, bytes)] as const);
    this.ranges.set(rangeName(gte, lt, limit, reverse), rows);
  }
}

/** Rows kept from batch to batch of one fold, following it also when batches are undone. */
export class FoldRows extends FetchedRows {
  private digest = '';
  private undo: { before: string; after: string; values: (readonly [string, unknown])[] }[] = [];
  private readonly rowsMax: number;
  private readonly undoMax: number;

  constructor({ rowsMax = 60_000, undoMax = 512 }: { rowsMax?: number; undoMax?: number } = {}) {
    super();
    this.rowsMax = rowsMax;
    this.undoMax = undoMax;
  }

  /** Turns to the state with that digest: as it is, by undoing batches, or by forgetting everything. */
  turnTo(digest: string): void {
    this.ranges.clear();
    while (this.digest !== digest) {
      const last = this.undo.pop();
      if (last === undefined) {
        this.values.clear();
        this.digest = digest;
        return;
      }
      for (const [key, value] of last.values) {
        if (value === undefined) this.values.delete(key);
        else this.values.set(key, value);
      }
      this.digest = last.before;
    }
    if (this.values.size > this.rowsMax) {
      this.values.clear();
      this.undo = [];
    }
  }

  /** Takes in what a batch changed. Rows that only people read are not kept. */
  follow(digest: string, changes: Iterable<readonly [string, Change]>): void {
    const values: (readonly [string, unknown])[] = [];
    for (const [key, { table, value }] of changes) {
      if (table.recordOnly) continue;
      values.push([key, this.values.get(key)]);
      this.values.set(key, value);
    }
    this.undo.push({ before: this.digest, after: digest, values });
    if (this.undo.length > this.undoMax) this.undo.shift();
    this.digest = digest;
    this.ranges.clear();
  }
}

function rangeName(gte: string, lt: string, limit: number, reverse: boolean): string {
  return `${gte}\n${lt}\n${limit}\n${reverse ? 1 : 0}`;
}

function decodeRow(table: Table<unknown>, key: string, bytes: Uint8Array): unknown {
  const decoded = decode(table.codec, bytes);
  if ('fault' in decoded) throw new Error(`row ${key} cannot be read: ${decoded.fault}`);
  return decoded.value;
}
