// The two weights that papers are set in, embedded into every PDF as subsets. Source Sans 3 (SIL Open Font License, fonts/OFL.txt) covers Latin,
// Greek, Cyrillic and Vietnamese, and its figures are all of one width, so that columns of money stand straight.

import { readFileSync } from 'node:fs';
import type { Font, GlyphRun } from 'fontkit';
import { fontOf } from './when-needed.ts';

export interface Fonts {
  readonly regular: Font;
  readonly strong: Font;
  /** Whether both weights have a sign. */
  has(codePoint: number): boolean;
}

/** Words that a font remembers how to set; letters of a run share most of theirs. */
const WORDS_MAX = 20_000;

/**
 * The same font, which sets a word once and then remembers it over all documents. pdfkit scales the places of the glyphs where they
 * stand, so each asker gets places of its own.
 */
function remembering(font: Font): Font {
  const known = new Map<string, GlyphRun>();
  const set = (text: string): GlyphRun => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= WORDS_MAX) known.clear();
    const run = font.layout(text);
    known.set(text, run);
    return run;
  };
  const layout: Font['layout'] = (text, features, ...more) => {
    if (features !== undefined) return font.layout(text, features, ...more);
    const run = set(text);
    const positions = run.positions.map((place) => ({ ...place }));
    return Object.assign(Object.create(run) as GlyphRun, { positions });
  };
  return Object.assign(Object.create(font) as Font, { layout });
}

/** Fonts out of two TTF files; null when one of them is none. */
export function fontsOf(regular: Uint8Array, strong: Uint8Array): Fonts | null {
  try {
    const [first, second] = [fontOf(regular), fontOf(strong)];
    if (!('layout' in first) || !('layout' in second)) return null;
    const has = (codePoint: number): boolean =>
      first.hasGlyphForCodePoint(codePoint) && second.hasGlyphForCodePoint(codePoint);
    return { regular: remembering(first), strong: remembering(second), has };
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
