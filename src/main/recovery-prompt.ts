// Recovery words where a command begins: shown once and asked back, at a terminal or on the page, typed in from paper, or written into a file of the person's own.

import { type Answer, type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { WRITE_THEM_DOWN, wordLines } from '../node/commands/host-commands.ts';
import { isSet, textOrNull } from '../node/commands/speaking.ts';
import {
  drawRecoveryWords,
  placeAnsweredWrongly,
  readRecoveryWords,
  wordsToAskBack,
} from '../node/recovery.ts';
import { englishOf, type Sentence } from '../node/sentence.ts';
import { wordsInFile, writeWords } from '../node/words-file.ts';
import type { Machine } from './machine.ts';

/** The words of the person: drawn, shown, asked back; or typed in from paper. */
export async function wordsFor(machine: Machine, values: ArgumentValues): Promise<readonly string[]> {
  const { ask, show, dice, form } = machine;
  if (isSet(values, 'recover')) {
    if (form !== undefined) return readRecoveryWords(form.words ?? '');
    if (ask === null)
      throw new CommandTrouble({
        kind: 'usage',
        says: 'There is no terminal to type the recovery words at.',
        next: 'Do it at a terminal.',
      });
    return readRecoveryWords(await ask('Your 24 recovery words: '));
  }
  const words = drawRecoveryWords(dice);
  if (form !== undefined) {
    await form.writtenDown(words);
    return words;
  }
  const file = textOrNull(values, 'words-file');
  if (file !== null) {
    writeWords(file, words);
    return words;
  }
  if (ask === null) {
    throw new CommandTrouble({
      kind: 'usage',
      says: 'The recovery words must be written down, and there is no terminal to show them at.',
      next: 'Do it at a terminal, or keep them in a file of yours: --words-file PATH',
    });
  }
  await askBack({ ask, show, dice }, 'Your 24 recovery words. Whoever has them is you', words);
  return words;
}

/** Shows the words and goes on asking for some of them until they are right. */
async function askBack(
  { ask, show, dice }: Pick<Machine, 'show' | 'dice'> & { readonly ask: NonNullable<Machine['ask']> },
  whose: string,
  words: readonly string[],
): Promise<void> {
  await show([
    '',
    `${whose}; without them a lost device is lost. Write them on paper, now:`,
    '',
    ...wordLines(words),
    '',
  ]);
  for (;;) {
    const places = wordsToAskBack(dice);
    const answers: string[] = [];
    for (const place of places) answers.push(await ask(`Word ${place} on the paper: `));
    const wrong = placeAnsweredWrongly(words, places, answers);
    if (wrong === null) return;
    await show([`Word ${wrong} is another one. Look again:`, '', ...wordLines(words), '']);
  }
}

/** Words that a node drew for somebody are asked back at the terminal of whoever added the person, and not shown a second time. */
export async function askBackOfAnswer({ ask, show, dice }: Machine, answer: Answer): Promise<Answer> {
  const words = wordsIn(answer);
  if (ask === null || words.length === 0) return answer;
  await askBack(
    { ask, show, dice },
    'The 24 recovery words of the new person. Whoever has them is this person',
    words,
  );
  const shown = new Set(['', ...wordLines(words), WRITE_THEM_DOWN.says]);
  return { ...answer, lines: (answer.lines ?? []).filter((line) => !shown.has(englishOf(line))) };
}

function wordsIn({ data }: Answer): readonly string[] {
  if (typeof data !== 'object' || data === null || !('words' in data)) return [];
  const { words } = data;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

/** Where the words are, for somebody who had them written into a file. */
export function wordsKept(values: ArgumentValues): Sentence[] {
  const file = textOrNull(values, 'words-file');
  return file === null ? [] : [wordsInFile(file)];
}
