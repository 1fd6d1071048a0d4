// A text as it is searched: without capitals and accents, with single spaces and plain minus signs, and, where it was drawn, without its tags.

import type { Html } from '../html.ts';

export function bareText(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll('\u2212', '-').replace(/\s+/g, ' ').trim();
}

/** What somebody reads in a drawn piece; the few signs that HTML escapes are found as they are typed. */
export function readText(drawn: Html): string {
  const text = drawn
    .toString()
    .replaceAll('<wbr>', '')
    .replace(/<[^>]*>/g, ' ');
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const;
  const plain = text.replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign as keyof typeof signs]);
  return bareText(plain);
}
