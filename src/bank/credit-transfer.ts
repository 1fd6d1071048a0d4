// An order to pay: pain.001.001.09, and .03 for banks that still want it. One file, one account, one day.

import { formatDate } from '../kernel/calendar.ts';
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
import { type Element, element, writeMessage } from './xml-text.ts';

export const CREDIT_TRANSFERS = ['pain.001.001.09', 'pain.001.001.03'] as const;
export type CreditTransfer = (typeof CREDIT_TRANSFERS)[number];

function line(
  { endToEndId, minor, other, purpose }: PaymentLine,
  order: PaymentOrder<PaymentLine>,
  generation: Generation,
): Element {
  return element('CdtTrfTxInf', [
    element('PmtId', [element('EndToEndId', endToEndId)]),
    element('Amt', [amount('InstdAmt', minor, order.currency)]),
    other.bic === null ? null : bank('CdtrAgt', other, generation),
    party('Cdtr', other),
    account('CdtrAcct', other, null),
    remittance(purpose),
  ]);
}

/** The file's text. Throws BankFileRefused with every faulty line; what comes back fits the schema. */
export function writeCreditTransfer(order: PaymentOrder<PaymentLine>, message: CreditTransfer): string {
  checkOrder(order);
  const isLater = message === 'pain.001.001.09';
  const generation: Generation = { bic: isLater ? 'BICFI' : 'BIC' };
  const day = formatDate(order.dueOn);
  return writeMessage(
    message,
    element('CstmrCdtTrfInitn', [
      groupHeader(order),
      element('PmtInf', [
        ...paymentHead(order, 'TRF'),
        order.currency === 'EUR' ? element('PmtTpInf', [element('SvcLvl', [element('Cd', 'SEPA')])]) : null,
        element('ReqdExctnDt', isLater ? [element('Dt', day)] : day),
        party('Dbtr', order.own),
        account('DbtrAcct', order.own, order.currency),
        bank('DbtrAgt', order.own, generation),
        order.currency === 'EUR' ? element('ChrgBr', 'SLEV') : null,
        ...order.lines.map((one) => line(one, order, generation)),
      ]),
    ]),
  );
}
