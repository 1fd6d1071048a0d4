// What a register says of its lenders, bound for the contacts of this machine: account, mail address, postal address. No entry holds any of it.

import type { LoanRegister, RegisterContact } from '../../register/loan-register.ts';
import { mustNotBeOwn } from './contact-checks.ts';
import { checkContact, type Contact, contactOf, type Contacts } from './kept-contacts.ts';

export interface ContactStep {
  readonly line: number;
  /** As contacts are named: `outside.ida-lender`. */
  readonly contact: string;
  readonly what: 'new' | 'changed';
  readonly kept: Contact;
}

export interface ContactPlan {
  readonly steps: readonly ContactStep[];
  /** Contacts that stand here like that already. */
  readonly already: number;
}

const unknown: Omit<Contact, 'name'> & { readonly name?: string } = {
  iban: null,
  bic: null,
  email: null,
  address: null,
  mandate: null,
  creditorId: null,
};

/** What the file says goes before what is kept; what it leaves empty stays, and so does the holder's name once it is kept. */
function merged({ title, details }: RegisterContact, before: Contact | null): Contact {
  const { iban, bic, email, address } = details;
  const { name = title, ...known } = before ?? unknown;
  const isOtherAccount = iban !== null && iban !== known.iban;
  return checkContact({
    ...known,
    name,
    iban: iban ?? known.iban,
    bic: bic ?? (isOtherAccount ? null : known.bic),
    email: email ?? known.email,
    address: address ?? known.address,
  });
}

/** Plans what would be kept: of everybody in the file who lends here and of whom it says more than the name. */
export function planContacts(
  { contacts }: LoanRegister,
  lenderOf: (contact: RegisterContact) => string | null,
  kept: Contacts,
): ContactPlan {
  const steps: ContactStep[] = [];
  let already = 0;
  for (const one of contacts) {
    const contact = lenderOf(one);
    const hasMore = Object.values(one.details).some((detail) => detail !== null);
    if (contact === null || !hasMore) continue;
    const before = contactOf(kept, contact);
    const after = merged(one, before);
    mustNotBeOwn(kept, contact, after.iban);
    if (before !== null && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(after))) already++;
    else steps.push({ line: one.line, contact, what: before === null ? 'new' : 'changed', kept: after });
  }
  return { steps, already };
}

function inOrder({ name, iban, bic, email, address, mandate, creditorId }: Contact): readonly unknown[] {
  const { street, number, postCode, town, country } = address ?? {};
  return [name, iban, bic, email, street, number, postCode, town, country, mandate, creditorId];
}
