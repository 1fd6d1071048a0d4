// What doors may know of a command without a node: how it is called, what it takes. Help, completion and the man page are made of it.

import type { Answer, ArgumentValues, Command } from '../command.ts';
import type { Sentence } from '../sentence.ts';
import type { Progress } from '../session.ts';

/** A command as it is described to people. */
export type CommandDescription = Pick<
  Command,
  'path' | 'group' | 'summary' | 'arguments' | 'details' | 'example'
>;

/**
 * A command that needs the machine instead of an open node: it makes folders and keys, opens networks, runs for hours.
 * `M` is what the composition hands to it.
 */
export interface MachineCommand<M> extends CommandDescription {
  readonly foresee: ((machine: M, values: ArgumentValues) => Promise<readonly Sentence[] | null>) | null;
  run(machine: M, values: ArgumentValues, progress: Progress): Promise<Answer>;
}

/** One group of the overview. */
export interface CommandGroup {
  readonly name: string;
  /** What a newcomer does there; ends without a full stop. */
  readonly means: string;
}

/** The groups, in the order in which a newcomer needs them. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { name: 'start', means: 'found a commune or join one, and see where you stand' },
  { name: 'people', means: 'who works where, and who may do what' },
  { name: 'decide', means: 'propose, vote, and read the charter' },
  { name: 'property', means: 'request, buy, keep and sell what enterprises work with' },
  { name: 'lend', means: 'bid for bonds, pay them in, be paid' },
  { name: 'rent', means: 'bid for an empty asset, pay rent, give it back' },
  { name: 'money', means: 'dividend, mutual credit, the bank, the books' },
  { name: 'desk', means: 'the treasurer’s desk: direct loans, files of the bank, letters, schedules' },
  { name: 'look', means: 'what everybody can see: shares, the log, what was refused' },
  { name: 'voice', means: 'follow people over finger, and be asked' },
  { name: 'network', means: 'invite nodes, see peers and witnesses' },
  { name: 'node', means: 'run, check, back up and move a node' },
];
