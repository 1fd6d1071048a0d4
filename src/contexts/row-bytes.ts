// The bytes of changed rows: made once for the digest and the view, while the unit that changed them can still be undone.

import { encode, type Sink, uint } from '../kernel/codec.ts';
import type { PackedRow } from '../kernel/packing.ts';
import type { Change } from '../kernel/state.ts';

const rowSize = uint();

/** A row as the digest takes it: the size of the key, the key, whether there is a value, its size, the value. */
export function writeRow(sink: Sink, key: string, bytes: Uint8Array | null): void {
  if (key.length > 127 || !sink.sized(key)) {
    rowSize.write(sink, key.length);
    for (let i = 0; i < key.length; i++) sink.byte(key.charCodeAt(i));
  }
  rowSize.write(sink, bytes === null ? 0 : bytes.length + 1);
  if (bytes !== null) sink.raw(bytes);
}

/** Makes the bytes of changes while their unit can still be undone; throws RangeError for a value that has none. */
export function encodeChanges(changes: ReadonlyMap<string, Change>): void {
  for (const change of changes.values()) {
    if (change.value !== null) change.bytes ??= encode(change.table.codec, change.value);
  }
}

export function appendTo(packed: Map<string, PackedRow[]>, name: string, row: PackedRow): void {
  const rows = packed.get(name);
  if (rows === undefined) packed.set(name, [row]);
  else rows.push(row);
}
