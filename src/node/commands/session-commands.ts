// The table of all commands over an open node, in the order of the help.

import type { Command } from '../command.ts';
import { decisionCommands } from './decision-commands.ts';
import { labourCommands, type Proofs } from './labour-commands.ts';
import { peopleCommands } from './people-commands.ts';
import { proposeCommands } from './propose-commands.ts';
import { startCommands } from './start-commands.ts';

/** What some commands need beside the session. */
export interface CommandMeans {
  readonly proofs: Proofs;
}

/** All commands; doors are generated from them. */
export function sessionCommands({ proofs }: CommandMeans): readonly Command[] {
  return [
    ...startCommands,
    ...peopleCommands,
    ...labourCommands(proofs),
    ...proposeCommands,
    ...decisionCommands,
  ];
}
