// What lender and commune agree on: the terms of a direct loan. They never change but for the rate.
// The order of the words is part of the encoding: new ones go to the end.

import { type Carried, flag, uint } from '../../kernel/codec.ts';
import { record, word } from '../../kernel/codec-records.ts';

/** Conventions that a direct loan may count its days by. 30E/360-isda is left out of them: it asks for a day of maturity, and these loans have none. */
export const loanDayCount = word('30/360-us', '30E/360', 'act/act-isda', 'act/365f', 'act/360');

/** What becomes of a year's interest: it is added to the balance, or it is owed until it is paid. */
export const loanInterest = word('added', 'paid');

/** What is rounded half-even: the interest of the year in one sum, or that of the opening balance and of each movement by itself. */
export const loanRounding = word('year', 'movement');

/** The longest notice: ten years. */
export const NOTICE_DAYS_MAX = 3650;

export const terms = record({
  noticeDays: uint(NOTICE_DAYS_MAX),
  dayCount: loanDayCount,
  interest: loanInterest,
  rounding: loanRounding,
  /** Whether the clause of subordination is part of the contract. */
  subordinated: flag,
});
export type Terms = Carried<typeof terms>;
