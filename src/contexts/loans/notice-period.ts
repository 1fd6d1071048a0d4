// How long before a lender is paid the notice must be given: days or calendar months, perhaps to the end of a month, quarter, half-year or year.
// A year is twelve months. Nothing here reads rows.

import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  endOfMonth,
  yearMonthDay,
} from '../../kernel/calendar.ts';
import { type Carried, uint } from '../../kernel/codec.ts';
import { choice, record, word } from '../../kernel/codec-records.ts';
import { NOTICE_DAYS_MAX } from './terms.ts';

/** The longest notice in months: ten years. */
export const NOTICE_MONTHS_MAX = 120;

/** What a notice runs to: the very day, or the end of the period that this day lies in. */
export const NOTICE_ENDS = ['day', 'month', 'quarter', 'half-year', 'year'] as const;
export type NoticeEnd = (typeof NOTICE_ENDS)[number];

const end = word(...NOTICE_ENDS);

export const noticePeriod = choice({
  days: record({ count: uint(NOTICE_DAYS_MAX), to: end }),
  months: record({ count: uint(NOTICE_MONTHS_MAX), to: end }),
});
export type NoticePeriod = Carried<typeof noticePeriod>;

const MONTHS_IN: { readonly [to in Exclude<NoticeEnd, 'day'>]: number } = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** The fewest days that so many months in a row have. */
const LEAST_DAYS_OF_MONTHS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const;

/** A notice of days and nothing else; of 0 days, none is needed. */
export function noticeOfDays(count: number): NoticePeriod {
  return { is: 'days', count, to: 'day' };
}

/** Whether money can be called and paid on the same day. */
export function needsNoNotice({ count, to }: NoticePeriod): boolean {
  return count === 0 && to === 'day';
}

function endOfPeriod(date: CivilDate, to: NoticeEnd): CivilDate {
  if (to === 'day') return date;
  const { year, month } = yearMonthDay(date);
  const months = MONTHS_IN[to];
  const first = civilDate(year, Math.ceil(month / months) * months, 1);
  return first === null ? date : endOfMonth(first);
}

/** The day on which a notice that is given on a day has run: 15 November and three months to the end of a quarter give 31 March. */
export function noticeRunsTo({ is, count, to }: NoticePeriod, given: CivilDate): CivilDate {
  return endOfPeriod(is === 'days' ? addDays(given, count) : addMonths(given, count), to);
}

/** The fewest days that a notice can take, whatever the month; the end of a period may be the very day. */
export function leastDaysOf({ is, count }: NoticePeriod): number {
  if (is === 'days') return count;
  return Math.floor(count / 12) * 365 + (LEAST_DAYS_OF_MONTHS[count % 12] ?? 0);
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** In words: `30 days`, `6 months to the end of a quarter`, `1 year`. */
export function noticeText({ is, count, to }: NoticePeriod): string {
  const length =
    is === 'days'
      ? counted(count, 'day')
      : count > 0 && count % 12 === 0
        ? counted(count / 12, 'year')
        : counted(count, 'month');
  return to === 'day' ? length : `${length} to the end of a ${to}`;
}
