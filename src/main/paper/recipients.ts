// Where letters go: by the letterhead file, or else by the postal addresses of the contacts that are kept here.

import { type Contact, type Contacts, OWN } from '../../node/commands/kept-contacts.ts';
import type { Letterhead } from '../../paper/letterhead.ts';

/** The lines of an address as the post wants them; the country, in capitals, where it is not the commune's own. */
function linesOf({ name, address }: Contact, home: string | null, language: string): string[] {
  if (address === null) return [];
  const { street, number, postCode, town, country } = address;
  const abroad = home === null || country === home ? '' : countryName(country, language);
  return [name, `${street} ${number}`, `${postCode} ${town}`, abroad]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function countryName(country: string, language: string): string {
  return (new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country).toUpperCase();
}

/** The letterhead with addresses of contacts for those whom its file does not name. */
export function withContacts(letterhead: Letterhead, contacts: Contacts, language: string): Letterhead {
  const home = contacts[OWN]?.address?.country ?? null;
  const known = Object.entries(contacts).map(([key, contact]): [string, string[]] => [
    key,
    linesOf(contact, home, language),
  ]);
  const addressed = Object.fromEntries(known.filter(([, lines]) => lines.length > 0));
  return { ...letterhead, recipients: { ...addressed, ...letterhead.recipients } };
}
