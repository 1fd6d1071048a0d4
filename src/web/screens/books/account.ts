// One account: what was posted to it, drawn and listed, with the balance after each; each line leads to its entry.

import { parseDate } from '../../../kernel/calendar.ts';
import type { AccountStatement } from '../../../views/account-statement.ts';
import { fill, type Html, html, href, named } from '../../html.ts';
import { rowsAsked } from '../../parts/pages.ts';
import { courseDrawing } from '../../parts/course.ts';
import { keyFigures } from '../../parts/facts.ts';
import { chart, unfolding } from '../../parts/figure.ts';
import { postingWhat } from '../../parts/posting-what.ts';
import { table } from '../../parts/table.ts';
import { amountOf, countOf, dateOf, moneyOf } from '../../parts/written.ts';
import { ask, askPage, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';
import { accountLink, classText, aboutText } from '../../parts/account-name.ts';
import { classOf } from '../../../views/account-classes.ts';

type Statement = Omit<Wire<AccountStatement>, 'lines'> & {
  readonly lines: readonly (Omit<Wire<AccountStatement['lines'][number]>, 'date'> & {
    readonly date: string;
  })[];
};
type Line = Statement['lines'][number];

function unfolded(setting: Setting, { others, position }: Line): Html {
  const { books } = setting.words;
  return html`<ul class="posting-lines">${others.map((account) => html`<li>${books.others} ${accountLink(setting, account)}</li>`)}</ul>
<p><a href="/entries/${position}">${books.entryOf}</a></p>`;
}

function statement(
  setting: Setting,
  lines: readonly Line[],
  isFinal: (line: Line) => boolean,
  more: object,
): Html {
  const { books, home } = setting.words;
  return table(setting, {
    id: 'statement',
    stacked: true,
    caption: books.statement,
    rows: lines,
    ink: (line) => (isFinal(line) ? '' : 'thin-ink'),
    ...more,
    columns: [
      { head: home.number, is: 'figure', wide: true, cell: ({ number }) => countOf(setting, number) },
      { head: home.date, cell: ({ date }) => dateOf(setting, date) },
      {
        head: home.what,
        is: 'name',
        cell: (line) =>
          unfolding(
            `line-${line.number}-${lines.indexOf(line)}`,
            html`${postingWhat(setting, line.what)}${line.memo !== '' && html` <small>${named(line.memo)}</small>`}`,
            unfolded(setting, line),
          ),
      },
      { head: books.amount, is: 'figure', cell: ({ minor }) => moneyOf(setting, minor) },
      { head: books.balance, is: 'figure', cell: ({ afterMinor }) => moneyOf(setting, afterMinor) },
    ],
  });
}

/** By day: what it came to at the end of each, the first day first. */
function courseOf(lines: readonly Line[]): readonly { readonly day: number; readonly minor: bigint }[] {
  const days = new Map<number, bigint>();
  for (const { date, afterMinor } of lines.toReversed()) {
    const day = parseDate(date);
    if (day !== null) days.set(day, BigInt(afterMinor));
  }
  return [...days].map(([day, minor]) => ({ day, minor })).sort((a, b) => a.day - b.day);
}

export const accountScreen = screen({
  path: '/books/account/:account',
  instead: ['ledger account'],
  asks: ({ params, query }) => ({
    found: askPage<Statement>('ledger account', {
      account: params.account,
      from: query['from'],
      to: query['to'],
      limit: rowsAsked(query),
      before: query['before'],
    }),
    order: ask<{ readonly finalLength: number; readonly waiting: number }>('witnesses'),
  }),
  title: (setting, { params }) => {
    const about = aboutText(params.account);
    return `${classText(setting, classOf(params.account))}${about === '' ? '' : ` · ${about}`}`.slice(0, 120);
  },
  draw: ({ found, order }, setting, place) => {
    const { books } = setting.words;
    const { lines, balanceMinor, debitMinor, creditMinor, account } = found.data;
    const points = courseOf(lines);
    const isFinal = ({ position }: Line): boolean => order.waiting === 0 || position < order.finalLength;
    const listed = statement(setting, lines, isFinal, { place, before: found.before });
    const label = `${books.balanceDrawn}, ${fill(books.accountOf, { account })}`;
    return html`<p><code>${account}</code></p>
${keyFigures([
  [books.balance, amountOf(setting, balanceMinor)],
  [books.debits, amountOf(setting, debitMinor)],
  [books.credits, amountOf(setting, creditMinor)],
])}
${points.length > 1 && chart(setting, { id: 'course', caption: books.balanceDrawn, svg: courseDrawing(setting, label, [{ points }]), table: html`<p><a href="#statement">${books.statement}</a></p>` })}
${listed}
<p class="actions"><a href="/books">${books.title}</a> <a href="${href('/books/journal', { find: account })}">${books.toJournal}</a></p>`;
  },
});
