// The machine as this process has it: its keyboard, its signals, its randomness.

import type { Terminal } from '../doors/cli/terminal.ts';
import { machineDice } from '../node/cryptography.ts';
import { type AskPassphrase, passphraseFromFile, passphraseFromKeyboard } from '../node/passphrase.ts';
import type { Machine } from './machine.ts';

/** The path of a file of mode 600 whose first line is the passphrase. */
const PASSPHRASE_FILE = 'TELEKOMMUNE_PASSPHRASE_FILE';

function passphraseSource({ env, err }: Terminal): AskPassphrase {
  const path = env[PASSPHRASE_FILE] ?? '';
  if (path !== '') return passphraseFromFile(path);
  return passphraseFromKeyboard(process.stdin, (text) => void err.write(text));
}

export function processMachine(folder: string, terminal: Terminal, version: string): Machine {
  return {
    folder,
    version,
    askPassphrase: passphraseSource(terminal),
    ask: terminal.ask,
    show: async (lines) => {
      await terminal.err.write(lines.map((line) => `${line}\n`).join(''));
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
