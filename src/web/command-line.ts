// From a command line, as answers and refusals name it, to the screen where that is done: `telekommune pay service press-hall` is
// /do/pay/service?asset=press-hall, or a screen that says it is the better place.

import type { FormCommand } from './command.ts';
import { href } from './html.ts';
import type { Setting } from './setting.ts';

type Links = Pick<Setting, 'commands' | 'screens'>;

/** Words of a line as a shell would split it; only double quotes are known. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** A word in capitals stands for what a person fills in. */
const BLANK = /^[A-Z][A-Z-]*$/;

function commandIn(commands: ReadonlyMap<string, FormCommand>, words: readonly string[]): FormCommand | null {
  for (let length = Math.min(words.length, 4); length > 0; length--) {
    const found = commands.get(words.slice(0, length).join(' '));
    if (found !== undefined) return found;
  }
  return null;
}

function valuesOf(command: FormCommand, words: readonly string[]): { readonly [name: string]: string } {
  const places = command.arguments.filter(({ positional }) => positional);
  const values: [string, string][] = [];
  let place = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/.exec(word) ?? [];
    if (name === undefined) {
      const taken = places[place++];
      if (taken !== undefined && !BLANK.test(word)) values.push([taken.name, word]);
      continue;
    }
    const argument = command.arguments.find((one) => one.name === name);
    const value = argument?.kind === 'flag' ? 'true' : (inline ?? words[++at] ?? '');
    if ((argument !== undefined || name === 'as') && !BLANK.test(value)) values.push([name, value]);
  }
  return Object.fromEntries(values);
}

/** The command of a line with the arguments that it names; null where there is none. */
export function readLine(
  commands: ReadonlyMap<string, FormCommand>,
  line: string,
): { readonly command: FormCommand; readonly values: { readonly [name: string]: string } } | null {
  const words = wordsOf(line.trim().replace(/^(?:telekommune|tk)\s+/, ''));
  const command = commandIn(commands, words);
  return command === null ? null : { command, values: valuesOf(command, words.slice(command.path.length)) };
}

/** Where a command, `pay service`, is done or asked: the better place where there is one, else its form. */
export function commandHref(
  { screens }: Pick<Links, 'screens'>,
  name: string,
  values: { readonly [name: string]: string } = {},
): string {
  for (const { path, instead } of screens) {
    if (!instead.includes(name)) continue;
    const used = new Set<string>();
    let isWhole = true;
    const filled = path.replace(/:([a-z]+)/g, (_colon, param: string) => {
      const value = values[param];
      used.add(param);
      if (value === undefined) isWhole = false;
      return encodeURIComponent(value ?? '');
    });
    if (isWhole)
      return href(filled, Object.fromEntries(Object.entries(values).filter(([one]) => !used.has(one))));
  }
  return href(`/do/${name.replaceAll(' ', '/')}`, values);
}

/** Where a command line leads; null where the page knows no such command. */
export function doHref(links: Links, line: string): string | null {
  const read = readLine(links.commands, line);
  return read === null ? null : commandHref(links, read.command.path.join(' '), read.values);
}
