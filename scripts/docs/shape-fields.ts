// Reads the shape of a codec for the documents: its fields as a flat list, and its bytes field by field.
// It is a second reader of the encoding, written from the shape alone, so that the documents cannot echo a fault of the codec.

import { fromUtf8, toHex } from '../../src/kernel/bytes.ts';
import { type CivilDate, formatDate } from '../../src/kernel/calendar.ts';
import type { Shape } from '../../src/kernel/codec.ts';
import { formatRatePpm } from '../../src/kernel/rates.ts';

/** One line of a table of fields. `path` is `agreement.rentMinor`, `payments[].person`, `action=purchase.asset`. */
export interface FieldLine {
  readonly path: string;
  readonly primitive: string;
  readonly limit: string;
}

/** Some bytes of an encoding and what they are. */
export interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly reads: string;
}

/** Whether the shape is one word of several. */
export function isWords(shape: Shape): boolean {
  return shape.is === 'choice' && shape.cases.every(([, of]) => of.is === 'record' && of.fields.length === 0);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** All fields in the order of their bytes. */
export function fieldLines(shape: Shape, path = ''): readonly FieldLine[] {
  switch (shape.is) {
    case 'record':
      return shape.fields.flatMap(([name, of]) => fieldLines(of, join(path, name)));
    case 'option':
      return [
        { path, primitive: 'option', limit: '0 for nothing, or 1 and what follows' },
        ...fieldLines(shape.of, path),
      ];
    case 'list':
      return [{ path, primitive: 'list', limit: shape.limit }, ...fieldLines(shape.of, `${path}[]`)];
    case 'choice': {
      const cases = shape.cases.map(([name], index) => `${index} \`${name}\``).join(', ');
      if (isWords(shape)) return [{ path, primitive: 'word', limit: cases }];
      const inside = shape.cases.flatMap(([name, of]) => fieldLines(of, `${path}=${name}`));
      return [{ path, primitive: 'choice', limit: cases }, ...inside];
    }
    default:
      return [{ path, primitive: shape.is, limit: shape.limit }];
  }
}

class Cursor {
  readonly pieces: Piece[] = [];
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  left(): number {
    return this.bytes.length - this.at;
  }

  take(count: number, path: string, reads: (bytes: Uint8Array) => string): Uint8Array {
    if (count > this.left()) throw new Error(`${path}: the bytes end too early`);
    const bytes = this.bytes.subarray(this.at, this.at + count);
    this.pieces.push({ at: this.at, bytes, path, reads: reads(bytes) });
    this.at += count;
    return bytes;
  }

  /** Base 128, the least significant seven bits first, the high bit set on all but the last byte. */
  number(path: string, reads: (value: bigint) => string): bigint {
    let size = 1;
    while (((this.bytes[this.at + size - 1] ?? 0) & 128) !== 0) size++;
    let value = 0n;
    for (let i = size - 1; i >= 0; i--) value = value * 128n + BigInt((this.bytes[this.at + i] ?? 0) & 127);
    this.take(size, path, () => reads(value));
    return value;
  }
}

const DAY_LIMIT = '0 to 2932896';
/** The last instant that a Date can write. */
const INSTANT_MOST = 8_640_000_000_000_000n;

function readsNumber(path: string, limit: string, value: bigint): string {
  if (limit === DAY_LIMIT) return `${value} = ${formatDate(Number(value) as CivilDate)}`;
  if (path.endsWith('Ms') && value <= INSTANT_MOST)
    return `${value} = ${new Date(Number(value)).toISOString()}`;
  return String(value);
}

function readsAmount(path: string, zigzag: bigint): string {
  const value = zigzag % 2n === 0n ? zigzag / 2n : -(zigzag + 1n) / 2n;
  return path.endsWith('Ppm') ? `${value} = ${formatRatePpm(value)}` : String(value);
}

function walk(cursor: Cursor, shape: Shape, path: string): void {
  switch (shape.is) {
    case 'record':
      for (const [name, of] of shape.fields) walk(cursor, of, join(path, name));
      return;
    case 'uint':
      cursor.number(path, (value) => readsNumber(path, shape.limit, value));
      return;
    case 'amount': {
      const parts = shape.limit.startsWith('below 10^36')
        ? [`${path}, whole 10^18s`, `${path}, rest`]
        : [path];
      for (const part of parts) cursor.number(part, (value) => readsAmount(part, value));
      return;
    }
    case 'flag':
      cursor.take(1, path, ([byte]) => (byte === 1 ? 'true' : 'false'));
      return;
    case 'hex':
      cursor.take(Number.parseInt(shape.limit, 10), path, toHex);
      return;
    case 'text':
    case 'bytes': {
      const size = cursor.number(`${path}, length`, String);
      const reads = (bytes: Uint8Array): string =>
        shape.is === 'text' ? JSON.stringify(fromUtf8(bytes)) : `${bytes.length} bytes`;
      if (size > 0n) cursor.take(Number(size), path, reads);
      return;
    }
    case 'option': {
      const [there] = cursor.take(1, `${path}, given`, ([byte]) => (byte === 1 ? 'yes' : 'no'));
      if (there === 1) walk(cursor, shape.of, path);
      return;
    }
    case 'list': {
      const count = cursor.number(`${path}, count`, String);
      for (let i = 0n; i < count; i++) walk(cursor, shape.of, `${path}[${i}]`);
      return;
    }
    case 'choice': {
      const index = cursor.number(path, (value) => String(shape.cases[Number(value)]?.[0]));
      const [, of] = shape.cases[Number(index)] ?? [];
      if (of !== undefined) walk(cursor, of, path);
      return;
    }
  }
}

/** Takes an encoding apart; the pieces together are all of its bytes. */
export function piecesOf(shape: Shape, bytes: Uint8Array): readonly Piece[] {
  const cursor = new Cursor(bytes);
  walk(cursor, shape, '');
  if (cursor.left() > 0) throw new Error(`${cursor.left()} bytes are left over`);
  return cursor.pieces;
}
