// What a person is told when something does not work.

import { CommandTrouble, type Trouble } from '../../src/node/command.ts';

/** The trouble of what must fail; fails itself when it does not, or fails in another way. */
export async function troubleOf(work: () => unknown): Promise<Trouble> {
  try {
    await work();
  } catch (fault) {
    if (fault instanceof CommandTrouble) return fault.trouble;
    throw fault;
  }
  throw new Error('it worked');
}
