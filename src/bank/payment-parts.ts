// The parts that orders to pay and orders to collect have in common, in the two generations of the messages.

import type { CurrencyCode } from '../kernel/currency.ts';
import { parseIban } from './iban.ts';
import { controlSum, decimalOf, NAME_MAX, PURPOSE_MAX } from './payment-order.ts';
import type { AccountHolder, PaymentLine, PaymentOrder, StructuredAddress } from './payment-order.ts';
import { sepaText } from './sepa-text.ts';
import { type Element, element } from './xml-text.ts';

/** The later generation writes BICFI and puts days into a choice. */
export interface Generation {
  readonly bic: 'BIC' | 'BICFI';
}

const optional = (name: string, text: string, length: number): Element | null => {
  const plain = sepaText(text, length);
  return plain === '' ? null : element(name, plain);
};

function address({ street, number, postCode, town, country }: StructuredAddress): Element {
  return element('PstlAdr', [
    optional('StrtNm', street, 70),
    optional('BldgNb', number, 16),
    optional('PstCd', postCode, 16),
    optional('TwnNm', town, 35),
    element('Ctry', country),
  ]);
}

export function party(name: string, holder: AccountHolder): Element {
  return element(name, [
    element('Nm', sepaText(holder.name, NAME_MAX)),
    holder.address === null ? null : address(holder.address),
  ]);
}

export function account(name: string, { iban }: AccountHolder, currency: CurrencyCode | null): Element {
  const read = parseIban(iban);
  return element(name, [
    element('Id', [element('IBAN', 'iban' in read ? read.iban : iban)]),
    currency === null ? null : element('Ccy', currency),
  ]);
}

/** Inside the SEPA no BIC is needed; then the bank is "not provided". */
export function bank(name: string, { bic }: AccountHolder, generation: Generation): Element {
  const known =
    bic === null
      ? element('Othr', [element('Id', 'NOTPROVIDED')])
      : element(generation.bic, bic.replaceAll(' ', '').toUpperCase());
  return element(name, [element('FinInstnId', [known])]);
}

export function amount(name: string, minor: bigint, currency: CurrencyCode): Element {
  return element(name, decimalOf(minor, currency), { Ccy: currency });
}

export function remittance(purpose: string): Element | null {
  const text = sepaText(purpose, PURPOSE_MAX);
  return text === '' ? null : element('RmtInf', [element('Ustrd', text)]);
}

/** How many payments, and what they come to: it stands in the header and again above the payments. */
function totals({ lines, currency }: PaymentOrder<PaymentLine>): Element[] {
  return [
    element('NbOfTxs', String(lines.length)),
    element('CtrlSum', decimalOf(controlSum({ lines }), currency)),
  ];
}

/** Who sends the message, when, and what it comes to. */
export function groupHeader(order: PaymentOrder<PaymentLine>): Element {
  return element('GrpHdr', [
    element('MsgId', order.messageId),
    element('CreDtTm', order.createdAt),
    ...totals(order),
    party('InitgPty', { ...order.own, address: null }),
  ]);
}

/** What stands above the payments; `method` is TRF for paying, DD for collecting. */
export function paymentHead(order: PaymentOrder<PaymentLine>, method: 'TRF' | 'DD'): Element[] {
  return [
    element('PmtInfId', order.messageId),
    element('PmtMtd', method),
    element('BtchBookg', String(order.isOneBooking)),
    ...totals(order),
  ];
}
