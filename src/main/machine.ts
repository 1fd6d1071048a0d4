// What commands of the machine may use: the folder, the keyboard, the screen, the dice. Tests hand in one of their own.

import type { AskPassphrase } from '../node/passphrase.ts';
import type { Dice } from '../node/ports.ts';

/** What a person filled in before a command began, where a page asks instead of a terminal. */
export interface Form {
  readonly invitation: string | null;
  /** The recovery words of an identity that the person has already. */
  readonly words: string | null;
  /** Shows drawn recovery words; resolves when the person has proved that they are written down. */
  writtenDown(words: readonly string[]): Promise<void>;
  /** Aborted when the person gives the work up. */
  readonly givenUp: AbortSignal;
}

export interface Machine {
  readonly folder: string;
  readonly askPassphrase: AskPassphrase;
  /** Asks a person; null where there is no terminal to ask on. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Filled in on a page; left out at a terminal. */
  readonly form?: Form;
  /** What is piped in. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Shows lines at once, before the command is done. */
  readonly show: (lines: readonly string[]) => Promise<void>;
  readonly dice: Dice;
  /** Resolves when the process is asked to end. */
  readonly untilStopped: () => Promise<void>;
  /** Whether the passphrase is at hand without asking anybody. */
  readonly isUnattended?: boolean;
  readonly version: string;
  /** From now on a fault that nobody caught is told here and does not end the process: a running node outlives what a peer provokes in a library. */
  readonly outliveFaults: (tell: (fault: unknown) => void) => void;
}
