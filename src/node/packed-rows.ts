// Reads rows of packed tables out of the view: the pack that a key must lie in, and packs one after another for a range.

import { type PackedRow, unpackRows } from '../kernel/packing.ts';
import type { RowRange, RowReader } from './ports.ts';

const PACKS_AT_ONCE = 8;

function rowsIn([key, bytes]: PackedRow): readonly PackedRow[] {
  const rows = unpackRows(bytes);
  if (rows === null) throw new Error(`pack ${key} cannot be read`);
  return rows;
}

/** The last pack that begins at or before a key. */
async function packAt(reader: RowReader, tableName: string, key: string): Promise<PackedRow | null> {
  const [found] = await reader.range({ gte: `${tableName}/`, lt: `${key}\x00`, limit: 1, reverse: true });
  return found ?? null;
}

/** One row, null when there is none. */
export async function packedRow(
  reader: RowReader,
  tableName: string,
  key: string,
): Promise<Uint8Array | null> {
  const pack = await packAt(reader, tableName, key);
  if (pack === null) return null;
  return rowsIn(pack).find(([known]) => known === key)?.[1] ?? null;
}

/** Rows of a range in order, at most `limit`. */
export async function packedRange(
  reader: RowReader,
  tableName: string,
  { gte, lt, limit, reverse }: RowRange,
): Promise<readonly PackedRow[]> {
  const first = await packAt(reader, tableName, gte);
  const from = first?.[0] ?? gte;
  const rows: PackedRow[] = [];
  let bounds = { gte: from, lt };
  while (rows.length < limit) {
    const packs = await reader.range({ ...bounds, limit: PACKS_AT_ONCE, reverse });
    for (const pack of packs) {
      const within = rowsIn(pack).filter(([key]) => key >= gte && key < lt);
      rows.push(...(reverse ? within.toReversed() : within));
    }
    const last = packs.at(-1);
    if (last === undefined || packs.length < PACKS_AT_ONCE) break;
    bounds = reverse ? { gte: from, lt: last[0] } : { gte: `${last[0]}\x00`, lt };
  }
  return rows.slice(0, limit);
}
