// Whatever tells a person to type a command names one that there is: rules, help, and the texts of the commands themselves.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { treeOf } from '../../../src/doors/cli/tree.ts';
import { projectRoot } from '../../house/project-files.ts';
import { realCommands } from './table-of-commands.ts';

const root = treeOf(realCommands);
const folders = ['src/contexts', 'src/views', 'src/node/commands', 'src/doors'];

/** The command, or the word that groups commands, that a text names; null for none. */
function commandIn(words: readonly string[]): string | null {
  if (words[0] === 'help' && words.length > 1) return commandIn(words.slice(1));
  let node = root;
  for (const word of words) {
    const child = node.children.get(word);
    if (child === undefined) break;
    node = child;
  }
  return node.path.length === 0 ? null : node.path.join(' ');
}

interface Mention {
  readonly file: string;
  readonly words: readonly string[];
}

function mentions(): Mention[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = readFileSync(join(projectRoot, folder, file), 'utf8');
        const code = text.split('\n').filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line));
        return [...code.join('\n').matchAll(/telekommune ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)/g)].map(
          ([, words = '']) => ({
            file: `${folder}/${file}`,
            words: words.split(' '),
          }),
        );
      }),
  );
}

// A sentence in which the folder of that name is followed by a verb.
const NO_COMMANDS = ['lies'];

describe('a command that a text tells to type', () => {
  it('is in the table', () => {
    const all = mentions();
    expect(all.length).toBeGreaterThan(50);
    const unknown = all.filter(
      ({ words }) => commandIn(words) === null && !NO_COMMANDS.includes(words[0] ?? ''),
    );
    expect(unknown.map(({ file, words }) => `${file}: telekommune ${words.join(' ')}`)).toEqual([]);
  });

  it('that does not exist would be found', () => {
    expect(commandIn(['nonsense', 'now'])).toBeNull();
    expect(commandIn(['vote', 'yes'])).toBe('vote');
    expect(commandIn(['ledger', 'journal'])).toBe('ledger journal');
  });
});
