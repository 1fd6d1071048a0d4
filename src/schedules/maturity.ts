// When a contract ends that names no end, and what one payment is that names no amount.
// Source: ACTUS technical specification 1.1, §7.2 to §7.4, state initialization of Md and Prnxt.

import { addDays } from '../kernel/calendar.ts';
import { countTime } from '../kernel/day-count.ts';
import { CYCLE_DATES_MAX, type Cycle, cycleDate, runMoments } from './cycle.ts';
import { formatFraction, type Fraction, fraction, minus, over, signOf, times, wholesUp } from './fraction.ts';
import { countedDate, type Moment, onDay, timeKey } from './moment.ts';
import { TermsRefused } from './refused.ts';
import { isBullet, type Repeated, type Terms } from './terms.ts';

/** Where a repeated thing begins: its anchor, or one cycle after the initial exchange; null if it never happens. */
export function anchorOf({ anchor, cycle }: Repeated, { initialExchange, endOfMonth }: Terms): Moment | null {
  if (anchor !== null || cycle === null) return anchor;
  return onDay(cycleDate(initialExchange.date, cycle, 1, endOfMonth));
}

/** The run of redemptions of a contract that has one. */
export function redemptionRun(terms: Terms): { readonly anchor: Moment; readonly cycle: Cycle } {
  const { redemption, type } = terms;
  const anchor = anchorOf(redemption, terms);
  if (redemption.cycle !== null && anchor !== null) return { anchor, cycle: redemption.cycle };
  throw new TermsRefused(
    'term-missing',
    `The term cycleOfPrincipalRedemption is missing: ${type} redeems again and again.`,
  );
}

function neededPayment({ payment, type }: Terms): Fraction {
  if (payment !== null) return payment;
  const says = `The terms maturityDate and nextPrincipalRedemptionPayment are both missing: ${type} needs one of them`;
  throw new TermsRefused('term-missing', `${says}.`);
}

/** What the first payment takes off the notional, by the terms. */
function redeemedByFirst(terms: Terms, first: Moment, second: Moment): Fraction {
  const { notional, rate, dayCount, type } = terms;
  const payment = neededPayment(terms);
  if (type === 'LAM' || rate === null) return payment;
  const { fraction: year } = countTime(dayCount, countedDate(first), countedDate(second), null);
  const interest = times(times(notional, rate), year);
  const rest = minus(payment, interest);
  if (signOf(rest) > 0) return rest;
  const sum = `${formatFraction(notional, 2)} × ${formatFraction(rate, 6)} × ${formatFraction(year, 6)} = ${formatFraction(interest, 2)}`;
  const says = `A payment of ${formatFraction(payment, 2)} never redeems anything: the interest of one period is ${sum}`;
  throw new TermsRefused('payment-below-interest', `${says}. Raise the payment, or name a maturityDate.`);
}

/** When the notice that was given has run; null without one. */
function noticeEnd({ notice }: Terms): Moment | null {
  if (notice === null || notice.givenAt === null) return null;
  const { period, givenAt } = notice;
  return { ...givenAt, date: cycleDate(givenAt.date, period, 1, false) };
}

/** A contract that runs until notice is given, seen up to a day: its end lies behind that day, if notice were given then. */
export function withEndBehind(terms: Terms, to: Moment): Terms {
  const { notice, maturity } = terms;
  if (!isBullet(terms) || notice === null || notice.givenAt !== null || maturity !== null) return terms;
  return { ...terms, maturity: { ...to, date: addDays(cycleDate(to.date, notice.period, 1, false), 1) } };
}

/** The end of a contract: the agreed one, or when a notice has run before it. */
export function maturityOf(terms: Terms): Moment {
  const agreed = agreedEndOf(terms);
  const called = noticeEnd(terms);
  return called !== null && timeKey(called) < timeKey(agreed) ? called : agreed;
}

function withoutEnd(terms: Terms): Moment {
  const called = noticeEnd(terms);
  if (called !== null) return called;
  const redeems = `The term maturityDate is missing: ${terms.type} redeems then`;
  const says =
    terms.notice === null && terms.type === 'PAM'
      ? redeems
      : `${redeems}, or when notice has run: say when it is given (eventsObserved, XD), or to which day events are wanted ("to")`;
  throw new TermsRefused('term-missing', `${says}.`);
}

/** The end as it was agreed, whatever notice is given. Refuses where neither a date nor a payment tells it. */
export function agreedEndOf(terms: Terms): Moment {
  const { maturity, amortization, type, notional, status, endOfMonth } = terms;
  if (maturity !== null) return maturity;
  if (isBullet(terms)) return withoutEnd(terms);
  if (amortization !== null && type === 'ANN') return amortization;
  const { anchor, cycle } = redemptionRun(terms);
  const dateOf = (index: number): Moment =>
    index === 0 ? anchor : onDay(cycleDate(anchor.date, cycle, index, endOfMonth));
  let first = 0;
  while (first < CYCLE_DATES_MAX && timeKey(dateOf(first)) < timeKey(status)) first += 1;
  const payments = wholesUp(over(notional, redeemedByFirst(terms, dateOf(first), dateOf(first + 1))));
  if (payments <= BigInt(CYCLE_DATES_MAX)) return dateOf(first + Math.max(0, Number(payments) - 1));
  const says = `The contract would need ${payments} payments; ${CYCLE_DATES_MAX} are the limit`;
  throw new TermsRefused(
    'too-many-events',
    `${says}. Raise nextPrincipalRedemptionPayment, or name a maturityDate.`,
  );
}

/** What LAM redeems each time where the terms name no amount: equal parts, the last one at maturity. */
export function equalParts(terms: Terms, maturity: Moment): Fraction {
  const { status, endOfMonth, notional } = terms;
  const run = {
    ...redemptionRun(terms),
    end: maturity,
    endOfMonth,
    withEnd: true,
    of: 'principal redemption',
  };
  const left = runMoments(run).filter((moment) => timeKey(moment) >= timeKey(status));
  return over(notional, fraction(Math.max(1, left.length)));
}
