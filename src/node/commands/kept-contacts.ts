// Account numbers, addresses and mandates of those who lend, are paid or pay by order: a file of the folder that only its owner may read.
// They are told to no other node.

import * as v from 'valibot';
import { parseIban } from '../../bank/iban.ts';
import { isCreditorId } from '../../bank/creditor-id.ts';
import { isBic } from '../../bank/payment-order.ts';
import { parseDate } from '../../kernel/calendar.ts';
import { isMailAddress } from '../../kernel/mail-address.ts';
import { CommandTrouble } from '../command.ts';
import { folderLayout } from '../folder.ts';
import { readFileIfAny, readSecretFile, replaceFile } from '../private-file.ts';

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));

const contactSchema = v.strictObject({
  /** The holder of the account, as the bank knows it. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(140)),
  /** Null for somebody of whom only an address is known. */
  iban: v.nullable(
    v.pipe(
      v.string(),
      v.check((iban) => 'iban' in parseIban(iban), 'is no IBAN'),
    ),
  ),
  bic: v.nullable(v.pipe(line(14), v.check(isBic, 'is no BIC'))),
  /** Files of earlier versions have none. */
  email: v.optional(v.nullable(v.pipe(v.string(), v.check(isMailAddress, 'is no mail address'))), null),
  address: v.nullable(
    v.strictObject({
      street: line(70),
      number: line(16),
      postCode: line(16),
      town: line(35),
      country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
    }),
  ),
  mandate: v.nullable(
    v.strictObject({
      id: line(35),
      signedOn: v.pipe(
        v.string(),
        v.check((day) => parseDate(day) !== null, 'is no day'),
      ),
    }),
  ),
  creditorId: v.nullable(v.pipe(v.string(), v.check(isCreditorId, 'is no creditor identifier'))),
});

export type Contact = v.InferOutput<typeof contactSchema>;

/** The commune's own account. */
export const OWN = 'own';

const fileSchema = v.strictObject({ format: v.literal(1), contacts: v.record(v.string(), contactSchema) });
export type Contacts = Readonly<Record<string, Contact>>;

function broken(path: string, why: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'broken',
    says: `The file ${path} cannot be read: ${why}.`,
    next: 'Mend it, put it back from a backup, or delete it and enter the contacts anew.',
  });
}

/** All contacts of a folder by name: `own`, `person.anna`, `outside.loan-07`, `enterprise.druckerei`, or a supplier's short name. */
export function contactsIn(folder: string): Contacts {
  const path = folderLayout(folder).contacts;
  if (readFileIfAny(path) === null) return {};
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(readSecretFile(path, 'The contacts')).toString('utf8'));
  } catch (fault) {
    if (fault instanceof CommandTrouble) throw fault;
    throw broken(path, fault instanceof Error ? fault.message : String(fault));
  }
  const read = v.safeParse(fileSchema, json);
  if (read.success) return read.output.contacts;
  const [issue] = read.issues;
  throw broken(path, `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}

/** The one of that name; null where there is none. Names of what every object has name nobody. */
export function contactOf(contacts: Contacts, name: string): Contact | null {
  return Object.hasOwn(contacts, name) ? (contacts[name] ?? null) : null;
}

/** "Lindenweg 3, 10115 Berlin, DE"; empty without an address. */
export function addressText({ address }: Contact): string {
  if (address === null) return '';
  const { street, number, postCode, town, country } = address;
  return [`${street} ${number}`, `${postCode} ${town}`, country]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** Puts one in; null takes it out. On the disk when it returns. */
export function keepContact(folder: string, name: string, contact: Contact | null): void {
  const { [name]: _before, ...others } = contactsIn(folder);
  keepAll(folder, contact === null ? others : { ...others, [name]: contact });
}

/** Puts several in at once. On the disk when it returns. */
export function keepContacts(folder: string, contacts: Contacts): void {
  if (Object.keys(contacts).length > 0) keepAll(folder, { ...contactsIn(folder), ...contacts });
}

function keepAll(folder: string, contacts: Contacts): void {
  replaceFile(folderLayout(folder).contacts, `${JSON.stringify({ format: 1, contacts }, null, 2)}\n`);
}

/** Checks one. Throws CommandTrouble that names the field. */
export function checkContact(contact: unknown): Contact {
  const read = v.safeParse(contactSchema, contact);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new CommandTrouble({
    kind: 'usage',
    says: `${v.getDotPath(issue) ?? 'The contact'} ${issue.message}: ${JSON.stringify(issue.input)}.`,
    next: 'Correct it: telekommune contact set --help',
  });
}
