// What the table of commands says in English, in the other languages: what a command is for, what its fields are called, what goes into them.
// Helps are keyed by the English sentence, because one name can want another thing in another command; a help without a text stays English.

import * as germanChoices from './de/summaries/choices.ts';
import * as germanDesk from './de/summaries/helps-of-desk.ts';
import * as germanDetails from './de/summaries/details.ts';
import * as germanHelps from './de/summaries/helps.ts';
import * as germanNode from './de/summaries/node.ts';
import * as germanTerms from './de/summaries/helps-of-terms.ts';
import * as germanLabels from './de/summaries/labels.ts';
import * as germanSummaries from './de/summaries/summaries.ts';
import * as germanVoice from './de/summaries/voice.ts';
import * as spanishChoices from './es/summaries/choices.ts';
import * as spanishDesk from './es/summaries/helps-of-desk.ts';
import * as spanishDetails from './es/summaries/details.ts';
import * as spanishHelps from './es/summaries/helps.ts';
import * as spanishNode from './es/summaries/node.ts';
import * as spanishTerms from './es/summaries/helps-of-terms.ts';
import * as spanishLabels from './es/summaries/labels.ts';
import * as spanishSummaries from './es/summaries/summaries.ts';
import * as spanishVoice from './es/summaries/voice.ts';
import type { LanguageTag } from './words.ts';

export type Texts = { readonly [name: string]: string };

export interface CommandTexts {
  /** By the path of a command, `pay service`. */
  readonly summaries: Texts;
  /** By the name of an argument; where one command means another thing by it, by the path and the name, `export to`. */
  readonly labels: Texts;
  /** By the English help of an argument. */
  readonly helps: Texts;
  /** By the English paragraph that explains a command. */
  readonly details: Texts;
  /** By a word among which a field lets choose. */
  readonly choices: Texts;
}

const NONE: CommandTexts = { summaries: {}, labels: {}, helps: {}, details: {}, choices: {} };

const CATALOGUES: { readonly [tag in LanguageTag]: CommandTexts } = {
  en: NONE,
  de: {
    summaries: { ...germanSummaries.summaries, ...germanNode.summaries, ...germanVoice.summaries },
    labels: { ...germanLabels.labels, ...germanNode.labels, ...germanVoice.labels },
    helps: {
      ...germanHelps.helps,
      ...germanTerms.helps,
      ...germanDesk.helps,
      ...germanNode.helps,
      ...germanVoice.helps,
    },
    details: { ...germanDetails.details, ...germanVoice.details },
    choices: germanChoices.choices,
  },
  es: {
    summaries: { ...spanishSummaries.summaries, ...spanishNode.summaries, ...spanishVoice.summaries },
    labels: { ...spanishLabels.labels, ...spanishNode.labels, ...spanishVoice.labels },
    helps: {
      ...spanishHelps.helps,
      ...spanishTerms.helps,
      ...spanishDesk.helps,
      ...spanishNode.helps,
      ...spanishVoice.helps,
    },
    details: { ...spanishDetails.details, ...spanishVoice.details },
    choices: spanishChoices.choices,
  },
};

export function commandTexts(tag: LanguageTag): CommandTexts {
  return CATALOGUES[tag];
}

/** A text of a catalogue, or null. */
export function textOf(texts: Texts, name: string): string | null {
  return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
}
