// The order of texts where people look through them: numbers in names by their size, so that 2 comes before 10, and letters with marks
// beside those without; no matter whether large or small. Not a table of the runtime, so that all nodes show one order.

import { naturalKey } from '../views/natural-order.ts';

/** `ñ` is a letter of its own in Spanish, behind all words with `n`. */
const LETTERS: { readonly [letter: string]: string } = { ñ: 'n\u{ffff}', ß: 'ss' };

function keyOf(text: string): string {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[ñß]/g, (letter) => LETTERS[letter] ?? letter);
  return naturalKey(letters.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}

/** Which of two texts comes first; those that differ in marks or case alone stand by their signs. */
export function comparedTexts(a: string, b: string): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
