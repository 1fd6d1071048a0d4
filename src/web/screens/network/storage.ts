// How much room the node takes on the disk, and how much is free there.

import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { facts } from '../../parts/facts.ts';
import { table } from '../../parts/table.ts';
import { type Setting, sizeText } from '../../setting.ts';

export interface Storage {
  readonly folder: string;
  readonly parts: readonly { readonly what: string; readonly bytes: number }[];
  readonly bytes: number;
  readonly freeBytes: number | null;
}

export function storage(setting: Setting, { folder, parts, bytes, freeBytes }: Storage): Html {
  const { storage: words } = setting.words.network;
  const names: { readonly [what: string]: string } = words.parts;
  const size = (of: number): Html => html`<data class="figure" value="${of}">${sizeText(setting, of)}</data>`;
  return html`${table(setting, {
    id: 'storage',
    caption: words.title,
    captionShown: false,
    rows: parts,
    columns: [
      { head: words.what, is: 'name', cell: ({ what }) => names[what] ?? what },
      { head: words.room, is: 'figure', cell: (part) => size(part.bytes) },
    ],
    foot: [words.altogether, size(bytes)],
  })}
${facts([
  [words.folder, html`<code>${folder}</code>`],
  [words.free, freeBytes === null ? '–' : size(freeBytes)],
])}`;
}
