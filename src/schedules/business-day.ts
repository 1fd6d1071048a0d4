// Which day a payment moves to when its own is no business day.
// Source: ACTUS data dictionary 1.1, businessDayConvention. Which days are business days: business-calendar.ts.

import { addDays, type CivilDate, yearMonthDay } from '../kernel/calendar.ts';
import { type BusinessCalendar, HOLIDAYS_MAX, isBusinessDay } from './business-calendar.ts';
import { countedDate, type Moment } from './moment.ts';

export interface BusinessDayRule {
  readonly calendar: BusinessCalendar;
  /** Null: nothing moves. */
  readonly direction: 'following' | 'preceding' | null;
  /** A move into another month goes the other way instead. */
  readonly isModified: boolean;
  /** Interest is counted to the moved day; otherwise to the day of the cycle, and only the payment moves. */
  readonly shiftsFirst: boolean;
}

const NAMED = /^(SC|CS)(M?)(F|P)$/;

/** Reads ACTUS's names: "SCF" shifts, then calculates, to the following day; "CSMP" calculates first, modified preceding; "NOS" nothing. */
export function parseBusinessDayRule(text: string, calendar: BusinessCalendar): BusinessDayRule | null {
  const none = { calendar, direction: null, isModified: false, shiftsFirst: true } as const;
  if (text === 'NOS' || text === 'NULL') return none;
  const [, order, modified, direction] = NAMED.exec(text) ?? [];
  if (order === undefined) return null;
  return {
    calendar,
    direction: direction === 'F' ? 'following' : 'preceding',
    isModified: modified === 'M',
    shiftsFirst: order === 'SC',
  };
}

/** The day to which a date moves. */
export function businessDay(date: CivilDate, rule: BusinessDayRule): CivilDate {
  if (rule.direction === null || isBusinessDay(date, rule.calendar)) return date;
  const step = rule.direction === 'following' ? 1 : -1;
  const moved = nextBusinessDay(date, step, rule.calendar);
  const leavesMonth = yearMonthDay(moved).month !== yearMonthDay(date).month;
  return rule.isModified && leavesMonth ? nextBusinessDay(date, -step, rule.calendar) : moved;
}

function nextBusinessDay(date: CivilDate, step: number, calendar: BusinessCalendar): CivilDate {
  let day = addDays(date, step);
  // the longest list and the weekends among it are passed over at last; the ends of the calendar stop the search
  for (let tries = 0; tries < 2 * HOLIDAYS_MAX && !isBusinessDay(day, calendar); tries += 1)
    day = addDays(day, step);
  return day;
}

/** When something is paid, and the day to which interest is counted for it. */
export interface Timed {
  readonly at: Moment;
  readonly counted: CivilDate;
}

export function timed(moment: Moment, rule: BusinessDayRule): Timed {
  const at = { ...moment, date: businessDay(moment.date, rule) };
  return { at, counted: countedDate(rule.shiftsFirst ? at : moment) };
}
