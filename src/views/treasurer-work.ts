// What the treasurers have to do at the bank now: what should come in, what is to be paid, and a purchase that is funded (rules 8, 10, 11, 14, 16).

import { dateOfInstant } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { holderKey, positionsOf, shortfallOn } from '../contexts/bonds/facts.ts';
import { seriesRows } from '../contexts/bonds/tables.ts';
import { poolOf } from '../contexts/dividends/facts.ts';
import { arrearsMinorOf, assetsLeasedBy } from '../contexts/leases/facts.ts';
import { tenantAccounts } from '../contexts/leases/tables.ts';
import { sealedNowMs } from '../contexts/order/facts.ts';
import { allAssets } from '../contexts/property/facts.ts';

export type TreasurerTask =
  | {
      readonly is: 'bonds-unpaid';
      readonly asset: string;
      readonly lenders: number;
      readonly minor: bigint;
      readonly untilMs: number;
    }
  | { readonly is: 'funded'; readonly asset: string; readonly limitMinor: bigint }
  | { readonly is: 'service-due'; readonly asset: string; readonly minor: bigint; readonly overdue: boolean }
  | { readonly is: 'refund-due'; readonly asset: string; readonly holder: string; readonly minor: bigint }
  | { readonly is: 'rent-unpaid'; readonly asset: string; readonly tenant: string; readonly minor: bigint }
  /** A former tenant gets back what it paid beyond what fell due, or its deposit. */
  | {
      readonly is: 'prepayment-held' | 'deposit-held';
      readonly asset: string;
      readonly tenant: string;
      readonly minor: bigint;
    }
  | { readonly is: 'dividends-waiting'; readonly minor: bigint };

function seriesTasks(state: Reader): TreasurerTask[] {
  return state.range(seriesRows).flatMap(([asset, series]): TreasurerTask[] => {
    // what a payment on the sealed day comes to
    const { dueMinor: minor } = shortfallOn(state, asset, dateOfInstant(sealedNowMs(state)));
    if (series.state === 'subscribed' || series.state === 'second-round') {
      const open = positionsOf(state, asset)
        .map(([, { allottedUnits, paidUnits }]) => allottedUnits - paidUnits)
        .filter((units) => units > 0n);
      const units = open.reduce((total, one) => total + one, 0n);
      return [
        {
          is: 'bonds-unpaid',
          asset,
          lenders: open.length,
          minor: units * series.terms.faceMinor,
          untilMs: series.payUntilMs,
        },
      ];
    }
    if (series.state === 'failed')
      return positionsOf(state, asset)
        .filter(([, { refundDueMinor }]) => refundDueMinor > 0n)
        .map(([, { holder, refundDueMinor }]) => ({
          is: 'refund-due',
          asset,
          holder: holderKey(holder),
          minor: refundDueMinor,
        }));
    return minor > 0n ? [{ is: 'service-due', asset, minor, overdue: series.overdue }] : [];
  });
}

function rentTasks(state: Reader): TreasurerTask[] {
  return state.range(tenantAccounts).flatMap(([key, account]): TreasurerTask[] => {
    const [asset = '', tenant = ''] = key.split('/');
    const arrearsMinor = arrearsMinorOf(account);
    if (arrearsMinor > 0n) return [{ is: 'rent-unpaid', asset, tenant, minor: arrearsMinor }];
    if (assetsLeasedBy(state, tenant).some((leased) => leased.asset === asset)) return [];
    const former: TreasurerTask[] = [];
    if (arrearsMinor < 0n) former.push({ is: 'prepayment-held', asset, tenant, minor: -arrearsMinor });
    if (account.depositHeldMinor > 0n)
      former.push({ is: 'deposit-held', asset, tenant, minor: account.depositHeldMinor });
    return former;
  });
}

/** All that waits for a treasurer: purchases, series, rents, dividends. */
export function treasurerWork(state: Reader): readonly TreasurerTask[] {
  const funded = allAssets(state)
    .filter(([, asset]) => asset.state === 'funded')
    .map(
      ([asset, { priceLimitMinor, purchaseCostsLimitMinor }]): TreasurerTask => ({
        is: 'funded',
        asset,
        limitMinor: priceLimitMinor + purchaseCostsLimitMinor,
      }),
    );
  const pool = poolOf(state);
  const payableMinor = pool.declaredMinor - pool.paidMinor;
  const dividends: TreasurerTask[] =
    payableMinor > 0n ? [{ is: 'dividends-waiting', minor: payableMinor }] : [];
  return [...funded, ...seriesTasks(state), ...rentTasks(state), ...dividends];
}
