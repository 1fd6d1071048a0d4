// Whom orders to the bank go to and collect from: kept on this machine only.

import { parseIban, spacedIban } from '../../bank/iban.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { CommandTrouble } from '../command.ts';
import { englishOf, type Line, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, place } from './arguments.ts';
import { mustBeKnown, mustNotBeOwn } from './contact-checks.ts';
import {
  addressText,
  checkContact,
  type Contact,
  contactOf,
  contactsIn,
  keepContact,
} from './kept-contacts.ts';
import { notFound, numberOrNull, textOf, textOrNull } from './speaking.ts';
import { tableOf, words } from './tables.ts';
import { dateText } from './wording.ts';
import { inNaturalOrder } from '../../views/natural-order.ts';

const namePlace = place(
  'contact',
  'text',
  'own for the commune’s account, person.anna, outside.loan-07, enterprise.druckerei, or a supplier’s short name',
);

const NAME = /^(?:own|(?:person|outside|enterprise)\.[a-z0-9-]{1,32}|[a-z0-9][a-z0-9-]{0,31})$/;

/** Names that objects of the file format have themselves. */
const RESERVED = { constructor: true, prototype: true };

function nameIn(values: ArgumentValues): string {
  const name = textOf(values, 'contact');
  if (NAME.test(name) && !Object.hasOwn(RESERVED, name)) return name;
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${name}" names no contact.`,
    next: 'Write own, person.NAME, outside.NAME, enterprise.NAME, or a supplier’s short name.',
  });
}

function ibanIn(values: ArgumentValues): string | null {
  const typed = textOrNull(values, 'iban');
  if (typed === null) return null;
  const read = parseIban(typed);
  if ('iban' in read) return read.iban;
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${typed}" is no IBAN: ${read.fault}.`,
    next: 'Compare it with the letter.',
  });
}

/** Parts that are not typed stay as they are kept. */
function addressIn(values: ArgumentValues, before: Contact['address']): Plain {
  const typed = {
    street: textOrNull(values, 'street'),
    number: textOrNull(values, 'house-number'),
    postCode: textOrNull(values, 'post-code'),
    town: textOrNull(values, 'town'),
    country: textOrNull(values, 'country'),
  };
  if (Object.values(typed).every((part) => part === null)) return before;
  return {
    street: typed.street ?? before?.street ?? '',
    number: typed.number ?? before?.number ?? '',
    postCode: typed.postCode ?? before?.postCode ?? '',
    town: typed.town ?? before?.town ?? '',
    country: typed.country ?? before?.country ?? '',
  };
}

function mandateIn(values: ArgumentValues, before: Contact['mandate']): Plain {
  const [id, signed] = [textOrNull(values, 'mandate'), numberOrNull(values, 'mandate-signed')];
  if (id === null && signed === null) return before;
  if (id !== null && signed !== null) return { id, signedOn: dateText(signed) };
  throw new CommandTrouble({
    kind: 'usage',
    says: 'A mandate has a reference and the day on which it was signed.',
    next: 'Give both: --mandate REFERENCE --mandate-signed DATE',
  });
}

/** What is kept already, with what is typed now put over it. Throws CommandTrouble. */
function contactTyped(name: string, values: ArgumentValues, before: Contact | null): Contact {
  const iban = ibanIn(values);
  const isOtherAccount = iban !== null && iban !== before?.iban;
  const holder = textOrNull(values, 'name') ?? before?.name;
  if (holder === undefined) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `Nothing is kept of ${name} yet, so it needs a name.`,
      next: 'Say who holds the account, as the bank knows them: --name "Ida Lender"',
    });
  }
  const contact = checkContact({
    name: holder,
    iban: iban ?? before?.iban ?? null,
    bic: textOrNull(values, 'bic') ?? (isOtherAccount ? null : (before?.bic ?? null)),
    email: textOrNull(values, 'email') ?? before?.email ?? null,
    address: addressIn(values, before?.address ?? null),
    mandate: mandateIn(values, before?.mandate ?? null),
    creditorId: textOrNull(values, 'creditor-id') ?? before?.creditorId ?? null,
  });
  if (contact.iban !== null || contact.email !== null || contact.address !== null) return contact;
  throw new CommandTrouble({
    kind: 'usage',
    says: `Nothing is said of ${name} but the name.`,
    next: 'Give an account, a mail address or a postal address: --iban, --email, --street …',
  });
}

async function runSet(session: Session, values: ArgumentValues): Promise<Answer> {
  const name = nameIn(values);
  const kept = contactsIn(session.folder);
  const contact = contactTyped(name, values, contactOf(kept, name));
  await mustBeKnown(session, name);
  mustNotBeOwn(kept, name, contact.iban);
  keepContact(session.folder, name, contact);
  const known = [
    contact.name,
    ibanText(contact),
    contact.email ?? '',
    addressText(contact),
    englishOf(mandateLine(contact)),
    contact.creditorId ?? '',
  ];
  return {
    data: { contact: name, ...contact },
    lines: [
      sentence('{name}: {known}. Kept on this machine only.', {
        name,
        known: known.filter((one) => one !== '').join('; '),
      }),
    ],
  };
}

function ibanText({ iban }: Contact): string {
  return iban === null ? '' : spacedIban(iban);
}

function mandateLine({ mandate }: Contact): Line {
  if (mandate === null) return '';
  return sentence('{mandate} of {signedOn}', { mandate: mandate.id, signedOn: mandate.signedOn });
}

async function runList(session: Session): Promise<Answer> {
  const contacts = inNaturalOrder(Object.entries(contactsIn(session.folder)), ([name]) => name);
  const table = tableOf(sentence('Contacts'), contacts, [
    [words('contact'), ([name]) => name],
    [words('holder of the account'), ([, contact]) => contact.name],
    [words('IBAN'), ([, contact]) => ibanText(contact)],
    [words('mail'), ([, { email }]) => email ?? ''],
    [words('address'), ([, contact]) => addressText(contact)],
    [words('mandate'), ([, contact]) => mandateLine(contact)],
  ]);
  return {
    data: { contacts: contacts.map(([name, contact]): Plain => ({ contact: name, ...contact })) },
    tables: [table],
  };
}

async function runRemove(session: Session, values: ArgumentValues): Promise<Answer> {
  const name = nameIn(values);
  if (contactOf(contactsIn(session.folder), name) === null) {
    throw notFound(`There is no contact ${name}.`, 'See them: telekommune contact list');
  }
  keepContact(session.folder, name, null);
  return { data: { contact: name }, lines: [sentence('{name} is forgotten here.', { name })] };
}

export const contactCommands: readonly Command[] = [
  {
    path: ['contact', 'set'],
    group: 'desk',
    summary: 'Keep the account, addresses and mandate of somebody whom you pay, collect from or write to',
    details: [
      'What is not typed stays as it is kept. To begin anew: telekommune contact remove.',
      'Contacts stay on this machine; no other node hears of them. Orders to the bank take the account from here, papers the postal address, telekommune mail the mail address: nothing is typed twice.',
      'With own it is the commune itself: papers take its account and its address from here, where the letterhead names none.',
    ],
    arguments: [
      namePlace,
      option('name', 'text', 'the holder of the account, as the bank knows it; needed the first time'),
      option('iban', 'text', 'the account’s number'),
      option('email', 'text', 'the mail address, for papers by mail'),
      option('bic', 'text', 'the bank, for accounts outside the euro area'),
      option('street', 'text', 'the street'),
      option('house-number', 'text', 'the number in the street'),
      option('post-code', 'text', 'the post code'),
      option('town', 'text', 'the town'),
      option('country', 'text', 'two letters, such as DE'),
      option('mandate', 'text', 'the reference of a direct debit mandate'),
      option('mandate-signed', 'date', 'the day on which the mandate was signed'),
      option('creditor-id', 'text', 'for own: the creditor identifier by which rents are collected'),
    ],
    example:
      'telekommune contact set outside.loan-07 --name "Ida Lender" --iban "DE02 1203 0000 0000 2020 51"',
    foresee: null,
    run: runSet,
  },
  {
    path: ['contact', 'list'],
    group: 'desk',
    summary: 'List the contacts that are kept on this machine',
    arguments: [],
    example: 'telekommune contact list',
    foresee: null,
    run: (session) => runList(session),
  },
  {
    path: ['contact', 'remove'],
    group: 'desk',
    summary: 'Forget a contact on this machine',
    arguments: [namePlace],
    example: 'telekommune contact remove outside.loan-07',
    foresee: async (_session, values) => [
      sentence('The account, addresses and mandate of {name} are deleted here.', { name: nameIn(values) }),
    ],
    run: runRemove,
  },
];
