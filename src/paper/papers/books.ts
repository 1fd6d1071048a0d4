// The balance sheet and the income statement, each beside the year before.

import { addMonths, type CivilDate, civilDate, endOfMonth, yearMonthDay } from '../../kernel/calendar.ts';
import type { BalanceSheet } from '../../views/balance-sheet.ts';
import type { IncomeStatement } from '../../views/income-statement.ts';
import {
  type Block,
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
import type { Titles } from './account-label.ts';
import { annexRows, type Section, sectionRows } from './book-sections.ts';
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

interface Table {
  readonly name: string;
  readonly title: string;
  readonly heads: readonly [string, string];
}

function tableOf(desk: Desk, { name, title, heads }: Table, rows: readonly Row[]): PaperTable {
  return {
    name,
    title,
    columns: [
      { title: tell(desk, 'column.account'), is: 'text' },
      { title: heads[0], is: 'money' },
      { title: heads[1], is: 'money' },
    ],
    rows,
  };
}

/** The accounts behind the lines, on a table of their own; none where every line is one account. */
function annex(desk: Desk, titles: Titles, heads: Table['heads'], sections: readonly Section[]): Block[] {
  const rows = annexRows(desk, titles, sections);
  if (rows.length === 0) return [];
  const table = tableOf(desk, { name: 'annex', title: tell(desk, 'books.annex'), heads }, rows);
  return [{ is: 'new-page' }, { is: 'table', table }];
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
  const assets: Section = {
    title: tell(desk, 'books.assets'),
    sum: tell(desk, 'books.assetsSum'),
    now: now.assets,
    before: before.assets,
    nowMinor: now.assetsMinor,
    beforeMinor: before.assetsMinor,
  };
  const equity: Section = {
    title: tell(desk, 'books.equity'),
    sum: tell(desk, 'books.equitySum'),
    now: now.equity,
    before: before.equity,
    nowMinor: now.equityMinor,
    beforeMinor: before.equityMinor,
  };
  const liabilities: Section = {
    title: tell(desk, 'books.liabilities'),
    sum: tell(desk, 'books.liabilitiesSum'),
    now: now.liabilities,
    before: before.liabilities,
    nowMinor: now.liabilitiesMinor,
    beforeMinor: before.liabilitiesMinor,
  };
  const result = line(
    words(tell(desk, 'books.openResult')),
    money(now.resultMinor),
    money(before.resultMinor),
  );
  const rows = [
    ...sectionRows(desk, titles, assets),
    titleLine(words(tell(desk, 'books.both')), EMPTY, EMPTY),
    ...sectionRows(desk, titles, equity, [result]),
    ...sectionRows(desk, titles, liabilities),
    sumLine(
      words(tell(desk, 'books.bothSum')),
      money(now.liabilitiesMinor + now.equityMinor),
      money(before.liabilitiesMinor + before.equityMinor),
    ),
  ];
  const heads = [shortDate(desk, monthEnd), shortDate(desk, yearBefore(monthEnd))] as const;
  return paperOf(desk, 'balance-sheet', {
    of: iso(monthEnd),
    subject: tell(desk, 'books.balanceSheet', { date: longDate(desk, monthEnd) }),
    blocks: [
      { is: 'table', table: tableOf(desk, { name: 'balance-sheet', title: '', heads }, rows) },
      note(desk, 'books.note'),
      ...signatures(desk),
      ...annex(desk, titles, heads, [assets, equity, liabilities]),
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
  const income: Section = {
    title: tell(desk, 'books.income'),
    sum: tell(desk, 'books.incomeSum'),
    now: now.income,
    before: before.income,
    nowMinor: now.incomeMinor,
    beforeMinor: before.incomeMinor,
  };
  const expenses: Section = {
    title: tell(desk, 'books.expenses'),
    sum: tell(desk, 'books.expensesSum'),
    now: now.expenses,
    before: before.expenses,
    nowMinor: now.expensesMinor,
    beforeMinor: before.expensesMinor,
  };
  const rows = [
    ...sectionRows(desk, titles, income),
    ...sectionRows(desk, titles, expenses),
    sumLine(words(tell(desk, 'books.result')), money(now.resultMinor), money(before.resultMinor)),
  ];
  const heads = [span(start, monthEnd), span(addMonths(start, -12), yearBefore(monthEnd))] as const;
  return paperOf(desk, 'income-statement', {
    of: iso(monthEnd),
    subject: tell(desk, 'books.incomeStatement', {
      from: longDate(desk, start),
      to: longDate(desk, monthEnd),
    }),
    blocks: [
      { is: 'table', table: tableOf(desk, { name: 'income-statement', title: '', heads }, rows) },
      note(desk, 'books.note'),
      ...signatures(desk),
      ...annex(desk, titles, heads, [income, expenses]),
    ],
  });
}
