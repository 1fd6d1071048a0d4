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

/** Items in the order of their texts, each read once; those that differ in marks or case alone stand by their signs. */
export function inTextOrder<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  sign: 1 | -1 = 1,
): readonly T[] {
  return items
    .map((item) => ({ item, text: textOf(item), key: keyOf(textOf(item)) }))
    .sort((a, b) => sign * (ordered(a.key, b.key) || ordered(a.text, b.text)))
    .map(({ item }) => item);
}

function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
