// The real table of commands, for tests that look at all of them.

import type { CommandDescription } from '../../../src/node/commands/described.ts';
import { bidsInFolder } from '../../../src/node/commands/kept-bids.ts';
import { sessionCommands } from '../../../src/node/commands/session-commands.ts';
import { NAMES_COMMAND, OWN_COMMANDS } from '../../../src/doors/cli/own-commands.ts';

export const realCommands: readonly CommandDescription[] = [
  ...sessionCommands({
    proofs: { proofOf: async () => null },
    bids: bidsInFolder,
    dice: { bytes: (count) => new Uint8Array(count) },
  }),
  ...OWN_COMMANDS,
  NAMES_COMMAND,
];
