// The help of every level: the overview in groups, a group of subcommands, one command.

import type { Argument } from '../../node/command.ts';
import { COMMAND_GROUPS, type CommandDescription } from '../../node/commands/described.ts';
import { COMMON_OPTIONS, ENVIRONMENT, EXIT_CODES } from './options.ts';
import { argumentForms, optionForm, placeholder, PROGRAM, synopsis } from './synopsis.ts';
import { type CommandNode, nodesOf } from './tree.ts';
import { padTo, textWidth, wrapped } from './width.ts';

const NAME_COLUMNS_MAX = 26;

/** How wide help may be, and how a heading stands out. */
export interface HelpLayout {
  readonly columns: number;
  readonly strong: (text: string) => string;
}

/** Names on the left, what they mean on the right, wrapped under itself. */
function listed(pairs: readonly (readonly [string, string])[], columns: number, indent: number): string[] {
  const nameColumns = Math.min(NAME_COLUMNS_MAX, Math.max(...pairs.map(([name]) => textWidth(name))));
  const behind = indent + nameColumns + 2;
  return pairs.flatMap(([name, means]) => {
    const [first = '', ...more] = wrapped(means, Math.max(24, columns - behind));
    const head = ' '.repeat(indent) + padTo(name, nameColumns, 'left');
    const lines = textWidth(name) > nameColumns ? [head, ' '.repeat(behind) + first] : [`${head}  ${first}`];
    return [...lines, ...more.map((line) => ' '.repeat(behind) + line)];
  });
}

function commandPairs(commands: readonly CommandDescription[]): [string, string][] {
  return commands.map(({ path, summary }) => [path.join(' '), summary]);
}

/** Commands of the overview: one line for a word with several subcommands below it. */
function overviewPairs(root: CommandNode, group: string): [string, string][] {
  return [...root.children.values()].flatMap((child): [string, string][] => {
    const within = nodesOf(child).flatMap(({ command }) => (command?.group === group ? [command] : []));
    const [first] = within;
    if (first === undefined) return [];
    if (within.length === 1) return commandPairs([first]);
    const own = within.find(({ path }) => path.length === 1);
    const words = within.filter(({ path }) => path.length > 1).map(({ path }) => path.slice(1).join(' '));
    const means = own === undefined ? words.join(', ') : `${own.summary}; also ${words.join(', ')}`;
    return [[child.path.join(' '), means]];
  });
}

/** What `telekommune --help` prints. */
export function overviewLines(root: CommandNode, { columns, strong }: HelpLayout): string[] {
  const groups = COMMAND_GROUPS.flatMap(({ name, means }) => {
    const pairs = overviewPairs(root, name);
    return pairs.length === 0 ? [] : ['', `${strong(name)}: ${means}`, ...listed(pairs, columns, 2)];
  });
  return [
    ...wrapped(
      'Enterprises buy property together, lease it at market rent and share the rent equally.',
      columns,
    ),
    '',
    `  ${PROGRAM} COMMAND …        in short: tk COMMAND …`,
    `  ${PROGRAM} COMMAND --help   explains a command and shows an example`,
    ...groups,
    '',
    ...commonLines({ columns, strong }),
    '',
    strong('Environment'),
    ...listed(
      ENVIRONMENT.map(({ name, means }): [string, string] => [name, means]),
      columns,
      2,
    ),
  ];
}

function commonLines({ columns, strong }: HelpLayout): string[] {
  const options = COMMON_OPTIONS.map((option): [string, string] => [optionForm(option), option.help]);
  const codes = EXIT_CODES.map(({ code, means }): [string, string] => [String(code), means]);
  return [
    strong('Everywhere'),
    ...listed(options, columns, 2),
    '',
    strong('Exit codes'),
    ...listed(codes, columns, 2),
  ];
}

/** What can be said about a value beyond its help. */
export function valueHint(argument: Argument): string {
  const { kind, words = [] } = argument;
  switch (kind) {
    case 'word':
      return placeholder(argument) === words.join('|') ? '' : ` (${words.join(', ')})`;
    case 'rate':
      return ' (in per cent, such as 3.5)';
    case 'date':
      return ' (such as 2026-11-26)';
    case 'instant':
      return ' (such as 2026-11-26T12:00Z)';
    case 'money':
      return ' (such as 1250.00)';
    default:
      return '';
  }
}

/** What `telekommune ledger --help` prints for a word that only groups commands. */
function subcommandLines({ path, children }: CommandNode, { columns, strong }: HelpLayout): string[] {
  const below = [...children.values()].flatMap(nodesOf).flatMap(({ command }) => command ?? []);
  return [
    `  ${PROGRAM} ${path.join(' ')} COMMAND …`,
    '',
    strong('Commands'),
    ...listed(commandPairs(below), columns, 2),
    '',
    strong('Example'),
    ...below.slice(0, 1).map(({ example }) => `  ${example}`),
  ];
}

function hinted(argument: Argument): string {
  return argument.help + valueHint(argument);
}

function callLines(command: CommandDescription, columns: number): string[] {
  const whole = `  ${synopsis(command)}`;
  if (textWidth(whole) <= columns) return [whole];
  const [head, ...forms] = [`  ${[PROGRAM, ...command.path].join(' ')}`, ...argumentForms(command)];
  const lines = [head];
  for (const form of forms) {
    const last = lines.at(-1) ?? '';
    if (textWidth(last) + 1 + textWidth(form) <= columns) lines[lines.length - 1] = `${last} ${form}`;
    else lines.push(`      ${form}`);
  }
  return lines;
}

/** What `telekommune vote --help` prints. */
function commandLines(command: CommandDescription, layout: HelpLayout): string[] {
  const { columns, strong } = layout;
  const places = command.arguments.filter(({ positional }) => positional);
  const options = command.arguments.filter(({ positional }) => !positional);
  const argumentLines = (title: string, pairs: [string, string][]): string[] =>
    pairs.length === 0 ? [] : ['', strong(title), ...listed(pairs, columns, 2)];
  return [
    ...wrapped(`${command.summary}.`, columns),
    '',
    ...callLines(command, columns),
    ...(command.details ?? []).flatMap((paragraph) => ['', ...wrapped(paragraph, columns)]),
    ...argumentLines(
      'Arguments',
      places.map((place) => [placeholder(place), hinted(place)]),
    ),
    ...argumentLines(
      'Options',
      options.map((option) => [optionForm(option), hinted(option)]),
    ),
    '',
    strong('Example'),
    `  ${command.example}`,
    '',
    ...commonLines(layout),
  ];
}

/** The help of any node of the tree. */
export function helpLines(node: CommandNode, layout: HelpLayout): string[] {
  if (node.path.length === 0) return overviewLines(node, layout);
  if (node.command === null) return subcommandLines(node, layout);
  const below = [...node.children.values()].flatMap(nodesOf).flatMap(({ command }) => command ?? []);
  const more =
    below.length === 0
      ? []
      : ['', layout.strong('Further'), ...listed(commandPairs(below), layout.columns, 2)];
  return [...commandLines(node.command, layout), ...more];
}
