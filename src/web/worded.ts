// Why something was refused, in the language of who asks: the texts of words/, with the figures of the case as the language writes them.

import { parameterNamed } from '../contexts/governance/charter.ts';
import type { Trouble } from './command.ts';
import { figureText, type Writing } from './figure-text.ts';
import { freelyWorded } from './freely-worded.ts';
import { ownStateIn, saidIn, WORDS } from './sentences.ts';
import { refusalKey, refusalsIn } from './words/refusal-texts.ts';
import { textOf } from './words/command-texts.ts';
import { sentenceTexts } from './words/sentence-texts.ts';
import { type LanguageTag, wordsOf } from './words/words.ts';

export interface Worded {
  readonly says: string;
  readonly next: string;
}

/** The beginning of a key is enough to know it by. */
function shortened(text: string): string {
  return text.replace(/\b([0-9a-f]{8})[0-9a-f]{56}\b/g, '$1…');
}

/** What a parameter can be, which rules say in English. */
function rangeOf(
  writing: Writing,
  tag: LanguageTag,
  figures: { readonly [name: string]: unknown },
): string | null {
  const parameter = parameterNamed(String(figures['parameter']));
  if (parameter === null) return null;
  const { charter } = wordsOf(tag).words;
  if (parameter.is === 'word') return parameter.words.join(' · ');
  const unit = { minor: 'Minor', ppm: 'Ppm' }[parameter.unit as string] ?? '';
  const [least, most] = [parameter.least, parameter.most].map((value) =>
    figureText(writing, unit, String(value)),
  );
  return charter.from.replace('{least}', least ?? '').replace('{most}', most ?? '');
}

/** `3 months`, which rules say in English; null for another text. */
function monthsIn(text: string, tag: LanguageTag): string | null {
  const [, n] = /^(\d+) months?$/.exec(text) ?? [];
  if (n === undefined) return null;
  const own = textOf(sentenceTexts(tag) ?? {}, n === '1' ? '{n} month' : '{n} months');
  return own?.replace('{n}', n) ?? null;
}

/** What is wrong with what somebody typed, and what to do. */
function usageWorded({ says, next = '' }: Trouble, tag: LanguageTag): Worded | null {
  const own = freelyWorded(says, tag);
  return own === null ? null : { says: own, next: freelyWorded(next, tag) ?? next };
}

/** The refusal in a language; null where it has no text in it, as in English, which the rules speak themselves. */
export function worded(trouble: Trouble, tag: LanguageTag, currency: string): Worded | null {
  const { rule, entryKind = '', figures, because = [], todo } = trouble;
  const catalogue = refusalsIn(tag);
  if (catalogue === null) return null;
  if (rule === undefined) return usageWorded(trouble, tag);
  const key = refusalKey(catalogue.refusals, rule, entryKind);
  const text = key === null ? undefined : catalogue.refusals[key];
  if (text === undefined) return usageWorded(trouble, tag);
  const known =
    typeof figures === 'object' && figures !== null ? (figures as { readonly [name: string]: unknown }) : {};
  const writing: Writing = { formats: wordsOf(tag).formats, currency };
  const written = (name: string): string | null => {
    if (!Object.hasOwn(known, name)) return null;
    const value = known[name];
    if (name === 'tenant' && value === 'nobody') return wordsOf(tag).words.auctions.check.nobody;
    // a rule's word for no day
    if (name === 'nextCoupon' && value === 'none') return '–';
    if (name === 'range')
      return rangeOf(writing, tag, known) ?? catalogue.figures[String(value)] ?? String(value);
    if (name === 'state' && entryKind.startsWith('bonds.')) {
      const own = ownStateIn('seriesState', String(value), tag);
      if (own !== null) return own;
    }
    if (name === 'period' && typeof value === 'string') return monthsIn(value, tag) ?? value;
    if (WORDS.has(name) && typeof value === 'string' && Object.hasOwn(catalogue.figures, value))
      return catalogue.figures[value] ?? value;
    return shortened(figureText(writing, name, value));
  };
  const fill = (sentence: string): string =>
    sentence.replace(/\{([A-Za-z]+)\}/g, (brace, name: string) => written(name) ?? brace);
  const reasons = because.map((one) => saidIn(one, tag).says);
  const next = todo === undefined ? fill(text.next) : saidIn(todo, tag).says;
  return { says: [fill(text.says), ...reasons].join(' '), next };
}
