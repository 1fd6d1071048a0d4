// How much of one feed is kept: its author may write without end, and the disk has one.

export interface Extent {
  /** Blocks and bytes that the author has published. */
  readonly length: number;
  readonly byteLength: number;
  /** The first block that is kept, and the bytes before it, as far as they are known. */
  readonly keptFrom: number;
  readonly droppedBytes: number;
}

/**
 * From where on a feed is kept when it may take up so many bytes. When it takes up more, the newest blocks of half the room stay,
 * by the size that blocks have on the whole, so that not every new one drops an old one.
 */
export function keepFrom({ length, byteLength, keptFrom, droppedBytes }: Extent, bytesMax: number): number {
  const bytes = byteLength - droppedBytes;
  if (bytes <= bytesMax) return keptFrom;
  const stay = Math.floor(((length - keptFrom) * bytesMax) / (2 * bytes));
  return length - stay;
}
