// The rules about dates and money that every entry with money in it shares. Their order in a kind: amount, dates, then the bank.

import { dateOfInstant } from '../../kernel/calendar.ts';
import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import { foundedAtMs } from '../governance/facts.ts';
import { bankMinor, closedThrough, firstOpenDay } from './reading.ts';

/** How many days a booking date may lie after the sealed day: seals can be late, not everything can be foreseen. */
export const DAYS_AHEAD_MAX = 3;

/** An amount that is paid is more than nothing. */
export function amountRule<B>(amountIn: (body: B) => bigint): Rule<B> {
  return {
    name: 'amount-not-positive',
    source: 'Ledger',
    says: 'The amount is {amountMinor}; an amount that is paid is more than nothing.',
    next: 'Give a positive amount. To correct an earlier entry, reverse it.',
    broken({ entry }: Judging<B>): Figures | null {
      const amountMinor = amountIn(entry.body);
      return amountMinor > 0n ? null : { amountMinor };
    },
  };
}

/** A booking date lies at most DAYS_AHEAD_MAX days after the day that the witnesses sealed last. */
export function dateAheadRule<B>(dateIn: (body: B) => number): Rule<B> {
  return {
    name: 'date-too-far-ahead',
    source: 'Ledger',
    says: 'The booking date {bookingDate} is more than {limitDays} days after {sealedDate}, the day the witnesses have sealed.',
    next: 'Check the year of the date, or say it again when that day has come.',
    broken({ entry, nowMs }: Judging<B>): Figures | null {
      const bookingDate = dateIn(entry.body);
      const sealedDate = dateOfInstant(nowMs);
      return bookingDate <= sealedDate + DAYS_AHEAD_MAX
        ? null
        : { bookingDate, sealedDate, limitDays: DAYS_AHEAD_MAX };
    },
  };
}

/** No money moved before there was a commune. Left out where an asset sets a later bound of its own. */
export function dateBeforeFoundingRule<B>(dateIn: (body: B) => number): Rule<B> {
  return {
    name: 'date-before-founding',
    source: 'Ledger',
    says: 'The booking date {bookingDate} lies before {foundedDate}, the day on which the commune was founded.',
    next: 'Check the year of the date. What was paid earlier is booked on {foundedDate}; the reference can name the day.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const bookingDate = dateIn(entry.body);
      const foundedDate = dateOfInstant(foundedAtMs(state));
      return bookingDate >= foundedDate ? null : { bookingDate, foundedDate };
    },
  };
}

/** A closed period takes no postings. */
export function periodClosedRule<B>(dateIn: (body: B) => number): Rule<B> {
  return {
    name: 'period-closed',
    source: 'Ledger',
    says: 'The booking date {bookingDate} lies in a closed period: the books are closed through {closedDate}.',
    next: 'Book it on {openDate} or later; the reference can name the day on which it happened.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const bookingDate = dateIn(entry.body);
      const closedDate = closedThrough(state);
      if (closedDate === null || bookingDate > closedDate) return null;
      return { bookingDate, closedDate, openDate: firstOpenDay(state) };
    },
  };
}

/** Nothing is paid that the bank account does not hold by the books. */
export function bankShortRule<B>(amountIn: (judging: Judging<B>) => bigint): Rule<B> {
  return {
    name: 'bank-short',
    source: 'Ledger',
    says: 'The payment of {amountMinor} is more than the {bankMinor} that the bank account holds by the books: {missingMinor} are missing.',
    next:
      'Record first what has come in, or pay less. Where the account held money before these books began, ' +
      'say so once: telekommune receive opening AMOUNT --date DAY.',
    broken(judging: Judging<B>): Figures | null {
      const amountMinor = amountIn(judging);
      const heldMinor = bankMinor(judging.state);
      if (amountMinor <= 0n || amountMinor <= heldMinor) return null;
      return { amountMinor, bankMinor: heldMinor, missingMinor: amountMinor - heldMinor };
    },
  };
}
