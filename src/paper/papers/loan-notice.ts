// When the money of a direct loan can be called, in the language of the letter.

import type { NoticePeriod } from '../../contexts/loans/facts.ts';
import { type Desk, tell } from './desk.ts';

const MONTHS_OF_YEAR = 12;

function lengthText(desk: Desk, { is, count }: NoticePeriod): string {
  if (is === 'days')
    return tell(desk, count === 1 ? 'loan.notice.day' : 'loan.notice.days', { count: String(count) });
  if (count > 0 && count % MONTHS_OF_YEAR === 0) {
    const years = count / MONTHS_OF_YEAR;
    return tell(desk, years === 1 ? 'loan.notice.year' : 'loan.notice.years', { count: String(years) });
  }
  return tell(desk, count === 1 ? 'loan.notice.month' : 'loan.notice.months', { count: String(count) });
}

/** `6 Monate zum Quartalsende`; null where the lender cannot call the money before the end. */
export function periodText(desk: Desk, notice: NoticePeriod | null): string {
  if (notice === null) return tell(desk, 'loan.noticeNone');
  if (notice.to === 'day')
    return notice.count === 0 ? tell(desk, 'loan.noticeNotNeeded') : lengthText(desk, notice);
  return tell(desk, `loan.noticeTo.${notice.to}`, { period: lengthText(desk, notice) });
}
