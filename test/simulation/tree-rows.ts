// A state of the in-memory engine as the rules read it, at once and without copies; every row is decoded only once.
// A row that no table declares, or that has a second encoding, is a fault.

import { contexts } from '../../src/contexts/contexts.ts';
import {
  batches,
  communeId,
  counters,
  digests,
  orderHead,
  refusals,
  sealedClock,
  unread,
} from '../../src/contexts/order/types.ts';
import type { TreeReader } from '../../src/engine/memory-rows.ts';
import { compareBytes } from '../../src/kernel/bytes.ts';
import { decode, encode } from '../../src/kernel/codec.ts';
import { agenda } from '../../src/kernel/kind.ts';
import { type PackedRow, unpackRows } from '../../src/kernel/packing.ts';
import { Layer, type Reader, type RowSource, type Table } from '../../src/kernel/state.ts';
import { notesTable } from './next-version.ts';

const ORDER_TABLES = [
  orderHead,
  communeId,
  counters,
  batches,
  digests,
  refusals,
  unread,
  sealedClock,
  agenda,
];

const tables = new Map<string, Table<unknown>>(
  [...ORDER_TABLES, notesTable, ...contexts.flatMap((context) => context.tables)].map((table) => [
    table.name,
    table,
  ]),
);

const decoded = new WeakMap<Uint8Array, unknown>();
const unpacked = new WeakMap<Uint8Array, readonly PackedRow[]>();

function valueOf(table: Table<unknown>, key: string, bytes: Uint8Array): unknown {
  const known = decoded.get(bytes);
  if (known !== undefined) return known;
  const read = decode(table.codec, bytes);
  if ('fault' in read) throw new Error(`the row ${key} cannot be read: ${read.fault}`);
  if (compareBytes(encode(table.codec, read.value), bytes) !== 0)
    throw new Error(`the row ${key} is not in its only encoding`);
  decoded.set(bytes, read.value);
  return read.value;
}

function rowsIn(key: string, bytes: Uint8Array): readonly PackedRow[] {
  const rows = unpacked.get(bytes) ?? unpackRows(bytes);
  if (rows === null) throw new Error(`the pack ${key} cannot be read`);
  unpacked.set(bytes, rows);
  return rows;
}

export class TreeRows implements RowSource {
  private readonly reader: TreeReader;

  constructor(reader: TreeReader) {
    this.reader = reader;
  }

  row(table: Table<unknown>, fullKey: string): unknown {
    if (table.packed) return this.rows(table, fullKey, `${fullKey}\x00`, 1, false)[0]?.[1] ?? null;
    const bytes = this.reader.getNow(fullKey);
    return bytes === null ? null : valueOf(table, fullKey, bytes);
  }

  rows(
    table: Table<unknown>,
    gte: string,
    lt: string,
    limit: number,
    reverse: boolean,
  ): readonly (readonly [string, unknown])[] {
    const found = table.packed
      ? this.packed(table, gte, lt)
      : this.reader.rangeNow({ gte, lt, limit, reverse });
    const ordered = table.packed && reverse ? found.toReversed() : found;
    return ordered.slice(0, limit).map(([key, bytes]) => [key, valueOf(table, key, bytes)] as const);
  }

  /** The pack that a key lies in begins before it: all packs of the table up to the end of the range are looked at. */
  private packed(table: Table<unknown>, gte: string, lt: string): readonly PackedRow[] {
    const all = { gte: `${table.name}/`, lt, limit: Number.MAX_SAFE_INTEGER, reverse: false };
    return this.reader
      .rangeNow(all)
      .flatMap(([key, bytes]) => rowsIn(key, bytes))
      .filter(([key]) => key >= gte && key < lt);
  }
}

/** The state that a snapshot shows. */
export function stateOf(reader: TreeReader): Reader {
  return new Layer(new TreeRows(reader));
}

/** All rows as they lie there, in order of their keys. */
export function allRows(reader: TreeReader): readonly (readonly [string, Uint8Array])[] {
  return reader.rangeNow({ gte: '', lt: '\x7f', limit: Number.MAX_SAFE_INTEGER, reverse: false });
}

/** How many rows there are when packs are opened; throws for a row that cannot be read. */
export function countRows(reader: TreeReader): number {
  let count = 0;
  for (const [key, bytes] of allRows(reader)) {
    const table = tables.get(key.slice(0, key.indexOf('/')));
    if (table === undefined) throw new Error(`no context declares the table of the row ${key}`);
    const rows = table.packed ? rowsIn(key, bytes) : [[key, bytes] as const];
    for (const [rowKey, rowBytes] of rows) valueOf(table, rowKey, rowBytes);
    count += rows.length;
  }
  return count;
}
