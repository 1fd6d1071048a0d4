// A text as it is searched: without capitals, accents and, where it was drawn, without its tags.

import type { Html } from '../html.ts';

export function bareText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What somebody reads in a drawn piece; the few signs that HTML escapes are found as they are typed. */
export function readText(drawn: Html): string {
  const text = drawn.toString().replace(/<[^>]*>/g, ' ');
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const;
  const plain = text.replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign as keyof typeof signs]);
  return bareText(plain.replace(/\s+/g, ' '));
}
