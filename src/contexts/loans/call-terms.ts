// When the money of a contract can be called: its notice, its end. Read from rows, never written here.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { Reader } from '../../kernel/state.ts';
import { needsNoNotice, noticeOfDays, type NoticePeriod, noticeText } from './notice-period.ts';
import { callTermsRows, type Contract } from './tables.ts';

export interface CallTerms {
  /** Null where the lender cannot call the money before the end. */
  readonly notice: NoticePeriod | null;
  /** The day on which the contract ends; null where it runs on. */
  readonly endDate: CivilDate | null;
  /** The day of a change and its reason; null where all is as agreed at first. */
  readonly changed: { readonly sinceDate: CivilDate; readonly reference: string } | null;
}

/** When the money of a contract can be called, as it stands today. */
export function callTermsOf(
  state: Reader,
  name: string,
  { terms, agreedDate }: Pick<Contract, 'terms' | 'agreedDate'>,
): CallTerms {
  const row = state.get(callTermsRows, name);
  if (row === null) return { notice: noticeOfDays(terms.noticeDays), endDate: null, changed: null };
  const { notice, endDate, sinceDate, reference } = row;
  const isChanged = sinceDate !== agreedDate || reference !== '';
  return {
    notice,
    endDate: endDate as CivilDate | null,
    changed: isChanged ? { sinceDate: sinceDate as CivilDate, reference } : null,
  };
}

/** Whether all of a contract may be paid on a day as far as its terms go, without any notice. */
export function isFreeOn({ notice, endDate }: CallTerms, date: number): boolean {
  return (endDate !== null && date >= endDate) || (notice !== null && needsNoNotice(notice));
}

/** In words: `3 months`, `until 2018-12-31`, `3 months, ends on 2018-12-31`. */
export function callText(
  { notice, endDate }: { readonly notice: NoticePeriod | null; readonly endDate: number | null },
  dateText: (date: number) => string,
): string {
  if (endDate === null) return notice === null ? 'none' : noticeText(notice);
  const end = dateText(endDate);
  return notice === null ? `until ${end}` : `${noticeText(notice)}, ends on ${end}`;
}
