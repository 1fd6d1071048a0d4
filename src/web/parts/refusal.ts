// A refusal in its place: what was wrong, which rule, the figures, what to do next, in the language of the page as far as its texts go.

import type { Trouble } from '../command.ts';
import { doHref } from '../command-line.ts';
import { type Html, html } from '../html.ts';
import { isForTerminal } from '../field-at-fault.ts';
import { unsaidFigures } from '../figure-text.ts';
import { freelyWorded } from '../freely-worded.ts';
import type { Setting } from '../setting.ts';
import { type Worded, worded } from '../worded.ts';

type Said = Worded & { readonly lang: 'en' | null };

/** In the language of the page, or as the rule says it in English. */
export function saidOf({ language, commune }: Setting, trouble: Trouble): Said {
  const own = worded(trouble, language, commune?.currency ?? '');
  if (own !== null) return { ...own, lang: null };
  return { says: trouble.says, next: trouble.next ?? '', lang: language === 'en' ? null : 'en' };
}

/** A text in its language; without a mark where it is that of the page. */
export function inLanguage(lang: 'en' | null, text: string): Html {
  return lang === null ? html`${text}` : html`<span lang="${lang}">${text}</span>`;
}

/** A free English text of the program, such as why nobody answers, in the language of the page where it has a text there. */
export function freely({ language }: Setting, text: string): Html {
  const own = freelyWorded(text, language);
  return own === null ? inLanguage(language === 'en' ? null : 'en', text) : html`${own}`;
}

/** A sentence about what was typed begins with the option of the command line; what was typed says enough here. */
function withoutOption(says: string): string {
  return says.replace(/^(?:--)?[A-Za-z-]+: (?=["„“«])/, '');
}

/** A refusal as a block; it says itself to those who hear the page. */
export function refusal(setting: Setting, trouble: Trouble): Html {
  const { frame } = setting.words;
  const { kind, rule, source, figures } = trouble;
  const { says, next, lang } = saidOf(setting, trouble);
  // before a node is open no command can be given
  const canBe = setting.machine.stage === 'running' || !next.includes('telekommune ');
  const isUseful = next !== '' && canBe && !isForTerminal(next);
  const writing = { formats: setting.formats, currency: setting.commune?.currency ?? '' };
  const more = lang === null && setting.language !== 'en' ? [] : unsaidFigures(writing, figures, says);
  return html`<div class="refusal" role="alert"><p class="says">${kind !== 'not-found' && html`<strong>${frame.refused}.</strong> `}${inLanguage(lang, withoutOption(says))}</p>
${rule !== undefined && html`<p class="rule">${frame.rule}: <code>${rule}</code>${source !== undefined && html` (${source})`}</p>`}
${more.length > 0 && html`<dl class="figures" lang="en">${more.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>`}
${isUseful && html`<p class="next">${frame.whatNext}: ${lineWithLinks(setting, next, lang)}</p>`}</div>`;
}

/** A command in a sentence, to where a sentence goes on. */
const COMMAND = /(telekommune (?:(?![.;,)](?:\s|$)|, telekommune ).)+)/;

/** A sentence in which commands are links to where they are done. */
export function lineWithLinks(setting: Setting, text: string, lang: 'en' | null = 'en'): Html {
  const [before = '', command, ...rest] = text.split(COMMAND);
  if (command === undefined) return inLanguage(lang, text);
  const to = doHref(setting, command);
  const link =
    to === null ? html`<code>${command}</code>` : html`<a href="${to}"><code>${command}</code></a>`;
  const after = rest.join('');
  return html`${before !== '' && inLanguage(lang, before)}${link}${after !== '' && lineWithLinks(setting, after, lang)}`;
}
