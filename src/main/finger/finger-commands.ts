// The commands of finger, in the order of the help.

import type { MachineCommand } from '../../node/commands/described.ts';
import type { Machine } from '../machine.ts';
import { fingerCommand } from './finger-command.ts';
import { fingerImportCommand } from './import-command.ts';
import { fingerServeCommand } from './serve-command.ts';

export const fingerCommands: readonly MachineCommand<Machine>[] = [
  fingerCommand,
  fingerServeCommand,
  fingerImportCommand,
];
