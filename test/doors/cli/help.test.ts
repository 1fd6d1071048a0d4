// Help on every level. The golden texts are the door's own words, to be read by a person when they change.

import { describe, expect, it } from 'vitest';
import { helpLines } from '../../../src/doors/cli/help.ts';
import { COMMON_OPTIONS } from '../../../src/doors/cli/options.ts';
import { parseLine } from '../../../src/doors/cli/parse.ts';
import { nodesOf, treeOf } from '../../../src/doors/cli/tree.ts';
import { textWidth } from '../../../src/doors/cli/width.ts';
import { readArguments } from '../../../src/doors/read-arguments.ts';
import { COMMAND_GROUPS } from '../../../src/node/commands/described.ts';
import { sampleCommands } from './sample-commands.ts';
import { realCommands } from './table-of-commands.ts';

const plain = { columns: 80, strong: (text: string) => text };
const root = treeOf(realCommands);
const sample = treeOf(sampleCommands);

function help(node: typeof root): string {
  return `${helpLines(node, plain).join('\n')}\n`;
}

describe('the help', () => {
  it('of the program', async () => {
    await expect(help(sample)).toMatchFileSnapshot('golden/help-overview.txt');
  });

  it('of a word that groups commands', async () => {
    await expect(help(parseLine(sample, ['ledger']).node)).toMatchFileSnapshot('golden/help-ledger.txt');
  });

  it('of a command', async () => {
    await expect(help(parseLine(sample, ['bid']).node)).toMatchFileSnapshot('golden/help-bid.txt');
  });

  it.each(nodesOf(root).map((node) => [node.path.join(' ') || 'the program', node] as const))(
    'of %s fits 80 columns',
    (_name, node) => {
      const tooLong = helpLines(node, plain).filter((line) => {
        const isOneWord = !line.trim().includes(' ');
        const isExample = line.startsWith('  telekommune ') || line.startsWith('  source ');
        return textWidth(line) > 80 && !isOneWord && !isExample;
      });
      expect(tooLong).toEqual([]);
    },
  );
});

describe('every command', () => {
  it.each(realCommands.map((command) => [command.path.join(' '), command] as const))(
    '%s stands in a group, has an example that is understood, and sentences without a full stop',
    (_name, command) => {
      expect(COMMAND_GROUPS.map(({ name }) => name)).toContain(command.group);
      for (const sentence of [command.summary, ...command.arguments.map((argument) => argument.help)])
        expect(sentence).toMatch(/[^.]$/);
      const line = /telekommune ([^)|]*)/.exec(command.example)?.[1]?.trim() ?? '';
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      const { node, typed } = parseLine(root, words);
      expect(node.command).toBe(command);
      expect(() => readArguments(command, typed, 'EUR')).not.toThrow();
    },
  );

  it('has a path of its own, and no argument that every command has anyway', () => {
    const paths = realCommands.map(({ path }) => path.join(' '));
    expect(new Set(paths).size).toBe(paths.length);
    const common = COMMON_OPTIONS.map(({ name }) => name);
    const twice = realCommands.flatMap(({ path, arguments: own }) => {
      const names = [...common, ...own.map(({ name }) => name)];
      return names
        .filter((name, index) => names.indexOf(name) !== index)
        .map((name) => `${path.join(' ')}: ${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('that has subcommands takes no words of its own, which could be mistaken for them', () => {
    const ambiguous = nodesOf(root).filter(
      ({ command, children }) =>
        children.size > 0 && command?.arguments.some(({ positional }) => positional) === true,
    );
    expect(ambiguous.map(({ path }) => path.join(' '))).toEqual([]);
  });
});
