// Recovery words at a terminal: shown once and asked back, typed in from paper, or written into a file of the person's own.

import { existsSync } from 'node:fs';
import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { wordLines } from '../node/commands/host-commands.ts';
import { isSet, textOrNull } from '../node/commands/speaking.ts';
import { replaceFile } from '../node/private-file.ts';
import {
  drawRecoveryWords,
  placeAnsweredWrongly,
  readRecoveryWords,
  wordsToAskBack,
} from '../node/recovery.ts';
import type { Machine } from './machine.ts';

/** The words of the person: drawn, shown, asked back; or typed in from paper. */
export async function wordsFor(machine: Machine, values: ArgumentValues): Promise<readonly string[]> {
  const { ask, show, dice } = machine;
  if (isSet(values, 'recover')) {
    if (ask === null)
      throw new CommandTrouble({
        kind: 'usage',
        says: 'There is no terminal to type the recovery words at.',
        next: 'Do it at a terminal.',
      });
    return readRecoveryWords(await ask('Your 24 recovery words: '));
  }
  const words = drawRecoveryWords(dice);
  const file = textOrNull(values, 'words-file');
  if (file !== null) {
    if (existsSync(file))
      throw new CommandTrouble({ kind: 'usage', says: `${file} exists already.`, next: 'Name a new file.' });
    replaceFile(file, `${words.join(' ')}\n`);
    return words;
  }
  if (ask === null) {
    throw new CommandTrouble({
      kind: 'usage',
      says: 'The recovery words must be written down, and there is no terminal to show them at.',
      next: 'Do it at a terminal, or keep them in a file of yours: --words-file PATH',
    });
  }
  await show([
    '',
    'Your 24 recovery words. Whoever has them is you; without them a lost device is lost. Write them on paper, now:',
    '',
    ...wordLines(words),
    '',
  ]);
  for (;;) {
    const places = wordsToAskBack(dice);
    const answers: string[] = [];
    for (const place of places) answers.push(await ask(`Word ${place} on your paper: `));
    const wrong = placeAnsweredWrongly(words, places, answers);
    if (wrong === null) return words;
    await show([`Word ${wrong} is another one. Look again:`, '', ...wordLines(words), '']);
  }
}

/** Where the words are, for somebody who had them written into a file. */
export function wordsKept(values: ArgumentValues): string[] {
  const file = textOrNull(values, 'words-file');
  return file === null
    ? []
    : [`Your recovery words are in ${file}: put it where only you find it, away from this machine.`];
}
