// What a register says of a lender besides the name: account, mail address, postal address. Bound for the contacts of one machine; checked, never guessed.

import { parseIban } from '../bank/iban.ts';
import { isBic } from '../bank/payment-order.ts';
import { isMailAddress } from '../kernel/mail-address.ts';
import { plain } from './columns.ts';
import type { SheetLine } from './sheet.ts';
import { shown, type TableReader, WrongCell } from './table-reader.ts';

export interface PostalAddress {
  readonly street: string;
  readonly number: string;
  readonly postCode: string;
  readonly town: string;
  /** Two letters, such as DE. */
  readonly country: string;
}

export interface ContactDetails {
  readonly iban: string | null;
  readonly bic: string | null;
  readonly email: string | null;
  readonly address: PostalAddress | null;
}

type Contacts = TableReader<'contacts'>;

/** Names of countries as registers write them, in the spelling of `plain`. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DE: 'deutschland germany d brd alemania',
    AT: 'oesterreich austria a',
    CH: 'schweiz switzerland suiza',
    NL: 'niederlande netherlands',
    FR: 'frankreich france f francia',
    BE: 'belgien belgium',
    LU: 'luxemburg luxembourg',
    DK: 'daenemark denmark',
    PL: 'polen poland',
    IT: 'italien italy i italia',
    ES: 'spanien spain e espana',
    GB: 'grossbritannien greatbritain unitedkingdom uk england',
    US: 'usa unitedstates',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

function countryIn(reader: Contacts, line: SheetLine, otherwise: string | null): string {
  const typed = reader.words(line, 'country', 60);
  if (/^[A-Za-z]{2}$/.test(typed)) return COUNTRIES.get(plain(typed)) ?? typed.toUpperCase();
  const known = typed === '' ? otherwise : (COUNTRIES.get(plain(typed)) ?? null);
  if (known !== null) return known;
  throw new WrongCell(
    'country',
    typed === ''
      ? 'the address names no country; say it for all that name none: --country DE'
      : `${shown(typed)} is no country that is known here; write its two letters, such as DE`,
  );
}

/** "Lindenweg 3 a" is a street and a number; a street without one stays whole. */
function streetAndNumber(text: string): readonly [street: string, number: string] {
  const [, street, number] =
    /^(.*\p{L}.*?)[ ,]+([0-9]+ ?[A-Za-z]?(?: ?[-/] ?[0-9]+ ?[A-Za-z]?)?)$/u.exec(text) ?? [];
  return street === undefined ? [text, ''] : [street, number ?? ''];
}

/** "10115 Berlin" is a post code and a town. */
function codeAndTown(text: string): readonly [postCode: string, town: string] {
  const [, postCode, town] = /^(?:[A-Z]{1,2}-)?([0-9]{4,5}) +(.+)$/.exec(text) ?? [];
  return postCode === undefined ? ['', text] : [postCode, town ?? ''];
}

interface Parts {
  readonly street: string;
  readonly number: string;
  readonly postCode: string;
  readonly town: string;
}

function partsIn(reader: Contacts, line: SheetLine): Parts {
  const whole = reader.wordsInOneLine(line, 'address', 200);
  const [number, postCode] = [reader.words(line, 'houseNumber', 16), reader.words(line, 'postCode', 16)];
  const [streetCell, townCell] = [reader.words(line, 'street', 70), reader.words(line, 'town', 60)];
  const pieces = whole.split(/ *[,;] */).filter((piece) => piece !== '');
  const typedTown = townCell || (streetCell === '' && pieces.length > 1 ? (pieces.at(-1) ?? '') : '');
  const typedStreet =
    streetCell || (townCell === '' ? pieces.slice(0, -1) : pieces).join(', ') || (pieces[0] ?? '');
  const [street, ownNumber] = number === '' ? streetAndNumber(typedStreet) : [typedStreet, number];
  const [ownCode, town] = postCode === '' ? codeAndTown(typedTown) : [postCode, typedTown];
  return { street, number: ownNumber, postCode: ownCode, town };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function addressIn(reader: Contacts, line: SheetLine, otherwise: string | null): PostalAddress | null {
  const parts = partsIn(reader, line);
  if (Object.values(parts).every((part) => part === '')) return null;
  if (parts.town === '') throw new WrongCell('address', `the address ${shown(parts.street)} has no town`);
  if (bytes(parts.street) > 70 || bytes(parts.town) > 35)
    throw new WrongCell('address', 'a street has at most 70 bytes here, a town 35, as banks take them');
  return { ...parts, country: countryIn(reader, line, otherwise) };
}

/** Reads them out of a line of contacts; `country` is that of addresses which name none. Throws WrongCell. */
export function contactDetails(reader: Contacts, line: SheetLine, country: string | null): ContactDetails {
  const number = reader.words(line, 'iban', 60);
  const read = number === '' ? null : parseIban(number);
  if (read !== null && 'fault' in read)
    throw new WrongCell('iban', `${shown(number)} is no IBAN: ${read.fault}`);
  const bic = reader.words(line, 'bic', 14);
  if (bic !== '' && !isBic(bic)) throw new WrongCell('bic', `${shown(bic)} is no BIC`);
  const email = reader.words(line, 'email', 254);
  if (email !== '' && !isMailAddress(email))
    throw new WrongCell('email', `${shown(email)} is no mail address`);
  return {
    iban: read === null ? null : read.iban,
    bic: bic === '' ? null : bic,
    email: email === '' ? null : email,
    address: addressIn(reader, line, country),
  };
}
