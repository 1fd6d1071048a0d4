// The charter: every parameter with its value, what it decides, since when it holds and by which decision; and what was changed.

import { type Html, html, href } from '../../html.ts';
import { section } from '../../parts/figure.ts';
import { type Column, table } from '../../parts/table.ts';
import { instantOf } from '../../parts/written.ts';
import { ask, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';
import type { CharterAnswer, CharterLine } from './answer.ts';
import { stepsTable } from './steps.ts';
import { labelOf, meaningOf, valueOf } from './value.ts';

type Group = keyof Words['charter']['groups'];

const GROUPS: { readonly [group in Exclude<Group, 'loans'>]: readonly string[] } = {
  decide: ['4', '20'],
  people: ['2', '3', '21'],
  lend: ['7', '8', '10', '14'],
  rent: ['11', '12', '13'],
  money: ['16', '19'],
};
const ORDER: readonly Group[] = ['decide', 'people', 'lend', 'rent', 'money', 'loans'];

function groupOf({ rule }: CharterLine): Group {
  return ORDER.find((group) => group !== 'loans' && GROUPS[group].includes(rule)) ?? 'loans';
}

/** `rule 20`, or what the parameter belongs to. */
export function ruleText({ words }: Setting, rule: string): string {
  const rules: { readonly [rule: string]: string } = words.charter.rules;
  return Object.hasOwn(rules, rule) ? (rules[rule] ?? rule) : words.charter.ruleOf.replace('{n}', rule);
}

/** Since when, and by which decision. */
export function setBy(setting: Setting, { sinceMs, proposal }: CharterLine): Html {
  const { charter } = setting.words;
  const by =
    proposal === null
      ? html`<small>${charter.founding}</small>`
      : html`<small><a href="/decisions/${proposal}">${charter.decision}</a></small>`;
  return html`${instantOf(setting, sinceMs)} ${by}`;
}

function groupTable(
  setting: Setting,
  group: Group,
  rows: readonly CharterLine[],
  place: Place<unknown>,
): Html {
  const { charter } = setting.words;
  const columns: readonly Column<CharterLine>[] = [
    {
      head: charter.parameter,
      is: 'name',
      cell: ({ name, sentence }) =>
        html`<a href="/charter/${name}">${labelOf(setting, name)}</a><br><small>${meaningOf(setting, name, sentence)}</small>`,
      sort: ({ name }) => labelOf(setting, name),
    },
    {
      head: charter.value,
      cell: ({ unit, value, initial, changed }) =>
        html`${valueOf(setting, unit, value)}${changed && html`<br><small>${charter.usualShort}: ${valueOf(setting, unit, initial)}</small>`}`,
    },
    { head: charter.since, wide: true, cell: (line) => setBy(setting, line), sort: ({ sinceMs }) => sinceMs },
    { head: charter.rule, wide: true, cell: ({ rule }) => ruleText(setting, rule) },
  ];
  const id = `charter-${group}`;
  return table(setting, { id, caption: charter.groups[group], captionShown: false, rows, columns, place });
}

export const charterScreen = screen({
  path: '/charter',
  instead: ['charter'],
  asks: () => ({ found: ask<CharterAnswer>('charter') }),
  title: ({ words }) => words.charter.title,
  draw: ({ found }, setting, place) => {
    const { charter } = setting.words;
    const blocks = ORDER.map((group) => {
      const rows = found.charter.filter((line) => groupOf(line) === group);
      return (
        rows.length > 0 &&
        section(charter.groups[group], groupTable(setting, group, rows, place), { id: group })
      );
    });
    const presets = href('/decisions/new/change-charter', { preset: 'germany-small-offer' });
    return html`<p class="lead">${charter.lead}</p>
<p class="actions"><a href="#history">${charter.history}</a> <a href="/decisions/new/change-charter">${charter.change}</a> <a href="${presets}">${charter.presets}</a></p>
<div class="alike">${blocks}</div>
${section(charter.history, stepsTable(setting, place, { steps: found.history, empty: charter.noHistory, withName: true }), { id: 'history' })}`;
  },
});
