// The bytes of a text file as text. Banks write UTF-8 or Windows-1252; what is not UTF-8 is taken for the second, which has no wrong bytes.

/** Reads UTF-8 (with or without a byte-order mark), else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw fault;
  }
}
