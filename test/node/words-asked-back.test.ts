// Recovery words of somebody who was added to a node: asked back at the terminal, or in a file, and shown no more than once.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askBackOfAnswer } from '../../src/main/recovery-prompt.ts';
import type { Machine } from '../../src/main/machine.ts';
import { machineDice } from '../../src/node/cryptography.ts';
import { hostCommands, WRITE_THEM_DOWN, wordLines } from '../../src/node/commands/host-commands.ts';
import type { Host } from '../../src/node/host.ts';
import { drawRecoveryWords } from '../../src/node/recovery.ts';
import { writeWords } from '../../src/node/words-file.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { englishOf } from '../../src/node/sentence.ts';
import { troubleOf } from './trouble.ts';

const words = drawRecoveryWords(machineDice);
const folder = temporaryFolder();

/** What `person add` answers on a node that draws these words. */
async function added(file?: string): ReturnType<(typeof hostCommands)[number]['run']> {
  const command = hostCommands.find(({ path }) => path.join(' ') === 'person add');
  if (command === undefined) throw new Error('there is no person add');
  const host: Pick<Host, 'addPerson'> = {
    async addPerson(_name, keep) {
      keep(words);
      return { identity: 'a'.repeat(64), device: 'b'.repeat(64), proof: '', words };
    },
  };
  const values = { person: 'ben', ...(file === undefined ? {} : { 'words-file': file }) };
  return command.run(host as Host, values, () => undefined);
}

function machineWith(ask: Machine['ask']): { readonly machine: Machine; readonly shown: string[] } {
  const shown: string[] = [];
  const machine: Pick<Machine, 'ask' | 'show' | 'dice'> = {
    ask,
    show: async (lines) => void shown.push(...lines),
    dice: machineDice,
  };
  return { machine: machine as Machine, shown };
}

test('a wrong answer is asked again, and then the words are not shown a second time', async () => {
  let asked = 0;
  const { machine, shown } = machineWith(async (question) => {
    const place = Number(/\d+/.exec(question)?.[0]);
    return asked++ === 0 ? 'wrong' : (words[place - 1] ?? '');
  });
  const answer = await askBackOfAnswer(machine, await added());
  expect(asked).toBeGreaterThan(2);
  expect(shown.filter((line) => line === wordLines(words)[0])).toHaveLength(2);
  expect(answer.lines?.map(englishOf)).toEqual([
    'Keys for ben are on this node, under its passphrase.',
    `Identity ${'a'.repeat(64)}`,
  ]);
});

test('without a terminal the answer has them, once', async () => {
  const { machine, shown } = machineWith(null);
  const answer = await askBackOfAnswer(machine, await added());
  expect(shown).toEqual([]);
  expect(answer.lines?.map(({ says }) => says)).toEqual(
    expect.arrayContaining([...wordLines(words), WRITE_THEM_DOWN.says]),
  );
});

test('in a file of their own they are for its owner alone, and nothing else has them', async () => {
  const file = join(folder, 'words');
  const answer = await added(file);
  expect(readFileSync(file, 'utf8')).toBe(`${words.join(' ')}\n`);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(JSON.stringify(answer)).not.toContain(words.slice(0, 2).join(' '));
  expect(answer.data).toMatchObject({ words: [] });
  const trouble = await troubleOf(async () => writeWords(file, ['other']));
  expect(trouble.says).toBe(`${file} exists already.`);
  expect(existsSync(file)).toBe(true);
});
