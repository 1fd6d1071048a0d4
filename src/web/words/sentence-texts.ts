// What commands say to a person, in the other languages, by the English sentence with its braces (node/sentence.ts).

import type { Texts } from './command-texts.ts';
import { germanSentences } from './de/sentences/all.ts';
import { spanishSentences } from './es/sentences/all.ts';
import type { LanguageTag } from './words.ts';

const CATALOGUES: { readonly [tag in LanguageTag]: Texts | null } = {
  en: null,
  de: germanSentences,
  es: spanishSentences,
};

/** Null where the commands speak the language themselves. */
export function sentenceTexts(tag: LanguageTag): Texts | null {
  return CATALOGUES[tag];
}
