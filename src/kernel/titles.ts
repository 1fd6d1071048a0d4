// Titles and names that people read: there must be something to see. Which signs are blank is listed here and not asked of the runtime.

import type { Rule } from './kind.ts';

/** First and last of each run of signs that leave no ink: spaces of all widths, joiners, fillers, the braille blank, selectors of variants. */
const BLANKS: readonly (readonly [number, number])[] = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xe0000, 0xe0fff],
];

/** Whether there is nothing to see in the text. */
export function isBlank(text: string): boolean {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (!BLANKS.some(([first, last]) => code >= first && code <= last)) return false;
  }
  return true;
}

/** Every title of the body says something; `titlesIn` names each for people. */
export function titlesGiven<B>(
  source: string,
  titlesIn: (body: B) => { readonly [what: string]: string },
): Rule<B> {
  return {
    name: 'title-missing',
    source,
    says: 'The {what} is empty, or there is nothing in it to see.',
    next: 'Say it again with a few words that people will recognise.',
    broken({ entry }) {
      for (const [what, title] of Object.entries(titlesIn(entry.body))) if (isBlank(title)) return { what };
      return null;
    },
  };
}
