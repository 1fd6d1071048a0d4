// What the members changed in the charter, before and after, each with the decision that did it.

import { parameterNamed } from '../../../contexts/governance/charter.ts';
import { type Html, html, named } from '../../html.ts';
import { type Column, table } from '../../parts/table.ts';
import { instantOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { CharterStep } from './answer.ts';
import { labelOf, valueOf } from './value.ts';

function side(setting: Setting, parameter: string, value: string | number | null): Html {
  if (value === null) return html`<span class="none">${setting.words.charter.notKnown}</span>`;
  const known = parameterNamed(parameter);
  return valueOf(setting, known === null || known.is === 'word' ? '' : known.unit, value);
}

export function stepsTable(
  setting: Setting,
  place: Place<unknown>,
  {
    steps,
    empty,
    withName,
  }: { readonly steps: readonly CharterStep[]; readonly empty: string; readonly withName: boolean },
): Html {
  const { charter } = setting.words;
  const name: Column<CharterStep> = {
    head: charter.parameter,
    is: 'name',
    cell: ({ parameter }) => html`<a href="/charter/${parameter}">${labelOf(setting, parameter)}</a>`,
    sort: ({ parameter }) => labelOf(setting, parameter),
  };
  const columns: readonly Column<CharterStep>[] = [
    ...(withName ? [name] : []),
    { head: charter.since, cell: ({ atMs }) => instantOf(setting, atMs), sort: ({ atMs }) => atMs },
    { head: charter.before, cell: ({ parameter, before }) => side(setting, parameter, before) },
    { head: charter.after, cell: ({ parameter, after }) => side(setting, parameter, after) },
    {
      head: charter.decision,
      cell: ({ proposal, title, plainTitle }) =>
        html`<a href="/decisions/${proposal}">${plainTitle ? setting.words.decisions.actions['change-charter'].name : named(title)}</a>`,
    },
  ];
  return table(setting, {
    id: 'charter-history',
    caption: charter.history,
    captionShown: false,
    rows: steps,
    columns,
    place,
    stacked: true,
    empty,
  });
}
