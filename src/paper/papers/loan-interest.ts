// The interest of a year of one contract as a sum that anybody can check: days × rate × amount.

import { minorDigits } from '../../kernel/currency.ts';
import type { InterestLine } from '../../contexts/loans/facts.ts';
import type { LoanAccount, LoanYear } from '../../views/loan-board.ts';
import {
  type Block,
  count,
  day,
  EMPTY,
  line,
  money,
  type PaperTable,
  rate,
  sumLine,
  words,
} from '../document.ts';
import { exactText } from '../formats.ts';
import { type Desk, note, tell } from './desk.ts';

/** Decimals that are shown beyond those of the currency, before anything is rounded. */
const MORE_DECIMALS = 4;

/** What an amount that bears interest is: what the year began with, or a movement. */
function amountOf(desk: Desk, { entries }: LoanAccount, one: InterestLine): string {
  const isCarried = entries.some(
    ({ is, date, amountMinor }) =>
      is === 'carried' && date === one.fromDate && amountMinor === one.amountMinor,
  );
  if (one.of === 'opening' || isCarried) return tell(desk, 'broughtForward');
  return tell(desk, one.amountMinor > 0n ? 'loan.paidIn' : 'loan.paidOut');
}

function lineRow(desk: Desk, account: LoanAccount, one: InterestLine) {
  const exact = exactText(desk.language, one.interest, minorDigits(desk.currency), MORE_DECIMALS);
  return line(
    words(amountOf(desk, account, one)),
    day(one.fromDate),
    day(one.toDate),
    count(one.days),
    rate(one.ratePpm),
    money(one.amountMinor),
    words(exact),
  );
}

/** The sum of a year, a line for each amount and rate; rounded in the last line. */
export function sumTable(desk: Desk, account: LoanAccount, ofYear: LoanYear): PaperTable {
  const { lines, interestMinor, year } = ofYear;
  return {
    name: 'interest',
    title: tell(desk, 'loan.sumTable', { year: String(year) }),
    columns: [
      { title: tell(desk, 'column.what'), is: 'text' },
      { title: tell(desk, 'column.from'), is: 'date' },
      { title: tell(desk, 'column.toBefore'), is: 'date' },
      { title: tell(desk, 'loan.days'), is: 'count' },
      { title: tell(desk, 'column.rate'), is: 'rate' },
      { title: tell(desk, 'column.amount'), is: 'money' },
      { title: tell(desk, 'column.interest'), is: 'money' },
    ],
    rows: [
      ...lines.map((one) => lineRow(desk, account, one)),
      sumLine(words(tell(desk, 'loan.rounded')), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, money(interestMinor)),
    ],
  };
}

export function sumNote(desk: Desk, account: LoanAccount): Block {
  const { dayCount, rounding } = account.row.terms;
  return note(desk, `loan.sumNote.${rounding}`, { convention: tell(desk, `convention.${dayCount}`) });
}
