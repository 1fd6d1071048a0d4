// Byte strings as the codec writes and reads them: a growing one, and one that is read from the front.

/** Bytes that are not the encoding of any value; caught by `decode`, never seen outside. */
export class Malformed extends Error {}

/** A growing byte string. */
export class Sink {
  private bytes = new Uint8Array(128);
  private size = 0;

  private reserve(count: number): void {
    if (this.size + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.size + count));
    grown.set(this.bytes);
    this.bytes = grown;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.size++] = value;
  }

  raw(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, this.size);
    this.size += value.length;
  }

  /** Writes up to 127 printable ASCII characters as bytes behind their count; writes nothing and answers false where one is none. */
  sized(value: string): boolean {
    const count = value.length;
    this.reserve(count + 1);
    const { bytes, size } = this;
    for (let i = 0; i < count; i++) {
      const code = value.charCodeAt(i);
      if (code < 0x20 || code > 0x7e) return false;
      bytes[size + 1 + i] = code;
    }
    bytes[size] = count;
    this.size = size + 1 + count;
    return true;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.size);
  }

  /** Forgets what was written, to be written again. A buffer that has grown large is let go. */
  empty(): void {
    if (this.bytes.length > BUFFER_KEPT_BYTES_MAX) this.bytes = new Uint8Array(128);
    this.size = 0;
  }
}

const BUFFER_KEPT_BYTES_MAX = 65_536;

/** A byte string read from the front. */
export class Source {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Malformed('the bytes end too early');
    return value;
  }

  raw(count: number): Uint8Array {
    if (this.at + count > this.bytes.length) throw new Malformed('the bytes end too early');
    const part = this.bytes.slice(this.at, this.at + count);
    this.at += count;
    return part;
  }

  /** The next bytes as text where all are printable ASCII; takes nothing and answers null where one is not, or is missing. */
  printable(count: number): string | null {
    const end = this.at + count;
    if (end > this.bytes.length) return null;
    let value = '';
    for (let i = this.at; i < end; i++) {
      const code = this.bytes[i] ?? 0;
      if (code < 0x20 || code > 0x7e) return null;
      value += String.fromCharCode(code);
    }
    this.at = end;
    return value;
  }

  left(): number {
    return this.bytes.length - this.at;
  }
}
