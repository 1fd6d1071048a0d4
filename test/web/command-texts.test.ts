// What commands are for and what their fields are called, in German and Spanish: all of it is there, and nothing of what is gone.

import { describe, expect, it } from 'vitest';
import { commandTexts } from '../../src/web/words/command-texts.ts';
import { describedCommands } from './at-hand.ts';

const commands = describedCommands();
const fields = commands.flatMap((command) => command.arguments);

describe.each(['de', 'es'] as const)('the commands in %s', (tag) => {
  const { summaries, labels, helps } = commandTexts(tag);

  it('say what they are for', () => {
    const paths = commands.map(({ path }) => path.join(' '));
    expect(Object.keys(summaries).sort()).toEqual(paths.toSorted());
  });

  it('name their fields', () => {
    expect(Object.keys(labels).sort()).toEqual([...new Set(fields.map(({ name }) => name))].sort());
  });

  it('explain fields by what the table of commands says, and by nothing that it does not say', () => {
    const known = new Set(fields.map(({ help }) => help));
    expect(Object.keys(helps).filter((help) => !known.has(help))).toEqual([]);
    const explained = fields.filter(({ help }) => Object.hasOwn(helps, help));
    expect(explained.length * 2).toBeGreaterThan(fields.length);
  });

  it('say something', () => {
    const texts = [summaries, labels, helps].flatMap((one) => Object.values(one));
    expect(texts.filter((text) => text.trim() === '' || text.trim() !== text)).toEqual([]);
  });
});
