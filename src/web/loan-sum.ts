// What forms of direct loans work out while somebody types, by the rules of the contract themselves: the day to which a notice runs, and
// what is left after a payment.

import { parseDate } from '../kernel/calendar.ts';
import { type NoticePeriod, noticeRunsTo } from '../contexts/loans/notice-period.ts';

/** The day to which a notice given on a day runs; null for no day, and where the money cannot be called. */
export function noticeEnds(notice: NoticePeriod | null, given: string): number | null {
  const day = parseDate(given);
  return notice === null || day === null ? null : noticeRunsTo(notice, day);
}

/** The balance after a payment in or out; null where more would be paid out than there is. */
export function balanceAfter(balanceMinor: bigint, amountMinor: bigint, way: 'in' | 'out'): bigint | null {
  const after = way === 'in' ? balanceMinor + amountMinor : balanceMinor - amountMinor;
  return amountMinor <= 0n || after < 0n ? null : after;
}
