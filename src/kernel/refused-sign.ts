// Where in a text the first character is that may not stand there: for whoever typed it and does not see it.

function nameOf(code: number): string {
  if (code === 0x0a || code === 0x0d) return 'a line break';
  return code >= 0xd800 && code <= 0xdfff ? 'half of a character' : 'a control character';
}

/** `a control character, U+001B, in line 2, column 5`; null where all may stand. Half of a surrogate pair never may. */
export function refusedSign(text: string, isRefused: (code: number) => boolean): string | null {
  let [line, column] = [1, 1];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (!sign.isWellFormed() || isRefused(code)) {
      const digits = code.toString(16).toUpperCase().padStart(4, '0');
      return `${nameOf(code)}, U+${digits}, in line ${line}, column ${column}`;
    }
    if (sign === '\n') [line, column] = [line + 1, 1];
    else column++;
  }
  return null;
}
