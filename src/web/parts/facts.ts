// A few facts with their names, one a line, and figures large enough to be read from afar.

import { type Html, html, type Part } from '../html.ts';

export type Fact = readonly [name: string, value: Part] | null | false;

/** A list of names and values; null and false leave a line out. */
export function facts(lines: readonly Fact[]): Html {
  const shown = lines.filter((line) => line !== null && line !== false);
  return html`<dl class="facts">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** The same, large. */
export function keyFigures(lines: readonly Fact[]): Html {
  const shown = lines.filter((line) => line !== null && line !== false);
  return html`<dl class="key-figures">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
