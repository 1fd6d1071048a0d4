// Carries out commands on a node that this process holds: those over a session, and those that need its keys and its network.

import type { Runner } from '../doors/runner.ts';
import { sessionRunner } from '../doors/session-runner.ts';
import type { Command } from '../node/command.ts';
import { hostCommands } from '../node/commands/host-commands.ts';
import { bidsInFolder } from '../node/commands/kept-bids.ts';
import { sessionCommands } from '../node/commands/session-commands.ts';
import { machineDice } from '../node/cryptography.ts';
import { explainingStore } from '../node/store-trouble.ts';
import { backupCommand } from './keeping-commands.ts';
import type { StartedNode } from './start-node.ts';

/** The commands of a node; without one, only what there is to describe. */
export function commandsOf(node: StartedNode | null): readonly Command[] {
  const session = sessionCommands({
    proofs: {
      proofOf: async (_session, person) => node?.proofOf(person) ?? null,
    },
    bids: bidsInFolder,
    dice: machineDice,
  });
  if (node === null) return session;
  const bound = [...hostCommands, backupCommand].map((command): Command => {
    const { foresee } = command;
    return {
      ...command,
      foresee: foresee === null ? null : (_session, values) => foresee(node, values),
      run: (_session, values, progress) => command.run(node, values, progress),
    };
  });
  return [...session, ...bound];
}

/** Carries commands out on a node that this process holds; closing it leaves the node open. */
export function hostRunner(node: StartedNode): Runner {
  const runner = sessionRunner(commandsOf(node), node.session);
  const { root } = node.layout;
  return {
    ...runner,
    run: (asked, progress) => explainingStore(root, () => runner.run(asked, progress)),
    close: async () => undefined,
  };
}
