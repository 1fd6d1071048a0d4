// What the payment of all that is due comes to on a day, and what the fund of the asset lacks for it (rules 10, 14).

import type { Reader } from '../../kernel/state.ts';
import { isLate, owedOn } from './accrual.ts';
import { EMPTY_FUND, fundCashMinor } from './fund.ts';
import { positionsOf } from './holdings.ts';
import { funds, seriesRows } from './tables.ts';

export interface Shortfall {
  /** Interest and principal that are due, with interest on principal that is late. */
  readonly dueMinor: bigint;
  readonly lateInterestMinor: bigint;
  readonly cashMinor: bigint;
  /** Zero or less when the fund suffices. */
  readonly missingMinor: bigint;
}

/** What the holders get beside all that is due when it is paid on that day: interest on late principal since the last coupon date. */
export function lateInterestOn(state: Reader, asset: string, date: number): bigint {
  const series = state.get(seriesRows, asset);
  if (series === null || !isLate(series, date)) return 0n;
  return owedOn(series, positionsOf(state, asset), date).interestMinor;
}

export function shortfallOn(state: Reader, asset: string, date: number): Shortfall {
  const { dueInterestMinor = 0n, duePrincipalMinor = 0n } = state.get(seriesRows, asset) ?? {};
  const lateInterestMinor = lateInterestOn(state, asset, date);
  const dueMinor = dueInterestMinor + duePrincipalMinor + lateInterestMinor;
  const cashMinor = fundCashMinor(state.get(funds, asset) ?? EMPTY_FUND);
  return { dueMinor, lateInterestMinor, cashMinor, missingMinor: dueMinor - cashMinor };
}

/** Whether lenders wait for money that only the asset has to give: nothing is paid, and no dividend declared, before it has it (rule 18). */
export function isShort(state: Reader, asset: string, date: number): boolean {
  const series = state.get(seriesRows, asset);
  if (series === null || series.terms.recourse === 'commune') return false;
  const { dueMinor, missingMinor } = shortfallOn(state, asset, date);
  return dueMinor > 0n && missingMinor > 0n;
}
