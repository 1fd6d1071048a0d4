// Recovery words in a file of the person's own, for somebody who cannot write them down at a terminal.

import { existsSync } from 'node:fs';
import { CommandTrouble } from './command.ts';
import { replaceFile } from './private-file.ts';
import { type Sentence, sentence } from './sentence.ts';

/** Writes the words into a new file; refuses one that exists. */
export function writeWords(file: string, words: readonly string[]): void {
  if (existsSync(file))
    throw new CommandTrouble({ kind: 'usage', says: `${file} exists already.`, next: 'Name a new file.' });
  replaceFile(file, `${words.join(' ')}\n`);
}

/** Where the words are, for somebody who had them written into a file. */
export function wordsInFile(file: string): Sentence {
  return sentence(
    'Your recovery words are in {file}: put it where only you find it, away from this machine.',
    { file },
  );
}
