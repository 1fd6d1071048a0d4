// What can be asked of a running node: its own commands, and those of the desk that need no node at all.

import type { Command } from '../node/command.ts';
import { deskCommands } from './desk/desk-commands.ts';
import { commandsOf } from './host-runner.ts';
import type { Machine } from './machine.ts';
import type { StartedNode } from './start-node.ts';

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A machine at which nobody sits and into which nothing is piped. */
export function unattended(machine: Machine): Machine {
  const { folder, askPassphrase, show, dice, untilStopped, version, outliveFaults } = machine;
  const common = { folder, askPassphrase, show, dice, untilStopped, version, outliveFaults };
  return { ...common, ask: null, input: nothing() };
}

/** The commands of a running node on a machine. */
export function runningCommandsOf(node: StartedNode, machine: Machine): readonly Command[] {
  const desk = deskCommands.map((command): Command => {
    const { foresee } = command;
    return {
      ...command,
      foresee: foresee === null ? null : (_session, values) => foresee(unattended(machine), values),
      run: (_session, values, progress) => command.run(unattended(machine), values, progress),
    };
  });
  return [...commandsOf(node), ...desk];
}
