// What the program says in free English sentences, in the language of who asks: faults of files, of what was typed. A text of words/ is
// known by its English sentence, in which braces stand for what varies.

import { figureText, type Writing } from './figure-text.ts';
import { englishConnections } from './words/en/connections.ts';
import { commandTexts, textOf } from './words/command-texts.ts';
import { refusalsIn, type UsageTexts } from './words/refusal-texts.ts';
import { type LanguageTag, wordsOf } from './words/words.ts';

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

const patterns = new WeakMap<UsageTexts, readonly (readonly [pattern: RegExp, own: string])[]>();

function lengthOfItsOwn([english]: UsageTexts[number]): number {
  return english.replace(/\{[A-Za-z]+\}/g, '').length;
}

/** More than one pattern may fit: the one that says more itself is meant. */
function exactestFirst(texts: UsageTexts): UsageTexts {
  return texts.toSorted((one, other) => lengthOfItsOwn(other) - lengthOfItsOwn(one));
}

/** The texts with their patterns, made once. */
function patternsOf(texts: UsageTexts): readonly (readonly [pattern: RegExp, own: string])[] {
  const made =
    patterns.get(texts) ?? exactestFirst(texts).map(([english, own]) => [patternOf(english), own] as const);
  patterns.set(texts, made);
  return made;
}

/** Braces in which a sentence of the program stands, not a name or what somebody typed. */
const REASONS = new Set(['why', 'what', 'tried', 'another']);

/** A sentence that commands say in free English; null where it has no text. */
function saidFreely(says: string, tag: LanguageTag, texts: UsageTexts): string | null {
  if (says.length > 1000) return null;
  for (const [pattern, own] of patternsOf(texts)) {
    const found = pattern.exec(says);
    if (found === null) continue;
    const { help = '', ...others } = found.groups ?? {};
    const named = new Map(
      Object.entries(others).map(([name, text]) => [
        name,
        (REASONS.has(name) ? saidFreely(text, tag, texts) : null) ?? writtenAs(text, tag),
      ]),
    );
    named.set('help', textOf(commandTexts(tag).helps, help) ?? help);
    return own.replace(/\{([A-Za-z]+)\}/g, (brace, name: string) => named.get(name) ?? brace);
  }
  return null;
}

/** A text of the program that has no sentence of its own, such as a fault of a file; null where it has no text in the language. */
export function freelyWorded(says: string, tag: LanguageTag): string | null {
  return saidFreely(says, tag, refusalsIn(tag)?.usage ?? englishConnections);
}
