// A drawing in two sizes, so that its letters can be read on a phone and on a desk; the style shows one of them.

import { type Html, html, type Part } from '../html.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
}

/** Draws an SVG twice. `label` says for those who hear the page what the drawing shows; the figures are in the table behind it. */
export function inTwoSizes(
  label: string,
  sizes: { readonly wide: readonly [number, number]; readonly narrow: readonly [number, number] },
  draw: (size: Size) => Part,
): Html {
  const one = ([width, height]: readonly [number, number], isNarrow: boolean): Html =>
    html`<svg class="${isNarrow ? 'if-narrow' : 'if-wide'}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${draw({ width, height, isNarrow })}</svg>`;
  return html`${one(sizes.wide, false)}${one(sizes.narrow, true)}`;
}
