// Which events a contract has, and when; what they amount to is none of its business.
// Source: ACTUS technical specification 1.1, §7.1 to §7.4, the schedules of PAM, LAM, NAM and ANN.

import { addDays } from '../kernel/calendar.ts';
import { type Timed, timed } from './business-day.ts';
import { runMoments } from './cycle.ts';
import { type EventType, orderKey } from './event-types.ts';
import type { Fraction } from './fraction.ts';
import { agreedEndOf, anchorOf, maturityOf, redemptionRun } from './maturity.ts';
import { formatMoment, type Moment, onDay, timeKey } from './moment.ts';
import { TermsRefused } from './refused.ts';
import { isBullet, type Repeated, type Terms } from './terms.ts';

export interface PlannedEvent extends Timed {
  readonly type: EventType;
  /** Orders events; see `orderKey`. */
  readonly key: number;
  /** What is prepaid, for PP. */
  readonly amount?: Fraction;
}

export interface Timetable {
  /** In order, from the status date or the initial exchange on, to the end. */
  readonly events: readonly PlannedEvent[];
  readonly maturity: Timed;
  /** Where payments fall that together amortize the principal, the last one included; empty for PAM. */
  readonly payments: readonly PlannedEvent[];
  /** The last interest payment before the status date: from there interest has been accruing. */
  readonly lastPaid: Timed | null;
  /** The last fee before the status date. */
  readonly lastFee: Timed | null;
  /** The end as it was agreed: equal parts and payments are worked out to there. */
  readonly agreedEnd: Moment;
}

/** Most events of one contract. */
export const EVENTS_MAX = 20_000;

function isRedeemedByPayment({ type }: Terms): boolean {
  return type === 'NAM' || type === 'ANN';
}

/** Lays out the events of one contract. */
class Plan {
  readonly #terms: Terms;
  readonly #end: Moment;
  readonly #agreedEnd: Moment;

  constructor(terms: Terms, end: Moment, agreedEnd: Moment) {
    this.#terms = terms;
    this.#end = end;
    this.#agreedEnd = agreedEnd;
  }

  #at(type: EventType, moment: Moment): PlannedEvent {
    const when = timed(moment, this.#terms.businessDays);
    return { type, ...when, key: orderKey(timeKey(when.at), type) };
  }

  /** An event on a day of its own, which is not moved. */
  fixed(type: EventType, moment: Moment): PlannedEvent {
    const when = timed(moment, { ...this.#terms.businessDays, direction: null });
    return { type, ...when, key: orderKey(timeKey(when.at), type) };
  }

  maturity(): PlannedEvent {
    return this.#at('MD', this.#end);
  }

  #moments(repeated: Repeated, of: string, end: Moment, withEnd: boolean): Moment[] {
    const anchor = anchorOf(repeated, this.#terms);
    if (anchor === null) return [];
    const { endOfMonth } = this.#terms;
    return runMoments({ anchor, cycle: repeated.cycle, end, endOfMonth, withEnd, of });
  }

  repeated(type: EventType, repeated: Repeated, of: string): PlannedEvent[] {
    return this.#moments(repeated, of, this.#end, false).map((moment) => this.#at(type, moment));
  }

  redemptions(): PlannedEvent[] {
    if (isBullet(this.#terms)) return [];
    return this.repeated('PR', redemptionRun(this.#terms), 'principal redemption');
  }

  /** The payments over which an annuity is computed: to the amortization date, if there is one. */
  payments(): PlannedEvent[] {
    if (isBullet(this.#terms)) return [];
    const end = this.#terms.amortization ?? this.#agreedEnd;
    const moments = this.#moments(redemptionRun(this.#terms), 'principal redemption', end, true);
    return moments.map((moment) => this.#at('PR', moment));
  }

  /** Where interest is paid: its own run; where payments hold the interest, that run only up to the first of them. */
  interestMoments(): Moment[] {
    const { interest } = this.#terms;
    if (this.#terms.rate === null) return [];
    if (!isRedeemedByPayment(this.#terms)) {
      return anchorOf(interest, this.#terms) === null
        ? [this.#end]
        : this.#moments(interest, 'interest payment', this.#end, true);
    }
    const redemption = redemptionRun(this.#terms);
    const before = this.#moments(interest, 'interest payment', redemption.anchor, false);
    return [...before, ...this.#moments(redemption, 'principal redemption', this.#end, true)];
  }

  /** Interest is added to the notional up to the end of capitalization, and paid afterwards; call money adds all but the last. */
  interest(): PlannedEvent[] {
    const until = this.#terms.capitalizationEnd;
    const moments = this.interestMoments();
    if (this.#terms.type === 'CLM') {
      const end = timeKey(this.#end);
      return moments.map((moment) => this.#at(timeKey(moment) < end ? 'IPCI' : 'IP', moment));
    }
    if (until === null) return moments.map((moment) => this.#at('IP', moment));
    const others = moments.filter((moment) => timeKey(moment) !== timeKey(until));
    const isAdded = (moment: Moment): boolean => timeKey(moment) < timeKey(until);
    return [
      ...others.map((moment) => this.#at(isAdded(moment) ? 'IPCI' : 'IP', moment)),
      this.#at('IPCI', until),
    ];
  }

  resets(): PlannedEvent[] {
    const { reset, status, rate } = this.#terms;
    if (rate === null) return [];
    const resets = this.repeated('RR', reset, 'rate reset');
    if (reset.nextRate === null) return resets;
    const first = resets.findIndex(({ at }) => timeKey(at) > timeKey(status));
    return resets.map((event, index) =>
      index === first ? { ...event, type: 'RRF', key: orderKey(timeKey(event.at), 'RRF') } : event,
    );
  }

  /** The equal payment is fixed on the day before it is due first, if no amount is agreed, and with each reset of the rate. */
  paymentFixings(resets: readonly PlannedEvent[]): PlannedEvent[] {
    const { type, payment, rate } = this.#terms;
    if (type !== 'ANN' || rate === null) return [];
    const atResets = resets.map((event): PlannedEvent => {
      return { ...event, type: 'PRF', key: orderKey(timeKey(event.at), 'PRF') };
    });
    if (payment !== null) return atResets;
    const { anchor } = redemptionRun(this.#terms);
    return [this.fixed('PRF', onDay(addDays(anchor.date, -1))), ...atResets];
  }

  /** Fees of a run, and at the end. */
  fees(): PlannedEvent[] {
    const { fee } = this.#terms;
    if (fee === null) return [];
    return this.#moments(fee, 'fee', this.#end, true).map((moment) => this.#at('FP', moment));
  }

  /** What was said after the beginning: parts prepaid, and notice. */
  observed(): PlannedEvent[] {
    const { prepaid, notice } = this.#terms;
    const late = prepaid.find(({ at }) => timeKey(at) > timeKey(this.#end));
    if (late !== undefined) {
      const says = `Something is prepaid on ${formatMoment(late.at)}, after the end of the contract`;
      throw new TermsRefused('terms-contradict', `${says} (${formatMoment(this.#end)}).`);
    }
    const givenAt = notice?.givenAt ?? null;
    return [
      ...prepaid.map(({ at, amount }) => ({ ...this.fixed('PP', at), amount })),
      ...(givenAt === null ? [] : [this.fixed('XD', givenAt)]),
    ];
  }

  scalings(): PlannedEvent[] {
    const { scaling } = this.#terms;
    const scales = scaling.scalesInterest || scaling.scalesNotional;
    return scales ? this.repeated('SC', scaling, 'scaling') : [];
  }
}

/** The timetable of a contract. Refuses with `too-many-events` and what a missing end asks for. */
export function timetableOf(terms: Terms): Timetable {
  const end = maturityOf(terms);
  const agreedEnd = agreedEndOf(terms);
  const plan = new Plan(terms, end, agreedEnd);
  const maturity = plan.maturity();
  const resets = plan.resets();
  const interest = plan.interest();
  const fees = plan.fees();
  const { initialExchange, status, purchase, termination } = terms;
  const all = [
    plan.fixed('IED', initialExchange),
    ...fees,
    ...plan.redemptions(),
    ...plan.observed(),
    ...interest,
    ...resets,
    ...plan.paymentFixings(resets),
    ...(purchase === null ? [] : [plan.fixed('PRD', purchase.at)]),
    ...(termination === null ? [] : [plan.fixed('TD', termination.at)]),
    ...plan.scalings(),
    ...plan.repeated('IPCB', terms.baseReset, 'interest calculation base'),
    maturity,
  ];
  const begins = Math.max(timeKey(status), timeKey(initialExchange));
  const stop = termination === null ? maturity.key : plan.fixed('TD', termination.at).key;
  const events = all.filter(({ at, key }) => timeKey(at) >= begins && key <= Math.min(stop, maturity.key));
  if (events.length > EVENTS_MAX) {
    const says = `The contract has ${events.length} events; ${EVENTS_MAX} are the limit`;
    throw new TermsRefused('too-many-events', `${says}.`);
  }
  const isPast = ({ at }: Timed): boolean => timeKey(at) < timeKey(status);
  return {
    events: events.sort((a, b) => a.key - b.key),
    maturity,
    payments: plan.payments(),
    lastPaid: interest.findLast(isPast) ?? null,
    lastFee: fees.findLast(isPast) ?? null,
    agreedEnd,
  };
}
