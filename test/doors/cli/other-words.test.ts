// Words of the field in other languages lead to the command.

import { expect, test } from 'vitest';
import { commandOfWord, NAMED_COMMANDS } from '../../../src/doors/cli/other-words.ts';
import { parseLine } from '../../../src/doors/cli/parse.ts';
import { treeOf } from '../../../src/doors/cli/tree.ts';
import { realCommands } from './table-of-commands.ts';

const root = treeOf(realCommands);

test.each([
  ['kredite', 'loans'],
  ['Bilanz', 'ledger balance-sheet'],
  ['préstamos', 'loans'],
])('%s', (word, command) => {
  expect(() => parseLine(root, [word])).toThrow(`Did you mean "${command}"?`);
});

test('a word that is near to a command is taken for that one', () => {
  expect(() => parseLine(root, ['loanz'])).toThrow('Did you mean "loans"?');
  expect(commandOfWord('nonsense')).toBeNull();
});

test('every command that is meant is there', () => {
  for (const command of NAMED_COMMANDS)
    expect(parseLine(root, command.split(' ')).node.path.join(' ')).toBe(command);
});
