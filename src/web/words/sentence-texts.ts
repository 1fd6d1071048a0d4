// What commands say to a person, in the other languages, by the English sentence with its braces (node/sentence.ts). What the page says
// of the charter, of postings, of states and of what waits in words of its own, it says in sentences of commands, too.

import { parameterNamed } from '../../contexts/governance/charter.ts';
import { presets } from '../../contexts/governance/presets.ts';
import type { Texts } from './command-texts.ts';
import { germanSentences } from './de/sentences/all.ts';
import { spanishSentences } from './es/sentences/all.ts';
import { refusalsIn } from './refusal-texts.ts';
import { ruleTexts } from './rule-texts.ts';
import { type LanguageTag, type Words, wordsOf } from './words.ts';

type Catalogues = { readonly [tag in LanguageTag]: Texts | null };

/** By what commands say in English. */
function ofThePage(tag: LanguageTag): Texts {
  const { charter, postings }: Words = wordsOf(tag).words;
  const means = Object.entries(charter.means).flatMap(([name, text]) => {
    const parameter = parameterNamed(name);
    return parameter === null ? [] : [[parameter.sentence, text] as const];
  });
  const titles = presets.flatMap(({ name, title }) => {
    const text = charter.presetTitles[name];
    return text === undefined ? [] : [[title, text] as const];
  });
  const states = refusalsIn(tag)?.figures ?? {};
  const { waiting } = wordsOf(tag).words;
  const waits = Object.entries(wordsOf('en').words.waiting).map(
    ([kind, text]) => [text, waiting[kind as keyof typeof waiting]] as const,
  );
  return {
    ...states,
    ...postings.what,
    ...charter.rules,
    ...Object.fromEntries([...waits, ...means, ...titles]),
  };
}

const OWN: Catalogues = { en: null, de: germanSentences, es: spanishSentences };
const CATALOGUES: Catalogues = {
  en: null,
  de: { ...ruleTexts('de'), ...ofThePage('de'), ...germanSentences },
  es: { ...ruleTexts('es'), ...ofThePage('es'), ...spanishSentences },
};

/** Null where the commands speak the language themselves. */
export function sentenceTexts(tag: LanguageTag): Texts | null {
  return CATALOGUES[tag];
}

/** Those that are not said by the page already. */
export function ownSentenceTexts(tag: LanguageTag): Texts | null {
  return OWN[tag];
}
