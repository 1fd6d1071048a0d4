// What exists to choose from in a field that takes a name: asked of the commands that list it, shown with what people call it.

import type { FormArgument, FormCommand } from '../command.ts';
import { type Ask, type Attempt, attempt } from '../screen.ts';
import type { FieldWords } from './field.ts';

/** More than that is typed, with suggestions. */
const CHOICES_MAX = 300;

/** Holders of bonds that need not hold any yet. */
const MAY_HOLD_NONE = new Set(['bid bonds for', 'loans agree holder', 'loans transfer holder']);

/** Names of somebody who may be new, so that no list has them. */
const MAY_BE_NEW = new Set(['attest person', 'propose admit-enterprise representative']);

type Choice = readonly [value: string, label: string];
type Values = { readonly [name: string]: string | undefined };
type Line = { readonly [name: string]: unknown };

interface Source {
  /** Null where the values at hand do not say of what the names are. */
  readonly asked: (values: Values) => Ask<Attempt<unknown>> | null;
  /** Where the lines stand in the answer, and which of their fields are the name and what it is called. */
  readonly list: string;
  readonly name: string;
  readonly called: string;
}

const SOURCES: { readonly [names: string]: Source } = {
  assets: { asked: () => attempt('assets', { all: true }), list: 'assets', name: 'asset', called: 'title' },
  enterprises: {
    asked: () => attempt('enterprises'),
    list: 'enterprises',
    name: 'enterprise',
    called: 'title',
  },
  people: { asked: () => attempt('members', { all: true }), list: 'members', name: 'person', called: 'name' },
  loans: { asked: () => attempt('loans'), list: 'loans', name: 'contract', called: 'title' },
  holders: {
    asked: ({ asset }) => (asset === undefined ? null : attempt('holders', { asset })),
    list: 'holders',
    name: 'holder',
    called: 'title',
  },
};

/** Who may lend, for a form of a screen: its answer is called `names-` and the argument. */
export const askWhoMayLend = (): Ask<Attempt<unknown>> => attempt('holders');

const WHO_MAY_LEND: Source = {
  asked: askWhoMayLend,
  list: 'everybody',
  name: 'holder',
  called: 'title',
};

function sourceOf(command: FormCommand, { name, names }: FormArgument): Source | undefined {
  const field = `${command.path.join(' ')} ${name}`;
  if (MAY_HOLD_NONE.has(field)) return WHO_MAY_LEND;
  return names === undefined || MAY_BE_NEW.has(field) ? undefined : SOURCES[names];
}

/** What a screen asks for the choices of a form; the answers have the names of the arguments. */
export function asksForChoices(
  command: FormCommand,
  values: Values,
): { readonly [name: string]: Ask<Attempt<unknown>> } {
  return Object.fromEntries(
    command.arguments.flatMap((argument) => {
      const asked = sourceOf(command, argument)?.asked(values) ?? null;
      return asked === null ? [] : [[`names-${argument.name}`, asked]];
    }),
  );
}

function labelOf(name: string, called: unknown): string {
  return typeof called === 'string' && called !== '' && called !== name ? `${called} (${name})` : name;
}

function choicesIn({ list, name, called }: Source, data: unknown): readonly Choice[] {
  const lines = (data as { readonly [list: string]: unknown })[list];
  if (!Array.isArray(lines)) return [];
  return (lines as readonly Line[]).flatMap((line): Choice[] => {
    const value = line[name];
    return typeof value === 'string' ? [[value, labelOf(value, line[called])]] : [];
  });
}

/** The choices of each field that has some; what stands in it already is one of them. */
export function choicesOf(
  command: FormCommand,
  values: Values,
  answers: { readonly [name: string]: unknown },
): { readonly [name: string]: FieldWords } {
  return Object.fromEntries(
    command.arguments.flatMap((argument) => {
      const source = sourceOf(command, argument);
      const answer = answers[`names-${argument.name}`] as Attempt<unknown> | undefined;
      if (source === undefined || answer === undefined || 'trouble' in answer) return [];
      const found = choicesIn(source, answer.data);
      const value = values[argument.name];
      const isKnown = value === undefined || value === '' || found.some(([one]) => one === value);
      const choices = isKnown ? found : [...found, [value, value] as const];
      return choices.length === 0 || choices.length > CHOICES_MAX ? [] : [[argument.name, { choices }]];
    }),
  );
}

type Fields = { readonly [name: string]: FieldWords };

/** The texts that a screen has for the fields of a command, with the names that there are to choose from. */
export function withChoices(
  fields: Fields,
  command: FormCommand | undefined,
  values: Values,
  answers: { readonly [name: string]: unknown },
): Fields {
  const choices: Fields = command === undefined ? {} : choicesOf(command, values, answers);
  const named = new Set([...Object.keys(fields), ...Object.keys(choices)]);
  return Object.fromEntries([...named].map((name) => [name, { ...fields[name], ...choices[name] }]));
}
