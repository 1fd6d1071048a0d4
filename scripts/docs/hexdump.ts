// Prints an encoding as an annotated hexdump, and reads such a dump back to bytes.

import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import type { Piece } from './shape-fields.ts';

const BYTES_A_LINE = 16;
const HEX_COLUMNS = BYTES_A_LINE * 3 - 1;
const LINE = /^[0-9a-f]{4} {2}((?:[0-9a-f]{2} ?)+)/;

function spaced(bytes: Uint8Array): string {
  return [...bytes].map((byte) => toHex(Uint8Array.of(byte))).join(' ');
}

/** One line for each piece: offset, bytes, what they are; long pieces go on in further lines. */
export function hexdump(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  for (const { at, bytes, path, reads } of pieces) {
    for (let from = 0; from < bytes.length; from += BYTES_A_LINE) {
      const offset = (at + from).toString(16).padStart(4, '0');
      const hex = spaced(bytes.subarray(from, from + BYTES_A_LINE)).padEnd(HEX_COLUMNS);
      const note =
        from > 0 ? '' : bytes.length > 24 && /^[0-9a-f]+$/.test(reads) ? path : `${path} = ${reads}`;
      lines.push(`${offset}  ${hex}  ${note}`.trimEnd());
    }
  }
  return lines.join('\n');
}

/** The bytes of a dump, or null when a line is none. */
export function bytesOfHexdump(dump: string): Uint8Array | null {
  let hex = '';
  for (const line of dump.trimEnd().split('\n')) {
    const found = LINE.exec(line.slice(0, 6 + HEX_COLUMNS));
    if (found === null) return null;
    hex += (found[1] ?? '').replaceAll(' ', '');
  }
  return fromHex(hex);
}
