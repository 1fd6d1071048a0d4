// What a lender of a direct loan gets: the statement of the year, and the certificate of its interest, both with the sum: days × rate × amount.

import { minorDigits } from '../../kernel/currency.ts';
import { yearMonthDay } from '../../kernel/calendar.ts';
import { type InterestLine, netMinor } from '../../contexts/loans/facts.ts';
import type { LoanAccount, LoanYear } from '../../views/loan-board.ts';
import type { OpenNotice } from '../../views/open-notices.ts';
import {
  count,
  day,
  EMPTY,
  line,
  money,
  type Paper,
  type PaperTable,
  rate,
  sumLine,
  words,
} from '../document.ts';
import { exactText } from '../formats.ts';
import {
  amount,
  type Desk,
  fact,
  greeted,
  longDate,
  note,
  paperOf,
  recipientOf,
  signatures,
  tell,
  text,
} from './desk.ts';
import { yearStart } from './lender.ts';
import { isAdded, movementTable, noticeTexts, owedAfter, standing, termFacts } from './loan-account.ts';

export interface LoanFile {
  readonly contract: string;
  readonly lenderKey: string;
  readonly lenderTitle: string;
  readonly account: LoanAccount;
  /** Those that are not paid at the end of the day of the paper. */
  readonly notices: readonly OpenNotice[];
  /** The years up to the day of the paper. */
  readonly years: readonly LoanYear[];
}

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
function sumTable(desk: Desk, account: LoanAccount, ofYear: LoanYear): PaperTable {
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

function sumNote(desk: Desk, { account }: LoanFile) {
  const { dayCount, rounding } = account.row.terms;
  return note(desk, `loan.sumNote.${rounding}`, { convention: tell(desk, `convention.${dayCount}`) });
}

const numbers = (desk: Desk, { contract, account }: LoanFile) => [
  fact(desk, 'loan.contract', words(account.row.title)),
  ...(contract === account.row.title ? [] : [fact(desk, 'yourNumber', words(contract))]),
  fact(
    desk,
    'loan.rank',
    words(tell(desk, account.row.terms.subordinated ? 'loan.subordinated' : 'loan.ordinary')),
  ),
  ...termFacts(desk, account),
];

/** What the lender agreed to, where the clause is part of the contract. */
function clause(desk: Desk, { account }: LoanFile) {
  return account.row.terms.subordinated ? [note(desk, 'loan.clause')] : [];
}

/** From the first of January to the day of the paper. Null where there was no movement yet, or the contract ended before. */
export function loanStatement(desk: Desk, file: LoanFile): Paper | null {
  const { account, notices } = file;
  const from = yearStart(desk.date);
  const before = account.entries.findLast(({ date }) => date < from);
  const shown = account.entries.filter(({ date }) => date >= from && date <= desk.date);
  if (shown.length === 0 && owedAfter(before) === 0n) return null;
  const { year } = yearMonthDay(desk.date);
  const ofYear = file.years.find(
    (one) => one.year === year && one.untilDate <= desk.date && one.lines.length > 0,
  );
  const accrued =
    ofYear === undefined || ofYear.booked ? [] : [fact(desk, 'loan.accrued', money(ofYear.interestMinor))];
  return paperOf(desk, 'loan-statement', {
    of: `${file.contract}-${year}`,
    recipient: recipientOf(desk, file.lenderKey, file.lenderTitle),
    reference: numbers(desk, file),
    subject: tell(desk, 'loan.statement', {
      title: account.row.title,
      from: longDate(desk, from),
      to: longDate(desk, desk.date),
    }),
    blocks: greeted(desk, [
      text(desk, 'lender.statementText', { date: longDate(desk, desk.date) }),
      { is: 'facts', facts: [...standing(desk, account, shown.at(-1) ?? before), ...accrued] },
      ...noticeTexts(desk, notices),
      { is: 'table', table: movementTable(desk, shown, before) },
      ...(ofYear === undefined
        ? []
        : [{ is: 'table', table: sumTable(desk, file.account, ofYear) } as const, sumNote(desk, file)]),
      ...clause(desk, file),
    ]),
  });
}

/** The interest of the year that was booked by the day of the paper. Null where none was. */
export function loanCertificate(desk: Desk, file: LoanFile): Paper | null {
  const { year } = yearMonthDay(desk.date);
  const ofYear = file.years.find((one) => one.year === year && one.booked && one.untilDate <= desk.date);
  if (ofYear === undefined || ofYear.interestMinor + ofYear.carriedMinor === 0n) return null;
  const from = yearStart(desk.date);
  const paidMinor = file.account.entries
    .filter(({ is, date }) => is === 'interest-paid' && date >= from && date <= desk.date)
    .reduce((sum, { amountMinor }) => sum - amountMinor, 0n);
  const { interestMinor, carriedMinor } = ofYear;
  const carried = carriedMinor === 0n ? [] : [fact(desk, 'loan.carriedInterest', money(carriedMinor))];
  const added = isAdded(file.account)
    ? fact(desk, 'loan.added', money(netMinor(ofYear)))
    : fact(desk, 'loan.paidThisYear', money(paidMinor));
  return paperOf(desk, 'loan-certificate', {
    of: `${file.contract}-${year}`,
    recipient: recipientOf(desk, file.lenderKey, file.lenderTitle),
    reference: numbers(desk, file),
    subject: tell(desk, 'loan.certificate', { year: String(year), title: file.account.row.title }),
    blocks: [
      text(desk, 'loan.certificateText', { year: String(year), amount: amount(desk, interestMinor) }),
      {
        is: 'facts',
        facts: [
          fact(desk, 'loan.interestOfYear', money(interestMinor)),
          ...carried,
          added,
          fact(desk, 'lender.taxWithheld', money(ofYear.withheldMinor)),
        ],
      },
      { is: 'table', table: sumTable(desk, file.account, ofYear) },
      sumNote(desk, file),
      ...clause(desk, file),
      ...signatures(desk),
    ],
  });
}
