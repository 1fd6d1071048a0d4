// The manual page, in the macros of man(7), made from the table of commands.

import { COMMAND_GROUPS, type CommandDescription } from '../../node/commands/described.ts';
import { valueHint } from './help.ts';
import { COMMON_OPTIONS, ENVIRONMENT, EXIT_CODES } from './options.ts';
import { argumentForms, optionForm, placeholder, PROGRAM } from './synopsis.ts';

/** Text for roff: backslashes and hyphens stand for themselves, other scripts as code points, no line begins a request. */
export function roffText(text: string): string {
  let escaped = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\\') escaped += '\\e';
    else if (character === '-') escaped += '\\-';
    else if (character === '"') escaped += '\\(dq';
    else if (code === 0x0a) escaped += ' ';
    else if (code < 0x20 || code === 0x7f) escaped += '?';
    else if (code < 0x7f) escaped += character;
    else escaped += `\\[u${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

function item(name: string, means: string): string[] {
  return ['.TP', `.B "${roffText(name)}"`, roffText(means)];
}

function commandLines(command: CommandDescription): string[] {
  const forms = argumentForms(command);
  return [
    `.SS "${roffText([PROGRAM, ...command.path].join(' '))}"`,
    roffText(`${command.summary}.`),
    '.PP',
    `.B ${roffText([PROGRAM, ...command.path].join(' '))}`,
    ...forms.map(roffText),
    ...(command.details ?? []).flatMap((paragraph) => ['.PP', roffText(paragraph)]),
    ...command.arguments.flatMap((argument) =>
      item(
        argument.positional ? placeholder(argument) : optionForm(argument),
        `${argument.help}${valueHint(argument)}.`,
      ),
    ),
    '.PP',
    'Example:',
    '.PP',
    '.RS 4',
    '.EX',
    roffText(command.example),
    '.EE',
    '.RE',
  ];
}

/** The page. `version` stands at its foot. */
export function manPage(commands: readonly CommandDescription[], version: string): string {
  const groups = COMMAND_GROUPS.flatMap(({ name, means }) => {
    const within = commands.filter(({ group }) => group === name);
    if (within.length === 0) return [];
    const heading = `.SH "COMMANDS: ${roffText(name.toUpperCase())}"`;
    return [
      heading,
      roffText(`${means.slice(0, 1).toUpperCase()}${means.slice(1)}.`),
      ...within.flatMap(commandLines),
    ];
  });
  const lines = [
    `.TH TELEKOMMUNE 1 "" "telekommune ${roffText(version)}" "User commands"`,
    '.SH NAME',
    `${PROGRAM}, tk \\- a venture commune without a centre`,
    '.SH SYNOPSIS',
    `.B ${PROGRAM}`,
    '.I COMMAND',
    roffText('[ARGUMENT …] [--OPTION [VALUE] …]'),
    '.SH DESCRIPTION',
    roffText(
      'Enterprises buy property together, lease it at market rent and share the rent equally among all who work. Each of them runs a node; no node is a centre.',
    ),
    '.PP',
    roffText(
      'Options may stand anywhere behind the command they belong to, as --option value or --option=value; -- ends them. Where a node runs on the folder, a command is carried out by it; else the command opens the folder itself.',
    ),
    '.SH OPTIONS',
    roffText('Every command takes these.'),
    ...COMMON_OPTIONS.flatMap((option) => item(optionForm(option), `${option.help}.`)),
    ...groups,
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(({ code, means }) => item(String(code), `${means}.`)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(({ name, means }) => item(name, means)),
    '.SH FILES',
    ...item('~/.local/share/telekommune', 'The folder of the node, for its owner alone.'),
    ...item('node.sock', 'In the folder: where commands reach the running node.'),
    ...item('bids.json', 'In the folder: sealed bids and what opens them, until they are revealed.'),
  ];
  return `${lines.join('\n')}\n`;
}
