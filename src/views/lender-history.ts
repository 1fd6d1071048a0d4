// What a series paid to each of its holders, and why: paid in, interest of each span, redemption, payments. The rows keep sums alone, so
// the coupon dates are gone through once more by the rules of bonds/, and what comes out must be what the rows say (`agrees`).

import type { Reader } from '../kernel/state.ts';
import { couponRecords, type Holder, servicePayments } from '../contexts/bonds/facts.ts';
import { type Series, seriesRows } from '../contexts/bonds/tables.ts';
import { assetOf } from '../contexts/property/facts.ts';
import { balancesOf, type LenderEvent } from './lender-events.ts';
import { paidInByHolder, returnedByHolder } from './lender-payments.ts';
import { civil, Replay } from './lender-replay.ts';

export interface HolderHistory {
  readonly holder: Holder;
  /** In the order in which they happened. */
  readonly events: readonly LenderEvent[];
  /** Whether the events add up to what the rows say. */
  readonly agrees: boolean;
}

function replay(state: Reader, asset: string, series: Series): { replayed: Replay; soldApart: boolean } {
  const replayed = new Replay(state, asset, series);
  const coupons = state.range(couponRecords, { prefix: `${asset}/` }).map(([, row]) => row);
  const payments = state.range(servicePayments, { prefix: `${asset}/` }).map(([, row]) => row);
  let next = 0;
  const toCoupon = (): boolean => {
    const coupon = coupons[next];
    if (coupon === undefined) return false;
    next += 1;
    replayed.coupon(civil(coupon.date), coupon.scheduledUnits + coupon.earlyUnits);
    return true;
  };
  const sold = assetOf(state, asset)?.sold ?? null;
  let paid = 0;
  for (const payment of payments) {
    const interestDue = payment.interestMinor - payment.lateInterestMinor;
    const fits = (): boolean =>
      replayed.dueInterestMinor === interestDue && replayed.duePrincipalMinor === payment.principalMinor;
    // Coupon dates that had come before the payment: as many as make up what was paid.
    while (!fits() && toCoupon());
    if (!fits()) break;
    replayed.pay(civil(payment.date), payment.reference, payment);
    paid += 1;
  }
  while (toCoupon());
  const soldApart =
    sold !== null && (series.state === 'liquidating' || series.state === 'ended') && isLeft(replayed);
  if (soldApart && sold !== null) {
    // the payments that no coupon date explains came after the sale, whatever day they bear
    const last = payments.slice(paid).at(-1);
    replayed.sell(
      civil(sold.date),
      last === undefined ? null : { date: civil(last.date), reference: last.reference, taxed: last },
    );
  }
  return { replayed, soldApart };
}

/** Whether bonds were outstanding when the asset was sold. */
function isLeft({ holders }: Replay): boolean {
  return holders.some((one) => one.outstandingUnits + one.duePrincipalMinor > 0n);
}

/** The history of every holder of a series, by holder key. */
export function seriesHistory(state: Reader, asset: string): ReadonlyMap<string, HolderHistory> {
  const series = state.get(seriesRows, asset);
  if (series === null) return new Map();
  const { replayed, soldApart } = replay(state, asset, series);
  const paidIn = paidInByHolder(state, asset);
  const returned = returnedByHolder(state, asset);
  return new Map(
    replayed.holders.map((one) => {
      const { key, final } = one;
      const paid = paidIn.get(key) ?? [];
      const events = [...paid, ...one.events, ...(returned.get(key) ?? [])];
      const { principalMinor, interestMinor: interest } = balancesOf(events);
      const owedMinor = final.outstandingUnits * series.terms.faceMinor + final.duePrincipalMinor;
      const agrees =
        principalMinor === owedMinor + final.refundDueMinor &&
        interest === final.dueInterestMinor &&
        (soldApart || series.state === 'failed' || replayed.agreesWithRows(one));
      return [key, { holder: final.holder, events, agrees }] as const;
    }),
  );
}
