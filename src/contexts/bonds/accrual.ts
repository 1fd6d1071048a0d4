// Interest falls due: for every holder on what the commune owes them, rounded half-even once per holder and date (Ledger, rule 10).

import { interestMinor } from '../../kernel/interest.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import type { Draft } from '../../kernel/kind.ts';
import { hashHex } from '../../kernel/hash.ts';
import { accounts, post } from '../ledger/facts.ts';
import { civil } from './schedule.ts';
import type { Position, Series } from './tables.ts';

/** Positions by holder key, as they are being worked on. */
export type Holders = readonly (readonly [string, Position])[];

export interface Accrued {
  readonly holders: Holders;
  /** What was added, for all together. */
  readonly interestMinor: bigint;
}

function withInterest(
  { startDate, accruedToDate, ratePpm, terms }: Series,
  holders: Holders,
  toDate: number,
  principalOf: (position: Position) => bigint,
): Accrued {
  if (startDate === null || toDate <= accruedToDate) return { holders, interestMinor: 0n };
  let total = 0n;
  const accrued = holders.map(([key, position]) => {
    const minor = interestMinor({
      principalMinor: principalOf(position),
      ratePpm,
      from: civil(accruedToDate),
      to: civil(toDate),
      dayCount: terms.dayCount,
    });
    total += minor;
    return [key, { ...position, dueInterestMinor: position.dueInterestMinor + minor }] as const;
  });
  return { holders: accrued, interestMinor: total };
}

/** Adds the interest up to a date; nothing when that date was reached already. Principal that is due and unpaid bears interest on. */
export function accrue(
  draft: Draft,
  asset: string,
  series: Series,
  holders: Holders,
  toDate: number,
): Accrued {
  const { faceMinor } = series.terms;
  const accrued = withInterest(
    series,
    holders,
    toDate,
    ({ outstandingUnits, duePrincipalMinor }) => outstandingUnits * faceMinor + duePrincipalMinor,
  );
  postAccrued(draft, asset, accrued.interestMinor, toDate);
  return accrued;
}

/** Whether principal that is due would be paid after its coupon date. */
export function isLate({ state, duePrincipalMinor, accruedToDate }: Series, date: number): boolean {
  return state === 'running' && duePrincipalMinor > 0n && date > accruedToDate;
}

/**
 * All that holders are owed when what is due is paid on a day: principal that is paid late bears its coupon for the days
 * since the last coupon date, too. After a sale the shares of the proceeds lie ready, and bear nothing.
 */
export function owedOn(series: Series, holders: Holders, date: number): Accrued {
  if (!isLate(series, date)) return { holders, interestMinor: 0n };
  return withInterest(series, holders, date, ({ duePrincipalMinor }) => duePrincipalMinor);
}

/** Interest that has accrued, in the books. */
export function postAccrued(draft: Draft, asset: string, total: bigint, toDate: number): void {
  post(draft, {
    date: toDate,
    what: 'interest accrues',
    lines: [
      { account: accounts.interest(asset), minor: total },
      { account: accounts.interestPayable(asset), minor: -total },
    ],
  });
}

/** Decides ties among holders at a date of a series: another order each time, so that nobody is always the last. */
export function tieKey(asset: string, coupons: number, holder: string): string {
  return hashHex('redemption-tie', 16, toUtf8(`${asset}/${coupons}/${holder}`) ?? new Uint8Array());
}
