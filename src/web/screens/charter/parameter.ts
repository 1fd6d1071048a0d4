// One parameter of the charter: its value, what follows from it, how it came about, and the form that proposes another value.

import { parameterNamed } from '../../../contexts/governance/charter.ts';
import { fill, type Html, html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { facts } from '../../parts/facts.ts';
import type { FieldWords } from '../../parts/field.ts';
import { section } from '../../parts/figure.ts';
import { ask, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { CharterAnswer, CharterLine } from './answer.ts';
import { ruleText, setBy } from './charter.ts';
import { stepsTable } from './steps.ts';
import { labelOf, meaningOf, rangeText, valueOf, valueText, wordText } from './value.ts';

/** What follows from a choice, as the founding explains it. */
function consequence({ words }: Setting, name: string): string | null {
  const known: { readonly [name: string]: { readonly text: string } } = words.firstRun.charter;
  return Object.hasOwn(known, name) ? (known[name]?.text ?? null) : null;
}

/** The field of a value as its parameter wants it: a choice of its words, an amount, a rate, a number. */
export function valueField(setting: Setting, name: string): FieldWords {
  const { fields } = setting.words.decisions;
  const parameter = parameterNamed(name);
  const help = `${setting.words.charter.range}: ${rangeText(setting, name)}`;
  const { label } = fields.value;
  if (parameter === null) return { label };
  if (parameter.is === 'word')
    return { label, help, choices: parameter.words.map((word) => [word, wordText(setting, word)]) };
  const kind = parameter.unit === 'minor' ? 'money' : parameter.unit === 'ppm' ? 'rate' : 'count';
  return { label, help, kind };
}

function changing(setting: Setting, { name, unit, value }: CharterLine): Html {
  const { charter, decisions } = setting.words;
  const { title, reason, again } = decisions.fields;
  const form = commandForm(setting, {
    command: 'propose change-charter',
    preset: { parameter: name },
    without: ['preset'],
    words: { title, reason, again, value: { ...valueField(setting, name), needed: true } },
    order: ['value', 'reason'],
    submit: decisions.proposeButton,
    afterwards: '/decisions',
  });
  return html`<p>${fill(charter.changeSays, { value: valueText(setting, unit, value) })} ${decisions.actions['change-charter'].follows}</p>${form}`;
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
