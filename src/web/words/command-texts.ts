// What the table of commands says in English, in the other languages: what a command is for, what its fields are called, what goes into them.
// Helps are keyed by the English sentence, because one name can want another thing in another command; a help without a text stays English.

import * as germanHelps from './de/summaries/helps.ts';
import * as germanLabels from './de/summaries/labels.ts';
import * as germanSummaries from './de/summaries/summaries.ts';
import * as spanishHelps from './es/summaries/helps.ts';
import * as spanishLabels from './es/summaries/labels.ts';
import * as spanishSummaries from './es/summaries/summaries.ts';
import type { LanguageTag } from './words.ts';

export type Texts = { readonly [name: string]: string };

export interface CommandTexts {
  /** By the path of a command, `pay service`. */
  readonly summaries: Texts;
  /** By the name of an argument. */
  readonly labels: Texts;
  /** By the English help of an argument. */
  readonly helps: Texts;
}

const NONE: CommandTexts = { summaries: {}, labels: {}, helps: {} };

const CATALOGUES: { readonly [tag in LanguageTag]: CommandTexts } = {
  en: NONE,
  de: { ...germanSummaries, ...germanLabels, ...germanHelps },
  es: { ...spanishSummaries, ...spanishLabels, ...spanishHelps },
};

export function commandTexts(tag: LanguageTag): CommandTexts {
  return CATALOGUES[tag];
}

/** A text of a catalogue, or null. */
export function textOf(texts: Texts, name: string): string | null {
  return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
}
