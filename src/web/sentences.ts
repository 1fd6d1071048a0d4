// What commands say to a person, in the language of who asks: what will follow, what was done. The English sentence is the name of the
// others; its figures are written as the language writes them. What has no text stays English and is marked so.

import { figureText, type Writing } from './figure-text.ts';
import { textOf, type Texts } from './words/command-texts.ts';
import { freelyWorded } from './freely-worded.ts';
import { asHeading } from './heading.ts';
import { refusalsIn } from './words/refusal-texts.ts';
import { sentenceTexts } from './words/sentence-texts.ts';
import { type LanguageTag, type Words, wordsOf } from './words/words.ts';

/** A sentence as it comes from a command, in JSON. */
export interface SentenceGiven {
  readonly says: string;
  readonly text: string | null;
  readonly figures: { readonly [name: string]: unknown };
  readonly currency: string;
  readonly warns?: true;
}

/** A sentence in a language. */
export interface SaidSentence {
  readonly says: string;
  readonly language: LanguageTag;
  /** Worth stopping for. */
  readonly warns?: true;
}

/** Figures that are words of the rules, not names of people's choosing. */
export const WORDS = new Set(['state', 'why', 'power', 'is', 'recourse', 'limits', 'what', 'how']);

function isSentence(value: unknown): value is SentenceGiven {
  return typeof value === 'object' && value !== null && 'says' in value && 'text' in value;
}

/** Whether there is something to translate beside its figures. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{[A-Za-z]+\}/g, ''));
}

/** A state or a reason that a rule names. */
function stateIn(word: string, tag: LanguageTag): string {
  return textOf(refusalsIn(tag)?.figures ?? {}, word) ?? word;
}

/** Figures that are the state of one thing, with its own words: of a series `liquidating` is another thing than of an asset. */
const STATES_OF: { readonly [name: string]: (words: Words) => Texts } = {
  seriesState: ({ bonds }) => bonds.states,
  loanState: ({ loans: { open, closed } }) => ({ open, closed }),
};

/** The state of a series or of a loan; commands say it in English themselves. */
export function ownStateIn(name: string, state: string, tag: LanguageTag): string | null {
  const states = tag === 'en' ? undefined : STATES_OF[name]?.(wordsOf(tag).words);
  return states === undefined ? null : textOf(states, state);
}

/** One of the words that the charter can have. */
function charterWordIn(word: string, tag: LanguageTag): string {
  return textOf(wordsOf(tag).words.charter.words, word) ?? word;
}

/** The text in braces filled; null where it, or a part of it, has no text in the language. */
function filled({ says: english, text, figures, currency }: SentenceGiven, tag: LanguageTag): string | null {
  const texts = sentenceTexts(tag);
  if (text === null) return freelyWorded(english, tag);
  const own = texts === null || !hasWords(text) ? text : textOf(texts, text);
  if (own === null) return null;
  const writing: Writing = { formats: wordsOf(tag).formats, currency };
  let isWhole = true;
  const says = own.replace(/\{([A-Za-z]+)\}/g, (brace, name: string) => {
    if (!Object.hasOwn(figures, name)) return brace;
    const value = figures[name];
    if (typeof value === 'string' && WORDS.has(name)) return stateIn(value, tag);
    if (typeof value === 'string' && Object.hasOwn(STATES_OF, name))
      return ownStateIn(name, value, tag) ?? value;
    if (name.endsWith('Word')) return charterWordIn(String(value), tag);
    if (!isSentence(value)) return figureText(writing, name, value);
    const part = filled(value, tag);
    isWhole &&= part !== null;
    return part ?? value.says;
  });
  return isWhole ? says : null;
}

/** What a column is called in a language. */
export function headingIn(name: string, tag: LanguageTag): string {
  const texts = sentenceTexts(tag);
  return texts === null ? name : asHeading(textOf(texts, name) ?? name);
}

/** Says a line of a command in a language. */
export function saidIn(line: string | SentenceGiven, tag: LanguageTag): SaidSentence {
  if (typeof line === 'string') return { says: line, language: 'en' };
  const own = filled(line, tag);
  const warns = line.warns === true ? { warns: line.warns } : {};
  return own === null
    ? { says: line.says, language: 'en', ...warns }
    : { says: own, language: tag, ...warns };
}
