// How sure something is, in pencil and ink: pending, ordered, final. And a word in a frame for any other state.

import { type Html, html, type Part } from '../html.ts';
import type { Setting } from '../setting.ts';

export type Standing = 'pending' | 'ordered' | 'final';

/** The class that draws a row or a block so: pencil, thin ink, ink. */
export function inkOf(standing: Standing): string {
  return { pending: 'pencil', ordered: 'thin-ink', final: 'ink' }[standing];
}

/** The word for how far an entry has come, with what it means. */
export function standingBadge({ words }: Setting, standing: Standing): Html {
  const means = { pending: 'pendingMeans', ordered: 'orderedMeans', final: 'finalMeans' } as const;
  return html`<span class="badge ${inkOf(standing)}" title="${words.frame[means[standing]]}">${words.frame[standing]}</span>`;
}

/** A state in a word. `urgent` is red: only for what waits for the person. */
export function stateBadge(text: Part, { urgent = false }: { readonly urgent?: boolean } = {}): Html {
  return html`<span class="badge${urgent && ' urgent'}">${text}</span>`;
}
