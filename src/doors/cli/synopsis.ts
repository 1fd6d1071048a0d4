// How a command is called, in one line: `telekommune vote PROPOSAL yes|no|abstain`. Shared by help, man page and completion.

import type { Argument } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';

/** The program's name as it is typed; `tk` is its short form. */
export const PROGRAM = 'telekommune';

const PLACEHOLDERS: Partial<Record<Argument['kind'], string>> = {
  slug: 'NAME',
  money: 'MONEY',
  rate: 'RATE',
  date: 'DATE',
  instant: 'INSTANT',
  count: 'COUNT',
  id: 'ID',
  file: 'FILE',
  folder: 'FOLDER',
};

/** What stands for the value: `yes|no`, `ASSET`, `MONEY`; empty for a flag. */
export function placeholder({ name, kind, words, positional }: Argument): string {
  if (kind === 'flag') return '';
  if (kind === 'word' && words !== undefined && words.join('|').length <= 40) return words.join('|');
  return positional ? name.toUpperCase() : (PLACEHOLDERS[kind] ?? name.toUpperCase());
}

/** An option with its value: `--rate RATE`. */
export function optionForm(option: Argument): string {
  const value = placeholder(option);
  return value === '' ? `--${option.name}` : `--${option.name} ${value}`;
}

/** All arguments, those that may be left out in brackets, required options before the others. */
export function argumentForms(command: CommandDescription): string[] {
  const places = command.arguments.filter(({ positional }) => positional);
  const options = command.arguments.filter(({ positional }) => !positional);
  const forms = [
    ...places.map((place) => ({ form: placeholder(place), required: place.required })),
    ...options
      .filter(({ required }) => required)
      .map((option) => ({ form: optionForm(option), required: true })),
    ...options
      .filter(({ required }) => !required)
      .map((option) => ({ form: optionForm(option), required: false })),
  ];
  return forms.map(({ form, required }) => (required ? form : `[${form}]`));
}

/** The whole call. */
export function synopsis(command: CommandDescription): string {
  return [PROGRAM, ...command.path, ...argumentForms(command)].join(' ');
}
