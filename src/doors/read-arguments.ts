// Reads what a person typed into the values of a command, or says what is wrong with it. Knows no door and no node.

import { isSlug } from '../kernel/codec-records.ts';
import { parseDate } from '../kernel/calendar.ts';
import { type CurrencyCode, parseCurrency } from '../kernel/currency.ts';
import { parseMoney } from '../kernel/money.ts';
import { parseRatePpm } from '../kernel/rates.ts';
import { type Argument, type ArgumentValues, CommandTrouble } from '../node/command.ts';
import type { CommandDescription } from '../node/commands/described.ts';
import { whereControl } from './control-characters.ts';
import type { Typed } from './runner.ts';

type Read = { readonly value: bigint | number | string | boolean } | { readonly fault: string };

/** The longest argument, in UTF-16 units. */
export const ARGUMENT_LENGTH_MAX = 4096;
/** The longest one of several lines: what takes it says how many bytes it may have. */
export const LINES_LENGTH_MAX = 65_536;

/** How an argument is named to a person: `--rate`, or `ASSET` where it has a place. */
export function spelled({ name, positional }: Pick<Argument, 'name' | 'positional'>): string {
  return positional ? name.toUpperCase() : `--${name}`;
}

function notNegative(value: bigint, text: string): Read {
  return value < 0n ? { fault: `"${text}" is below zero` } : { value };
}

function readMoney(text: string, currency: CurrencyCode | null): Read {
  if (currency === null) return { value: text };
  const read = parseMoney(text, currency);
  return 'fault' in read ? read : notNegative(read.minor, text);
}

function readRate(text: string): Read {
  const read = parseRatePpm(text);
  return 'fault' in read ? read : notNegative(read.ppm, text);
}

function readDate(text: string): Read {
  const value = parseDate(text);
  return value === null ? { fault: `"${text}" is not a date; write it like 2026-11-26` } : { value };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function readInstant(text: string): Read {
  const isReal = INSTANT.test(text) && parseDate(text.slice(0, 10)) !== null;
  const value = isReal ? Date.parse(text) : Number.NaN;
  const fault = `"${text}" is not an instant; write it like 2026-11-26T12:00Z, or a date for its first moment in UTC`;
  return Number.isNaN(value) || value < 0 ? { fault } : { value };
}

function readCount(text: string): Read {
  const isCount = /^\d{1,15}$/.test(text);
  return isCount ? { value: Number(text) } : { fault: `"${text}" is not a whole number of digits` };
}

function readWord(text: string, words: readonly string[]): Read {
  return words.includes(text)
    ? { value: text }
    : { fault: `"${text}" is none of the words that fit: ${words.join(', ')}` };
}

function readText(text: string): Read {
  if (text === '') return { fault: 'it is empty' };
  const where = whereControl(text, false);
  return where === null ? { value: text } : { fault: `it holds ${where}` };
}

function readLines(typed: string): Read {
  const text = typed.replace(/\r\n?/g, '\n').trimEnd();
  if (text === '') return { fault: 'it is empty' };
  const where = whereControl(text, true);
  return where === null ? { value: text } : { fault: `it holds ${where}` };
}

/** Reads one argument. Without a currency, money stays text: the node that knows it reads it again. */
export function readArgument(argument: Argument, text: string, currency: CurrencyCode | null): Read {
  const lengthMax = argument.kind === 'lines' ? LINES_LENGTH_MAX : ARGUMENT_LENGTH_MAX;
  if (text.length > lengthMax)
    return { fault: `${text.length} characters are too long; ${lengthMax} are the limit` };
  switch (argument.kind) {
    case 'money':
      return readMoney(text, currency);
    case 'rate':
      return readRate(text);
    case 'date':
      return readDate(text);
    case 'instant':
      return readInstant(text);
    case 'count':
      return readCount(text);
    case 'word':
      return readWord(text, argument.words ?? []);
    case 'slug':
      return isSlug(text)
        ? { value: text }
        : { fault: `"${text}" is not a short name: 1 to 32 of a-z, 0-9 and hyphens between them` };
    case 'id':
      return /^[0-9a-f]{4,64}$/.test(text)
        ? { value: text }
        : { fault: `"${text}" is not an id: at least its first 4 digits of 0-9 and a-f` };
    case 'flag':
      return { fault: 'it takes no value' };
    case 'lines':
      return readLines(text);
    case 'text':
    case 'file':
    case 'folder':
      return readText(text);
  }
}

/** Says that the command line was wrong. */
export function usageTrouble(says: string, next: string): CommandTrouble {
  return new CommandTrouble({ kind: 'usage', says, next });
}

/** Says what the missing word is, what may stand there, and how a whole line looks. */
function missingTrouble({ example }: CommandDescription, argument: Argument): CommandTrouble {
  const { help, words = [] } = argument;
  const choice = words.length === 0 ? '' : `; one of ${words.join(', ')}`;
  return usageTrouble(`${spelled(argument)} is missing: ${help}${choice}.`, `For example: ${example}`);
}

/** The line with a name and the amount behind it in their right order, where somebody typed them the other way round; null otherwise. */
function turnedRound(
  { path, arguments: all }: CommandDescription,
  typed: Typed,
  at: Argument,
): string | null {
  const places = all.filter(({ positional }) => positional);
  const after = places[places.indexOf(at) + 1];
  const [first, second] = [typed[at.name], after === undefined ? undefined : typed[after.name]];
  if (at.kind !== 'slug' || after?.kind !== 'money' || typeof first !== 'string') return null;
  if (typeof second !== 'string' || !isSlug(second) || !/^[0-9][0-9.,]*$/.test(first)) return null;
  const words = places.map(({ name }) => {
    const word = name === at.name ? second : name === after.name ? first : typed[name];
    return typeof word === 'string' && /^[\w.,-]{1,64}$/.test(word)
      ? word
      : spelled({ name, positional: true });
  });
  return `${spelled(at)} comes before ${spelled(after)}: telekommune ${[...path, ...words].join(' ')}`;
}

/** Reads all arguments of a command. Throws CommandTrouble of kind `usage` for the first that does not fit. */
export function readArguments(
  command: CommandDescription,
  typed: Typed,
  currencyCode: string | null,
): ArgumentValues {
  const currency = currencyCode === null ? null : parseCurrency(currencyCode);
  const next = `See: telekommune ${command.path.join(' ')} --help`;
  const values: { [name: string]: bigint | number | string | boolean } = {};
  for (const argument of command.arguments) {
    const text = Object.hasOwn(typed, argument.name) ? typed[argument.name] : undefined;
    if (text === undefined) {
      if (argument.required) throw missingTrouble(command, argument);
    } else if (text === true) {
      if (argument.kind !== 'flag') throw usageTrouble(`${spelled(argument)} wants a value.`, next);
      values[argument.name] = true;
    } else {
      const read = readArgument(argument, text, currency);
      if ('fault' in read)
        throw usageTrouble(
          `${spelled(argument)}: ${read.fault}.`,
          turnedRound(command, typed, argument) ?? next,
        );
      values[argument.name] = read.value;
    }
  }
  const unknown = Object.keys(typed).find((name) => !command.arguments.some((known) => known.name === name));
  if (unknown !== undefined) throw usageTrouble(`There is no argument "${unknown}".`, next);
  return values;
}
