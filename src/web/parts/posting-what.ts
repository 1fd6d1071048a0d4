// What a posting is called in the language of the page.

import { fill, type Html, html, named } from '../html.ts';
import type { Setting } from '../setting.ts';

const REVERSAL = 'reversal: ';

/** The words of the books in the language of the page; words that it does not know as they are, in English. */
export function postingWhat({ words }: Setting, what: string): Html {
  const isReversal = what.startsWith(REVERSAL);
  const plain = isReversal ? what.slice(REVERSAL.length) : what;
  const known: { readonly [what: string]: string } = words.postings.what;
  const text = Object.hasOwn(known, plain) ? known[plain] : undefined;
  if (text === undefined) return html`<span lang="en">${named(what)}</span>`;
  return named(isReversal ? fill(words.postings.reversal, { what: text }) : text);
}
