// Rows of packed tables as they lie on the disk: those of one batch together under the key of the first. Keys only ever rise, so packs never overlap.
// The digest knows nothing of packs: it takes rows one by one.

import { blob, decode, encode, list, text } from './codec.ts';
import { record } from './codec-records.ts';

const PACK_ROWS_MAX = 1_000_000;
/** A pack is closed once it holds this many bytes. */
const PACK_BYTES = 65_536;

const pack = list(record({ key: text(200), bytes: blob(1_000_000) }), PACK_ROWS_MAX);

/** A row by its full key. */
export type PackedRow = readonly [key: string, bytes: Uint8Array];

/** Puts rows of one packed table, in rising order of their keys, into packs. */
export function packRows(rows: readonly PackedRow[]): PackedRow[] {
  const packs: PackedRow[] = [];
  let open: { key: string; bytes: Uint8Array }[] = [];
  let size = 0;
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) packs.push([first.key, encode(pack, open)]);
    open = [];
    size = 0;
  };
  for (const [key, bytes] of rows) {
    open.push({ key, bytes });
    size += bytes.length;
    if (size >= PACK_BYTES) close();
  }
  close();
  return packs;
}

/** The rows in a pack; null when the bytes are none. */
export function unpackRows(bytes: Uint8Array): PackedRow[] | null {
  const decoded = decode(pack, bytes);
  return 'fault' in decoded ? null : decoded.value.map((row) => [row.key, row.bytes] as const);
}
