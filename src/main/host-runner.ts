// Carries out commands on a node that this process holds: those over a session, and those that need its keys and its network.

import { setImmediate } from 'node:timers/promises';
import type { Runner } from '../doors/runner.ts';
import { sessionRunner } from '../doors/session-runner.ts';
import type { Command } from '../node/command.ts';
import { hostCommands } from '../node/commands/host-commands.ts';
import { bidsInFolder } from '../node/commands/kept-bids.ts';
import { sessionCommands } from '../node/commands/session-commands.ts';
import { machineDice } from '../node/cryptography.ts';
import { explainingStore } from '../node/store-trouble.ts';
import { backupCommand } from './keeping-commands.ts';
import { letterheadCommand } from './paper/letterhead-command.ts';
import { mailCommand } from './paper/mail-command.ts';
import { paperCommand } from './paper/paper-command.ts';
import type { StartedNode } from './start-node.ts';

/** The commands of a node; without one, only what there is to describe. */
export function commandsOf(node: StartedNode | null): readonly Command[] {
  const session = [
    ...sessionCommands({
      proofs: {
        proofOf: async (_session, person) => node?.proofOf(person) ?? null,
      },
      bids: bidsInFolder,
      dice: machineDice,
    }),
    paperCommand,
    mailCommand,
    letterheadCommand,
  ];
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

/** A runner whose process can wait until everybody has been answered. */
export interface HostRunner extends Runner {
  /** Resolves when no command is under way and what was answered last has been handed on. */
  settled(): Promise<void>;
}

/** Carries out commands on a node that this process holds; closing it leaves the node open. When its store breaks, every command says so at once. */
export function hostRunner(node: StartedNode, commands: readonly Command[] = commandsOf(node)): HostRunner {
  const runner = sessionRunner(commands, node.session);
  const { root } = node.layout;
  const broken = node.broke.then((trouble) => {
    throw trouble;
  });
  broken.catch(() => undefined);
  const underWay = new Set<Promise<unknown>>();
  return {
    ...runner,
    run(asked, progress) {
      const answer = explainingStore(root, () => Promise.race([broken, runner.run(asked, progress)]));
      underWay.add(answer);
      const forget = (): boolean => underWay.delete(answer);
      answer.then(forget, forget);
      return answer;
    },
    async settled() {
      await Promise.allSettled(underWay);
      await setImmediate();
    },
    close: async () => undefined,
  };
}
