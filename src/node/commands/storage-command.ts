// How much room this node takes on the disk.

import type { Command, Plain } from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { storageOf, type Stored } from '../storage.ts';
import type { CellWord } from './cell-words.ts';
import { word } from './cells.ts';
import { figures, tableOf, words } from './tables.ts';

const NAMES: { readonly [what in Stored]: CellWord } = {
  entries: 'entries and what follows from them',
  seals: 'the witness, with a copy of its own',
  restored: 'restored logs to be taken in',
  voice: 'the voice',
  files: 'files for the page',
  others: 'keys, settings and notes',
};

/** `12.3 MB`. */
function room(bytes: number): Sentence {
  return sentence('{megabytesExact} MB', { megabytesExact: (bytes / 1e6).toFixed(1) });
}

export const storageCommand: Command = {
  path: ['storage'],
  group: 'node',
  summary: 'Show how much room this node takes on the disk, and how much is free',
  arguments: [],
  example: 'telekommune storage',
  foresee: null,
  async run({ folder }) {
    const found = await storageOf(folder);
    return {
      data: { ...found, parts: found.parts.map((part): Plain => ({ ...part })) },
      lines: [
        found.freeBytes === null
          ? sentence('{used} in {folder}.', { used: room(found.bytes), folder: found.folder })
          : sentence('{used} in {folder}; {free} are free on its disk.', {
              used: room(found.bytes),
              free: room(found.freeBytes),
              folder: found.folder,
            }),
      ],
      tables: [
        tableOf(sentence('Room on the disk'), found.parts, [
          [words('what'), ({ what }) => word(NAMES[what])],
          [figures('room'), ({ bytes }) => room(bytes)],
        ]),
      ],
    };
  },
};
