// The day that the heading of the balances names: "Saldo 31.12.2011", "Stand zum 1.1.2012", "Balance 2011-12-31".

import { type CivilDate, civilDate, yearMonthDay } from '../kernel/calendar.ts';
import type { Columned } from './columns.ts';

export interface BalanceDay {
  readonly heading: string;
  /** The day at whose beginning the balances stand: 1 January for "31.12." of the year before. */
  readonly asOfDate: CivilDate;
  /** Days of --as-of that mean the same. */
  readonly means: readonly CivilDate[];
}

function dayIn(heading: string): CivilDate | null {
  const iso = /(?<![0-9])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])/.exec(heading);
  if (iso !== null) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const read = /(?<![0-9])([0-9]{1,2})([./]) ?([0-9]{1,2})[./] ?([0-9]{4}|[0-9]{2})(?![0-9])/.exec(heading);
  if (read === null) return null;
  const [, first = '', sign = '', second = '', typed = ''] = read;
  const year = typed.length === 2 ? 2000 + Number(typed) : Number(typed);
  const [one, two] = [Number(first), Number(second)];
  if (sign === '.' || one > 12 || one === two) return civilDate(year, two, one);
  return two > 12 ? civilDate(year, one, two) : null;
}

/** The day of a heading; null where it names none, or one that may be read in two ways. A last day of a month is meant with its end. */
export function balanceDayNamed(heading: string): BalanceDay | null {
  const date = dayIn(heading);
  if (date === null || date < 0) return null;
  const next = (date + 1) as CivilDate;
  const { month, day } = yearMonthDay(next);
  if (day !== 1) return { heading, asOfDate: date, means: [date, next] };
  return { heading, asOfDate: next, means: month === 1 ? [next] : [date, next] };
}

/** The day of the balances of a table of contracts. */
export function balanceDayOf(contracts: Columned<'contracts'>): BalanceDay | null {
  return balanceDayNamed(contracts.heading('balance'));
}
