// What a proposal would change, before and after.

import { type Html, html, named } from '../../html.ts';
import { type Column, table } from '../../parts/table.ts';
import { amountOf, countOf, keyOf } from '../../parts/written.ts';
import type { Setting } from '../../setting.ts';
import { labelOf, valueOf } from '../charter/value.ts';
import type { ProposalAnswer } from './answer.ts';

type Change = ProposalAnswer['changes'][number];
type Texts = { readonly [name: string]: string };

function thing(setting: Setting, { what, of }: Change): Html {
  const { things } = setting.words.decisions;
  if (what === 'charter') return html`<a href="/charter/${of}">${labelOf(setting, of)}</a>`;
  if (of === '') return html`${things[what]}`;
  return html`${things[what]} ${what === 'log' || what === 'device' ? keyOf(of) : named(of)}`;
}

function side(setting: Setting, { what, unit }: Change, value: Change['before']): Html {
  const { decisions, assets } = setting.words;
  if (value === null) return html`<span class="none">${decisions.notKnown}</span>`;
  if (what === 'charter') return valueOf(setting, unit, value);
  if (unit === 'minor') return amountOf(setting, String(value));
  if (unit === 'count') return countOf(setting, value);
  const states: Texts = what === 'asset' ? assets.states : decisions.sides;
  const text = String(value);
  return html`${Object.hasOwn(states, text) ? states[text] : decisions.sides.unknown}`;
}

export function changesTable(setting: Setting, changes: readonly Change[], caption: string): Html {
  const { decisions } = setting.words;
  const columns: readonly Column<Change>[] = [
    { head: decisions.what, is: 'name', cell: (change) => thing(setting, change) },
    { head: decisions.before, cell: (change) => side(setting, change, change.before) },
    {
      head: decisions.after,
      cell: (change) => html`<strong>${side(setting, change, change.after)}</strong>`,
    },
  ];
  return table(setting, { id: 'changes', caption, captionShown: false, rows: changes, columns });
}
