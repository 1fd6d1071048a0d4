// The bytes of a finger answer as text: UTF-8 where they are, UTF-16 where they say so, else the code page that old machines write.

import { fromUtf8 } from '../../kernel/bytes.ts';

/** Decodes an answer; never fails. A byte order mark is left out. */
export function decodeAnswer(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = fromUtf8(bytes);
  return utf8 === null ? new TextDecoder('windows-1252').decode(bytes) : utf8.replace(/^\ufeff/, '');
}
