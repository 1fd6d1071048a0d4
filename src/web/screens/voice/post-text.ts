// The words of a post: lines as they were written, and links made of web addresses alone.

import { type Html, html, type Part } from '../../html.ts';

/** An address of the web, as far as signs of addresses go. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`{}|\\^\p{Cc}\p{Cf}]+/giu;
/** What stands behind an address in a sentence and does not belong to it. */
const AFTER = /[.,;:!?…»”’*_~\])]+$/u;

/** How much of what looks like an address is one: a bracket at its end belongs to it where it was opened in it. */
function addressIn(found: string): string {
  const [behind = ''] = AFTER.exec(found) ?? [];
  const bare = found.slice(0, found.length - behind.length);
  return behind.startsWith(')') && bare.includes('(') ? `${bare})` : bare;
}

/** A link out of here: who is behind it learns nothing of this page, and gets no good word from it. */
export function linkOut(address: string, shown: Part = address): Html {
  return html`<a href="${address}" rel="nofollow noopener noreferrer external" target="_blank"><bdi>${shown}</bdi></a>`;
}

/** A text with its addresses as links; all else is text. */
export function withLinks(text: string): Html {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = addressIn(found);
    // a scheme and nothing behind it
    if (/^https?:\/*$/i.test(address)) continue;
    parts.push(text.slice(from, index), linkOut(address));
    from = index + address.length;
  }
  return html`${[...parts, text.slice(from)]}`;
}

/** What somebody said, each line in the direction of its own script. */
export function said(text: string): Html {
  return html`<p class="said">${withLinks(text)}</p>`;
}
