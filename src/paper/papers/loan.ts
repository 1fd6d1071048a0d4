// What a lender of a direct loan gets: the statement of the year, and the certificate of its interest, both with the sum: days × rate × amount.

import { minorDigits } from '../../kernel/currency.ts';
import { yearMonthDay } from '../../kernel/calendar.ts';
import { type InterestLine, netMinor } from '../../contexts/loans/facts.ts';
import type { LoanAccount, LoanEntry, LoanYear } from '../../views/loan-board.ts';
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
  accountTable,
  tell,
  text,
} from './desk.ts';
import { yearStart } from './lender.ts';

export interface LoanFile {
  readonly contract: string;
  readonly lenderKey: string;
  readonly lenderTitle: string;
  readonly account: LoanAccount;
  /** The years up to the day of the paper. */
  readonly years: readonly LoanYear[];
  readonly interestPaid: readonly { readonly date: number; readonly minor: bigint }[];
}

const isAdded = ({ account }: LoanFile): boolean => account.row.terms.interest === 'added';

/** What an entry is called: movements by what they are, the rest is the interest of a year. */
function whatOf(desk: Desk, { what, date }: LoanEntry): string {
  switch (what) {
    case 'carried over':
      return tell(desk, 'loan.carriedOver');
    case 'paid in':
      return tell(desk, 'loan.paidIn');
    case 'paid out':
      return tell(desk, 'loan.paidOut');
    case 'paid out, contract closed':
      return tell(desk, 'loan.closed');
    default: {
      const { year } = yearMonthDay(date as Desk['date']);
      const key = what.includes(', added') ? 'loan.interestAdded' : 'loan.interestDue';
      const words = tell(desk, key, { year: String(year) });
      return what.endsWith('less tax') ? tell(desk, 'loan.lessTax', { what: words }) : words;
    }
  }
}

function movements(desk: Desk, entries: readonly LoanEntry[], broughtMinor: bigint): PaperTable {
  let balance = broughtMinor;
  const first = line(
    day(yearStart(desk.date)),
    words(tell(desk, 'broughtForward')),
    EMPTY,
    EMPTY,
    money(balance),
  );
  const rows = entries.map((entry) => {
    // interest that is owed and not added is shown and moves no balance
    const moved = entry.balanceMinor - balance;
    balance = entry.balanceMinor;
    return line(
      day(entry.date as Desk['date']),
      words(
        moved === 0n ? `${whatOf(desk, entry)}: ${amount(desk, entry.amountMinor)}` : whatOf(desk, entry),
      ),
      moved > 0n ? money(moved) : EMPTY,
      moved < 0n ? money(-moved) : EMPTY,
      money(balance),
    );
  });
  return accountTable(desk, tell(desk, 'lender.statementTable'), [first, ...rows]);
}

/** Decimals that are shown beyond those of the currency, before anything is rounded. */
const MORE_DECIMALS = 4;

function lineRow(desk: Desk, one: InterestLine) {
  const exact = exactText(desk.language, one.interest, minorDigits(desk.currency), MORE_DECIMALS);
  return line(
    words(tell(desk, one.of === 'opening' ? 'loan.opening' : 'loan.movement')),
    day(one.fromDate),
    day(one.toDate),
    count(one.days),
    rate(one.ratePpm),
    money(one.amountMinor),
    words(exact),
  );
}

/** The sum of a year, a line for each amount and rate; rounded in the last line. */
function sumTable(desk: Desk, { lines, interestMinor, year }: LoanYear): PaperTable {
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
      ...lines.map((one) => lineRow(desk, one)),
      sumLine(words(tell(desk, 'loan.rounded')), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, money(interestMinor)),
    ],
  };
}

function sumNote(desk: Desk, { account }: LoanFile) {
  const { dayCount, rounding } = account.row.terms;
  return note(desk, `loan.sumNote.${rounding}`, { convention: dayCount });
}

const numbers = (desk: Desk, { contract, account }: LoanFile) => [
  fact(desk, 'loan.contract', words(account.row.title)),
  fact(desk, 'yourNumber', words(contract)),
  fact(
    desk,
    'loan.rank',
    words(tell(desk, account.row.terms.subordinated ? 'loan.subordinated' : 'loan.ordinary')),
  ),
];

/** What the lender agreed to, where the clause is part of the contract. */
function clause(desk: Desk, { account }: LoanFile) {
  return account.row.terms.subordinated ? [note(desk, 'loan.clause')] : [];
}

/** From the first of January to the day of the paper. Null where there was no movement yet, or the contract ended before. */
export function loanStatement(desk: Desk, file: LoanFile): Paper | null {
  const from = yearStart(desk.date);
  const { entries } = file.account;
  const before = entries.filter(({ date }) => date < from);
  const shown = entries.filter(({ date }) => date >= from && date <= desk.date);
  const broughtMinor = before.at(-1)?.balanceMinor ?? 0n;
  if (shown.length === 0 && broughtMinor === 0n) return null;
  const balanceMinor = shown.at(-1)?.balanceMinor ?? broughtMinor;
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
      title: file.account.row.title,
      from: longDate(desk, from),
      to: longDate(desk, desk.date),
    }),
    blocks: greeted(desk, [
      text(desk, 'lender.statementText', { date: longDate(desk, desk.date) }),
      { is: 'facts', facts: [fact(desk, 'loan.balance', money(balanceMinor)), ...accrued] },
      { is: 'table', table: movements(desk, shown, broughtMinor) },
      ...(ofYear === undefined
        ? []
        : [{ is: 'table', table: sumTable(desk, ofYear) } as const, sumNote(desk, file)]),
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
  const paidMinor = file.interestPaid
    .filter(({ date }) => date >= from && date <= desk.date)
    .reduce((sum, { minor }) => sum + minor, 0n);
  const { interestMinor, carriedMinor } = ofYear;
  const carried = carriedMinor === 0n ? [] : [fact(desk, 'loan.carriedInterest', money(carriedMinor))];
  const added = isAdded(file)
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
      { is: 'table', table: sumTable(desk, ofYear) },
      sumNote(desk, file),
      ...clause(desk, file),
      ...signatures(desk),
    ],
  });
}
