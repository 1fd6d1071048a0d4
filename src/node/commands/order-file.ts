// From claims and contacts to the file for the bank. What cannot be paid for want of an account is named, never left out in silence.

import { type CreditTransfer, writeCreditTransfer } from '../../bank/credit-transfer.ts';
import { type DirectDebit, writeDirectDebit } from '../../bank/direct-debit.ts';
import { BankFileRefused } from '../../bank/fault.ts';
import type { AccountHolder, PaymentLine, PaymentOrder } from '../../bank/payment-order.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import { parseDate } from '../../kernel/calendar.ts';
import { encode } from '../../kernel/codec.ts';
import type { CurrencyCode } from '../../kernel/currency.ts';
import { ORDER_LINES_MAX, orderLine } from '../../contexts/banking/tables.ts';
import type { DueClaim } from '../../views/payments-due.ts';
import { CommandTrouble } from '../command.ts';
import { BODY_BYTES_MAX } from './entry-room.ts';
import { type Contact, contactOf, type Contacts, OWN } from './kept-contacts.ts';
import type { WordedClaim } from './order-purpose.ts';

export interface OrderTerms {
  readonly message: string;
  readonly createdAt: string;
  readonly dueOn: CivilDate;
  readonly currency: CurrencyCode;
  readonly isOneBooking: boolean;
}

/** What is asked for, and the text of the file. */
export interface OrderFile {
  readonly lines: readonly {
    readonly claim: string;
    readonly endToEndId: string;
    readonly amountMinor: bigint;
  }[];
  readonly text: string;
}

type Paid = Contact & { readonly iban: string };

const holderOf = ({ name, iban, bic, address }: Paid): AccountHolder => ({ name, iban, bic, address });

/** The contact of that name, with an account. Throws CommandTrouble. */
export function contactNamed(contacts: Contacts, name: string): Paid {
  const found = contactOf(contacts, name);
  if (found !== null && found.iban !== null) return { ...found, iban: found.iban };
  const says =
    name === OWN ? 'The commune’s own account is not known here.' : `No account of ${name} is known here.`;
  throw new CommandTrouble({
    kind: 'not-found',
    says,
    next: `Enter it: telekommune contact set ${name} --name … --iban …`,
  });
}

/** Those of the claims whose account is not known here. */
export function withoutContact(
  claims: readonly DueClaim[],
  contacts: Contacts,
  needsMandate: boolean,
): readonly DueClaim[] {
  return claims.filter(({ other }) => {
    const contact = contactOf(contacts, other);
    return contact === null || contact.iban === null || (needsMandate && contact.mandate === null);
  });
}

/** Of a body, beside its lines. */
const HEAD_BYTES_MAX = 128;
const LINE_NUMBER_CHARS = 5;

/** As many of the claims, from the first on, as one order holds. */
export function fittingClaims(claims: readonly DueClaim[], message: string): readonly DueClaim[] {
  let bytes = HEAD_BYTES_MAX;
  const count = claims.findIndex(({ claim, amountMinor }) => {
    bytes +=
      encode(orderLine, { claim, amountMinor, endToEndId: message.slice(0, 35 - LINE_NUMBER_CHARS) }).length +
      LINE_NUMBER_CHARS;
    return bytes > BODY_BYTES_MAX;
  });
  return claims.slice(0, Math.min(ORDER_LINES_MAX, count === -1 ? claims.length : count));
}

function paymentLines(claims: readonly WordedClaim[], contacts: Contacts, message: string): PaymentLine[] {
  return claims.map(({ other, amountMinor, purpose }, at) => ({
    endToEndId: `${message}-${at + 1}`,
    minor: amountMinor,
    other: holderOf(contactNamed(contacts, other)),
    purpose,
  }));
}

function refusedOrder(refused: BankFileRefused): CommandTrouble {
  const [first] = refused.faults;
  return new CommandTrouble({
    kind: 'refused',
    rule: first?.rule ?? 'order',
    says: `There is no file: ${refused.faults
      .slice(0, 5)
      .map(({ line, says }) => (line === 0 ? says : `payment ${line}: ${says}`))
      .join('; ')}.`,
    figures: refused.faults.map(({ line, rule, says }) => ({ line, rule, says })),
    next: 'Correct the contact or the order.',
  });
}

function written(
  claims: readonly WordedClaim[],
  lines: readonly PaymentLine[],
  write: () => string,
): OrderFile {
  try {
    return {
      text: write(),
      lines: claims.map(({ claim, amountMinor }, at) => ({
        claim,
        amountMinor,
        endToEndId: lines[at]?.endToEndId ?? '',
      })),
    };
  } catch (fault) {
    if (fault instanceof BankFileRefused) throw refusedOrder(fault);
    throw fault;
  }
}

/** An order to pay the claims. Throws CommandTrouble. */
export function payingFile(
  claims: readonly WordedClaim[],
  contacts: Contacts,
  { message, ...terms }: OrderTerms,
  format: CreditTransfer,
): OrderFile {
  const lines = paymentLines(claims, contacts, message);
  const order: PaymentOrder<PaymentLine> = {
    ...terms,
    messageId: message,
    own: holderOf(contactNamed(contacts, OWN)),
    lines,
  };
  return written(claims, lines, () => writeCreditTransfer(order, format));
}

/** An order to collect the claims from tenants who gave a mandate. Throws CommandTrouble. */
export function collectingFile(
  claims: readonly WordedClaim[],
  contacts: Contacts,
  { message, ...terms }: OrderTerms,
  format: DirectDebit,
): OrderFile {
  const own = contactNamed(contacts, OWN);
  if (own.creditorId === null) {
    throw new CommandTrouble({
      kind: 'not-found',
      says: 'The commune’s creditor identifier is not known here; no bank collects without it.',
      next: 'Enter it with the own account: telekommune contact set own --creditor-id …',
    });
  }
  const { creditorId } = own;
  const plain = paymentLines(claims, contacts, message);
  const lines = plain.map((line, at) => {
    const { mandate } = contactNamed(contacts, claims[at]?.other ?? '');
    return {
      ...line,
      mandate: { id: mandate?.id ?? '', signedOn: parseDate(mandate?.signedOn ?? '') ?? terms.dueOn },
    };
  });
  const order = {
    ...terms,
    messageId: message,
    own: holderOf(own),
    lines,
    creditorId,
    scheme: 'CORE' as const,
    sequence: 'RCUR' as const,
  };
  return written(claims, lines, () => writeDirectDebit(order, format));
}
