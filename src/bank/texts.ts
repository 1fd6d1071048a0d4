// The bytes of a text file as text. Banks write UTF-8 or Windows-1252; what is not UTF-8 is taken for the second, which has no wrong bytes.
// Spreadsheets write UTF-16, too, which its byte-order mark tells.

function hasMark(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** Reads UTF-8 (with or without a byte-order mark), UTF-16 with one, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (hasMark(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (hasMark(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw fault;
  }
}
