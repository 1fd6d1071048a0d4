// What a bank is asked to do: pay people, or collect from people who gave a mandate. Checked here, before a file is made of it.

import type { CivilDate } from '../kernel/calendar.ts';
import { minorDigits } from '../kernel/currency.ts';
import type { CurrencyCode } from '../kernel/currency.ts';
import { formatMoney } from '../kernel/money.ts';
import { BankFileRefused } from './fault.ts';
import type { FileFault } from './fault.ts';
import { parseIban } from './iban.ts';
import { isSepaId, sepaText } from './sepa-text.ts';

/** In parts, as banks want it since 2025; all of them may be empty but the town and the country. */
export interface StructuredAddress {
  readonly street: string;
  readonly number: string;
  readonly postCode: string;
  readonly town: string;
  /** ISO 3166, two letters. */
  readonly country: string;
}

/** Somebody with an account. The name is that of the holder of the account: the payer's bank compares it with the IBAN. */
export interface AccountHolder {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly address: StructuredAddress | null;
}

/** One payment to `other`, or one collection from `other`. */
export interface PaymentLine {
  /** Ours, unique: it comes back on the statements of both sides. */
  readonly endToEndId: string;
  readonly minor: bigint;
  readonly other: AccountHolder;
  readonly purpose: string;
}

export interface PaymentOrder<Line extends PaymentLine> {
  /** Ours, unique: a bank takes a message once. */
  readonly messageId: string;
  /** ISO 8601, e.g. 2026-11-26T12:00:00. */
  readonly createdAt: string;
  readonly own: AccountHolder;
  readonly currency: CurrencyCode;
  /** The day on which the bank is to do it. */
  readonly dueOn: CivilDate;
  /** One booking on the own account for all of them, or one each. */
  readonly isOneBooking: boolean;
  readonly lines: readonly Line[];
}

export const NAME_MAX = 70;
export const PURPOSE_MAX = 140;
const LINES_MAX = 100_000;

/** Amounts have at most 18 digits in ISO 20022; SEPA allows 999,999,999.99. */
const MINOR_MAX = 99_999_999_999n;

/** The sum of all lines, in minor units. */
export function controlSum({ lines }: Pick<PaymentOrder<PaymentLine>, 'lines'>): bigint {
  return lines.reduce((sum, { minor }) => sum + minor, 0n);
}

/** As decimals with the point; never a float. */
export function decimalOf(minor: bigint, currency: CurrencyCode): string {
  return formatMoney(minor, currency);
}

const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** Whether a text can name a bank (ISO 9362): 8 or 11 letters and digits, spaces left out. */
export function isBic(text: string): boolean {
  return BIC.test(text.replaceAll(' ', '').toUpperCase());
}

/** A name of which no letter is left says nothing to a bank that compares it with the account. */
function hasLetters(name: string): boolean {
  return /[A-Za-z0-9]/.test(sepaText(name, NAME_MAX));
}

function holderFault({ name, iban, bic, address }: AccountHolder): string | null {
  if (name.trim() === '') return 'the account has no holder’s name';
  if (!hasLetters(name)) return `the name ${name} has no Latin letters: write it as the bank does`;
  if (bic !== null && !isBic(bic)) return `the BIC "${bic}" of ${name} is none`;
  const read = parseIban(iban);
  if ('fault' in read) return `the IBAN "${iban}" of ${name} is wrong: ${read.fault}`;
  if (address !== null && (address.town === '' || !/^[A-Z]{2}$/.test(address.country))) {
    return `the address of ${name} needs a town and a country of two letters`;
  }
  return null;
}

function lineFault({ endToEndId, minor, other }: PaymentLine, currency: CurrencyCode): string | null {
  if (!isSepaId(endToEndId))
    return `"${endToEndId}" cannot name a payment: 1 to 35 letters, digits or /-?:().,'+`;
  if (minor <= 0n) return `${decimalOf(minor, currency)} ${currency} is nothing to pay`;
  if (minor > MINOR_MAX) return `${decimalOf(minor, currency)} ${currency} is more than one payment may be`;
  return holderFault(other);
}

/** Throws BankFileRefused, which names every faulty line (they count from 1). */
export function checkOrder({ messageId, own, currency, lines }: PaymentOrder<PaymentLine>): void {
  const faults: FileFault[] = [];
  const fault = (line: number, rule: string, says: string | null): void => {
    if (says !== null) faults.push({ line, rule, says });
  };
  fault(0, 'message-id', isSepaId(messageId) ? null : `"${messageId}" cannot name a message`);
  fault(0, 'own-account', holderFault(own));
  fault(0, 'currency', minorDigits(currency) > 5 ? `${currency} has more than five decimals` : null);
  if (lines.length === 0) fault(0, 'lines', 'there is nothing to pay');
  if (lines.length > LINES_MAX) fault(0, 'lines', `more than ${LINES_MAX} payments in one file`);
  const seen = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    fault(at + 1, 'payment', lineFault(line, currency));
    const before = seen.get(line.endToEndId);
    if (before !== undefined) fault(at + 1, 'twice', `"${line.endToEndId}" is payment ${before} already`);
    seen.set(line.endToEndId, at + 1);
  }
  if (faults.length > 0) throw new BankFileRefused(faults);
}
