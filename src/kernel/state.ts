// Rows as the rules see them: typed tables over one ordered key space, and layers of changes over a state below.
// Rules read and write here synchronously and purely; where the rows lie (memory, the engine's view) is another's business.

import type { Codec } from './codec.ts';

/**
 * One kind of row. A `recordOnly` table is written by the fold and read by people, never by a rule: an audit need not keep it.
 * A `packed` one is record-only too, and its keys only ever rise (ordinals): all rows of a batch lie together.
 */
export interface Table<V> {
  readonly name: string;
  readonly codec: Codec<V>;
  readonly recordOnly: boolean;
  readonly packed: boolean;
}

/** Declares a table. Names are unique in the commune, `context.things`. */
export function table<V>(
  name: string,
  codec: Codec<V>,
  { recordOnly = false, packed = false }: { recordOnly?: boolean; packed?: boolean } = {},
): Table<V> {
  return { name, codec, recordOnly: recordOnly || packed, packed };
}

/** Rows of one table from `from` (inclusive) to `to` (exclusive), at most `limit`, descending when `reverse`. All parts optional; `prefix` is short for a range. */
export interface RowQuery {
  readonly prefix?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly reverse?: boolean;
}

/** Row keys are printable ASCII; numbers in them are padded by `ordinal` so that text order is number order. */
export interface Reader {
  get<V>(table: Table<V>, key: string): V | null;
  range<V>(table: Table<V>, query?: RowQuery): readonly (readonly [string, V])[];
}

/** Writes a count, day or instant for use in a key: sixteen digits, leading zeros. */
export function ordinal(value: number): string {
  return String(value).padStart(16, '0');
}

/** The bounds of a query as full keys, and whether a limit holds. */
export function boundsOf(name: string, query: RowQuery): { readonly gte: string; readonly lt: string } {
  const prefix = query.prefix ?? '';
  return {
    gte: `${name}/${query.from ?? prefix}`,
    // 0x7f sorts behind every printable character of a key
    lt: query.to !== undefined ? `${name}/${query.to}` : `${name}/${prefix}\x7f`,
  };
}

/** Thrown by a source whose row or range is not at hand yet; whoever drives the fold loads it and runs the unit again. */
export class RowsNotAtHand extends Error {
  readonly table: Table<unknown>;
  readonly wanted:
    | { readonly key: string }
    | { readonly gte: string; readonly lt: string; readonly limit: number; readonly reverse: boolean };

  constructor(table: Table<unknown>, wanted: RowsNotAtHand['wanted']) {
    super('rows are not at hand');
    this.table = table;
    this.wanted = wanted;
  }
}

/** A change to one row: its table and its new value, or null where it is removed. */
export interface Change {
  readonly table: Table<unknown>;
  readonly value: unknown;
  /** The encoded value, once somebody has made it. */
  bytes?: Uint8Array;
}

/** A value of any table by full key (`table.name/key`). */
export interface RowSource {
  row(table: Table<unknown>, fullKey: string): unknown;
  rows(
    table: Table<unknown>,
    gte: string,
    lt: string,
    limit: number,
    reverse: boolean,
  ): readonly (readonly [string, unknown])[];
}

/** Changes over a state below, which they never touch. Reads see the changes first. */
export class Layer implements Reader, RowSource {
  private readonly changed = new Map<string, Change>();
  /** The keys of `changed`, sorted, by table, from the first range of the table on: a range looks at its own rows only, however much else has changed. */
  private readonly keysByTable = new Map<string, string[]>();
  private readonly below: RowSource;

  constructor(below: RowSource) {
    this.below = below;
  }

  get changes(): ReadonlyMap<string, Change> {
    return this.changed;
  }

  get<V>(table: Table<V>, key: string): V | null {
    return this.row(table, `${table.name}/${key}`) as V | null;
  }

  range<V>(table: Table<V>, query: RowQuery = {}): readonly (readonly [string, V])[] {
    const { gte, lt } = boundsOf(table.name, query);
    const skip = table.name.length + 1;
    const rows = this.rows(table, gte, lt, query.limit ?? Number.MAX_SAFE_INTEGER, query.reverse ?? false);
    return rows.map(([key, value]) => [key.slice(skip), value as V] as const);
  }

  row(table: Table<unknown>, fullKey: string): unknown {
    const change = this.changed.get(fullKey);
    return change === undefined ? this.below.row(table, fullKey) : change.value;
  }

  rows(
    table: Table<unknown>,
    gte: string,
    lt: string,
    limit: number,
    reverse: boolean,
  ): readonly (readonly [string, unknown])[] {
    const changed: [string, unknown][] = [];
    let removed = 0;
    const keys = this.keysOf(table.name);
    const last = lowerBound(keys, lt);
    for (let i = lowerBound(keys, gte); i < last; i++) {
      const key = keys[i] ?? '';
      const value = this.changed.get(key)?.value ?? null;
      changed.push([key, value]);
      if (value === null) removed++;
    }
    const wanted = removed === 0 ? limit : roundedUp(limit + removed);
    const under = this.below.rows(table, gte, lt, wanted, reverse);
    if (changed.length === 0) return under;
    const merged = new Map(under.map(([key, value]) => [key, value] as const));
    for (const [key, value] of changed) {
      if (value === null) merged.delete(key);
      else merged.set(key, value);
    }
    const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    if (reverse) sorted.reverse();
    return sorted.slice(0, limit);
  }

  put<V>(table: Table<V>, key: string, value: V): void {
    this.change(`${table.name}/${key}`, { table, value });
  }

  remove<V>(table: Table<V>, key: string): void {
    this.change(`${table.name}/${key}`, { table, value: null });
  }

  /** Takes the changes of a layer above into this one. */
  absorb(above: Layer): void {
    for (const [key, change] of above.changes) this.change(key, change);
  }

  /** Puts these changes in the place of all others. */
  replace(changes: ReadonlyMap<string, Change>): void {
    this.changed.clear();
    this.keysByTable.clear();
    for (const [key, change] of changes) this.change(key, change);
  }

  private change(key: string, change: Change): void {
    if (this.keysByTable.size > 0 && this.keysByTable.has(change.table.name) && !this.changed.has(key))
      insert(this.keysByTable, change.table.name, key);
    this.changed.set(key, change);
  }

  /** Most tables are never asked for a range while a layer lives, so their keys are sorted when one is. */
  private keysOf(name: string): readonly string[] {
    const known = this.keysByTable.get(name);
    if (known !== undefined) return known;
    const keys: string[] = [];
    for (const [key, { table }] of this.changed) if (table.name === name) keys.push(key);
    keys.sort();
    this.keysByTable.set(name, keys);
    return keys;
  }
}

/** A whole state in memory, for simulation, audits and the page. */
export class MemoryState implements RowSource, Reader {
  private readonly values = new Map<string, unknown>();
  private readonly keysByTable = new Map<string, string[]>();
  private readonly dropRecords: boolean;

  /** With `dropRecords`, rows of record-only tables are forgotten at once. */
  constructor(options: { dropRecords?: boolean } = {}) {
    this.dropRecords = options.dropRecords ?? false;
  }

  get size(): number {
    return this.values.size;
  }

  get<V>(table: Table<V>, key: string): V | null {
    return this.row(table, `${table.name}/${key}`) as V | null;
  }

  range<V>(table: Table<V>, query: RowQuery = {}): readonly (readonly [string, V])[] {
    return new Layer(this).range(table, query);
  }

  row(_table: Table<unknown>, fullKey: string): unknown {
    return this.values.get(fullKey) ?? null;
  }

  rows(
    table: Table<unknown>,
    gte: string,
    lt: string,
    limit: number,
    reverse: boolean,
  ): readonly (readonly [string, unknown])[] {
    const keys = this.keysByTable.get(table.name) ?? [];
    const first = lowerBound(keys, gte);
    const last = lowerBound(keys, lt);
    const rows: (readonly [string, unknown])[] = [];
    for (let i = 0; i < last - first && rows.length < limit; i++) {
      const key = keys[reverse ? last - 1 - i : first + i] ?? '';
      rows.push([key, this.values.get(key) ?? null]);
    }
    return rows;
  }

  apply(changes: Iterable<readonly [string, Change]>): void {
    for (const [key, { table, value }] of changes) {
      if (this.dropRecords && table.recordOnly) continue;
      const known = this.values.has(key);
      if (value === null) {
        if (known) this.forget(table.name, key);
        this.values.delete(key);
      } else {
        if (!known) insert(this.keysByTable, table.name, key);
        this.values.set(key, value);
      }
    }
  }

  private forget(name: string, key: string): void {
    const keys = this.keysByTable.get(name) ?? [];
    keys.splice(lowerBound(keys, key), 1);
  }
}

/** Adds a key that is not there yet to the sorted ones of its table. */
function insert(keysByTable: Map<string, string[]>, name: string, key: string): void {
  const keys = keysByTable.get(name);
  if (keys === undefined) keysByTable.set(name, [key]);
  else if ((keys.at(-1) ?? '') < key) keys.push(key);
  else keys.splice(lowerBound(keys, key), 0, key);
}

/** The next power of two, so that a range asked for again and again while rows of it go needs few different limits below. */
function roundedUp(limit: number): number {
  if (limit >= 2 ** 30) return limit;
  let power = 1;
  while (power < limit) power *= 2;
  return power;
}

function lowerBound(keys: readonly string[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
