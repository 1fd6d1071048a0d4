// A lease as it goes on: rents, reviews, its end, and the next lease at the same rent. By the order of leases/course.ts: the end first, then the review, then the rent.

import { addMonths, type CivilDate, DATE_MAX } from '../../kernel/calendar.ts';
import { PPM } from '../../kernel/rates.ts';
import { rational, roundHalfEven } from '../../kernel/rational.ts';
import { indexedRent, partByDays, periodStart } from '../../contexts/leases/rent-arithmetic.ts';
import type { Lease } from '../../contexts/leases/facts.ts';
import type { Scenario } from './scenario.ts';

/** What the charter says of leases to come. */
export interface LeaseRules {
  readonly reviewYears: number;
  readonly reviewBy: 'index' | 'auction';
  readonly termPeriods: number;
}

type Ahead = Pick<
  Lease,
  | 'startDate'
  | 'periodMonths'
  | 'periodsDue'
  | 'rentMinor'
  | 'reviewedMonths'
  | 'nextReviewMonths'
  | 'endsDate'
  | 'indexPpm'
>;

export class LeaseAhead {
  private lease: Ahead;
  private readonly rules: LeaseRules;
  private readonly scenario: Scenario;
  private emptyUntil: CivilDate | null = null;

  constructor(lease: Ahead, rules: LeaseRules, scenario: Scenario) {
    this.lease = lease;
    this.rules = rules;
    this.scenario = scenario;
  }

  get rentMinor(): bigint {
    return this.lease.rentMinor;
  }

  get periodMonths(): number {
    return this.lease.periodMonths;
  }

  /** Works off what falls due by a day; gives the rent that fell due. */
  advance(day: CivilDate): bigint {
    let dueMinor = 0n;
    for (;;) {
      if (this.emptyUntil !== null) {
        if (day < this.emptyUntil) return dueMinor;
        this.begin(this.emptyUntil);
      }
      const { lease } = this;
      const rentDate = periodStart(lease, lease.periodsDue);
      const reviewDate = periodStart({ startDate: lease.startDate, periodMonths: 1 }, lease.nextReviewMonths);
      const nextDate = Math.min(lease.endsDate, reviewDate, rentDate);
      if (nextDate > day || nextDate >= DATE_MAX) return dueMinor;
      if (nextDate === lease.endsDate)
        this.emptyUntil = addMonths(lease.endsDate as CivilDate, this.scenario.vacancyMonths);
      else if (nextDate === reviewDate) this.review();
      else dueMinor += this.charge();
    }
  }

  private begin(date: CivilDate): void {
    const { reviewYears, termPeriods } = this.rules;
    this.emptyUntil = null;
    this.lease = {
      ...this.lease,
      startDate: date,
      periodsDue: 0,
      reviewedMonths: 0,
      nextReviewMonths: reviewYears * 12,
      endsDate: periodStart({ startDate: date, periodMonths: this.lease.periodMonths }, termPeriods),
    };
  }

  private review(): void {
    const { lease, rules, scenario } = this;
    const years = (lease.nextReviewMonths - lease.reviewedMonths) / 12;
    const ownPpm = rules.reviewBy === 'index' ? lease.indexPpm : 0n;
    this.lease = {
      ...lease,
      rentMinor: indexedRent(lease.rentMinor, scenario.rentIndexPpm ?? ownPpm, years),
      reviewedMonths: lease.nextReviewMonths,
      nextReviewMonths: lease.nextReviewMonths + rules.reviewYears * 12,
    };
  }

  private charge(): bigint {
    const { lease, scenario } = this;
    const fromDate = periodStart(lease, lease.periodsDue);
    const toDate = periodStart(lease, lease.periodsDue + 1);
    const untilDate = Math.min(toDate, lease.endsDate);
    this.lease = { ...lease, periodsDue: lease.periodsDue + 1 };
    const wholeMinor = partByDays(lease.rentMinor, { fromDate, toDate, untilDate });
    return roundHalfEven(rational(wholeMinor * (PPM - scenario.vacancyPpm), PPM));
  }
}
