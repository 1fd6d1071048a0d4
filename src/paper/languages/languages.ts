// The languages that papers can be in.

import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import type { Language } from './language.ts';

export const languages: readonly Language[] = [english, german, spanish];

/** Null for a language that is not there. */
export function languageOf(tag: string): Language | null {
  return languages.find((language) => language.tag === tag) ?? null;
}
