// One direct loan: its terms, its balance over time, every movement, the sum behind its interest, notices, and what can be done.

import { parseDate } from '../../../kernel/calendar.ts';
import type { LoanEntrySort } from '../../../views/loan-board.ts';
import { fill, type Html, html, href, named } from '../../html.ts';
import { courseDrawing } from '../../parts/course.ts';
import { facts, keyFigures } from '../../parts/facts.ts';
import { chart, section } from '../../parts/figure.ts';
import { holderName } from '../../parts/holder-name.ts';
import { table } from '../../parts/table.ts';
import { amountOf, dateOf, moneyOf, rateOf } from '../../parts/written.ts';
import { ask, type Place, screen } from '../../screen.ts';
import { date, type Setting } from '../../setting.ts';
import { accountAmount } from '../../parts/account-name.ts';
import { type InterestYear, interestSum } from './interest-sum.ts';
import { contractForms } from './loan-forms.ts';
import { type Loan, noticeText, rankText } from './loan-words.ts';

interface LoanAnswer extends Loan {
  readonly terms: { readonly dayCount: string; readonly interest: 'added' | 'paid' };
  readonly untilDate: string;
  readonly closedDate: string | null;
  readonly rates: readonly { readonly from: string | null; readonly ratePpm: string }[];
  readonly notices: readonly {
    readonly givenDate: string;
    readonly dueDate: string;
    readonly amountMinor: string | null;
    readonly reference: string;
  }[];
  readonly transfers: readonly {
    readonly date: string;
    readonly from: string;
    readonly fromName: string;
    readonly reference: string;
  }[];
  readonly movements: readonly {
    readonly is: LoanEntrySort;
    readonly date: string;
    readonly amountMinor: string;
    readonly balanceMinor: string;
    readonly reference: string;
    readonly entry: string | null;
  }[];
}

function movements(setting: Setting, { movements: all }: LoanAnswer, place: Place<unknown>): Html {
  const { loans } = setting.words;
  return table(setting, {
    id: 'movements',
    caption: loans.movements,
    captionShown: false,
    rows: all.toReversed(),
    place,
    empty: loans.noMovements,
    columns: [
      { head: loans.date, cell: ({ date: day }) => dateOf(setting, day) },
      {
        head: loans.what,
        is: 'name',
        cell: ({ is, entry }) =>
          entry === null
            ? loans.moved[is]
            : html`<a href="${href('/books/journal', { find: entry })}" title="${loans.toPosting}">${loans.moved[is]}</a>`,
      },
      { head: loans.reference, wide: true, cell: ({ reference }) => named(reference) },
      { head: loans.amount, is: 'figure', cell: ({ amountMinor }) => moneyOf(setting, amountMinor) },
      { head: loans.balance, is: 'figure', cell: ({ balanceMinor }) => moneyOf(setting, balanceMinor) },
    ],
  });
}

function course(setting: Setting, loan: LoanAnswer, place: Place<unknown>): Html {
  const { loans } = setting.words;
  const listed = movements(setting, loan, place);
  const points = loan.movements.flatMap(({ date: day, balanceMinor }) => {
    const at = parseDate(day);
    return at === null ? [] : [{ day: at, minor: BigInt(balanceMinor) }];
  });
  const [last, until] = [points.at(-1), parseDate(loan.untilDate)];
  if (last === undefined) return listed;
  const toDate = until !== null && until > last.day ? [{ day: until, minor: last.minor }] : [];
  const svg = courseDrawing(setting, loans.course, [{ points: [...points, ...toDate] }]);
  return chart(setting, { id: 'course', caption: loans.course, svg, table: listed });
}

function notices(setting: Setting, { notices: all, rates, transfers }: LoanAnswer): Html {
  const { loans } = setting.words;
  return html`${table(setting, {
    id: 'notices',
    caption: loans.notices,
    rows: all,
    empty: loans.noNotices,
    columns: [
      { head: loans.given, is: 'name', cell: ({ givenDate }) => dateOf(setting, givenDate) },
      { head: loans.runsTo, cell: ({ dueDate }) => dateOf(setting, dueDate) },
      { head: loans.reference, wide: true, cell: ({ reference }) => named(reference) },
      {
        head: loans.amount,
        is: 'figure',
        cell: ({ amountMinor }) => (amountMinor === null ? loans.all : moneyOf(setting, amountMinor)),
      },
    ],
  })}${
    rates.length > 1 &&
    table(setting, {
      id: 'rates',
      caption: loans.rates,
      rows: rates,
      columns: [
        {
          head: loans.since,
          is: 'name',
          cell: ({ from }) => (from === null ? loans.fromStart : dateOf(setting, from)),
        },
        { head: loans.rate, is: 'figure', cell: ({ ratePpm }) => rateOf(setting, ratePpm) },
      ],
    })
  }${
    transfers.length > 0 &&
    table(setting, {
      id: 'transfers',
      caption: loans.lendersBefore,
      rows: transfers,
      columns: [
        { head: loans.untilDay, is: 'name', cell: ({ date: day }) => dateOf(setting, day) },
        { head: loans.lender, cell: ({ from, fromName }) => holderName(from, fromName) },
        { head: loans.reference, cell: ({ reference }) => named(reference) },
      ],
    })
  }`;
}

export const loanScreen = screen({
  path: '/loans/:contract',
  instead: ['loans show', 'loans sum', 'loans receive', 'loans pay-out', 'loans give-notice', 'loans close'],
  asks: ({ params: { contract }, query }) => ({
    loan: ask<LoanAnswer>('loans show', { contract, until: query['until'] }),
    sum: ask<{ readonly years: readonly InterestYear[] }>('loans sum', { contract, until: query['until'] }),
  }),
  title: ({ words }, _place, { loan }) =>
    `${words.loans.contract} ${loan.title === '' ? loan.contract : loan.title}`,
  draw: ({ loan, sum }, setting, place) => {
    const { loans } = setting.words;
    const isOpen = loan.closedDate === null;
    return html`${keyFigures([
      [loans.balance, accountAmount(setting, `liabilities:loans:${loan.contract}`, loan.balanceMinor)],
      [`${loans.until} ${date(setting, loan.untilDate)}`, amountOf(setting, loan.accruedMinor)],
      [loans.due, amountOf(setting, loan.dueMinor)],
      [loans.owed, amountOf(setting, loan.owedMinor)],
    ])}
${facts([
  [loans.lender, holderName(loan.lender, loan.lenderName)],
  [loans.rate, rateOf(setting, loan.ratePpm)],
  [loans.notice, noticeText(setting, loan)],
  [loans.rank, rankText(setting, loan)],
  [loans.state, isOpen ? loans.open : fill(loans.closedOn, { date: date(setting, loan.closedDate) })],
  [loans.interestIs, loans.interestKinds[loan.terms.interest]],
  [loans.dayCount, html`<code>${loan.terms.dayCount}</code>`],
])}
${section(loans.movements, course(setting, loan, place))}
${section(loans.sum, interestSum(setting, sum.years, place), { id: 'sum' })}
${section(loans.notices, notices(setting, loan))}
${section(loans.do, contractForms(setting, loan, isOpen), { id: 'do' })}`;
  },
});
