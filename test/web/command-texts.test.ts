// What commands are for and what their fields are called, in German and Spanish: all of it is there, and nothing of what is gone.

import { describe, expect, it } from 'vitest';
import { commandTexts } from '../../src/web/words/command-texts.ts';
import { deskCommands } from '../../src/main/desk/desk-commands.ts';
import { backupCommand } from '../../src/main/keeping-commands.ts';
import type { FormCommand } from '../../src/web/command.ts';
import { hostCommands } from '../../src/node/commands/host-commands.ts';
import { describedCommands } from './at-hand.ts';

const commands: readonly Pick<FormCommand, 'path' | 'arguments' | 'details'>[] = [
  ...describedCommands(),
  ...hostCommands,
  backupCommand,
  ...deskCommands,
];
const fields = commands.flatMap((command) => command.arguments);

/** The commands that a text names. */
function led(text: string): readonly string[] {
  return [...text.matchAll(/telekommune [a-z-]+/g)].map(([line]) => line).toSorted();
}

describe.each(['de', 'es'] as const)('the commands in %s', (tag) => {
  const { summaries, labels, helps, details, choices } = commandTexts(tag);

  it('say what they are for', () => {
    const paths = commands.map(({ path }) => path.join(' '));
    expect(Object.keys(summaries).sort()).toEqual(paths.toSorted());
  });

  it('name their fields', () => {
    const [own = [], general = []] = [true, false].map((isOwn) =>
      Object.keys(labels).filter((name) => name.includes(' ') === isOwn),
    );
    expect(general.sort()).toEqual([...new Set(fields.map(({ name }) => name))].sort());
    const named = commands.flatMap(({ path, arguments: own }) =>
      own.map(({ name }) => `${path.join(' ')} ${name}`),
    );
    expect(own.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('explain every field, and none that there is not', () => {
    expect(Object.keys(helps).sort()).toEqual([...new Set(fields.map(({ help }) => help))].sort());
  });

  it('explain themselves in every paragraph, of which those that show a file begin with a line of text', () => {
    const paragraphs = commands
      .flatMap((command) => command.details ?? [])
      .map((one) => one.split('\n')[0] ?? '');
    expect(Object.keys(details).sort()).toEqual([...new Set(paragraphs)].sort());
  });

  it('lead to the commands to which the English paragraphs lead', () => {
    const wrong = Object.entries(details).filter(([text, own]) =>
      led(own).some((line) => !led(text).includes(line)),
    );
    expect(wrong).toEqual([]);
  });

  it('name the words among which a field lets choose, but formats, conventions and programs', () => {
    const words = new Set(fields.flatMap((field) => field.words ?? []));
    expect(Object.keys(choices).filter((word) => !words.has(word))).toEqual([]);
    const bare = [...words].filter((word) => !Object.hasOwn(choices, word) && !/[/\d]/.test(word));
    expect(bare.toSorted()).toEqual(expect.arrayContaining(['csv', 'hledger', 'pdf', 'xlsx']));
    expect(bare.length).toBeLessThan(16);
  });

  it('say something', () => {
    const texts = [summaries, labels, helps, details, choices].flatMap((one) => Object.values(one));
    expect(texts.filter((text) => text.trim() === '' || text.trim() !== text)).toEqual([]);
  });
});
