// Reads a command line: words that name a command, then arguments with a place and options in any order; `--` ends the options.

import type { Argument } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { oneLine } from '../control-characters.ts';
import { spelled, usageTrouble } from '../read-arguments.ts';
import type { Typed } from '../runner.ts';
import { COMMON_OPTIONS, SHORT_OPTIONS } from './options.ts';
import { didYouMean } from '../../node/spelling.ts';
import { commandOfWord } from './other-words.ts';
import type { CommandNode } from './tree.ts';

/** A command line as read. `common` holds the options of every command, `typed` the command's own arguments. */
export interface ParsedLine {
  readonly node: CommandNode;
  readonly common: Typed;
  readonly typed: Typed;
}

interface Reading {
  node: CommandNode;
  readonly common: { [name: string]: string | true };
  readonly typed: { [name: string]: string | true };
  readonly words: string[];
}

function helpLine({ path }: CommandNode): string {
  return `See: telekommune ${[...path, '--help'].join(' ')}`;
}

function optionNamed(command: CommandDescription | null, name: string): Argument | undefined {
  const own = command?.arguments.find((argument) => !argument.positional && argument.name === name);
  return own ?? COMMON_OPTIONS.find((option) => option.name === name);
}

function unknownOption({ node }: Reading, name: string): Error {
  const own = node.command?.arguments.filter(({ positional }) => !positional) ?? [];
  const names = [...own, ...COMMON_OPTIONS].map((option) => spelled(option));
  const where = node.path.length === 0 ? 'before the command' : `for "${node.path.join(' ')}"`;
  return usageTrouble(
    `There is no option "--${oneLine(name)}" ${where}.${didYouMean(`--${name}`, names)}`,
    helpLine(node),
  );
}

// A missing value must not swallow the next option: `--rate --json`.
function looksLikeOption(reading: Reading, word: string): boolean {
  if (word === '--' || SHORT_OPTIONS.has(word)) return true;
  return (
    word.startsWith('--') &&
    optionNamed(reading.node.command, word.slice(2).split('=')[0] ?? '') !== undefined
  );
}

/** Takes one option from `words[at]` on; the index of the next word. */
function takeOption(reading: Reading, words: readonly string[], at: number): number {
  const word = SHORT_OPTIONS.get(words[at] ?? '') ?? words[at] ?? '';
  const equals = word.indexOf('=');
  const name = word.slice(2, equals === -1 ? undefined : equals);
  const option = word.startsWith('--') ? optionNamed(reading.node.command, name) : undefined;
  if (option === undefined) throw unknownOption(reading, word.startsWith('--') ? name : word.slice(1));
  const into = COMMON_OPTIONS.includes(option) ? reading.common : reading.typed;
  if (Object.hasOwn(into, name) && option.kind !== 'flag')
    throw usageTrouble(`--${name} is given twice.`, 'Give it once.');
  if (option.kind === 'flag') {
    if (equals !== -1) throw usageTrouble(`--${name} takes no value.`, helpLine(reading.node));
    into[name] = true;
    return at + 1;
  }
  const value = equals === -1 ? words[at + 1] : word.slice(equals + 1);
  if (value === undefined || (equals === -1 && looksLikeOption(reading, value)))
    throw usageTrouble(`--${name} wants a value: ${option.help}.`, helpLine(reading.node));
  into[name] = value;
  return equals === -1 ? at + 2 : at + 1;
}

function takeWord(reading: Reading, word: string): void {
  const child = reading.words.length === 0 ? reading.node.children.get(word) : undefined;
  if (child !== undefined) {
    reading.node = child;
    return;
  }
  // `telekommune help vote` is what people type who do not know this program yet
  if (word === 'help' && reading.node.path.length === 0 && reading.common['help'] === undefined) {
    reading.common['help'] = true;
    return;
  }
  if (reading.node.command === null) throw unknownCommand(reading.node, word);
  reading.words.push(word);
}

function unknownCommand(node: CommandNode, word: string): Error {
  const asked = oneLine([...node.path, word].join(' '));
  const meant = node.path.length === 0 ? commandOfWord(word) : null;
  const hint = meant === null ? didYouMean(word, [...node.children.keys()]) : ` Did you mean "${meant}"?`;
  return usageTrouble(`There is no command "${asked}".${hint}`, helpLine(node));
}

/** Gives the words their places. The last place of kind `text` or `lines` takes all words that are left. */
function placeWords({ node, words, typed }: Reading): void {
  const places = node.command?.arguments.filter(({ positional }) => positional) ?? [];
  const last = places.at(-1);
  const fitting =
    (last?.kind === 'text' || last?.kind === 'lines') && words.length > places.length
      ? places.length - 1
      : words.length;
  for (const [index, word] of words.slice(0, fitting).entries()) {
    const place = places[index];
    if (place === undefined) {
      const hint = node.children.size > 0 ? didYouMean(word, [...node.children.keys()]) : '';
      throw usageTrouble(
        `"${oneLine(word)}" is one word too many for "${node.path.join(' ')}".${hint}`,
        helpLine(node),
      );
    }
    typed[place.name] = word;
  }
  if (fitting < words.length && last !== undefined) typed[last.name] = words.slice(fitting).join(' ');
}

/** Reads the words behind the program's name. Throws CommandTrouble of kind `usage`. */
export function parseLine(root: CommandNode, words: readonly string[]): ParsedLine {
  const reading: Reading = { node: root, common: {}, typed: {}, words: [] };
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (word === '--') {
      for (const rest of words.slice(at + 1)) takeWord(reading, rest);
      break;
    }
    if (word.startsWith('-') && word.length > 1 && !/^-\d/.test(word)) {
      at = takeOption(reading, words, at);
    } else {
      takeWord(reading, word);
      at++;
    }
  }
  placeWords(reading);
  return { node: reading.node, common: reading.common, typed: reading.typed };
}
