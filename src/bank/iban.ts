// International bank account numbers, ISO 13616: the country's length and pattern, and the check digits (remainder 97).

import { electronicFormatIBAN, friendlyFormatIBAN, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

const FAULTS: Record<ValidationErrorsIBAN, string> = {
  [ValidationErrorsIBAN.NoIBANProvided]: 'there is no IBAN',
  [ValidationErrorsIBAN.NoIBANCountry]: 'its country has no IBANs',
  [ValidationErrorsIBAN.WrongBBANLength]: 'it is not as long as an IBAN of its country',
  [ValidationErrorsIBAN.WrongBBANFormat]: 'letters and digits do not stand as in an IBAN of its country',
  [ValidationErrorsIBAN.ChecksumNotNumber]: 'its third and fourth characters are no digits',
  [ValidationErrorsIBAN.WrongIBANChecksum]:
    'its check digits do not fit: a digit is wrong, or two are swapped',
  [ValidationErrorsIBAN.WrongAccountBankBranchChecksum]: 'the check digit of the account does not fit',
  [ValidationErrorsIBAN.QRIBANNotAllowed]: 'it is a Swiss QR-IBAN',
};

/** Longest text that is looked at. */
const TYPED_MAX = 64;

/** An IBAN in its electronic form, without spaces; or why it is none. */
export function parseIban(typed: string): { readonly iban: string } | { readonly fault: string } {
  if (typed.length > TYPED_MAX) return { fault: 'it is longer than any IBAN' };
  const iban = electronicFormatIBAN(typed);
  const { valid, errorCodes } = validateIBAN(iban ?? undefined);
  if (valid && iban !== null) return { iban };
  return { fault: errorCodes.map((code) => FAULTS[code]).join('; ') };
}

/** In groups of four, as people read it. */
export function spacedIban(iban: string): string {
  return friendlyFormatIBAN(iban) ?? iban;
}
