// What a command says when it must know somebody's identity key and the commune does not know the person.

import { CommandTrouble } from '../command.ts';

/** Throws: the commune knows nobody of that name. */
export function needsIdentity(person: string): never {
  throw new CommandTrouble({
    kind: 'usage',
    says: `${person} is new here: add --identity KEY, the key by which the commune will know the person.`,
    next: '`telekommune join` showed it on their machine; `telekommune whoami --json` shows it there again.',
  });
}
