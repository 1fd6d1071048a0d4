// A refusal in its place: what was wrong, which rule, the figures, what to do next.

import type { Trouble } from '../command.ts';
import { doHref } from '../command-line.ts';
import { type Html, html } from '../html.ts';
import { figureName, figureText } from '../figure-text.ts';
import type { Setting } from '../setting.ts';

/** A refusal as a block; it says itself to those who hear the page. */
export function refusal(setting: Setting, { says, rule, source, figures, next }: Trouble): Html {
  const { frame } = setting.words;
  const writing = { formats: setting.formats, currency: setting.commune?.currency ?? '' };
  const isUseful = next !== undefined && !/^See: \S+ .* --help$/.test(next);
  return html`<div class="refusal" role="alert"><p class="says"><strong>${frame.refused}.</strong> <span lang="en">${says}</span></p>
${rule !== undefined && html`<p class="rule">${frame.rule}: <code>${rule}</code>${source !== undefined && html` (${source})`}</p>`}
${isRecord(figures) && html`<dl class="figures">${Object.entries(figures).map(([name, value]) => html`<div><dt>${figureName(name)}</dt><dd>${figureText(writing, name, value)}</dd></div>`)}</dl>`}
${isUseful && html`<p class="next">${frame.whatNext}: ${lineWithLinks(setting, next)}</p>`}</div>`;
}

/** A sentence in which commands are links to where they are done. */
export function lineWithLinks(setting: Setting, text: string): Html {
  const [before = '', command, ...rest] = text.split(/(telekommune [^;]*?)(?=$|;|, telekommune )/);
  if (command === undefined) return html`<span lang="en">${text}</span>`;
  const to = doHref(setting, command);
  const link =
    to === null ? html`<code>${command}</code>` : html`<a href="${to}"><code>${command}</code></a>`;
  const after = rest.join('');
  return html`<span lang="en">${before}</span>${link}${after !== '' && lineWithLinks(setting, after)}`;
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
  );
}
