// The texts of the page by language. English is the catalogue from which others are translated: its keys are the keys of all.

import { englishFormats, type Formats, germanFormats, spanishFormats } from '../../kernel/local-formats.ts';
import { german } from './de/all.ts';
import { english, type Words } from './en/all.ts';
import { spanish } from './es/all.ts';

export type { Words };

export const LANGUAGES = ['en', 'de', 'es'] as const;
export type LanguageTag = (typeof LANGUAGES)[number];

/** Languages in themselves, for the switch. */
export const LANGUAGE_NAMES: { readonly [tag in LanguageTag]: string } = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
};

const CATALOGUES: { readonly [tag in LanguageTag]: { readonly words: Words; readonly formats: Formats } } = {
  en: { words: english, formats: englishFormats },
  de: { words: german, formats: germanFormats },
  es: { words: spanish, formats: spanishFormats },
};

export function wordsOf(tag: LanguageTag): { readonly words: Words; readonly formats: Formats } {
  return CATALOGUES[tag];
}

export function isLanguage(tag: string): tag is LanguageTag {
  return LANGUAGES.some((known) => known === tag);
}

/** The best of an Accept-Language header (RFC 9110, 12.5.4) in the order in which it stands there; English for none. */
export function languageFrom(header: string): LanguageTag {
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}
