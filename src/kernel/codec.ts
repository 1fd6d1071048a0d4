// The canonical binary codec of entries and rows: one value has one encoding, and only that one decodes.
// It must never change for what is already written: a new meaning is a new kind. Sizes and depth are bounded by the shape.

import { fromHex, fromUtf8, toHex, toUtf8 } from './bytes.ts';
import { refusedSign } from './refused-sign.ts';
import { Malformed, Sink, Source } from './sink-and-source.ts';

export { Malformed, Sink, Source };

/** What a codec accepts, for documents and for JSON. */
export type Shape =
  | { readonly is: 'uint' | 'flag' | 'amount' | 'text' | 'hex' | 'bytes'; readonly limit: string }
  | { readonly is: 'option' | 'list'; readonly limit: string; readonly of: Shape }
  | { readonly is: 'record'; readonly fields: readonly (readonly [string, Shape])[] }
  | { readonly is: 'choice'; readonly cases: readonly (readonly [string, Shape])[] };

/** Writes and reads one kind of value. `read` throws Malformed for what is not the encoding of a value; `write` throws RangeError for what is no value. */
export interface Codec<T> {
  readonly shape: Shape;
  write(sink: Sink, value: T): void;
  read(source: Source): T;
}

/** The TypeScript type of what a codec carries. */
export type Carried<C> = C extends Codec<infer T> ? T : never;

/** Sinks that nobody writes to now: making one costs more than most values cost to write. */
const idleSinks: Sink[] = [];

/** Encodes a value. */
export function encode<T>(codec: Codec<T>, value: T): Uint8Array {
  const sink = idleSinks.pop() ?? new Sink();
  try {
    codec.write(sink, value);
    return sink.taken();
  } finally {
    sink.empty();
    idleSinks.push(sink);
  }
}

/** Decodes all of the bytes, or says why they are not a value. */
export function decode<T>(
  codec: Codec<T>,
  bytes: Uint8Array,
): { readonly value: T } | { readonly fault: string } {
  try {
    const source = new Source(bytes);
    const value = codec.read(source);
    if (source.left() > 0) return { fault: `${source.left()} bytes are left over` };
    return { value };
  } catch (error) {
    if (error instanceof Malformed) return { fault: error.message };
    throw error;
  }
}

const SMALL_MOST = BigInt(Number.MAX_SAFE_INTEGER);

function writeSmallVarint(sink: Sink, value: number): void {
  let rest = value;
  while (rest >= 128) {
    sink.byte((rest % 128) | 128);
    rest = Math.trunc(rest / 128);
  }
  sink.byte(rest);
}

function writeVarint(sink: Sink, value: bigint): void {
  if (value <= SMALL_MOST) {
    writeSmallVarint(sink, Number(value));
    return;
  }
  let rest = value;
  while (rest >= 128n) {
    sink.byte(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  sink.byte(Number(rest));
}

/** Seven bytes of it fit into a double; what comes after them is added as a bigint. */
function readVarint(source: Source): bigint {
  let low = 0;
  let scale = 1;
  for (let count = 0; count < 7; count++) {
    const byte = source.byte();
    low += (byte & 127) * scale;
    if (byte < 128) {
      if (byte === 0 && count > 0) throw new Malformed('a number is not in its shortest form');
      return BigInt(low);
    }
    scale *= 128;
  }
  let value = BigInt(low);
  for (let shift = 49n; shift < 70n; shift += 7n) {
    const byte = source.byte();
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) {
      if (byte === 0) throw new Malformed('a number is not in its shortest form');
      return value;
    }
  }
  throw new Malformed('a number is longer than ten bytes');
}

function readSmallVarint(source: Source): number {
  let value = 0;
  let scale = 1;
  for (let count = 0; count < 8; count++) {
    const byte = source.byte();
    value += (byte & 127) * scale;
    if (byte < 128) {
      if (byte === 0 && count > 0) throw new Malformed('a number is not in its shortest form');
      if (!Number.isSafeInteger(value)) throw new Malformed('a number is past 2^53 - 1');
      return value;
    }
    scale *= 128;
  }
  throw new Malformed('a number is past 2^53 - 1');
}

/** A count, an index, a day or an instant: 0 to `most`, LEB128 in its shortest form. */
export function uint(most: number = Number.MAX_SAFE_INTEGER): Codec<number> {
  return {
    shape: { is: 'uint', limit: most === Number.MAX_SAFE_INTEGER ? '0 to 2^53-1' : `0 to ${most}` },
    write(sink, value) {
      if (!Number.isSafeInteger(value) || value < 0 || value > most)
        throw new RangeError(`${value} is not from 0 to ${most}`);
      writeSmallVarint(sink, value);
    },
    read(source) {
      const value = readSmallVarint(source);
      if (value > most) throw new Malformed(`${value} is above ${most}`);
      return value;
    },
  };
}

/** The largest amount in minor units, either sign: 10^18. */
export const AMOUNT_MOST = 1_000_000_000_000_000_000n;

/** Money in minor units or a rate in millionths: zigzag LEB128, at most 10^18 either way, or not below `least`. */
export function amount(least: bigint = -AMOUNT_MOST): Codec<bigint> {
  const inRange = (value: bigint): boolean => value >= least && value <= AMOUNT_MOST;
  return {
    shape: { is: 'amount', limit: `${least === -AMOUNT_MOST ? '-10^18' : least} to 10^18` },
    write(sink, value) {
      if (typeof value !== 'bigint' || !inRange(value))
        throw new RangeError(`${value} is not an amount from ${least}`);
      writeVarint(sink, value >= 0n ? value << 1n : (-value << 1n) - 1n);
    },
    read(source) {
      const zigzag = readVarint(source);
      const value = (zigzag & 1n) === 0n ? zigzag >> 1n : -((zigzag + 1n) >> 1n);
      if (!inRange(value)) throw new Malformed(`${value} is outside the range of an amount`);
      return value;
    },
  };
}

/** True or false: one byte, 1 or 0. */
export const flag: Codec<boolean> = {
  shape: { is: 'flag', limit: '0 or 1' },
  write(sink, value) {
    sink.byte(value ? 1 : 0);
  },
  read(source) {
    const byte = source.byte();
    if (byte > 1) throw new Malformed(`${byte} is neither 0 nor 1`);
    return byte === 1;
  },
};

/** `size` bytes, carried as lower-case hex. */
export function hex(size: number): Codec<string> {
  return {
    shape: { is: 'hex', limit: `${size} bytes` },
    write(sink, value) {
      const bytes = fromHex(value);
      if (bytes === null || bytes.length !== size)
        throw new RangeError(`${value} is not ${size} bytes of hex`);
      sink.raw(bytes);
    },
    read(source) {
      return toHex(source.raw(size));
    },
  };
}

// C0, DEL, C1 and the bidirectional overrides: they would let a name repaint a terminal or another person's line.
// oxlint-free spelling: code points, not a regular expression over control characters.
function isControl(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

function isNewlineOrTab(code: number): boolean {
  return code === 0x0a || code === 0x09;
}

function isControlAmongLines(code: number): boolean {
  return isControl(code) && !isNewlineOrTab(code);
}

function hasAny(value: string, isAny: (code: number) => boolean): boolean {
  for (let i = 0; i < value.length; i++) if (isAny(value.charCodeAt(i))) return true;
  return false;
}

/** A text for which a value has no room. */
export class TextTooLong extends RangeError {
  readonly bytes: number;
  readonly bytesMax: number;

  constructor(bytes: number, bytesMax: number) {
    super(`the text has ${bytes} bytes, more than ${bytesMax}`);
    this.bytes = bytes;
    this.bytesMax = bytesMax;
  }
}

function textWithout(isRefused: (code: number) => boolean, limit: string, bytesMax: number): Codec<string> {
  const size = uint(bytesMax);
  return {
    shape: { is: 'text', limit },
    write(sink, value) {
      // Nearly all text is short and plain: its size is one byte, and it needs no bytes of its own.
      if (value.length < 128 && value.length <= bytesMax && sink.sized(value)) return;
      const bytes = toUtf8(value);
      if (bytes === null || hasAny(value, isRefused))
        throw new RangeError(`the text holds ${refusedSign(value, isRefused)}`);
      if (bytes.length > bytesMax) throw new TextTooLong(bytes.length, bytesMax);
      size.write(sink, bytes.length);
      sink.raw(bytes);
    },
    read(source) {
      const count = size.read(source);
      const plain = source.printable(count);
      if (plain !== null) return plain;
      const value = fromUtf8(source.raw(count));
      if (value === null) throw new Malformed('a text is not UTF-8');
      if (hasAny(value, isRefused)) throw new Malformed('a text holds control characters');
      return value;
    },
  };
}

/** One line of text: UTF-8 behind its length in bytes, no control characters, no bidirectional overrides. */
export function text(bytesMax: number): Codec<string> {
  return textWithout(isControl, `up to ${bytesMax} bytes`, bytesMax);
}

/** Text of several lines: as `text`, but with newlines and tabs. */
export function lines(bytesMax: number): Codec<string> {
  return textWithout(isControlAmongLines, `up to ${bytesMax} bytes, of one or several lines`, bytesMax);
}

/** Text that others wrote as `lines` takes it: U+FFFD for each character that it refuses. */
export function legibleLines(value: string): string {
  const whole = value.replace(/\r\n?/g, '\n').toWellFormed();
  if (!hasAny(whole, isControlAmongLines)) return whole;
  return Array.from(whole, (sign) => (isControlAmongLines(sign.charCodeAt(0)) ? '\ufffd' : sign)).join('');
}

/** Raw bytes behind their count. */
export function blob(bytesMax: number): Codec<Uint8Array> {
  const size = uint(bytesMax);
  return {
    shape: { is: 'bytes', limit: `up to ${bytesMax} bytes` },
    write(sink, value) {
      size.write(sink, value.length);
      sink.raw(value);
    },
    read(source) {
      return source.raw(size.read(source));
    },
  };
}

/** A value or null: 0, or 1 and the value. */
export function option<T>(of: Codec<T>): Codec<T | null> {
  return {
    shape: { is: 'option', limit: 'or nothing', of: of.shape },
    write(sink, value) {
      flag.write(sink, value !== null);
      if (value !== null) of.write(sink, value);
    },
    read(source) {
      return flag.read(source) ? of.read(source) : null;
    },
  };
}

/** Up to `most` values behind their count. */
export function list<T>(of: Codec<T>, most: number): Codec<readonly T[]> {
  const count = uint(most);
  return {
    shape: { is: 'list', limit: `up to ${most}`, of: of.shape },
    write(sink, values) {
      count.write(sink, values.length);
      for (const value of values) of.write(sink, value);
    },
    read(source) {
      const length = count.read(source);
      const values: T[] = [];
      for (let i = 0; i < length; i++) values.push(of.read(source));
      return values;
    },
  };
}
