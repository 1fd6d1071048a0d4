// From the auction to a paid series: allotments, the time to pay, what others leave unpaid, failure (rules 7, 8).

import { DAY_MS, dateOfInstant } from '../../kernel/calendar.ts';
import { type Draft, due, on, type Reaction } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { bondAuctionSettled } from '../auctions/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { accounts, post } from '../ledger/facts.ts';
import { fundingOpened, purchaseAbandoned } from '../property/facts.ts';
import { positionsOf, seriesFailed } from './facts.ts';
import { releaseAll } from './fund-flows.ts';
import { type Holder, holderKey } from './holder.ts';
import { type Position, positions, type Series, seriesRows, waitingRows } from './tables.ts';
import { paymentEnds } from './tasks.ts';

type Part = { readonly holder: Holder; readonly units: bigint };

const NEW_SERIES: Omit<Series, 'terms'> = {
  state: 'auction',
  ratePpm: 0n,
  payUntilMs: 0,
  paidUnits: 0n,
  startDate: null,
  coupons: 0,
  accruedToDate: 0,
  nextCouponMs: 0,
  outstandingUnits: 0n,
  dueInterestMinor: 0n,
  duePrincipalMinor: 0n,
  overdue: false,
  interestPaidMinor: 0n,
  principalPaidMinor: 0n,
  writtenDownMinor: 0n,
};

/** How many bonds a series has. */
export function totalUnits({ terms }: Series): bigint {
  return terms.targetMinor / terms.faceMinor;
}

function allot(draft: Draft, asset: string, { holder, units }: Part): void {
  const key = `${asset}/${holderKey(holder)}`;
  const before: Position = draft.get(positions, key) ?? {
    holder,
    allottedUnits: 0n,
    paidUnits: 0n,
    outstandingUnits: 0n,
    dueInterestMinor: 0n,
    duePrincipalMinor: 0n,
    interestPaidMinor: 0n,
    principalPaidMinor: 0n,
    writtenDownMinor: 0n,
    refundDueMinor: 0n,
    refundedMinor: 0n,
  };
  draft.put(positions, key, { ...before, allottedUnits: before.allottedUnits + units });
}

function forgetQueue(draft: Draft, asset: string): readonly Part[] {
  const queue = draft.range(waitingRows, { prefix: `${asset}/` });
  for (const [key] of queue) draft.remove(waitingRows, key);
  return queue.map(([, part]) => part);
}

/** What nobody paid on time goes to the next in the queue; who left an own part unpaid is passed over [C]. */
function offerUnpaid(draft: Draft, asset: string, series: Series): boolean {
  const passedOver = new Set<string>();
  for (const [key, position] of positionsOf(draft, asset)) {
    if (position.paidUnits === position.allottedUnits) continue;
    passedOver.add(key);
    draft.put(positions, `${asset}/${key}`, { ...position, allottedUnits: position.paidUnits });
  }
  let unpaid = totalUnits(series) - series.paidUnits;
  const offers: Part[] = [];
  for (const { holder, units } of forgetQueue(draft, asset)) {
    if (unpaid === 0n) break;
    if (passedOver.has(holderKey(holder))) continue;
    const taken = units < unpaid ? units : unpaid;
    offers.push({ holder, units: taken });
    unpaid -= taken;
  }
  if (unpaid > 0n) return false;
  for (const offer of offers) allot(draft, asset, offer);
  return true;
}

/** Nothing is owed any more by bidders; everything paid in goes back. */
function fail(draft: Draft, asset: string, series: Series): void {
  const date = dateOfInstant(draft.nowMs);
  let refunds = 0n;
  for (const [key, position] of positionsOf(draft, asset)) {
    const refundDueMinor = position.paidUnits * series.terms.faceMinor;
    refunds += refundDueMinor;
    draft.put(positions, `${asset}/${key}`, {
      ...position,
      allottedUnits: position.paidUnits,
      outstandingUnits: 0n,
      refundDueMinor,
    });
  }
  forgetQueue(draft, asset);
  draft.put(seriesRows, asset, { ...series, state: 'failed', outstandingUnits: 0n });
  post(draft, {
    date,
    what: 'series failed',
    lines: [
      { account: accounts.bondsPayable(asset), minor: refunds },
      { account: accounts.refundsPayable(asset), minor: -refunds },
    ],
  });
  releaseAll(draft, asset, date);
  draft.raise(seriesFailed, { asset });
}

export const subscriptionReactions: readonly Reaction[] = [
  on(fundingOpened, (draft, { asset, terms }) => draft.put(seriesRows, asset, { terms, ...NEW_SERIES })),
  on(bondAuctionSettled, (draft, { asset, cleared, ratePpm, allotments, waiting }) => {
    const series = draft.get(seriesRows, asset);
    if (series === null || series.state !== 'auction') return;
    if (!cleared) {
      draft.put(seriesRows, asset, { ...series, state: 'not-cleared' });
      releaseAll(draft, asset, dateOfInstant(draft.nowMs));
      return;
    }
    const payUntilMs = draft.nowMs + charterValue(draft, parameters.paymentDays) * DAY_MS;
    draft.put(seriesRows, asset, { ...series, state: 'subscribed', ratePpm, payUntilMs });
    for (const part of allotments) allot(draft, asset, part);
    for (const [place, { holder, units }] of waiting.entries())
      draft.put(waitingRows, `${asset}/${ordinal(place)}`, { holder, units });
    draft.schedule(payUntilMs, paymentEnds, asset);
  }),
  on(purchaseAbandoned, (draft, { asset }) => {
    const series = draft.get(seriesRows, asset);
    if (series?.state === 'paid') fail(draft, asset, series);
  }),
];

export const paymentEndsDue = due(paymentEnds, (draft, asset) => {
  const series = draft.get(seriesRows, asset);
  if (series?.state === 'second-round') return fail(draft, asset, series);
  if (series?.state !== 'subscribed') return;
  if (!offerUnpaid(draft, asset, series)) return fail(draft, asset, series);
  const payUntilMs = draft.nowMs + charterValue(draft, parameters.secondPaymentDays) * DAY_MS;
  draft.put(seriesRows, asset, { ...series, state: 'second-round', payUntilMs });
  draft.schedule(payUntilMs, paymentEnds, asset);
});
