// Types a command of the desk in a process without a node; there need be none.

import { Readable } from 'node:stream';
import { runCommandLine } from '../../src/doors/cli/run.ts';
import type { Machine } from '../../src/main/machine.ts';
import { describedCommands, machineCommandsWith, runnerFor } from '../../src/main/runners.ts';
import { machineDice } from '../../src/node/cryptography.ts';

/** What was printed where, and the exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Types words in a folder in which no node is, with text piped in. */
export async function typedIn(
  folder: string,
  words: readonly string[],
  input: readonly string[] = [],
): Promise<Ran> {
  let [out, err] = ['', ''];
  const machineCommands = machineCommandsWith([]);
  const machine: Machine = {
    folder: `${folder}/no-node-here`,
    askPassphrase: () => Promise.reject(new Error('nothing needs a passphrase')),
    ask: null,
    input: Readable.from(input.map((text) => Buffer.from(text))),
    show: async () => undefined,
    dice: machineDice,
    untilStopped: async () => undefined,
    version: '1.2.3',
    outliveFaults: () => undefined,
  };
  const program = {
    version: '1.2.3',
    commands: describedCommands(machineCommands),
    open: async () => runnerFor(machine, machineCommands),
    openRunning: async () => null,
  };
  const code = await runCommandLine(program, words, {
    out: { columns: null, write: async (text) => void (out += text) },
    err: { columns: null, write: async (text) => void (err += text) },
    ask: null,
    env: {},
    workingFolder: folder,
    nowMs: () => 0,
  });
  return { code, out, err };
}
