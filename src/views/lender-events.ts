// What happens between a series and one of its holders, and what the holder is owed after it.

import type { CivilDate } from '../kernel/calendar.ts';
import type { DayCount } from '../kernel/day-count.ts';

/** Interest of the days from `from` (counts) to `to` (does not), rounded once. */
export interface InterestSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly dayCount: DayCount;
  readonly balanceMinor: bigint;
  readonly ratePpm: bigint;
  readonly interestMinor: bigint;
  /** Whether it is for principal that was paid after its coupon date. */
  readonly late: boolean;
}

export type LenderEvent =
  | { readonly is: 'paid-in'; readonly date: CivilDate; readonly minor: bigint; readonly reference: string }
  | { readonly is: 'returned'; readonly date: CivilDate; readonly minor: bigint; readonly reference: string }
  | { readonly is: 'interest'; readonly date: CivilDate; readonly span: InterestSpan }
  | { readonly is: 'redemption'; readonly date: CivilDate; readonly minor: bigint }
  | {
      readonly is: 'paid';
      readonly date: CivilDate;
      /** Before tax. */
      readonly interestMinor: bigint;
      /** Tax that was withheld of it. */
      readonly withheldMinor: bigint;
      readonly principalMinor: bigint;
      readonly reference: string;
    }
  /** The asset was sold for too little; what later came in has been taken off. */
  | {
      readonly is: 'written-down';
      readonly date: CivilDate;
      readonly interestMinor: bigint;
      readonly principalMinor: bigint;
    };

/** What a holder is owed after all these events. */
export function balancesOf(events: readonly LenderEvent[]): LenderBalance {
  let principalMinor = 0n;
  let interest = 0n;
  for (const event of events) {
    if (event.is === 'paid-in') principalMinor += event.minor;
    if (event.is === 'returned') principalMinor -= event.minor;
    if (event.is === 'interest') interest += event.span.interestMinor;
    if (event.is === 'paid' || event.is === 'written-down') {
      interest -= event.interestMinor;
      principalMinor -= event.principalMinor;
    }
  }
  return { principalMinor, interestMinor: interest };
}

/** What a holder is owed: principal, due or not, and interest that fell due. */
export interface LenderBalance {
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
}

/** What the holder was owed at the end of a day. */
export function owedAtEndOf(date: number, events: readonly LenderEvent[]): LenderBalance {
  return balancesOf(events.filter((event) => event.date <= date));
}
