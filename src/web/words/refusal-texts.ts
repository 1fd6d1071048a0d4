// Refusals in another language than that of the rules themselves, which say why in English. Keyed by the name of the rule; where contexts or
// kinds word one name differently, by `name@context` or `name@context.kind`.

import type { LanguageTag } from './words.ts';
import { germanRefusals } from './de/refusals/all.ts';
import { germanBeginnings } from './de/refusals/beginnings.ts';
import { germanConnections } from './de/refusals/connections.ts';
import { germanPapers } from './de/refusals/papers.ts';
import { germanFigures } from './de/refusals/figures.ts';
import { germanCommands } from './de/refusals/commands.ts';
import { germanDesk } from './de/refusals/desk.ts';
import { germanRegister } from './de/refusals/register.ts';
import { germanNotFound } from './de/refusals/not-found.ts';
import { germanUsage } from './de/refusals/usage.ts';
import { germanVoiceUsage } from './de/refusals/voice-usage.ts';
import { spanishRefusals } from './es/refusals/all.ts';
import { spanishBeginnings } from './es/refusals/beginnings.ts';
import { spanishConnections } from './es/refusals/connections.ts';
import { spanishPapers } from './es/refusals/papers.ts';
import { spanishFigures } from './es/refusals/figures.ts';
import { spanishCommands } from './es/refusals/commands.ts';
import { spanishDesk } from './es/refusals/desk.ts';
import { spanishRegister } from './es/refusals/register.ts';
import { spanishNotFound } from './es/refusals/not-found.ts';
import { spanishUsage } from './es/refusals/usage.ts';
import { spanishVoiceUsage } from './es/refusals/voice-usage.ts';

/** With the braces of the rule's own sentences. */
export interface RefusalText {
  readonly says: string;
  readonly next: string;
}

export type RefusalTexts = { readonly [rule: string]: RefusalText };

/** Words that stand as figures in refusals, by the English ones. */
export type FigureWords = { readonly [word: string]: string };

/** Sentences about what somebody typed: the English one, whose braces stand for what varies, and its own. */
export type UsageTexts = readonly (readonly [english: string, own: string])[];

interface Catalogue {
  readonly refusals: RefusalTexts;
  readonly figures: FigureWords;
  readonly usage: UsageTexts;
}

const CATALOGUES: { readonly [tag in LanguageTag]: Catalogue | null } = {
  en: null,
  de: {
    refusals: germanRefusals,
    figures: germanFigures,
    usage: [
      ...germanUsage,
      ...germanVoiceUsage,
      ...germanNotFound,
      ...germanDesk,
      ...germanCommands,
      ...germanBeginnings,
      ...germanPapers,
      ...germanRegister,
      ...germanConnections,
    ],
  },
  es: {
    refusals: spanishRefusals,
    figures: spanishFigures,
    usage: [
      ...spanishUsage,
      ...spanishVoiceUsage,
      ...spanishNotFound,
      ...spanishDesk,
      ...spanishCommands,
      ...spanishBeginnings,
      ...spanishPapers,
      ...spanishRegister,
      ...spanishConnections,
    ],
  },
};

/** Null where the rules speak the language themselves. */
export function refusalsIn(tag: LanguageTag): Catalogue | null {
  return CATALOGUES[tag];
}

/** The key under which the text of a rule stands, the most particular first; null for none. `kind` is that of the entry, `loans.paid@1`. */
export function refusalKey(texts: RefusalTexts, rule: string, kind: string): string | null {
  const bare = kind.replace(/@.*$/, '');
  const [context = ''] = bare.split('.');
  return [`${rule}@${bare}`, `${rule}@${context}`, rule].find((key) => Object.hasOwn(texts, key)) ?? null;
}
