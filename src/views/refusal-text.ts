// A refusal as a sentence: what the broken rule says, with the figures of the case in it.

import type { EntryKind, Figures } from '../kernel/kind.ts';
import { ORDER_RULES } from '../contexts/order/rules.ts';
import type { RefusedEntry } from '../contexts/order/types.ts';
import { figureText } from './figure-text.ts';

/** What a rule says of itself. */
export interface RuleWords {
  readonly name: string;
  readonly source: string;
  readonly says: string;
  readonly next: string;
}

export interface RefusalText {
  readonly rule: string;
  /** The rule of the commune (`7`), or `order`. */
  readonly source: string;
  readonly says: string;
  readonly next: string;
}

/** Puts the figures into the braces of a sentence. A brace without a figure stays, so that it is noticed. */
export function fillIn(sentence: string, figures: Figures, currency: string): string {
  return sentence.replace(/\{([A-Za-z]+)\}/g, (brace, name: string) => {
    const value = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return value === undefined ? brace : figureText(name, value, currency);
  });
}

/** The words of a rule of a kind; the order's own rules hold for every kind. Null for a rule that this version does not know. */
export function ruleWords(
  kinds: ReadonlyMap<string, EntryKind<unknown>>,
  kind: string,
  rule: string,
): RuleWords | null {
  const own = kinds.get(kind)?.rules.find(({ name }) => name === rule);
  return own ?? ORDER_RULES.find(({ name }) => name === rule) ?? null;
}

/** Says why an entry was refused and what to do next. */
export function refusalText(
  words: RuleWords | null,
  refused: { readonly rule: string; readonly figures: Figures },
  currency: string,
): RefusalText {
  if (words === null) {
    const figures = Object.entries(refused.figures).map(
      ([name, value]) => `${name} ${figureText(name, value, currency)}`,
    );
    return {
      rule: refused.rule,
      source: '',
      says: `The rule ${refused.rule} is broken${figures.length === 0 ? '' : `: ${figures.join(', ')}`}.`,
      next: 'This version of the program does not know the rule by name; a newer one may.',
    };
  }
  return {
    rule: words.name,
    source: words.source,
    says: fillIn(words.says, refused.figures, currency),
    next: fillIn(words.next, refused.figures, currency),
  };
}

/** The figures of a refusal as they were kept: numbers as text behind a mark for their type. What does not read as its type stays text. */
export function figuresOf(kept: RefusedEntry['figures']): Figures {
  const figures: { [name: string]: bigint | number | string } = {};
  for (const { name, type, value } of kept) {
    const isWhole = /^-?[0-9]+$/.test(value);
    if (type === 'bigint' && isWhole) figures[name] = BigInt(value);
    else if (type === 'number' && isWhole) figures[name] = Number(value);
    else figures[name] = value;
  }
  return figures;
}
