// The real table of commands, for tests that look at all of them.

import { NAMES_COMMAND, OWN_COMMANDS } from '../../../src/doors/cli/own-commands.ts';
import { describedCommands, machineCommandsWith } from '../../../src/main/runners.ts';
import type { CommandDescription } from '../../../src/node/commands/described.ts';

export const realCommands: readonly CommandDescription[] = [
  ...describedCommands(machineCommandsWith([])),
  ...OWN_COMMANDS,
  NAMES_COMMAND,
];
