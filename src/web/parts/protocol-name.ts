// Names of the protocol as people say them, each with its own name small beside it, for those who check the bytes.

import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import type { Texts } from '../words/command-texts.ts';

/** What something of the protocol is called; null where this version does not know it. */
export function called(texts: Texts, name: string): string | null {
  return Object.hasOwn(texts, name) ? (texts[name] ?? null) : null;
}

export function withName(word: string | null, name: string): Html {
  return word === null ? html`<code>${name}</code>` : html`${word} <code class="protocol">${name}</code>`;
}

/** A kind of entries, in any of its versions. */
export function kindNamed({ words }: Setting, kind: string): Html {
  return withName(called(words.entryKinds, kind.replace(/@\d+$/, '')), kind);
}
