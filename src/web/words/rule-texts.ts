// What the rules of the commune say in English, in the other languages: for tables of what was refused, whose sentences come without a rule's name.

import { contexts } from '../../contexts/contexts.ts';
import { registryOf } from '../../contexts/fold.ts';
import { ORDER_RULES } from '../../contexts/order/rules.ts';
import type { Texts } from './command-texts.ts';
import { refusalKey, refusalsIn } from './refusal-texts.ts';
import type { LanguageTag } from './words.ts';

/** By the English sentence of the rule, with its braces. */
export function ruleTexts(tag: LanguageTag): Texts {
  const texts = refusalsIn(tag)?.refusals ?? {};
  const own = [...registryOf(contexts).kinds].flatMap(([kind, { rules }]) =>
    [...rules, ...ORDER_RULES].flatMap(({ name, says }) => {
      const text = texts[refusalKey(texts, name, kind) ?? ''];
      return text === undefined ? [] : [[says, text.says] as const];
    }),
  );
  return Object.fromEntries(own);
}
