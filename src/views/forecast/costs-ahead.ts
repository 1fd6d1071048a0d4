// Costs to come: those of the same month a year before, on the last day of each month, dearer every year as the scenario says.
// An asset that has not been owned for twelve whole months costs what its rental agreement expects.

import { addMonths, type CivilDate, endOfMonth, yearMonthDay } from '../../kernel/calendar.ts';
import { PPM } from '../../kernel/rates.ts';
import { rational, roundHalfEven } from '../../kernel/rational.ts';
import type { Reader } from '../../kernel/state.ts';
import { monthOf } from '../../contexts/ledger/facts.ts';
import type { Asset } from '../../contexts/property/facts.ts';
import { turnover } from '../../contexts/ledger/tables.ts';

/** Twelve amounts, January first. */
export type CostsOfYear = readonly bigint[];

const MONTHS = 12;

function turnedOver(state: Reader, month: string, prefix: string): bigint {
  return state
    .range(turnover, { prefix: `${month}/${prefix}` })
    .filter(([key]) => !key.endsWith(':sale'))
    .reduce((sum, [, { debitMinor, creditMinor }]) => sum + debitMinor - creditMinor, 0n);
}

/** What was posted under a prefix of accounts in the twelve whole months before a day. */
export function costsBefore(state: Reader, day: CivilDate, prefix: string): CostsOfYear {
  const costs = Array.from({ length: MONTHS }, () => 0n);
  for (let back = 1; back <= MONTHS; back++) {
    const month = addMonths(day, -back);
    const minor = turnedOver(state, monthOf(month), prefix);
    costs[yearMonthDay(month).month - 1] = minor > 0n ? minor : 0n;
  }
  return costs;
}

/** The costs of an asset: from the books, or what its agreement expects. */
export function costsOfAsset(state: Reader, day: CivilDate, name: string, asset: Asset): CostsOfYear {
  const boughtDate = asset.bought?.date ?? day;
  const wholeYearFrom = endOfMonth(addMonths(day, -MONTHS - 1));
  if (boughtDate <= wholeYearFrom) return costsBefore(state, day, `expenses:costs:${name}:`);
  const { costsMinor, periodMonths } = asset.agreement;
  const monthly = roundHalfEven(rational(costsMinor, BigInt(Math.max(1, periodMonths))));
  return Array.from({ length: MONTHS }, () => monthly);
}

/** The costs of the month that ends on a day, so many whole years after the forecast began. */
export function costsOn(costs: CostsOfYear, day: CivilDate, years: number, growthPpm: bigint): bigint {
  const minor = costs[yearMonthDay(day).month - 1] ?? 0n;
  const power = BigInt(years);
  return roundHalfEven(rational(minor * (PPM + growthPpm) ** power, PPM ** power));
}
