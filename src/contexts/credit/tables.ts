// Rows of mutual credit. Balances are the ledger's: this keeps only what the payers wrote.

import { type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { sum } from '../ledger/facts.ts';

const creditPayment = record({ payer: slug, payee: slug, amountMinor: sum, date: day, memo: text(140) });
export type CreditPayment = Carried<typeof creditPayment>;
/** By entry id. */
export const creditPayments = table('credit.payments', creditPayment, { recordOnly: true });
