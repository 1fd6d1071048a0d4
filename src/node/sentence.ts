// What a command says to a person: an English sentence and the figures in its braces, so that a door can say it in another language.
// Figures have their units at the end of their names (views/figure-text.ts). The English sentence is its name in catalogues of others.

import { figureText } from '../views/figure-text.ts';

export type SentenceFigure = bigint | number | string | null | Sentence;

export interface Sentence {
  /** In English, with its figures. */
  readonly says: string;
  /** With braces; null for what can be said in English alone. */
  readonly text: string | null;
  readonly figures: { readonly [name: string]: SentenceFigure };
  /** Of the amounts; empty where there are none. */
  readonly currency: string;
  /** Worth stopping for. */
  readonly warns?: true;
}

/** What stands in a table; a bare text is a name of somebody's choosing. */
export type Line = string | Sentence;

function figure(name: string, value: SentenceFigure, currency: string): string {
  if (value === null) return '–';
  return typeof value === 'object' ? value.says : figureText(name, value, currency);
}

/** A sentence of these figures, or a part of one. A brace without a figure stays, so that it is noticed. */
export function sentence(text: string, figures: Sentence['figures'] = {}, currency = ''): Sentence {
  const says = text.replace(/\{([A-Za-z]+)\}/g, (brace, name: string) => {
    const value = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return value === undefined ? brace : figure(name, value, currency);
  });
  return { says, text, figures, currency };
}

/** One or many of something: `{n}` is how many. */
export function plural(
  n: number,
  [one, many]: readonly [one: string, many: string],
  figures: Sentence['figures'] = {},
  currency = '',
): Sentence {
  return sentence(n === 1 ? one : many, { ...figures, n }, currency);
}

/** A sentence that somebody should have read before going on. */
export function warning(text: string, figures: Sentence['figures'] = {}, currency = ''): Sentence {
  return { ...sentence(text, figures, currency), warns: true };
}

/** A line that holds no words of a command: a name, an address, a code, what somebody wrote. */
export function verbatim(line: string): Sentence {
  return line === '' ? BLANK : sentence('{lineWhole}', { lineWhole: line });
}

/** An empty line. */
export const BLANK = sentence('');

/** What was made of many parts, and is in English alone. */
export function unworded(says: string): Sentence {
  return { says, text: null, figures: {}, currency: '' };
}

/** A line in English. */
export function englishOf(line: Line): string {
  return typeof line === 'string' ? line : line.says;
}
