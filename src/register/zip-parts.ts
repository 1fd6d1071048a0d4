// The parts of an archive, unpacked one by one up to a limit that the archive cannot talk us out of. APPNOTE.TXT 6.3.10 §4.3.

import { inflateRawSync } from 'node:zlib';
import { BankFileRefused, refuse } from '../bank/fault.ts';

/** All parts together, unpacked. */
const UNPACKED_BYTES_MAX = 64 * 1024 * 1024;
const PARTS_MAX = 2000;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packedBytes: number;
  readonly at: number;
}

/** Whether bytes begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function broken(why: string): never {
  return refuse(1, 'archive', `the workbook cannot be unpacked: ${why}`);
}

export class ZipParts {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private leftBytes = UNPACKED_BYTES_MAX;

  /** Reads the directory of the archive. Throws BankFileRefused. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (fault) {
      if (fault instanceof RangeError) broken('it ends too early');
      throw fault;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks a part; null where there is none of that name. */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    try {
      const unpacked = this.unpack(entry);
      this.leftBytes -= unpacked.length;
      return unpacked;
    } catch (fault) {
      if (fault instanceof BankFileRefused) throw fault;
      if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE')
        refuse(1, 'size', `unpacked, the workbook is larger than ${UNPACKED_BYTES_MAX} bytes`);
      return broken(fault instanceof Error ? fault.message : 'it is damaged');
    }
  }

  private unpack({ method, flags, packedBytes, at }: Entry): Uint8Array {
    const { view, bytes, leftBytes } = this;
    if (view.getUint32(at, true) !== LOCAL_SIGNATURE) broken('a part is not where the directory says');
    if ((flags & ENCRYPTED) !== 0) broken('it is encrypted; save it without a password');
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const packed = bytes.subarray(start, start + packedBytes);
    if (packed.length !== packedBytes) broken('it ends too early');
    if (method === STORED) {
      if (packedBytes > leftBytes)
        refuse(1, 'size', `the workbook is larger than ${UNPACKED_BYTES_MAX} bytes`);
      return packed;
    }
    if (method !== DEFLATED) broken(`it is packed by method ${method}`);
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, leftBytes) });
  }

  private readDirectory(): void {
    const { view } = this;
    const end = this.findEnd();
    const count = view.getUint16(end + 10, true);
    if (count > PARTS_MAX) broken(`it has ${count} parts`);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY_SIGNATURE) broken('its directory is damaged');
      const nameBytes = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameBytes));
      this.entries.set(name, {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packedBytes: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  private findEnd(): number {
    const { view } = this;
    const last = view.byteLength - END_BYTES;
    for (let at = last; at >= Math.max(0, last - COMMENT_BYTES_MAX); at--)
      if (view.getUint32(at, true) === END_SIGNATURE) return at;
    return broken('it has no directory');
  }
}
