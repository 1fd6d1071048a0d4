// Whether a logo is a PNG that can be drawn, found out before anything draws it: pdfkit unpacks pictures later, where nobody can catch a fault.
// PNG (ISO/IEC 15948), 8 bits a channel, not interlaced.

import { inflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const LOGO_SIDE_MAX = 4_000;
/** Channels by colour type. */
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
const PALETTE = 3;
const FILTER_MAX = 4;

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

/** The chunks up to the end; null where one is cut short. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, content: bytes.subarray(at + 8, end) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  return null;
}

function pixelFault(chunks: readonly Chunk[], rowBytes: number, rows: number): string | null {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  try {
    const pixels = inflateSync(packed, { maxOutputLength: (rowBytes + 1) * rows + 1 });
    if (pixels.length !== (rowBytes + 1) * rows) return 'its picture is not whole';
    for (let row = 0; row < rows; row++)
      if ((pixels[row * (rowBytes + 1)] ?? 0) > FILTER_MAX) return 'its picture is damaged';
    return null;
  } catch {
    return 'its picture cannot be unpacked';
  }
}

/** What is wrong with a logo, as a sentence about it; null for one that can be drawn. */
export function logoFault(content: Uint8Array): string | null {
  const bytes = Buffer.from(content);
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return 'it is no PNG';
  const chunks = chunksOf(bytes);
  const [head] = chunks ?? [];
  if (chunks === null || head?.type !== 'IHDR' || head.content.length !== 13) return 'the file is cut short';
  const width = head.content.readUInt32BE(0);
  const height = head.content.readUInt32BE(4);
  const [depth = 0, colour = 0, , , interlaced = 0] = head.content.subarray(8);
  if (width < 1 || height < 1 || width > LOGO_SIDE_MAX || height > LOGO_SIDE_MAX)
    return `it is ${width} × ${height} pixels; ${LOGO_SIDE_MAX} × ${LOGO_SIDE_MAX} are the limit`;
  const channels = CHANNELS.get(colour);
  if (channels === undefined || depth !== 8) return 'save it with 8 bits a channel';
  if (interlaced !== 0) return 'save it without interlacing';
  const palette = chunks.find(({ type }) => type === 'PLTE');
  if (colour === PALETTE && (palette === undefined || palette.content.length % 3 !== 0))
    return 'its palette is missing';
  return pixelFault(chunks, width * channels, height);
}
