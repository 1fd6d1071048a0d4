// The form that proposes another value for a parameter of the charter: a choice where it has words, a figure with its unit otherwise.

import { parameterNamed } from '../../../contexts/governance/charter.ts';
import type { Html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import type { FieldWords } from '../../parts/field.ts';
import type { Setting } from '../../setting.ts';
import { rangeText, unitText, wordText } from './value.ts';

/** The field of a value as its parameter wants it: a choice of its words, an amount, a rate, a number. */
export function valueField(setting: Setting, name: string): FieldWords {
  const { fields } = setting.words.decisions;
  const parameter = parameterNamed(name);
  const help = `${setting.words.charter.range}: ${rangeText(setting, name)}`;
  const { label } = fields.value;
  if (parameter === null) return { label };
  if (parameter.is === 'word')
    return { label, help, choices: parameter.words.map((word) => [word, wordText(setting, word)]) };
  if (parameter.unit === 'minor') return { label, help, kind: 'money' };
  if (parameter.unit === 'ppm') return { label, help, kind: 'rate' };
  const unit = unitText(setting, parameter.unit);
  return { label: unit === '' ? label : `${label} (${unit})`, help, kind: 'count' };
}

export function changeForm(
  setting: Setting,
  name: string,
  { value, as }: { readonly value?: string | undefined; readonly as?: string | undefined } = {},
): Html {
  const { decisions } = setting.words;
  const { title, reason, again } = decisions.fields;
  return commandForm(setting, {
    command: 'propose change-charter',
    preset: { parameter: name },
    without: ['preset'],
    values: { value },
    words: { title, reason, again, value: { ...valueField(setting, name), needed: true } },
    order: ['value', 'reason'],
    submit: decisions.proposeButton,
    as,
    afterwards: '/decisions',
  });
}
