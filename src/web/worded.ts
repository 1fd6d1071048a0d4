// Why something was refused, in the language of who asks: the texts of words/, with the figures of the case as the language writes them.

import { parameterNamed } from '../contexts/governance/charter.ts';
import type { Trouble } from './command.ts';
import { figureText, type Writing } from './figure-text.ts';
import { commandTexts, textOf } from './words/command-texts.ts';
import { refusalKey, refusalsIn, type UsageTexts } from './words/refusal-texts.ts';
import { type LanguageTag, wordsOf } from './words/words.ts';

export interface Worded {
  readonly says: string;
  readonly next: string;
}

/** Figures that are words of the rules, not names of people's choosing. */
export const WORDS = new Set(['state', 'why', 'power', 'is', 'recourse', 'limits', 'what', 'how']);

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

/** A pattern of a sentence with braces; what varies is what stands in them. */
function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{([A-Za-z]+)\}/);
  const escaped = parts.map((part, at) =>
    at % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>[^]*?)`,
  );
  return new RegExp(`^${escaped.join('')}$`, 'u');
}

const AMOUNT = /^(-?)([\d,]+)(?:\.(\d+))? ([A-Z]{3})$/;

const DAY = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}) UTC)?$/;

/** An amount or a day in a free English sentence, as the language writes it; other texts as they are. */
function writtenAs(text: string, tag: LanguageTag): string {
  const writing: Writing = { formats: wordsOf(tag).formats, currency: '' };
  const [found, sign = '', whole = '', part = '', currency = ''] = AMOUNT.exec(text) ?? [];
  const [, day, clock] = DAY.exec(text) ?? [];
  if (day !== undefined) {
    const date = figureText(writing, 'onDate', day);
    return clock === undefined ? date : `${date}, ${clock}\u00a0UTC`;
  }
  if (found === undefined) return text;
  return figureText({ ...writing, currency }, 'Minor', `${sign}${whole.replaceAll(',', '')}${part}`);
}

/** A sentence that commands say in free English; null where it has no text. */
function saidFreely(says: string, tag: LanguageTag, texts: UsageTexts): string | null {
  if (says.length > 1000) return null;
  for (const [english, own] of texts) {
    const found = patternOf(english).exec(says);
    if (found === null) continue;
    const { help = '', ...others } = found.groups ?? {};
    const named = new Map(Object.entries(others).map(([name, text]) => [name, writtenAs(text, tag)]));
    named.set('help', textOf(commandTexts(tag).helps, help) ?? help);
    return own.replace(/\{([A-Za-z]+)\}/g, (brace, name: string) => named.get(name) ?? brace);
  }
  return null;
}

/** What is wrong with what somebody typed, and what to do. */
function usageWorded({ says, next = '' }: Trouble, tag: LanguageTag, texts: UsageTexts): Worded | null {
  const own = saidFreely(says, tag, texts);
  return own === null ? null : { says: own, next: saidFreely(next, tag, texts) ?? next };
}

/** The refusal in a language; null where it has no text in it, as in English, which the rules speak themselves. */
export function worded(trouble: Trouble, tag: LanguageTag, currency: string): Worded | null {
  const { rule, entryKind = '', figures } = trouble;
  const catalogue = refusalsIn(tag);
  if (catalogue === null) return null;
  if (rule === undefined) return usageWorded(trouble, tag, catalogue.usage);
  const key = refusalKey(catalogue.refusals, rule, entryKind);
  const text = key === null ? undefined : catalogue.refusals[key];
  if (text === undefined) return usageWorded(trouble, tag, catalogue.usage);
  const known =
    typeof figures === 'object' && figures !== null ? (figures as { readonly [name: string]: unknown }) : {};
  const writing: Writing = { formats: wordsOf(tag).formats, currency };
  const written = (name: string): string | null => {
    if (!Object.hasOwn(known, name)) return null;
    const value = known[name];
    if (name === 'range')
      return rangeOf(writing, tag, known) ?? catalogue.figures[String(value)] ?? String(value);
    if (WORDS.has(name) && typeof value === 'string' && Object.hasOwn(catalogue.figures, value))
      return catalogue.figures[value] ?? value;
    return shortened(figureText(writing, name, value));
  };
  const fill = (sentence: string): string =>
    sentence.replace(/\{([A-Za-z]+)\}/g, (brace, name: string) => written(name) ?? brace);
  return { says: fill(text.says), next: fill(text.next) };
}
