// The machine as a command finds it that was begun on the page: the passphrase was typed already, and nobody can be asked anything else.

import { wipe } from '../../node/cryptography.ts';
import type { Machine } from '../machine.ts';
import { unattended } from '../node-commands.ts';
import type { WorkTools } from './work.ts';

export function pageMachine(
  machine: Machine,
  passphrase: Uint8Array,
  { form, say }: Pick<WorkTools, 'form' | 'say'>,
): Machine {
  return {
    ...unattended(machine),
    form,
    askPassphrase: async () => Uint8Array.from(passphrase),
    show: async (lines) => lines.filter((line) => line !== '').forEach((line) => say(line)),
  };
}

/** Uses a passphrase and forgets it, however that ends. */
export async function withPassphrase<T>(
  passphrase: Uint8Array,
  use: (passphrase: Uint8Array) => Promise<T>,
): Promise<T> {
  try {
    return await use(passphrase);
  } finally {
    wipe(passphrase);
  }
}
