// The commands that make a node in a folder, by the name of the step that begins them on the page.

import { CommandTrouble } from '../../node/command.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { foundingCommand } from '../founding-command.ts';
import { joiningCommand } from '../joining-command.ts';
import { keepingCommands } from '../keeping-commands.ts';
import type { Machine } from '../machine.ts';

function keeping(name: string): MachineCommand<Machine> {
  const found = keepingCommands.find(({ path }) => path[0] === name);
  if (found === undefined) throw new CommandTrouble({ kind: 'broken', says: `There is no command ${name}.` });
  return found;
}

export const beginnings = {
  found: foundingCommand,
  join: joiningCommand,
  restore: keeping('restore'),
  rejoin: keeping('rejoin'),
} as const;
