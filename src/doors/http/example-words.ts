// Turns the example line of a command into the arguments of a request, for the description of the interface.

import type { CommandDescription } from '../../node/commands/described.ts';
import type { Typed } from '../runner.ts';

/** Words of a line as a shell would split it; only double quotes are known. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** The arguments of the example, by name. */
export function exampleOf({ path, arguments: known, example }: CommandDescription): Typed {
  const words = wordsOf(example).slice(1 + path.length);
  const places = known.filter(({ positional }) => positional);
  const typed: [string, string | true][] = [];
  let place = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/.exec(word) ?? [];
    if (name === undefined) {
      const taken = places[place++];
      if (taken !== undefined) typed.push([taken.name, word]);
      continue;
    }
    const isFlag = known.find((one) => one.name === name)?.kind === 'flag';
    if (isFlag) typed.push([name, true]);
    else if (name === 'as' || known.some((one) => one.name === name))
      typed.push([name, inline ?? words[++at] ?? '']);
  }
  return Object.fromEntries(typed);
}
