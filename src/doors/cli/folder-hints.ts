// What to type next, where the person has named a folder: the same folder again, or the hint would lead to another node.

import type { Answer, Trouble } from '../../node/command.ts';
import { oneLine } from '../control-characters.ts';
import { PROGRAM } from './synopsis.ts';

/** A word as a shell takes it. */
export function quotedWord(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${oneLine(word).replaceAll("'", `'\\''`)}'`;
}

/** The folder named among the words, as it was typed; null for none. */
export function folderTyped(words: readonly string[]): string | null {
  for (const [at, word] of words.entries()) {
    if (word === '--') return null;
    if (word === '--folder') return words[at + 1] ?? null;
    if (word.startsWith('--folder=')) return word.slice('--folder='.length);
  }
  return null;
}

/** A command in a hint, up to where its sentence ends. */
const COMMAND = new RegExp(`\\b${PROGRAM} (?=[a-z])((?:(?![.;] |, ${PROGRAM} ).)*)`, 'g');

/** A command that names a folder of its own is left as it is. */
function inFolder(hint: string, folder: string): string {
  // a function, because a folder's name may hold what stands for something in a replacement
  return hint.replace(COMMAND, (whole, rest: string) =>
    rest.includes(' --folder ') ? whole : `${PROGRAM} --folder ${quotedWord(folder)} ${rest}`,
  );
}

/** The answer with hints that name the folder. */
export function answerInFolder(answer: Answer, folder: string | null): Answer {
  if (folder === null || answer.next === undefined) return answer;
  return { ...answer, next: answer.next.map((hint) => inFolder(hint, folder)) };
}

/** The trouble with hints that name the folder. */
export function troubleInFolder(trouble: Trouble, folder: string | null): Trouble {
  if (folder === null || trouble.next === undefined) return trouble;
  return { ...trouble, next: inFolder(trouble.next, folder) };
}
