// Text that others wrote, as a statement takes it: without control characters and halves of surrogate pairs, cut to a limit of bytes
// between two characters. So whatever was read can be passed on.

import { legibleLines } from '../kernel/codec.ts';

/** Bytes of a text in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** As much of a text of several lines as fits into so many bytes of UTF-8. */
export function cutToBytes(text: string, bytesMax: number): string {
  const whole = legibleLines(text);
  if (whole.length * 3 <= bytesMax) return whole;
  let bytes = 0;
  let end = 0;
  while (end < whole.length) {
    const code = whole.codePointAt(end) ?? 0;
    bytes += bytesOf(code);
    if (bytes > bytesMax) break;
    end += code > 0xffff ? 2 : 1;
  }
  return whole.slice(0, end);
}

/** As much of it as fits, in one line. */
export function cutLineToBytes(text: string, bytesMax: number): string {
  return cutToBytes(text.replace(/[\r\n\t]+/g, ' '), bytesMax);
}
