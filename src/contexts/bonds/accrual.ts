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

/** Adds the interest up to a date; nothing when that date was reached already. Principal that is due and unpaid bears interest on. */
export function accrue(
  draft: Draft,
  asset: string,
  series: Series,
  holders: Holders,
  toDate: number,
): {
  readonly holders: Holders;
  readonly interestMinor: bigint;
} {
  if (series.startDate === null || toDate <= series.accruedToDate) return { holders, interestMinor: 0n };
  const { terms, ratePpm, accruedToDate } = series;
  let total = 0n;
  const accrued = holders.map(([key, position]) => {
    const principalMinor = position.outstandingUnits * terms.faceMinor + position.duePrincipalMinor;
    const minor = interestMinor({
      principalMinor,
      ratePpm,
      from: civil(accruedToDate),
      to: civil(toDate),
      dayCount: terms.dayCount,
    });
    total += minor;
    return [key, { ...position, dueInterestMinor: position.dueInterestMinor + minor }] as const;
  });
  post(draft, {
    date: toDate,
    what: 'interest accrues',
    lines: [
      { account: accounts.interest(asset), minor: total },
      { account: accounts.interestPayable(asset), minor: -total },
    ],
  });
  return { holders: accrued, interestMinor: total };
}

/** Decides ties among holders at a date of a series: another order each time, so that nobody is always the last. */
export function tieKey(asset: string, coupons: number, holder: string): string {
  return hashHex('redemption-tie', 16, toUtf8(`${asset}/${coupons}/${holder}`) ?? new Uint8Array());
}
