// A person who is told to type something can type it: every command that a page or a refusal names exists.

import { expect, it } from 'vitest';
import { contexts } from '../../src/contexts/contexts.ts';
import { ORDER_RULES } from '../../src/contexts/order/rules.ts';
import { OWN_COMMANDS } from '../../src/doors/cli/own-commands.ts';
import { describedCommands, machineCommandsWith } from '../../src/main/runners.ts';
import { projectRoot, readTextFiles } from '../house/project-files.ts';

/** What the program adds to the table where its command line is put together. */
const ADDED = ['example', 'help', 'page'];
const described = [...describedCommands(machineCommandsWith([])), ...OWN_COMMANDS];
const commands = new Set([...described.map(({ path }) => path.join(' ')), ...ADDED]);
/** Words that group commands print what they group. */
const groups = new Set([...commands].map((words) => words.split(' ')[0] ?? ''));
const NAMED = /\btelekommune ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)/g;

/** The commands in a text that do not exist. The second word may be an argument. */
function missingIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)]
    .map(([, words = '']) => words)
    .filter(
      (words) => !commands.has(words) && !groups.has(words) && !commands.has(words.split(' ')[0] ?? ''),
    );
}

/** What a text types for an argument that takes few words, and is none of them: `bank order loans`. */
function wrongWordsIn(text: string): readonly string[] {
  return described.flatMap(({ path, arguments: [first] }) => {
    if (first?.positional !== true || first.words === undefined) return [];
    const { words } = first;
    const typed = new RegExp(`\\btelekommune ${path.join(' ')} ([a-z][a-z-]*)`, 'g');
    return [...text.matchAll(typed)]
      .filter(([, word = '']) => !words.includes(word))
      .map(([, word = '']) => [...path, word].join(' '));
  });
}

it('in the pages, where they are set off as code', () => {
  const missing = readTextFiles(projectRoot)
    .filter(({ path }) => /^(docs\/(?!domain\/refusals)|README\.md)/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/`telekommune [^`\n]*`|^ {4}telekommune .*$/gm)]
        .flatMap(([code]) => [...missingIn(code), ...wrongWordsIn(code)])
        .map((words) => `${path}: telekommune ${words}`),
    );
  expect(missing).toEqual([]);
});

it('in what a refusal says to do next', () => {
  const rules = [...ORDER_RULES, ...contexts.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.rules))];
  const missing = rules.flatMap(({ name, next }) =>
    missingIn(next).map((words) => `${name}: telekommune ${words}`),
  );
  expect([...new Set(missing)]).toEqual([]);
});

it('and a command that does not exist is noticed', () => {
  expect(missingIn('Type telekommune abolish rent, or telekommune status.')).toEqual(['abolish rent']);
  expect(wrongWordsIn('`telekommune bank order loans`, `telekommune bank order rent`')).toEqual([
    'bank order loans',
  ]);
});
