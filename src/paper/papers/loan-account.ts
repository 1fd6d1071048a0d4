// The account of a direct loan on paper: every movement with all that is owed after it, and what stands at the end.

import { type CivilDate, yearMonthDay } from '../../kernel/calendar.ts';
import type { LoanAccount, LoanEntry } from '../../views/loan-board.ts';
import type { OpenNotice } from '../../views/open-notices.ts';
import { type Block, day, EMPTY, type Fact, line, money, type PaperTable, rate, words } from '../document.ts';
import { accountTable, amount, type Desk, fact, longDate, tell, text } from './desk.ts';
import { yearStart } from './lender.ts';
import { periodText } from './loan-notice.ts';

export const isAdded = ({ row }: LoanAccount): boolean => row.terms.interest === 'added';

/** Principal and open interest after a movement. */
export const owedAfter = (entry: LoanEntry | undefined): bigint =>
  entry === undefined ? 0n : entry.balanceMinor + entry.interestOpenMinor;

/** What an entry is called; where it was paid early, with the reason. */
export function entryText(desk: Desk, entry: LoanEntry): string {
  const what = sortText(desk, entry);
  return entry.goodwill === '' ? what : tell(desk, 'loan.goodwill', { what, reason: entry.goodwill });
}

function sortText(desk: Desk, { is, date, amountMinor, lessTax }: LoanEntry): string {
  const year = String(yearMonthDay(date as CivilDate).year);
  const ofYear = (key: 'loan.interestAdded' | 'loan.interestDue'): string => {
    const what = tell(desk, key, { year });
    return lessTax ? tell(desk, 'loan.lessTax', { what }) : what;
  };
  switch (is) {
    case 'carried':
      return tell(desk, 'loan.carriedOver');
    case 'paid-in':
      return tell(desk, 'loan.paidIn');
    case 'paid-out':
      return tell(desk, 'loan.paidOut');
    case 'closed':
      return tell(desk, amountMinor === 0n ? 'loan.ended' : 'loan.closed');
    case 'interest-paid':
      return tell(desk, amountMinor < 0n ? 'loan.interestPaid' : 'loan.interestTakenBack');
    case 'interest-added':
      return ofYear('loan.interestAdded');
    case 'interest-due':
      return ofYear('loan.interestDue');
  }
}

/** The movements of a year, behind what was owed at its beginning; a balance that was carried over begins by itself. */
export function movementTable(
  desk: Desk,
  entries: readonly LoanEntry[],
  before: LoanEntry | undefined,
): PaperTable {
  const forward = line(
    day(yearStart(desk.date)),
    words(tell(desk, 'broughtForward')),
    EMPTY,
    EMPTY,
    money(owedAfter(before)),
  );
  const begins = before === undefined && entries[0]?.is === 'carried';
  const rows = entries.map((entry) =>
    line(
      day(entry.date as CivilDate),
      words(entryText(desk, entry)),
      entry.amountMinor > 0n ? money(entry.amountMinor) : EMPTY,
      entry.amountMinor < 0n ? money(-entry.amountMinor) : EMPTY,
      money(owedAfter(entry)),
    ),
  );
  return accountTable(desk, tell(desk, 'lender.statementTable'), begins ? rows : [forward, ...rows]);
}

/** What stands at the end: the balance, or principal and open interest where interest is paid out. */
export function standing(desk: Desk, account: LoanAccount, last: LoanEntry | undefined): readonly Fact[] {
  if (isAdded(account)) return [fact(desk, 'loan.balance', money(owedAfter(last)))];
  return [
    fact(desk, 'loan.principal', money(last?.balanceMinor ?? 0n)),
    fact(desk, 'loan.openInterest', money(last?.interestOpenMinor ?? 0n)),
    fact(desk, 'loan.owedInAll', money(owedAfter(last))),
  ];
}

/** The rate, the period of notice, and the end where one is agreed. */
export function termFacts(desk: Desk, { line: { ratePpm, notice, endDate } }: LoanAccount): readonly Fact[] {
  const end = endDate === null ? [] : [fact(desk, 'loan.end', day(endDate))];
  return [
    fact(desk, 'loan.rate', rate(ratePpm)),
    fact(desk, 'loan.notice', words(periodText(desk, notice))),
    ...end,
  ];
}

/** Every notice that is not paid. */
export function noticeTexts(desk: Desk, notices: readonly OpenNotice[]): readonly Block[] {
  return notices.map(({ openMinor, isAll, givenDate, dueDate }) =>
    text(desk, isAll ? 'loan.calledAll' : 'loan.calledPart', {
      amount: amount(desk, openMinor),
      given: longDate(desk, givenDate),
      due: longDate(desk, dueDate),
    }),
  );
}
