// The books in statements: what the commune has, owes and owns, what it earned and spent, that both sides are equal, what is closed.

import type { BalanceSheet } from '../../../views/balance-sheet.ts';
import type { IncomeStatement } from '../../../views/income-statement.ts';
import type { ClosedPeriod } from '../../../views/periods.ts';
import type { TrialBalance } from '../../../views/trial-balance.ts';
import { monthText } from '../../figure-text.ts';
import { commandHref } from '../../command-line.ts';
import { counted, fill, fillHtml, type Html, html, href } from '../../html.ts';
import { keyFigures } from '../../parts/facts.ts';
import { section } from '../../parts/figure.ts';
import { table } from '../../parts/table.ts';
import { amountOf, dateOf, instantOf, keyOf, moneyOf } from '../../parts/written.ts';
import { type AnswersOf, ask, attempt, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { typedMonth } from '../../typed-month.ts';
import type { Wire } from '../../wire.ts';
import { statementPart } from './statement.ts';

type Query = Place['query'];

/** As it stands in the address, or as somebody typed it where the browser has no choice of months. */
function monthOf({ formats }: Setting, query: Query): string | undefined {
  return query['month'] === undefined ? undefined : typedMonth(formats, query['month']);
}

const asks = ({ query }: { readonly query: Query }, setting: Setting) => ({
  sheet: ask<Wire<BalanceSheet>>('ledger balance-sheet', { month: monthOf(setting, query) }),
  trial: ask<Wire<TrialBalance>>('ledger trial-balance', { month: monthOf(setting, query) }),
  income: ask<Wire<IncomeStatement>>('ledger income', {
    from: query['from'],
    to: query['to'] ?? monthOf(setting, query),
  }),
  closed: ask<{ readonly periods: readonly Wire<ClosedPeriod>[] }>('ledger periods'),
  bank: attempt<{ readonly balanceMinor: string }>('ledger account', { account: 'assets:bank', limit: 1 }),
});

type Found = AnswersOf<ReturnType<typeof asks>>;

/** Formats that other programs read; what a browser saves is called so. */
const FILES = [
  ['hledger', 'books.journal'],
  ['beancount', 'books.beancount'],
  ['ledger', 'books.ledger'],
  ['csv', 'books.csv'],
] as const;

export function bookFiles({ words }: Setting): Html {
  const links = FILES.map(
    ([to, name]) =>
      html`<a href="${href('/api/v1/export', { to })}" download="${name}">${to === 'csv' ? words.books.table : to}</a> `,
  );
  return html`<p class="actions"><span>${words.books.files}:</span> ${links}</p>`;
}

function monthForm(setting: Setting, query: Query): Html {
  const { words } = setting;
  return html`<form class="asking filter" method="get" action="/books"><div class="field"><label for="books-month">${words.books.atEndOf}</label>
<input type="month" id="books-month" name="month" value="${monthOf(setting, query)}"></div>
<div class="buttons"><button type="submit">${words.books.show}</button>${query['month'] !== undefined && html` <a href="/books">${words.books.now}</a>`}</div></form>`;
}

function verdict(setting: Setting, trial: Wire<TrialBalance>): Html {
  const { books } = setting.words;
  return trial.differenceMinor === '0'
    ? html`<p>${fillHtml(books.equal, { sum: amountOf(setting, trial.debitMinor) })} <a href="${href('/books/trial-balance', { month: trial.month })}">${books.toTrial} (${counted(books.accountsCount, trial.lines.length)})</a></p>`
    : html`<p class="refusal" role="alert">${fillHtml(books.differ, { difference: amountOf(setting, trial.differenceMinor) })}</p>`;
}

function balanceSheet(setting: Setting, { sheet }: Found): Html {
  const { books } = setting.words;
  return html`<div class="beside">${statementPart(setting, { id: 'assets', caption: books.assets, lines: sheet.assets, sumMinor: sheet.assetsMinor })}
<div>${statementPart(setting, { id: 'liabilities', caption: books.liabilities, lines: sheet.liabilities, sumMinor: sheet.liabilitiesMinor })}
${statementPart(setting, { id: 'equity', caption: books.equity, lines: sheet.equity, sumMinor: sheet.equityMinor, extra: { name: books.result, minor: sheet.resultMinor } })}</div></div>`;
}

function monthField(name: string, label: string, value: string): Html {
  return html`<div class="field"><label for="books-${name}">${label}</label><input type="month" id="books-${name}" name="${name}" value="${value}"></div>`;
}

function spanForm({ words: { books } }: Setting, query: Query, from = '', to = ''): Html {
  return html`<form class="asking filter" method="get" action="/books">${query['month'] !== undefined && html`<input type="hidden" name="month" value="${query['month']}">`}
${monthField('from', books.from, from)}${monthField('to', books.to, to)}
<div class="buttons"><button type="submit">${books.show}</button></div></form>`;
}

function incomeStatement(setting: Setting, { income }: Found, query: Query): Html {
  const { books } = setting.words;
  const span = { from: monthText(setting, income.fromMonth), to: monthText(setting, income.toMonth) };
  return html`${spanForm(setting, query, income.fromMonth, income.toMonth)}
<div class="beside">${statementPart(setting, { id: 'income', caption: `${books.income}, ${fill(books.fromTo, span)}`, lines: income.income, sumMinor: income.incomeMinor })}
${statementPart(setting, { id: 'expenses', caption: `${books.expenses}, ${fill(books.fromTo, span)}`, lines: income.expenses, sumMinor: income.expensesMinor })}</div>
<p>${books.resultOf}: <strong>${amountOf(setting, income.resultMinor)}</strong></p>`;
}

function periods(setting: Setting, { closed }: Found, place: Place<unknown>): Html {
  const { books } = setting.words;
  return html`${table(setting, {
    id: 'periods',
    caption: books.periods,
    captionShown: false,
    rows: closed.periods.toReversed(),
    place,
    empty: books.noPeriods,
    columns: [
      { head: books.through, is: 'name', cell: ({ throughDate }) => dateOf(setting, throughDate) },
      { head: books.closedAt, wide: true, cell: ({ closedAtMs }) => instantOf(setting, closedAtMs) },
      { head: books.resultOf, is: 'figure', cell: ({ resultMinor }) => moneyOf(setting, resultMinor) },
      { head: books.digest, wide: true, cell: ({ digest }) => keyOf(digest) },
    ],
  })}<p class="actions"><a class="act" href="${commandHref(setting, 'close')}">${books.closeMonth}</a></p>`;
}

export const booksScreen = screen({
  path: '/books',
  instead: ['ledger', 'ledger balance-sheet', 'ledger income', 'ledger periods'],
  asks,
  title: ({ words }) => words.books.title,
  asking: (setting, { query: { from, to, ...rest } }) =>
    from === undefined && to === undefined ? monthForm(setting, rest) : spanForm(setting, rest, from, to),
  draw: (found, setting, place) => {
    const { books } = setting.words;
    const { sheet, trial, bank } = found;
    const { query } = place;
    const isNow = query['month'] === undefined;
    return html`<p class="lead">${books.lead}</p>
<p class="actions"><a class="act" href="/books/journal">${books.toJournal}</a> <a href="${href('/books/trial-balance', { month: monthOf(setting, query) })}">${books.toTrial}</a></p>
${monthForm(setting, query)}
${keyFigures([
  isNow && 'data' in bank && [books.classes['assets:bank'], amountOf(setting, bank.data.balanceMinor)],
  [books.assets, amountOf(setting, sheet.assetsMinor)],
  [books.liabilities, amountOf(setting, sheet.liabilitiesMinor)],
  [books.equity, amountOf(setting, sheet.equityMinor)],
])}
${verdict(setting, trial)}
${section(isNow ? books.balanceSheet : `${books.balanceSheet}, ${fill(books.atMonth, { month: monthText(setting, monthOf(setting, query) ?? '') })}`, balanceSheet(setting, found), { id: 'sheet' })}
${section(books.incomeStatement, incomeStatement(setting, found, query), { id: 'result' })}
${section(books.periods, periods(setting, found, place))}
${bookFiles(setting)}`;
  },
});
