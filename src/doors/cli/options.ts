// Options that every command takes.

import type { Argument } from '../../node/command.ts';
import { SHEETS } from './csv-text.ts';

function everywhere(name: string, kind: Argument['kind'], help: string): Argument {
  return { name, kind, positional: false, required: false, help };
}

/** In the order in which the help prints them. */
export const COMMON_OPTIONS: readonly Argument[] = [
  everywhere('json', 'flag', 'answers in JSON, for programs: amounts in minor units as text'),
  everywhere('csv', 'flag', 'prints the tables as CSV: commas, figures as on the screen (8,248.29 EUR)'),
  {
    ...everywhere(
      'sheet',
      'word',
      'prints them for spreadsheets of a country: de and es have 8248,29 between semicolons',
    ),
    words: Object.keys(SHEETS),
  },
  everywhere('as', 'slug', 'who speaks, where several people use this node'),
  everywhere('folder', 'folder', 'the folder of the node; TELEKOMMUNE_FOLDER if left out'),
  everywhere('yes', 'flag', 'does not ask before a step that cannot be taken back'),
  everywhere('passphrase-file', 'file', 'reads the passphrase from the first line of a file of mode 600'),
  everywhere('passphrase-fd', 'count', 'reads the passphrase from an open descriptor, such as 3'),
  everywhere('help', 'flag', 'explains the command and shows an example'),
];

/** One-letter forms. */
export const SHORT_OPTIONS: ReadonlyMap<string, string> = new Map([
  ['-h', '--help'],
  ['-y', '--yes'],
]);

/** What an exit code says, in order of the codes. */
export const EXIT_CODES = [
  { code: 0, kind: 'done', means: 'done' },
  { code: 1, kind: 'refused', means: 'refused: a rule of the commune was broken; nothing was changed' },
  { code: 2, kind: 'usage', means: 'the command line was wrong' },
  { code: 3, kind: 'not-found', means: 'what was named does not exist' },
  { code: 4, kind: 'unreachable', means: 'no node, or no peer that was needed, could be reached' },
  { code: 5, kind: 'broken', means: 'the program or its folder is broken' },
] as const;

/** The exit code for a kind of trouble. */
export function exitCodeOf(kind: (typeof EXIT_CODES)[number]['kind']): number {
  return EXIT_CODES.find((known) => known.kind === kind)?.code ?? 5;
}

/** What is read from the environment. */
export const ENVIRONMENT = [
  { name: 'TELEKOMMUNE_FOLDER', means: 'The folder of the node, where --folder does not name one.' },
  {
    name: 'TELEKOMMUNE_PASSPHRASE_FILE',
    means: 'A file of mode 600 whose first line is the passphrase, where no option names one.',
  },
  { name: 'XDG_DATA_HOME', means: 'Where the folder telekommune lies otherwise; ~/.local/share by default.' },
  { name: 'NO_COLOR', means: 'Anything: headings are not printed bold.' },
] as const;
