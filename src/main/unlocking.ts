// Unlocking a node: a person who mistypes the passphrase may try again, a file or a descriptor may not.

import { CommandTrouble } from '../node/command.ts';
import type { Keyring } from '../node/keyring.ts';
import type { AskPassphrase } from '../node/passphrase.ts';
import type { Machine } from './machine.ts';

const TRIES_AT_A_TERMINAL = 3;

/** How often the passphrase may be asked for on a machine. */
export function triesOf({ ask }: Machine): number {
  return ask === null ? 1 : TRIES_AT_A_TERMINAL;
}

/** Unlocks the node's keys; rejects with the trouble of the last try. */
export async function unlockNode(
  keyring: Keyring,
  ask: AskPassphrase,
  tries: number,
  show: (line: string) => void,
): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      await keyring.unlock(await ask({ of: 'node', isNew: false }));
      return;
    } catch (fault) {
      const isWrong = fault instanceof CommandTrouble && fault.trouble.rule === 'passphrase-wrong';
      if (!isWrong || left <= 1) throw fault;
      show('That was another passphrase. Once more.');
    }
  }
}
