// Cuts a byte stream into lines of bounded length. Never keeps more than one unfinished line.

const NEWLINE = 0x0a;

/** Takes chunks, gives whole lines as UTF-8; `tooLong` once a line has passed the limit, from then on nothing. */
export class LineCutter {
  private readonly bytesMax: number;
  private parts: Uint8Array[] = [];
  private bytesKept = 0;
  private failed = false;

  constructor(bytesMax: number) {
    this.bytesMax = bytesMax;
  }

  /** Bytes of the line under way. */
  get pendingBytes(): number {
    return this.bytesKept;
  }

  push(chunk: Uint8Array): { readonly lines: readonly string[]; readonly tooLong: boolean } {
    const lines: string[] = [];
    let from = 0;
    while (!this.failed) {
      const end = chunk.indexOf(NEWLINE, from);
      const part = chunk.subarray(from, end === -1 ? undefined : end);
      if (this.bytesKept + part.length > this.bytesMax) {
        this.failed = true;
        this.parts = [];
        this.bytesKept = 0;
        break;
      }
      this.parts.push(part);
      this.bytesKept += part.length;
      if (end === -1) break;
      lines.push(Buffer.concat(this.parts).toString('utf8'));
      this.parts = [];
      this.bytesKept = 0;
      from = end + 1;
    }
    return { lines, tooLong: this.failed };
  }
}
