// Text that others wrote, cut to a limit of bytes between two characters, without halves of surrogate pairs.

/** Bytes of a text in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** As much of the text as fits into so many bytes of UTF-8. */
export function cutToBytes(text: string, bytesMax: number): string {
  const whole = text.toWellFormed();
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
