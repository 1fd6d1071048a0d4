// Show the sum: an amount of interest unfolded into days × rate × balance, exact, with the convention named.
// The amounts of the spans add up to the interest; nothing is rounded here.

import type { CivilDate } from '../kernel/calendar.ts';
import { type DayCount, timeParts } from '../kernel/day-count.ts';
import { type Fraction, fraction, NOTHING, plus, times } from './fraction.ts';

/** A span in which balance and rate stayed the same: `count` / `of` × `rate` × `balance` = `amount`. */
export interface InterestSpan {
  readonly kind: 'span';
  readonly dayCount: DayCount;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days over the days of a year, e.g. 31 / 365; for act/act also whole years, e.g. 3 / 1. */
  readonly count: number;
  readonly of: number;
  readonly balance: Fraction;
  /** For a year, e.g. 0.035 for 3.5 %. */
  readonly rate: Fraction;
  readonly amount: Fraction;
}

/** Interest that the terms bring along from before. */
export interface CarriedInterest {
  readonly kind: 'carried';
  readonly amount: Fraction;
}

export type InterestPart = InterestSpan | CarriedInterest;

/** What interest is unfolded from; `from` counts, `to` does not. */
export interface InterestQuestion {
  readonly dayCount: DayCount;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The end of the contract; 30E/360-isda alone looks at it. */
  readonly maturity: CivilDate | null;
  readonly balance: Fraction;
  readonly rate: Fraction;
}

/** The spans, in the order of time; none where no time passes, and none without balance or rate. */
export function interestSpans(question: InterestQuestion): InterestSpan[] {
  const { dayCount, from, to, maturity, balance, rate } = question;
  if (from === to || balance.numerator === 0n || rate.numerator === 0n) return [];
  const forYear = times(balance, rate);
  return timeParts(dayCount, from, to, maturity).map((part) => ({
    kind: 'span',
    dayCount,
    ...part,
    balance,
    rate,
    amount: times(forYear, fraction(part.count, part.of)),
  }));
}

/** What the parts come to. */
export function sumOf(parts: readonly { readonly amount: Fraction }[]): Fraction {
  return parts.reduce((sum, { amount }) => plus(sum, amount), NOTHING);
}
