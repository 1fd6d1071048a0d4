// Show the sum: an amount of interest unfolded into days × rate × balance, exact, with the convention named.
// The amounts of the spans add up to the interest; nothing is rounded here.

import type { CivilDate } from '../kernel/calendar.ts';
import { type DayCount, timeParts } from '../kernel/day-count.ts';
import { type Fraction, fraction, NOTHING, plus, times, WHOLE } from './fraction.ts';

/** A span in which balance and rate stayed the same: `count` / `of` × `rate` × `balance` × `scale` = `amount`. */
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
  /** 1 unless the contract scales interest by an index. */
  readonly scale: Fraction;
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
    scale: WHOLE,
    amount: times(forYear, fraction(part.count, part.of)),
  }));
}

function isSame(a: Fraction, b: Fraction): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

// One span instead of two that follow one another, if the convention counts the whole as it counts the two.
function joined(a: InterestSpan, b: InterestSpan): InterestSpan | null {
  const isNext = a.dayCount === b.dayCount && a.to === b.from && a.of === b.of;
  // its count of the whole depends on the end of the contract, which spans do not know
  if (a.dayCount === '30E/360-isda') return null;
  if (!isNext || !isSame(a.balance, b.balance) || !isSame(a.rate, b.rate)) return null;
  const [whole, ...more] = timeParts(a.dayCount, a.from, b.to);
  const count = a.count + b.count;
  if (more.length > 0 || whole?.count !== count || whole.of !== a.of) return null;
  return { ...a, to: b.to, count, amount: plus(a.amount, b.amount) };
}

/** Puts spans behind others; an event that changed neither balance nor rate does not cut a span in two. */
export function withSpans(
  parts: readonly InterestPart[],
  spans: readonly InterestSpan[],
): readonly InterestPart[] {
  const [first, ...others] = spans;
  const last = parts.at(-1);
  const one = last?.kind === 'span' && first !== undefined ? joined(last, first) : null;
  return one === null ? [...parts, ...spans] : [...parts.slice(0, -1), one, ...others];
}

/** What the parts come to. */
export function sumOf(parts: readonly { readonly amount: Fraction }[]): Fraction {
  return parts.reduce((sum, { amount }) => plus(sum, amount), NOTHING);
}
