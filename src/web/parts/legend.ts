// What each way of drawing in a chart means: small drawings with their names.

import { type Html, html } from '../html.ts';

/** A drawing on 14 × 14 units, such as a line or a square, and its name. */
export type Swatch = readonly [drawing: Html, name: string] | false;

/** A square filled as a layer or a bar of that class is. */
export function square(style: string): Html {
  return html`<rect class="fill ${style}" x="1" y="1" width="12" height="12"></rect>`;
}

export function legend(swatches: readonly Swatch[]): Html {
  const shown = swatches.filter((swatch) => swatch !== false);
  return html`<ul class="legend">${shown.map(([drawing, name]) => html`<li><svg viewBox="0 0 14 14" aria-hidden="true">${drawing}</svg> ${name}</li>`)}</ul>`;
}
