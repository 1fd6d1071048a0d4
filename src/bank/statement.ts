// What a bank says of an account, whatever the format it says it in. Amounts are exact and signed: what came in is positive.
// Nothing here is believed: a person confirms what it means before the books change.

import type { CivilDate } from '../kernel/calendar.ts';
import type { CurrencyCode } from '../kernel/currency.ts';
import type { Rational } from '../kernel/rational.ts';

/** Of a file that is read; libxml2 needs about six times as much. */
export const FILE_BYTES_MAX = 64 * 1024 * 1024;

/** Exact, in whole units of the currency (18.15 is 363/20): banks may write more decimals than the currency has. */
export interface BankAmount {
  readonly amount: Rational;
  readonly currency: CurrencyCode;
}

/** A balance by its ISO 20022 code, e.g. OPBD (opening booked), CLBD (closing booked), CLAV (closing available). */
export interface BankBalance extends BankAmount {
  readonly code: string;
  readonly date: CivilDate | null;
}

/** Whose account it is; `number` is the IBAN where there is one, else what the bank calls the account. */
export interface BankAccount {
  readonly number: string;
  readonly iban: string | null;
  readonly currency: CurrencyCode | null;
  readonly owner: string | null;
  readonly bank: string | null;
  readonly bic: string | null;
}

/** One payment within an entry: an entry of a batch has several. Texts are empty where the bank says nothing. */
export interface BankPayment {
  /** Null when the bank gives the amount of the whole entry only. */
  readonly amount: BankAmount | null;
  /** The other side. */
  readonly name: string;
  readonly number: string;
  readonly bic: string;
  readonly endToEndId: string;
  readonly mandateId: string;
  readonly transactionId: string;
  /** What the payer wrote. */
  readonly purpose: string;
  /** The creditor's structured reference (ISO 11649 or the bank's own). */
  readonly creditorReference: string;
  readonly information: string;
}

export const BANK_STATUSES = ['booked', 'pending', 'information', 'future'] as const;
export type BankStatus = (typeof BANK_STATUSES)[number];

export interface BankEntry extends BankAmount {
  readonly status: BankStatus;
  readonly isReversal: boolean;
  readonly bookedOn: CivilDate | null;
  readonly valueOn: CivilDate | null;
  /** The bank's own reference of the entry. */
  readonly reference: string;
  /** What kind of transaction the bank says it is, e.g. PMNT/RCDT/BOOK. */
  readonly code: string;
  readonly information: string;
  readonly payments: readonly BankPayment[];
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

export interface BankStatement {
  readonly id: string;
  readonly account: BankAccount;
  readonly createdAt: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly balances: readonly BankBalance[];
  readonly entries: readonly BankEntry[];
}

export interface BankFile {
  /** E.g. `camt.053.001.08`, `ofx`, `csv`. */
  readonly format: string;
  readonly messageId: string;
  readonly statements: readonly BankStatement[];
}
