// The machine as this process has it: its keyboard, its signals, its randomness.

import type { Terminal } from '../doors/cli/terminal.ts';
import { wrapped } from '../doors/cli/width.ts';
import { machineDice } from '../node/cryptography.ts';
import {
  type AskPassphrase,
  PASSPHRASE_FILE_TITLE,
  passphraseFromDescriptor,
  passphraseFromFile,
  passphraseFromKeyboard,
} from '../node/passphrase.ts';
import { needSecretFile } from '../node/private-file.ts';
import type { Machine } from './machine.ts';

/** The path of a file of mode 600 whose first line is the passphrase; as the option, for those who start a node from a unit file. */
const PASSPHRASE_FILE = 'TELEKOMMUNE_PASSPHRASE_FILE';

/** Where the passphrase comes from, as the command line says it; the words without it. */
export interface PassphraseSource {
  readonly words: readonly string[];
  /** Null where the command line names none. */
  readonly ask: AskPassphrase | null;
  /** Throws CommandTrouble where the named file cannot be read, or is open to others; also for commands that need no passphrase. */
  check(): void;
}

export function takePassphraseSource(words: readonly string[]): PassphraseSource {
  const rest: string[] = [];
  let ask: AskPassphrase | null = null;
  let file: string | null = null;
  for (let i = 0; i < words.length; i++) {
    const match = /^--passphrase-(file|fd)(?:=(.*))?$/.exec(words[i] ?? '');
    if (match === null) {
      rest.push(words[i] ?? '');
      continue;
    }
    const value = match[2] ?? words[++i] ?? '';
    const isFile = match[1] === 'file';
    ask = isFile ? passphraseFromFile(value) : passphraseFromDescriptor(Number(value));
    file = isFile ? value : null;
  }
  return {
    words: rest,
    ask,
    check() {
      if (file !== null) needSecretFile(file, PASSPHRASE_FILE_TITLE);
    },
  };
}

function passphraseSource({ env, err }: Terminal): AskPassphrase {
  const path = env[PASSPHRASE_FILE] ?? '';
  if (path !== '') return passphraseFromFile(path);
  return passphraseFromKeyboard(process.stdin, (text) => void err.write(text));
}

export function processMachine(
  folder: string,
  terminal: Terminal,
  { version, source }: { version: string; source: PassphraseSource | null },
): Machine {
  source?.check();
  const ask = source?.ask ?? null;
  return {
    folder,
    version,
    askPassphrase: ask ?? passphraseSource(terminal),
    ask: terminal.ask,
    isUnattended: ask !== null || (terminal.env[PASSPHRASE_FILE] ?? '') !== '',
    get input() {
      return process.stdin;
    },
    show: async (lines) => {
      const { columns } = terminal.err;
      const fitted = columns === null ? lines : lines.flatMap((line) => wrapped(line, columns));
      await terminal.err.write(
        fitted
          .map(
            (line) => `${line}
`,
          )
          .join(''),
      );
    },
    dice: machineDice,
    outliveFaults: (tell) => {
      process.on('uncaughtException', tell);
      process.on('unhandledRejection', tell);
    },
    untilStopped: () =>
      new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
      }),
  };
}
