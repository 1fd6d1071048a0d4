// Dates and amounts of rent: periods counted from the first day, parts of a period by days, the index compounded. Pure arithmetic.

import { addMonths, type CivilDate } from '../../kernel/calendar.ts';
import { AMOUNT_MOST } from '../../kernel/codec.ts';
import { PPM } from '../../kernel/rates.ts';
import { rational, roundHalfEven } from '../../kernel/rational.ts';

/** The first day of a period, counted from 0; of the period after the last one: the day on which the term is over. */
export function periodStart(
  lease: { readonly startDate: number; readonly periodMonths: number },
  period: number,
): CivilDate {
  return addMonths(lease.startDate as CivilDate, lease.periodMonths * period);
}

/** The part of an amount for the days up to `untilDate`, half-even; all of it from `toDate` on, nothing before `fromDate`. */
export function partByDays(
  amountMinor: bigint,
  days: { readonly fromDate: number; readonly toDate: number; readonly untilDate: number },
): bigint {
  const { fromDate, toDate, untilDate } = days;
  if (untilDate >= toDate) return amountMinor;
  if (untilDate <= fromDate) return 0n;
  return roundHalfEven(rational(amountMinor * BigInt(untilDate - fromDate), BigInt(toDate - fromDate)));
}

/** The rent after whole years of a yearly index: compounded exactly, rounded half-even once, at most the largest amount. */
export function indexedRent(rentMinor: bigint, indexPpm: bigint, years: number): bigint {
  const power = BigInt(years);
  const indexed = roundHalfEven(rational(rentMinor * (PPM + indexPpm) ** power, PPM ** power));
  return indexed < AMOUNT_MOST ? indexed : AMOUNT_MOST;
}
