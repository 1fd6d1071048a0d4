// What those who lend are called on this node: an import of loans registers a lender from outside under a number, and only a contact that is
// kept here knows the name.

import { type Holder, holderKey } from '../../contexts/bonds/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { holderTitle } from '../../views/holder-title.ts';
import { CommandTrouble } from '../command.ts';
import { type Contacts, contactOf, contactsIn } from './kept-contacts.ts';

/** The full name of a holder; the short one where nobody knows another. */
export type HolderNames = (holder: Holder) => string;

/** A file of contacts that cannot be read is for `contact list` to tell. */
function contactsIfAny(folder: string): Contacts {
  try {
    return contactsIn(folder);
  } catch (error) {
    if (error instanceof CommandTrouble) return {};
    throw error;
  }
}

/** The names that the folder of this node and the register know. */
export function holderNames(folder: string, state: Reader): HolderNames {
  const contacts = contactsIfAny(folder);
  return (holder) => {
    const kept = holder.is === 'outside' ? contactOf(contacts, holderKey(holder)) : null;
    return kept?.name ?? holderTitle(state, holder);
  };
}
