// What unfolds: a figure with where it comes from, a chart with its table.

import { type Html, html, type Part } from '../html.ts';
import type { Setting } from '../setting.ts';

/** A figure that unfolds to what it is made of. `id` keeps it open while the page changes; it is unique on the screen. */
export function unfolding(id: string, shown: Part, inside: Part, { open = false } = {}): Html {
  return html`<details class="unfolding" id="${id}"${open && html` open`}><summary>${shown}</summary><div class="unfolded">${inside}</div></details>`;
}

/** A chart with its name, and the table behind it to unfold. */
export function chart(
  { words }: Setting,
  {
    id,
    caption,
    svg,
    table,
  }: { readonly id: string; readonly caption: string; readonly svg: Html; readonly table: Html },
): Html {
  return html`<figure class="chart" id="${id}"><figcaption>${caption}</figcaption><div class="drawing">${svg}</div>
${unfolding(`${id}-table`, words.frame.unfold, table)}</figure>`;
}

/** A block of a screen under its heading. */
export function section(heading: string, content: Part, { id }: { readonly id?: string } = {}): Html {
  return html`<section${id !== undefined && html` id="${id}"`}><h2>${heading}</h2>${content}</section>`;
}
