// The edge of this part: one case in, its events out, or the rule that it breaks.
// Nothing is rounded; what reads a clock, a file or the books stands elsewhere.

import type { CivilDate } from '../kernel/calendar.ts';
import { readHolidays } from './business-calendar.ts';
import { bitsOf, EXACT_BITS_MAX, type Fraction, signOf } from './fraction.ts';
import type { EventType } from './event-types.ts';
import type { InterestPart } from './interest-sum.ts';
import { equalParts, withEndBehind } from './maturity.ts';
import { countedDate, formatMoment, type Moment, parseMoment, timeKey } from './moment.ts';
import { type Observations, readObservations } from './observations.ts';
import { readObservedEvents } from './observed-events.ts';
import { readTerms } from './read-terms.ts';
import { type ScheduleRule, shown, TermsRefused } from './refused.ts';
import { accruedTo, afterExchange, type ContractState, emptyState, feeFor, signed } from './state.ts';
import { type Contract, fixedPaymentIfDue, takeStep } from './steps.ts';
import type { RawValues } from './term-reader.ts';
import type { Terms } from './terms.ts';
import { timetableOf } from './timetable.ts';

/** One event, exact; notional, rate and accrued interest as they are after it. */
export interface ContractEvent {
  readonly at: Moment;
  readonly type: EventType;
  readonly payoff: Fraction;
  readonly currency: string;
  readonly notional: Fraction;
  readonly rate: Fraction;
  readonly accrued: Fraction;
  /** The interest paid or added here, unfolded: its amounts add up to it. */
  readonly interest: readonly InterestPart[];
}

/** A case as it stands in a file: terms, what markets said, and up to when events are wanted. */
export interface RawCase {
  readonly terms: RawValues;
  readonly dataObserved?: unknown;
  /** What was said after the beginning: parts prepaid, notice. */
  readonly eventsObserved?: unknown;
  /** Days that are no business days, besides those of the calendar. */
  readonly holidays?: unknown;
  readonly to?: unknown;
}

/** What all events together may cost, in bits of their longest numbers. */
export const EXACT_BITS_TOTAL_MAX = 3_000_000_000;

// What the terms say, or what accrued since the last fee or the initial exchange.
function feeBefore({ terms, timetable }: Contract, begun: ContractState): Fraction {
  const accrued = terms.fee?.accrued ?? null;
  if (accrued !== null) return signed(terms, accrued);
  const from = timetable.lastFee?.counted ?? countedDate(terms.initialExchange);
  return feeFor(terms, begun, from, countedDate(terms.status), timetable.maturity.counted);
}

// After a prepayment of all that was owed nothing follows.
function isOver({ notional, accrued, feeAccrued }: ContractState, { prepaid }: Terms): boolean {
  return prepaid.length > 0 && [notional, accrued, feeAccrued].every((amount) => signOf(amount) === 0);
}

function start(contract: Contract): ContractState {
  const { terms, timetable } = contract;
  const counted = countedDate(terms.status);
  const empty = emptyState(terms, counted);
  if (timeKey(terms.initialExchange) >= timeKey(terms.status)) return empty;
  const begun = afterExchange(empty, terms, timetable.lastPaid?.counted ?? null, timetable.maturity.counted);
  return fixedPaymentIfDue(contract, { ...begun, feeAccrued: feeBefore(contract, begun) }, 0);
}

function lengthOf({ notional, accrued, payment }: ContractState): number {
  return Math.max(bitsOf(notional), bitsOf(accrued), payment === null ? 0 : bitsOf(payment));
}

function tooLong(at: Moment, bits: number): TermsRefused {
  const says = `Up to ${formatMoment(at)} interest on interest has made exact numbers of ${bits} bits; the limit is reached`;
  return new TermsRefused(
    'exact-sum-too-long',
    `${says}. Shorten the contract, let interest be added less often, or give rates with fewer decimals.`,
  );
}

/** The events of one contract, in order, each worked out when it is asked for. Throws TermsRefused. */
export function* contractEvents(terms: Terms, observations: Observations): Generator<ContractEvent, void> {
  const timetable = timetableOf(terms);
  const isLam = terms.type === 'LAM' && terms.payment === null;
  const payment = isLam ? equalParts(terms, terms.maturity ?? timetable.agreedEnd) : terms.payment;
  const contract: Contract = { terms: { ...terms, payment }, timetable, observations };
  const { purchase, currency } = terms;
  let state = start(contract);
  let isShown = purchase === null;
  let bitsTotal = 0;
  for (const event of timetable.events) {
    const accrued = accruedTo(state, event.counted, terms, timetable.maturity.counted);
    const step = takeStep(contract, accrued, event);
    ({ state } = step);
    const bits = lengthOf(state);
    bitsTotal += bits;
    if (bits > EXACT_BITS_MAX || bitsTotal > EXACT_BITS_TOTAL_MAX) throw tooLong(event.at, bits);
    isShown ||= event.type === 'PRD';
    if (!isShown) continue;
    const { notional, rate } = state;
    const { at, type } = event;
    yield {
      at,
      type,
      payoff: step.payoff,
      currency,
      notional,
      rate,
      accrued: state.accrued,
      interest: step.interest,
    };
    if (type !== 'XD' && isOver(state, terms)) return;
  }
}

function horizonOf(to: unknown): Moment | null {
  if (to === undefined || to === null || to === '') return null;
  const moment = typeof to === 'string' ? parseMoment(to) : null;
  if (moment !== null) return moment;
  throw new TermsRefused(
    'date-malformed',
    `to: ${typeof to === 'string' ? shown(to) : 'what is given'} is no date.`,
  );
}

/** Why a case makes no schedule. */
export interface Refusal {
  readonly rule: ScheduleRule;
  readonly says: string;
}

/**
 * Reads a case and hands its events to `take`, one after the other, up to its `to`. Holidays of the case come on top of `holidays`.
 * Answers the terms' id and currency, or the refusal; what was taken before a refusal is to be thrown away.
 */
export function playCase(
  raw: RawCase,
  fallbackId: string,
  take: (event: ContractEvent) => void,
  holidays: ReadonlySet<CivilDate> = new Set(),
): { readonly terms: Terms } | { readonly refused: Refusal } {
  try {
    const observations = readObservations(raw.dataObserved);
    const to = horizonOf(raw.to);
    const read = readTerms(raw.terms, fallbackId, {
      holidays: holidays.union(readHolidays(raw.holidays)),
      observed: readObservedEvents(raw.eventsObserved),
    });
    const terms = to === null ? read : withEndBehind(read, to);
    for (const event of contractEvents(terms, observations)) {
      if (to === null || timeKey(event.at) <= timeKey(to)) take(event);
    }
    return { terms };
  } catch (error) {
    if (!(error instanceof TermsRefused)) throw error;
    return { refused: { rule: error.rule, says: error.message } };
  }
}
