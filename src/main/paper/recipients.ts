// Where letters go: by the letterhead file, or else by the postal addresses of the contacts that are kept here.

import { type Contact, contactOf, type Contacts, OWN } from '../../node/commands/kept-contacts.ts';
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

/** What tenants pay to: the commune's own account among the contacts. */
function ownAccount({ name, iban, bic }: Contact): Letterhead['account'] {
  return iban === null ? null : { holder: name, iban, ...(bic === null ? {} : { bic }) };
}

/** The letterhead with what the contacts know and its file does not say: addresses of others, the commune's own address and account. */
export function withContacts(letterhead: Letterhead, contacts: Contacts, language: string): Letterhead {
  const own = contactOf(contacts, OWN);
  const home = own?.address?.country ?? null;
  const known = Object.entries(contacts).map(([key, contact]): [string, string[]] => [
    key,
    linesOf(contact, home, language),
  ]);
  const addressed = Object.fromEntries(known.filter(([, lines]) => lines.length > 0));
  return {
    ...letterhead,
    address:
      letterhead.address.length > 0 || own === null
        ? letterhead.address
        : linesOf(own, home, language).slice(1),
    account: letterhead.account ?? (own === null ? null : ownAccount(own)),
    recipients: { ...addressed, ...letterhead.recipients },
  };
}
