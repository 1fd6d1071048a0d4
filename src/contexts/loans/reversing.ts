// A payment of a direct loan that was recorded by mistake is taken back, as if it had never been; only while its month is open.

import { type Carried, hex, text } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Judging, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { accounts, bankShortRule, closedThrough, post } from '../ledger/facts.ts';
import { type DatedMovement, movementsFrom, type Supposed, yearOf } from './course.ts';
import { forgetEarly } from './early-payments.ts';
import { balanceSuffices, interestNotPaidYet, SOURCE, treasurerOfOpenContract } from './loan-rules.ts';
import { noteSold } from './offers.ts';
import { settle } from './settling.ts';
import { contracts, importedLines, movements } from './tables.ts';

const reversal = record({
  contract: slug,
  /** The entry that recorded the payment. */
  entry: hex(16),
  reason: text(140),
});
export type PaymentReversed = Carried<typeof reversal>;

const YEAR_FIRST = 1600;

function paymentOf(state: Reader, { contract, entry }: PaymentReversed): DatedMovement | null {
  const found = movementsFrom(state, contract, YEAR_FIRST).find((one) => one.entry === entry);
  return found?.what === 'paid-in' || found?.what === 'paid-out' ? found : null;
}

const paymentKnown: Rule<PaymentReversed> = {
  name: 'loan-payment-unknown',
  source: SOURCE,
  says: 'Entry {entry} is no payment of contract {contract}, or it was reversed already.',
  next: 'Look it up: telekommune loans show CONTRACT',
  broken({ state, entry: { body } }) {
    return paymentOf(state, body) === null ? { entry: body.entry, contract: body.contract } : null;
  },
};

const monthIsOpen: Rule<PaymentReversed> = {
  name: 'period-closed',
  source: 'Ledger',
  says: 'The payment of {bookingDate} lies in a closed period: the books are closed through {closedDate}.',
  next: 'Record a payment the other way round, on a day that is open.',
  broken({ state, entry: { body } }) {
    const bookingDate = paymentOf(state, body)?.date ?? 0;
    const closedDate = closedThrough(state);
    return closedDate === null || bookingDate > closedDate ? null : { bookingDate, closedDate };
  },
};

function withoutPayment(body: PaymentReversed, state: Reader): Supposed {
  const payment = paymentOf(state, body);
  return payment === null ? {} : { moved: { date: payment.date, amountMinor: -payment.amountMinor } };
}

function leavesBank({ state, entry }: Judging<PaymentReversed>): bigint {
  return paymentOf(state, entry.body)?.amountMinor ?? 0n;
}

function postReversed(
  draft: Draft,
  { contract, entry, reason }: PaymentReversed,
  payment: DatedMovement,
): void {
  const { what, date, amountMinor } = payment;
  post(draft, {
    date,
    what: what === 'paid-in' ? 'reversal: loan paid in' : 'reversal: loan paid back',
    memo: `${reason} (entry ${entry})`,
    lines: [
      { account: accounts.bank(), minor: -amountMinor },
      { account: accounts.loanPayable(contract), minor: amountMinor },
    ],
  });
}

export const paymentReversedKind = entryKind<PaymentReversed>({
  kind: 'loans.payment-reversed@1',
  means: 'A treasurer takes back a payment of a direct loan that was recorded by mistake.',
  body: reversal,
  example: { contract: '13', entry: 'ab'.repeat(16), reason: 'recorded twice' },
  rules: [
    ...treasurerOfOpenContract<PaymentReversed>(),
    paymentKnown,
    monthIsOpen,
    balanceSuffices(withoutPayment),
    interestNotPaidYet(withoutPayment),
    bankShortRule(leavesBank),
  ],
  evolve(draft, { body }) {
    const [contract, payment] = [draft.get(contracts, body.contract), paymentOf(draft, body)];
    if (contract === null || payment === null) return;
    const { amountMinor, date, position, line } = payment;
    postReversed(draft, body, payment);
    draft.remove(movements, `${body.contract}/${ordinal(date)}/${ordinal(position)}`);
    if (line !== null) draft.remove(importedLines, line);
    forgetEarly(draft, body.contract, body.entry);
    const isIn = amountMinor > 0n;
    if (isIn) noteSold(draft, contract.kind, { date, amountMinor: -amountMinor });
    const left = movementsFrom(draft, body.contract, YEAR_FIRST);
    const without = {
      ...contract,
      balanceMinor: contract.balanceMinor - amountMinor,
      paidInMinor: contract.paidInMinor - (isIn ? amountMinor : 0n),
      paidOutMinor: contract.paidOutMinor + (isIn ? 0n : amountMinor),
      movements: contract.movements - 1,
      lastDate: left.at(-1)?.date ?? 0,
    };
    settle(draft, body.contract, without, yearOf(date));
  },
});
