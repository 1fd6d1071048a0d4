// Lenders pay in what was allotted to them, and get it back when the series fails (rules 8, 9).

import { amount, type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import {
  accounts,
  amountRule,
  bankShortRule,
  dateAheadRule,
  dateBeforeFoundingRule,
  periodClosedRule,
  post,
} from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { seriesPaid } from './facts.ts';
import { type Holder, holder, holderKey } from './holder.ts';
import { holderHasPart, seriesKnown } from './series-rules.ts';
import { totalUnits } from './subscription.ts';
import { positions, seriesRows } from './tables.ts';
import { paymentEnds } from './tasks.ts';

/** What the books say beside the amount, so that a bank statement can be ticked off against them. */
function withName(who: Holder, reference: string): string {
  return `${holderKey(who)}${reference === '' ? '' : `: ${reference}`}`;
}

const paidIn = record({ asset: slug, holder, amountMinor: amount(0n), date: day, reference: text(140) });
export type PaidIn = Carried<typeof paidIn>;

const seriesTakesPayment: Rule<PaidIn> = {
  name: 'series-takes-no-payment',
  source: '8',
  says: 'The series of {asset} takes no payment now ({state}): it took them until {payUntilMs}, the witnesses have sealed {nowMs}.',
  next: 'Send the money back; the next bidders are asked, or the series has ended.',
  broken({ state, entry: { body }, nowMs }: Judging<PaidIn>): Figures | null {
    const series = state.get(seriesRows, body.asset);
    if (series === null) return null;
    const waits = series.state === 'subscribed' || series.state === 'second-round';
    if (waits && nowMs < series.payUntilMs) return null;
    return { asset: body.asset, state: series.state, payUntilMs: series.payUntilMs, nowMs };
  },
};

const paymentIsWholeBonds: Rule<PaidIn> = {
  name: 'payment-not-whole-bonds',
  source: '8',
  says: 'The payment of {amountMinor} is {restMinor} more than whole bonds of {faceMinor}.',
  next: 'Book whole bonds only and send the rest back.',
  broken({ state, entry: { body } }): Figures | null {
    const faceMinor = state.get(seriesRows, body.asset)?.terms.faceMinor ?? 1n;
    const restMinor = body.amountMinor % faceMinor;
    return restMinor === 0n ? null : { amountMinor: body.amountMinor, restMinor, faceMinor };
  },
};

const paymentWithinAllotment: Rule<PaidIn> = {
  name: 'payment-above-allotment',
  source: '8',
  says: 'The payment of {amountMinor} is more than the {openMinor} that {name} has still to pay in ({allottedUnits} bonds allotted, {paidUnits} paid).',
  next: 'Book what was allotted and send the rest back.',
  broken({ state, entry: { body } }): Figures | null {
    const faceMinor = state.get(seriesRows, body.asset)?.terms.faceMinor ?? 1n;
    const position = state.get(positions, `${body.asset}/${holderKey(body.holder)}`);
    const { allottedUnits, paidUnits } = position ?? { allottedUnits: 0n, paidUnits: 0n };
    const openMinor = (allottedUnits - paidUnits) * faceMinor;
    if (body.amountMinor <= openMinor) return null;
    return { amountMinor: body.amountMinor, openMinor, name: body.holder.name, allottedUnits, paidUnits };
  },
};

export const paidInKind = entryKind<PaidIn>({
  kind: 'bonds.paid-in@1',
  means: 'A treasurer confirms that a lender paid in bonds, all that were allotted or a part in whole bonds.',
  body: paidIn,
  example: {
    asset: 'press-hall',
    holder: { is: 'outside', name: 'loan-07' },
    amountMinor: 500_000n,
    date: 20_100,
    reference: 'statement 3, line 7',
  },
  rules: [
    authorIsTreasurer<PaidIn>(),
    seriesKnown<PaidIn>(),
    holderHasPart<PaidIn>(),
    seriesTakesPayment,
    amountRule<PaidIn>(({ amountMinor }) => amountMinor),
    paymentIsWholeBonds,
    paymentWithinAllotment,
    dateAheadRule<PaidIn>(({ date }) => date),
    dateBeforeFoundingRule<PaidIn>(({ date }) => date),
    periodClosedRule<PaidIn>(({ date }) => date),
  ],
  evolve(draft, { body: { asset, holder, amountMinor, date, reference } }) {
    const series = draft.get(seriesRows, asset);
    const key = `${asset}/${holderKey(holder)}`;
    const position = draft.get(positions, key);
    if (series === null || position === null) return;
    const units = amountMinor / series.terms.faceMinor;
    draft.put(positions, key, {
      ...position,
      paidUnits: position.paidUnits + units,
      outstandingUnits: position.outstandingUnits + units,
    });
    post(draft, {
      date,
      what: 'bond paid in',
      memo: withName(holder, reference),
      lines: [
        { account: accounts.bank(), minor: amountMinor },
        { account: accounts.bondsPayable(asset), minor: -amountMinor },
      ],
    });
    const paidUnits = series.paidUnits + units;
    const outstandingUnits = series.outstandingUnits + units;
    if (paidUnits < totalUnits(series)) {
      draft.put(seriesRows, asset, { ...series, paidUnits, outstandingUnits });
      return;
    }
    draft.put(seriesRows, asset, { ...series, paidUnits, outstandingUnits, state: 'paid' });
    draft.cancel(series.payUntilMs, paymentEnds, asset);
    draft.raise(seriesPaid, { asset });
  },
});

const refunded = record({ asset: slug, holder, date: day, reference: text(140) });
export type Refunded = Carried<typeof refunded>;

function refundDue({ state, entry: { body } }: Judging<Refunded>): bigint {
  return state.get(positions, `${body.asset}/${holderKey(body.holder)}`)?.refundDueMinor ?? 0n;
}

export const refundedKind = entryKind<Refunded>({
  kind: 'bonds.refunded@1',
  means: 'A treasurer confirms that a lender got back all that was paid in for a series that failed.',
  body: refunded,
  example: {
    asset: 'press-hall',
    holder: { is: 'outside', name: 'loan-07' },
    date: 20_120,
    reference: 'transfer 12',
  },
  rules: [
    authorIsTreasurer<Refunded>(),
    seriesKnown<Refunded>(),
    holderHasPart<Refunded>(),
    {
      name: 'nothing-to-refund',
      source: '8',
      says: 'Nothing is to go back to {name} from the series of {asset} ({state}).',
      next: 'Only what was paid into a series that failed goes back, once.',
      broken(judging) {
        const { asset, holder } = judging.entry.body;
        if (refundDue(judging) > 0n) return null;
        return { name: holder.name, asset, state: judging.state.get(seriesRows, asset)?.state ?? 'unknown' };
      },
    },
    dateAheadRule<Refunded>(({ date }) => date),
    dateBeforeFoundingRule<Refunded>(({ date }) => date),
    periodClosedRule<Refunded>(({ date }) => date),
    bankShortRule<Refunded>(refundDue),
  ],
  evolve(draft, { body: { asset, holder, date, reference } }) {
    const key = `${asset}/${holderKey(holder)}`;
    const position = draft.get(positions, key);
    if (position === null) return;
    const minor = position.refundDueMinor;
    const refundedMinor = position.refundedMinor + minor;
    draft.put(positions, key, { ...position, refundDueMinor: 0n, refundedMinor });
    post(draft, {
      date,
      what: 'payment for a failed series returned',
      memo: withName(holder, reference),
      lines: [
        { account: accounts.refundsPayable(asset), minor },
        { account: accounts.bank(), minor: -minor },
      ],
    });
  },
});
