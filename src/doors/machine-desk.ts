// What a door needs of whoever looks after the machine's folder before a node is open: where it stands, and the steps from there.

import type { Plain } from '../node/command.ts';
import type { CommandDescription } from '../node/commands/described.ts';
import type { Asked } from './runner.ts';

/** One step, described as a command is; its path begins with `machine`. */
export interface MachineStep extends CommandDescription {
  /** Whether it tries a secret, so that it may not be tried often. */
  readonly triesSecret: boolean;
}

export interface MachineDesk {
  readonly steps: readonly MachineStep[];
  /** Where it stands, without any secret. */
  standing(): Plain;
  /** Takes a step; its answer can hold recovery words, and is kept by nobody. Rejects with CommandTrouble. */
  take(asked: Asked): Promise<Plain>;
  /** Breaks off the work that is under way, or forgets how the last one ended. */
  giveUp(): Plain;
  /** Calls the listener after every change of where it stands, until the returned function is called. */
  onChange(listener: () => void): () => void;
}
