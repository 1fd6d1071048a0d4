// The balance sheet and the income statement, each beside the year before.

import { addMonths, type CivilDate, civilDate, endOfMonth, yearMonthDay } from '../../kernel/calendar.ts';
import type { BalanceSheet } from '../../views/balance-sheet.ts';
import type { IncomeStatement } from '../../views/income-statement.ts';
import {
  EMPTY,
  line,
  money,
  type Paper,
  type PaperTable,
  type Row,
  sumLine,
  titleLine,
  words,
} from '../document.ts';
import { accountLabel, type Titles } from './account-label.ts';
import { type Desk, longDate, note, paperOf, shortDate, signatures, tell } from './desk.ts';

/** The last day of the last month that is over at the end of a day. */
export function lastMonthEnd(date: CivilDate): CivilDate {
  const end = endOfMonth(date);
  return end === date ? date : endOfMonth(addMonths(date, -1));
}

/** The same end of a month a year before. */
export function yearBefore(monthEnd: CivilDate): CivilDate {
  return endOfMonth(addMonths(monthEnd, -12));
}

interface Part {
  readonly account: string;
  readonly minor: bigint;
}

interface Section {
  readonly title: string;
  readonly sum: string;
  readonly now: readonly Part[];
  readonly before: readonly Part[];
  readonly nowMinor: bigint;
  readonly beforeMinor: bigint;
}

function sectionRows(desk: Desk, titles: Titles, section: Section): readonly Row[] {
  const before = new Map(section.before.map(({ account, minor }) => [account, minor]));
  const now = new Map(section.now.map(({ account, minor }) => [account, minor]));
  const accounts = [...new Set([...now.keys(), ...before.keys()])].sort();
  return [
    titleLine(words(section.title), EMPTY, EMPTY),
    ...accounts.map((account) =>
      line(
        words(accountLabel(desk.language, titles, account)),
        money(now.get(account) ?? 0n),
        money(before.get(account) ?? 0n),
      ),
    ),
    sumLine(words(section.sum), money(section.nowMinor), money(section.beforeMinor)),
  ];
}

function tableOf(
  desk: Desk,
  name: string,
  heads: readonly [string, string],
  rows: readonly Row[],
): PaperTable {
  return {
    name,
    title: '',
    columns: [
      { title: tell(desk, 'column.account'), is: 'text' },
      { title: heads[0], is: 'money' },
      { title: heads[1], is: 'money' },
    ],
    rows,
  };
}

const iso = (date: CivilDate): string => new Date(date * 86_400_000).toISOString().slice(0, 10);

export interface TwoSheets {
  readonly now: BalanceSheet;
  readonly before: BalanceSheet;
  /** The day of `now`: the end of a month. */
  readonly monthEnd: CivilDate;
  readonly titles: Titles;
}

export function balanceSheetPaper(desk: Desk, { now, before, monthEnd, titles }: TwoSheets): Paper {
  const result = { account: 'result', minor: now.resultMinor };
  const resultBefore = { account: 'result', minor: before.resultMinor };
  const parts: readonly Section[] = [
    {
      title: tell(desk, 'books.assets'),
      sum: tell(desk, 'books.assetsSum'),
      now: now.assets,
      before: before.assets,
      nowMinor: now.assetsMinor,
      beforeMinor: before.assetsMinor,
    },
    {
      title: tell(desk, 'books.liabilities'),
      sum: tell(desk, 'books.liabilitiesSum'),
      now: now.liabilities,
      before: before.liabilities,
      nowMinor: now.liabilitiesMinor,
      beforeMinor: before.liabilitiesMinor,
    },
  ];
  const equity: Section = {
    title: tell(desk, 'books.equity'),
    sum: tell(desk, 'books.equitySum'),
    now: now.equity,
    before: before.equity,
    nowMinor: now.equityMinor,
    beforeMinor: before.equityMinor,
  };
  const equityRows = sectionRows(desk, titles, equity);
  const resultLine = line(words(tell(desk, 'books.result')), money(result.minor), money(resultBefore.minor));
  const rows = [
    ...parts.flatMap((part) => sectionRows(desk, titles, part)),
    ...equityRows.slice(0, -1),
    resultLine,
    ...equityRows.slice(-1),
    sumLine(
      words(tell(desk, 'books.bothSum')),
      money(now.liabilitiesMinor + now.equityMinor),
      money(before.liabilitiesMinor + before.equityMinor),
    ),
  ];
  const heads: [string, string] = [shortDate(desk, monthEnd), shortDate(desk, yearBefore(monthEnd))];
  return paperOf(desk, 'balance-sheet', {
    of: iso(monthEnd),
    subject: tell(desk, 'books.balanceSheet', { date: longDate(desk, monthEnd) }),
    blocks: [
      { is: 'table', table: tableOf(desk, 'balance-sheet', heads, rows) },
      note(desk, 'books.note'),
      ...signatures(desk),
    ],
  });
}

export interface TwoStatements {
  readonly now: IncomeStatement;
  readonly before: IncomeStatement;
  readonly monthEnd: CivilDate;
  readonly titles: Titles;
}

export function incomeStatementPaper(desk: Desk, { now, before, monthEnd, titles }: TwoStatements): Paper {
  const start = civilDate(yearMonthDay(monthEnd).year, 1, 1) ?? monthEnd;
  const span = (from: CivilDate, to: CivilDate): string =>
    `${shortDate(desk, from)} – ${shortDate(desk, to)}`;
  const rows = [
    ...sectionRows(desk, titles, {
      title: tell(desk, 'books.income'),
      sum: tell(desk, 'books.incomeSum'),
      now: now.income,
      before: before.income,
      nowMinor: now.incomeMinor,
      beforeMinor: before.incomeMinor,
    }),
    ...sectionRows(desk, titles, {
      title: tell(desk, 'books.expenses'),
      sum: tell(desk, 'books.expensesSum'),
      now: now.expenses,
      before: before.expenses,
      nowMinor: now.expensesMinor,
      beforeMinor: before.expensesMinor,
    }),
    sumLine(words(tell(desk, 'books.result')), money(now.resultMinor), money(before.resultMinor)),
  ];
  const heads: [string, string] = [span(start, monthEnd), span(addMonths(start, -12), yearBefore(monthEnd))];
  return paperOf(desk, 'income-statement', {
    of: iso(monthEnd),
    subject: tell(desk, 'books.incomeStatement', {
      from: longDate(desk, start),
      to: longDate(desk, monthEnd),
    }),
    blocks: [
      { is: 'table', table: tableOf(desk, 'income-statement', heads, rows) },
      note(desk, 'books.note'),
      ...signatures(desk),
    ],
  });
}
