// The commands of the desk: they read files and count, and need no node.

import type { MachineCommand } from '../../node/commands/described.ts';
import type { Machine } from '../machine.ts';
import { bankMappingCommand } from './bank-mapping-command.ts';
import { bankReadCommand } from './bank-read-command.ts';
import { dayCountCommand } from './day-count-command.ts';
import { presetsCommand } from './presets-command.ts';
import { priceCommand } from './price-command.ts';
import { scheduleCommand } from './schedule-command.ts';

/** In the order of the help. */
export const deskCommands: readonly MachineCommand<Machine>[] = [
  bankReadCommand,
  bankMappingCommand,
  priceCommand,
  dayCountCommand,
  presetsCommand,
  scheduleCommand,
];
