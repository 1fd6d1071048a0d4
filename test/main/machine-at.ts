// This machine as a command meets it, in a folder of its own, with nobody at the keyboard.

import type { Machine } from '../../src/main/machine.ts';
import { machineDice } from '../../src/node/cryptography.ts';

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What is not given refuses or says nothing; it is never stopped before it has ended. */
export function machineAt(folder: string, given: Partial<Machine> = {}): Machine {
  return {
    folder,
    askPassphrase: () => Promise.reject(new Error('nobody types here')),
    ask: null,
    input: nothing(),
    show: async () => undefined,
    dice: machineDice,
    untilStopped: () => Promise.resolve(),
    version: '1.2.3',
    outliveFaults: () => undefined,
    ...given,
  };
}
