// Somebody whom the commune does not know yet: the identity key out of this node's keyring, or how to ask for it.

import { CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';

/** The identity of somebody whose keys are on this node; null for others. */
export function identityHere(session: Session, person: string): string | null {
  return session.people().find(({ name }) => name === person)?.identity ?? null;
}

/** Throws: the commune knows nobody of that name. */
export function needsIdentity(person: string): never {
  throw new CommandTrouble({
    kind: 'usage',
    says: `${person} is new here: add --identity KEY, the key by which the commune will know the person.`,
    next: '`telekommune join` showed it on their machine; `telekommune whoami --json` shows it there again.',
  });
}
