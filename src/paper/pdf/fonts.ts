// The two weights that papers are set in, embedded into every PDF as subsets. Source Sans 3 (SIL Open Font License, fonts/OFL.txt) covers Latin,
// Greek, Cyrillic and Vietnamese, and its figures are all of one width, so that columns of money stand straight.

import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

export interface Fonts {
  readonly regular: Font;
  readonly strong: Font;
  /** Whether both weights have a sign. */
  has(codePoint: number): boolean;
}

/** Fonts out of two TTF files; null when one of them is none. */
export function fontsOf(regular: Uint8Array, strong: Uint8Array): Fonts | null {
  try {
    const [first, second] = [create(Buffer.from(regular)), create(Buffer.from(strong))];
    if (!('layout' in first) || !('layout' in second)) return null;
    const has = (codePoint: number): boolean =>
      first.hasGlyphForCodePoint(codePoint) && second.hasGlyphForCodePoint(codePoint);
    return { regular: first, strong: second, has };
  } catch {
    return null;
  }
}

function read(name: string): Uint8Array {
  return readFileSync(new URL(`../fonts/${name}`, import.meta.url));
}

let usual: Fonts | null = null;

/** The fonts of this program. */
export function usualFonts(): Fonts {
  if (usual !== null) return usual;
  const fonts = fontsOf(read('SourceSans3-Regular.ttf'), read('SourceSans3-SemiBold.ttf'));
  if (fonts === null) throw new Error('paper: the fonts of this program cannot be read');
  usual = fonts;
  return fonts;
}

/** Signs of a text that the fonts do not have, each once; white space is never missing. */
export function missingSigns(fonts: Fonts, text: string): readonly string[] {
  return [...new Set(text)].filter((sign) => !/\s/u.test(sign) && !fonts.has(sign.codePointAt(0) ?? 0));
}
