// What a contact may not be: a name that nobody has here, or an account that is the commune's own. Both are slips that would send money or letters astray.

import { outsideHolders } from '../../contexts/bonds/tables.ts';
import { enterprises, people } from '../../contexts/membership/tables.ts';
import { spacedIban } from '../../bank/iban.ts';
import { CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { didYouMean } from '../spelling.ts';
import { type Contacts, contactOf, OWN } from './kept-contacts.ts';

const REGISTER: Readonly<Record<string, string>> = {
  outside: 'Register them first: telekommune holders register NAME TITLE',
  person: 'See who is here: telekommune members',
  enterprise: 'See which are here: telekommune enterprises',
};

/** Rejects a person, an enterprise or a lender whom this commune does not know. Suppliers are named freely. */
export async function mustBeKnown(session: Session, contact: string): Promise<void> {
  const [is = '', name] = contact.split('.');
  if (name === undefined) return;
  const rows = { outside: outsideHolders, person: people, enterprise: enterprises }[is];
  if (rows === undefined) return;
  const names = await session.read((state) => state.range<unknown>(rows).map(([known]) => known));
  if (names.includes(name)) return;
  throw new CommandTrouble({
    kind: 'not-found',
    says: `Nobody is registered here as ${contact}.${didYouMean(
      contact,
      names.map((known) => `${is}.${known}`),
    )}`,
    next: REGISTER[is] ?? '',
  });
}

function sameAccount(contact: string, other: string, iban: string): CommandTrouble {
  const whose =
    contact === OWN
      ? `is kept as the account of ${other}`
      : `is the commune’s own account, and not that of ${contact}`;
  return new CommandTrouble({
    kind: 'refused',
    rule: 'own-account',
    says: `${spacedIban(iban)} ${whose}.`,
    next: 'Compare it with the letter. telekommune contact list shows what is kept here.',
  });
}

/** Nobody else has the commune's own account: an order to it would pay the commune itself. */
export function mustNotBeOwn(contacts: Contacts, contact: string, iban: string | null): void {
  if (iban === null) return;
  if (contact !== OWN) {
    if (contactOf(contacts, OWN)?.iban === iban) throw sameAccount(contact, OWN, iban);
    return;
  }
  const other = Object.entries(contacts).find(([name, kept]) => name !== OWN && kept.iban === iban);
  if (other !== undefined) throw sameAccount(contact, other[0], iban);
}
