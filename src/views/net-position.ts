// Rule 17: what each enterprise pays in rent and what its people get back as dividend, against the share of one head.
// An enterprise whose rent per worker is the average pays nothing net; one that uses less than its share receives.

import type { Reader } from '../kernel/state.ts';
import { apportion } from '../kernel/apportion.ts';
import { rentPaidMinor } from '../contexts/dividends/facts.ts';
import { declarations } from '../contexts/dividends/tables.ts';
import { monthOf } from '../contexts/ledger/facts.ts';
import { sharesOf } from '../contexts/membership/facts.ts';
import { enterprises } from '../contexts/membership/tables.ts';
import { firstDayOf, monthsBetween } from './months.ts';
import { inNaturalOrder } from './natural-order.ts';

export interface NetPosition {
  readonly enterprise: string;
  readonly title: string;
  /** Shares that come from labour in it, now. */
  readonly workers: number;
  /** Rent that had fallen due and was paid in these months. */
  readonly rentMinor: bigint;
  /** Its part of all rents by heads; the parts of all enterprises sum to all rents. */
  readonly headShareMinor: bigint;
  /** Rent less its part by heads: above zero it uses more than its share. Sums to zero over all enterprises. */
  readonly aboveShareMinor: bigint;
  /** The dividend of its workers for these months. */
  readonly dividendMinor: bigint;
  /** Rent less dividend: what it pays net (positive) or receives (negative). */
  readonly netMinor: bigint;
}

export interface NetPositions {
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly rentMinor: bigint;
  readonly workers: number;
  /** Rounded down: the rent of the average worker, and the dividend of one share. */
  readonly rentPerWorkerMinor: bigint;
  readonly dividendPerShareMinor: bigint;
  readonly enterprises: readonly NetPosition[];
}

/** Record dates in or right after the months belong to them: a dividend shares what came in before its date. */
function dividendPerShare(state: Reader, fromMonth: string, toMonth: string): bigint {
  const first = firstDayOf(fromMonth) ?? 0;
  let total = 0n;
  for (const [key, { postponedFrom, perShareMinor }] of state.range(declarations)) {
    const recordDate = postponedFrom ?? Number(key);
    const lastMonthOfIt = monthOf(Math.max(0, recordDate - 1));
    if (recordDate > first && lastMonthOfIt <= toMonth) total += perShareMinor;
  }
  return total;
}

/** The positions of all enterprises in the months from one to another, both included (`2026-01`, `2026-03`). */
export function netPositions(state: Reader, fromMonth: string, toMonth: string): NetPositions {
  const months = monthsBetween(fromMonth, toMonth);
  const perShareMinor = dividendPerShare(state, fromMonth, toMonth);
  const all = inNaturalOrder(state.range(enterprises), ([name]) => name).map(([enterprise, { title }]) => ({
    enterprise,
    title,
    workers: sharesOf(state, enterprise),
    rentMinor: months.reduce((total, month) => total + rentPaidMinor(state, enterprise, month), 0n),
  }));
  const workers = all.reduce((total, one) => total + one.workers, 0);
  const rentMinor = all.reduce((total, one) => total + one.rentMinor, 0n);
  const parts = apportion(
    workers === 0 ? 0n : rentMinor,
    all.map((one) => BigInt(one.workers)),
    all.map(({ enterprise }) => enterprise),
  );
  return {
    fromMonth,
    toMonth,
    rentMinor,
    workers,
    rentPerWorkerMinor: workers === 0 ? 0n : rentMinor / BigInt(workers),
    dividendPerShareMinor: perShareMinor,
    enterprises: all.map((one, place) => {
      const headShareMinor = parts[place] ?? 0n;
      const dividendMinor = perShareMinor * BigInt(one.workers);
      return {
        ...one,
        headShareMinor,
        aboveShareMinor: one.rentMinor - headShareMinor,
        dividendMinor,
        netMinor: one.rentMinor - dividendMinor,
      };
    }),
  };
}
