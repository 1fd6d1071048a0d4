// What commands of the machine may use: the folder, the keyboard, the screen, the dice. Tests hand in one of their own.

import type { AskPassphrase } from '../node/passphrase.ts';
import type { Dice } from '../node/ports.ts';

export interface Machine {
  readonly folder: string;
  readonly askPassphrase: AskPassphrase;
  /** Asks a person; null where there is no terminal to ask on. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** What is piped in. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Shows lines at once, before the command is done. */
  readonly show: (lines: readonly string[]) => Promise<void>;
  readonly dice: Dice;
  /** Resolves when the process is asked to end. */
  readonly untilStopped: () => Promise<void>;
  readonly version: string;
  /** From now on a fault that nobody caught is told here and does not end the process: a running node outlives what a peer provokes in a library. */
  readonly outliveFaults: (tell: (fault: unknown) => void) => void;
}
