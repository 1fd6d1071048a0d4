// All direct loans with what is owed on each.

import { commandHref } from '../../command-line.ts';
import { type Html, html, NOTHING } from '../../html.ts';
import { keyFigures } from '../../parts/facts.ts';
import { holderName } from '../../parts/holder-name.ts';
import { askWhoMayLend } from '../../parts/name-choices.ts';
import { table } from '../../parts/table.ts';
import { amountOf, countOf, moneyOf, rateOf } from '../../parts/written.ts';
import { ask, screen } from '../../screen.ts';
import { date, type Setting } from '../../setting.ts';
import { agreeForm } from './loan-forms.ts';
import { contractLink, type Loan, noticeText, rankText } from './loan-words.ts';

interface Board {
  readonly untilDate: string;
  readonly loans: readonly Loan[];
  readonly totals: {
    readonly contracts: number;
    readonly balanceMinor: string;
    readonly accruedMinor: string;
    readonly owedMinor: string;
  };
}

/** For whoever keeps contracts elsewhere. */
function toImport({ words: { loans }, commands, screens }: Setting): Html {
  if (!commands.has('loans import')) return NOTHING;
  const to = commandHref({ screens }, 'loans import');
  return html`<p class="actions">${loans.inSpreadsheet} <a href="${to}">${loans.importThem}</a></p>`;
}

export const loansScreen = screen({
  path: '/loans',
  instead: ['loans', 'loans agree'],
  asks: ({ query }) => ({
    board: ask<Board>('loans', { kind: query['kind'], until: query['until'] }),
    'names-holder': askWhoMayLend(),
  }),
  title: ({ words }) => words.loans.title,
  draw: ({ board, ...names }, setting, place) => {
    const { loans } = setting.words;
    return html`<p class="lead">${loans.lead}</p>
${keyFigures([
  [loans.contracts, countOf(setting, board.totals.contracts)],
  [loans.lent, amountOf(setting, board.totals.balanceMinor)],
  [`${loans.until} ${date(setting, board.untilDate)}`, amountOf(setting, board.totals.accruedMinor)],
  [loans.owed, amountOf(setting, board.totals.owedMinor)],
])}
${table(setting, {
  id: 'contracts',
  caption: loans.contracts,
  captionShown: false,
  stacked: true,
  rows: board.loans,
  place,
  empty: loans.none,
  ink: ({ state }) => (state === 'closed' ? 'thin-ink' : ''),
  columns: [
    {
      head: loans.contract,
      is: 'name',
      cell: (loan) =>
        html`${contractLink(loan)}${loan.state === 'closed' && html` <small>${loans.closed}</small>`}`,
      sort: ({ contract }) => contract,
    },
    {
      head: loans.lender,
      cell: ({ lender, lenderName }) => holderName(lender, lenderName),
      sort: ({ lender, lenderName }) => lenderName || lender,
    },
    {
      head: loans.rate,
      is: 'figure',
      cell: ({ ratePpm }) => rateOf(setting, ratePpm),
      sort: ({ ratePpm }) => BigInt(ratePpm),
    },
    { head: loans.notice, wide: true, cell: (loan) => noticeText(setting, loan) },
    { head: loans.rank, wide: 'most', cell: (loan) => rankText(setting, loan) },
    {
      head: loans.balance,
      is: 'figure',
      wide: true,
      cell: ({ balanceMinor }) => moneyOf(setting, balanceMinor),
      sort: ({ balanceMinor }) => BigInt(balanceMinor),
    },
    {
      head: loans.accrued,
      is: 'figure',
      wide: 'most',
      cell: ({ accruedMinor }) => moneyOf(setting, accruedMinor),
      sort: ({ accruedMinor }) => BigInt(accruedMinor),
    },
    {
      head: loans.owed,
      is: 'figure',
      cell: ({ owedMinor }) => moneyOf(setting, owedMinor),
      sort: ({ owedMinor }) => BigInt(owedMinor),
    },
  ],
})}
${toImport(setting)}
${agreeForm(setting, names)}`;
  },
});
