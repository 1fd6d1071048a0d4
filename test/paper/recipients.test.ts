// Letters go where the letterhead says, or else where the contacts of this machine live.

import { expect, test } from 'vitest';
import { withContacts } from '../../src/main/paper/recipients.ts';
import { type Contact, OWN } from '../../src/node/commands/kept-contacts.ts';
import { bareLetterhead } from '../../src/paper/letterhead.ts';

function contact(name: string, country: string | null): Contact {
  const address =
    country === null
      ? null
      : { street: 'Lindenweg', number: '3', postCode: '10115', town: 'Berlin', country };
  return { name, iban: null, bic: null, email: null, address, mandate: null, creditorId: null };
}

const contacts = {
  [OWN]: contact('Werkhof', 'DE'),
  'outside.ida': contact('Ida Lender', 'DE'),
  'outside.ada': contact('Ada Kern', 'AT'),
  'outside.bo': contact('Bo', null),
  'outside.cy': contact('Cy', 'DE'),
};

test('addresses of contacts fill what the letterhead leaves open, the country only abroad', () => {
  const letterhead = {
    ...bareLetterhead('Werkhof'),
    recipients: { 'outside.cy': ['Cy himself', 'Elsewhere'] },
  };
  expect(withContacts(letterhead, contacts, 'de').recipients).toEqual({
    [OWN]: ['Werkhof', 'Lindenweg 3', '10115 Berlin'],
    'outside.ida': ['Ida Lender', 'Lindenweg 3', '10115 Berlin'],
    'outside.ada': ['Ada Kern', 'Lindenweg 3', '10115 Berlin', 'ÖSTERREICH'],
    'outside.cy': ['Cy himself', 'Elsewhere'],
  });
  expect(withContacts(letterhead, contacts, 'en').recipients['outside.ada']?.[3]).toBe('AUSTRIA');
});

test('the commune’s own address and account come from its contact where the letterhead has none', () => {
  const own = { ...contact('Werkhof eG', 'DE'), iban: 'DE89370400440532013000' };
  const bare = bareLetterhead('Werkhof');
  expect(withContacts(bare, { own }, 'de')).toMatchObject({
    address: ['Lindenweg 3', '10115 Berlin'],
    account: { holder: 'Werkhof eG', iban: 'DE89370400440532013000' },
  });
  const account = { holder: 'H', iban: 'DE02120300000000202051' };
  const typed = { ...bare, address: ['Elsewhere'], account };
  expect(withContacts(typed, { own }, 'de')).toMatchObject({ address: ['Elsewhere'], account });
});
