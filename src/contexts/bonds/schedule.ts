// When a series pays and how many bonds it redeems then (rules 6, 10). The one place for schedules:
// further kinds (annuities, stubs, cycles) are added here and nowhere else.

import { addMonths, type CivilDate, DATE_MAX, isCivilDate } from '../../kernel/calendar.ts';
import { PERIODS_MAX } from '../../kernel/interest.ts';

/** The part of the terms of a series that a schedule looks at. */
export interface ScheduleTerms {
  readonly redemption: 'bullet' | 'linear';
  readonly couponMonths: number;
  readonly termMonths: number;
}

/** A date out of a row or an entry. */
export function civil(date: number): CivilDate {
  return isCivilDate(date) ? date : DATE_MAX;
}

/** How many coupon dates a series has: 1 to PERIODS_MAX, the last one at the end of the term. */
export function periodsOf({ couponMonths, termMonths }: ScheduleTerms): number {
  const periods = Math.ceil(termMonths / Math.max(1, couponMonths));
  return Math.min(PERIODS_MAX, Math.max(1, periods));
}

/**
 * The coupon date with that number, from 1; always counted from the start, so that the 31st comes back after a February.
 * After the term they go on at the same distance, for principal that was not paid.
 */
export function couponDate(terms: ScheduleTerms, startDate: number, number: number): CivilDate {
  return addMonths(civil(startDate), number * Math.max(1, terms.couponMonths));
}

/**
 * How many bonds of `totalUnits` are redeemed after that many coupon dates, by the plan.
 * Bullet: all at the end. Linear: the whole part of an equal share of each period, so that the plan never runs ahead of even saving.
 */
export function plannedUnits(terms: ScheduleTerms, totalUnits: bigint, coupons: number): bigint {
  const periods = periodsOf(terms);
  if (coupons >= periods) return totalUnits;
  return terms.redemption === 'bullet' ? 0n : (totalUnits * BigInt(coupons)) / BigInt(periods);
}

/** How many bonds the plan redeems at a coupon date. What was redeemed early counts towards the plan. */
export function scheduledUnits(
  terms: ScheduleTerms,
  series: { readonly totalUnits: bigint; readonly outstandingUnits: bigint },
  number: number,
): bigint {
  const redeemed = series.totalUnits - series.outstandingUnits;
  const planned = plannedUnits(terms, series.totalUnits, number);
  return planned > redeemed ? planned - redeemed : 0n;
}
