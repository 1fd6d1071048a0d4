// One parameter of the charter: its value, what follows from it, how it came about, and the form that proposes another value.

import { fill, type Html, html } from '../../html.ts';
import { facts } from '../../parts/facts.ts';
import { section } from '../../parts/figure.ts';
import { ask, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { CharterAnswer, CharterLine } from './answer.ts';
import { changeForm } from './changing.ts';
import { ruleText, setBy } from './charter.ts';
import { stepsTable } from './steps.ts';
import { labelOf, meaningOf, rangeText, valueOf, valueText } from './value.ts';

/** What follows from a choice, as the founding explains it. */
function consequence({ words }: Setting, name: string): string | null {
  const known: { readonly [name: string]: { readonly text: string } } = words.firstRun.charter;
  return Object.hasOwn(known, name) ? (known[name]?.text ?? null) : null;
}

function changing(setting: Setting, { name, unit, value }: CharterLine): Html {
  const { charter, decisions } = setting.words;
  return html`<p>${fill(charter.changeSays, { value: valueText(setting, unit, value) })} ${decisions.actions['change-charter'].follows}</p>${changeForm(setting, name)}`;
}

export const parameterScreen = screen({
  path: '/charter/:parameter',
  instead: ['charter'],
  asks: ({ params }) => ({ found: ask<CharterAnswer>('charter', { parameter: params.parameter }) }),
  title: (setting, { params }) => labelOf(setting, params.parameter),
  draw: ({ found }, setting, place) => {
    const { charter } = setting.words;
    const [line] = found.charter;
    if (line === undefined) return html`<p>${charter.notKnown}</p>`;
    const { name, unit, value, initial, rule, sentence } = line;
    const text = consequence(setting, name);
    return html`<p class="lead">${meaningOf(setting, name, sentence)}</p>
${text !== null && html`<p>${text}</p>`}
${facts([
  [charter.value, valueOf(setting, unit, value)],
  [charter.usual, valueOf(setting, unit, initial)],
  [charter.range, rangeText(setting, name)],
  [charter.rule, ruleText(setting, rule)],
  [charter.since, setBy(setting, line)],
  [charter.parameter, html`<code>${name}</code>`],
])}
${section(charter.change, changing(setting, line), { id: 'change' })}
${section(charter.history, stepsTable(setting, place, { steps: found.history, empty: charter.noHistoryOne, withName: false }), { id: 'history' })}
<p class="actions"><a href="/charter">${charter.all}</a></p>`;
  },
});
