// A nick is a word: finger asks by it, and others write it behind an @.

import { CommandTrouble } from '../../node/command.ts';

const NICK = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u;

/** A nick as a person types it. Throws CommandTrouble. */
export function nickTyped(typed: string): string {
  if (NICK.test(typed)) return typed;
  throw new CommandTrouble({
    kind: 'usage',
    says: `--nick: “${typed}” is no short name.`,
    next: 'Write one word of up to 32 letters, digits, dots and hyphens, such as anna.',
  });
}
