// What was typed on the command line, read; what is wrong is said with the names that help gives.

import { type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { readArguments, spelled } from '../read-arguments.ts';
import type { Typed } from '../runner.ts';
import { placeholder } from './synopsis.ts';

/** Reads all arguments. Throws CommandTrouble; help calls some that have a place by their words alone, so the fault does not name them otherwise. */
export function readTyped(command: CommandDescription, typed: Typed): ArgumentValues {
  try {
    return readArguments(command, typed, null);
  } catch (fault) {
    if (!(fault instanceof CommandTrouble)) throw fault;
    const { says } = fault.trouble;
    const nameless = command.arguments.find(
      (argument) =>
        argument.positional &&
        placeholder(argument) !== spelled(argument) &&
        says.startsWith(`${spelled(argument)}: `),
    );
    if (nameless === undefined) throw fault;
    throw new CommandTrouble({ ...fault.trouble, says: says.slice(spelled(nameless).length + 2) });
  }
}
