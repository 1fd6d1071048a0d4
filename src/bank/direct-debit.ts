// An order to collect from people who gave a mandate: pain.008.001.08, and .02 for banks that still want it.

import type { CivilDate } from '../kernel/calendar.ts';
import { formatDate } from '../kernel/calendar.ts';
import { isCreditorId } from './creditor-id.ts';
import { BankFileRefused } from './fault.ts';
import { checkOrder } from './payment-order.ts';
import type { PaymentLine, PaymentOrder } from './payment-order.ts';
import {
  account,
  amount,
  bank,
  type Generation,
  groupHeader,
  party,
  paymentHead,
  remittance,
} from './payment-parts.ts';
import { isSepaId } from './sepa-text.ts';
import { type Element, element, writeMessage } from './xml-text.ts';

export const DIRECT_DEBITS = ['pain.008.001.08', 'pain.008.001.02'] as const;
export type DirectDebit = (typeof DIRECT_DEBITS)[number];

/** First of several, one of several, the last of them, or the only one ever. */
export const SEQUENCES = ['FRST', 'RCUR', 'FNAL', 'OOFF'] as const;

export interface Mandate {
  readonly id: string;
  readonly signedOn: CivilDate;
}

export interface CollectionLine extends PaymentLine {
  readonly mandate: Mandate;
}

export interface CollectionOrder extends PaymentOrder<CollectionLine> {
  /** The creditor identifier that the central bank gave, e.g. DE98ZZZ09999999999. */
  readonly creditorId: string;
  /** CORE for everybody, B2B between firms. */
  readonly scheme: 'CORE' | 'B2B';
  readonly sequence: (typeof SEQUENCES)[number];
}

function checkCollection(order: CollectionOrder): void {
  checkOrder(order);
  if (order.currency !== 'EUR') {
    const says = `direct debits of the SEPA are in EUR, not in ${order.currency}`;
    throw new BankFileRefused([{ line: 0, rule: 'currency', says }]);
  }
  if (!isCreditorId(order.creditorId)) {
    throw new BankFileRefused([
      {
        line: 0,
        rule: 'creditor-id',
        says: `"${order.creditorId}" is no creditor identifier: its check digits do not fit`,
      },
    ]);
  }
  const faults = order.lines.flatMap(({ mandate, other }, at) => {
    const says = !isSepaId(mandate.id)
      ? `the mandate of ${other.name} has no usable reference ("${mandate.id}")`
      : mandate.signedOn > order.dueOn
        ? `the mandate of ${other.name} is signed on ${formatDate(mandate.signedOn)}, after the day of the collection`
        : null;
    return says === null ? [] : [{ line: at + 1, rule: 'mandate', says }];
  });
  if (faults.length > 0) throw new BankFileRefused(faults);
}

function line(
  { endToEndId, minor, other, purpose, mandate }: CollectionLine,
  order: CollectionOrder,
  generation: Generation,
): Element {
  return element('DrctDbtTxInf', [
    element('PmtId', [element('EndToEndId', endToEndId)]),
    amount('InstdAmt', minor, order.currency),
    element('DrctDbtTx', [
      element('MndtRltdInf', [
        element('MndtId', mandate.id),
        element('DtOfSgntr', formatDate(mandate.signedOn)),
      ]),
    ]),
    bank('DbtrAgt', other, generation),
    party('Dbtr', other),
    account('DbtrAcct', other, null),
    remittance(purpose),
  ]);
}

/** The file's text. Throws BankFileRefused with every faulty line; what comes back fits the schema. */
export function writeDirectDebit(order: CollectionOrder, message: DirectDebit): string {
  checkCollection(order);
  const generation: Generation = { bic: message === 'pain.008.001.08' ? 'BICFI' : 'BIC' };
  return writeMessage(
    message,
    element('CstmrDrctDbtInitn', [
      groupHeader(order),
      element('PmtInf', [
        ...paymentHead(order, 'DD'),
        element('PmtTpInf', [
          element('SvcLvl', [element('Cd', 'SEPA')]),
          element('LclInstrm', [element('Cd', order.scheme)]),
          element('SeqTp', order.sequence),
        ]),
        element('ReqdColltnDt', formatDate(order.dueOn)),
        party('Cdtr', order.own),
        account('CdtrAcct', order.own, order.currency),
        bank('CdtrAgt', order.own, generation),
        element('ChrgBr', 'SLEV'),
        element('CdtrSchmeId', [
          element('Id', [
            element('PrvtId', [
              element('Othr', [
                element('Id', order.creditorId),
                element('SchmeNm', [element('Prtry', 'SEPA')]),
              ]),
            ]),
          ]),
        ]),
        ...order.lines.map((one) => line(one, order, generation)),
      ]),
    ]),
  );
}
