// The commune's own account at its bank, as somebody entered it on this node: no entry of the commune says it, and no other node tells it.

import { spacedIban } from '../../bank/iban.ts';
import { CommandTrouble } from '../command.ts';
import { contactOf, contactsIn, OWN } from './kept-contacts.ts';

/** Its number in groups of four; null where nobody entered it here. A file that cannot be read is for `contact list` to tell. */
export function ownAccount(folder: string): string | null {
  try {
    const iban = contactOf(contactsIn(folder), OWN)?.iban ?? null;
    return iban === null ? null : spacedIban(iban);
  } catch (error) {
    if (error instanceof CommandTrouble) return null;
    throw error;
  }
}
