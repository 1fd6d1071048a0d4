// Every account with its balance on its side; long lists in pages.

import type { TrialBalance } from '../../../views/trial-balance.ts';
import { monthText } from '../../figure-text.ts';
import { fill, fillHtml, html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { amountOf, moneyOf } from '../../parts/written.ts';
import { ask, screen } from '../../screen.ts';
import type { Wire } from '../../wire.ts';
import { accountLink, accountPath } from '../../parts/account-name.ts';

export const trialBalanceScreen = screen({
  path: '/books/trial-balance',
  instead: ['ledger trial-balance', 'ledger accounts'],
  asks: ({ query }) => ({
    trial: ask<Wire<TrialBalance>>('ledger trial-balance', { month: query['month'] }),
  }),
  title: (setting, { query }) => {
    const { books } = setting.words;
    if (query['month'] === undefined) return books.trial;
    return `${books.trial}, ${fill(books.atMonth, { month: monthText(setting, query['month'].slice(0, 10)) })}`;
  },
  draw: ({ trial }, setting, place) => {
    const { books } = setting.words;
    const isEqual = trial.differenceMinor === '0';
    return html`<p${!isEqual && html` class="refusal" role="alert"`}>${isEqual ? fillHtml(books.equal, { sum: amountOf(setting, trial.debitMinor) }) : fillHtml(books.differ, { difference: amountOf(setting, trial.differenceMinor) })}</p>
${table(setting, {
  id: 'trial-balance',
  caption: books.trial,
  captionShown: false,
  rows: trial.lines,
  place,
  columns: [
    {
      head: books.account,
      is: 'name',
      cell: ({ account }) =>
        html`${accountLink(setting, account)} <small class="wide">${accountPath(account)}</small>`,
    },
    {
      head: books.debit,
      is: 'figure',
      cell: ({ debitMinor }) => debitMinor !== '0' && moneyOf(setting, debitMinor),
    },
    {
      head: books.credit,
      is: 'figure',
      cell: ({ creditMinor }) => creditMinor !== '0' && moneyOf(setting, creditMinor),
    },
  ],
  foot: [books.sum, moneyOf(setting, trial.debitMinor), moneyOf(setting, trial.creditMinor)],
})}
<p class="actions"><a href="/books">${books.title}</a></p>`;
  },
});
