// The queue of the bank: its lines that nothing explains, page by page, and the entries that it has not shown.

import { html, named } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { postingWhat } from '../../parts/posting-what.ts';
import { table } from '../../parts/table.ts';
import { dateOf, keyOf, moneyOf } from '../../parts/written.ts';
import { ask, screen } from '../../screen.ts';
import { bankAccounts, bankLines, importForm, matchAll, postingOf, type Queue } from './bank-lines.ts';

const PAGE = 20;

export const bankScreen = screen({
  path: '/desk/bank',
  instead: ['bank queue', 'bank match', 'bank match-all', 'bank import'],
  asks: () => ({ queue: ask<Queue>('bank queue') }),
  title: ({ words }) => words.desk.queueTitle,
  draw: ({ queue }, setting, place) => {
    const { desk } = setting.words;
    const undone = queue.moves.some(({ cancelledBy }) => cancelledBy !== null);
    return html`<p class="lead">${desk.queueLead}</p>
${bankAccounts(setting, queue)}
${importForm(setting)}
${matchAll(setting, queue)}
${section(desk.queueTitle, bankLines(setting, queue.lines, { place, pageSize: PAGE }), { id: 'queue' })}
${section(
  desk.moves,
  html`${table(setting, {
    id: 'moves',
    caption: desk.moves,
    captionShown: false,
    rows: queue.moves,
    place,
    empty: desk.noMoves,
    columns: [
      { head: desk.day, cell: ({ date }) => dateOf(setting, date), sort: ({ date }) => date },
      {
        head: desk.what,
        is: 'name',
        cell: ({ entry, what, memo, cancelledBy }) =>
          html`${postingOf(entry, postingWhat(setting, what))}${memo !== '' && html` <small>${named(memo)}</small>`}${cancelledBy !== null && html` <small class="pencil">${desk.cancelled}</small>`}`,
      },
      { head: desk.whose, wide: true, cell: ({ about }) => named(about), sort: ({ about }) => about },
      { head: desk.entry, wide: true, cell: ({ entry }) => keyOf(entry) },
      {
        head: desk.notShown,
        is: 'figure',
        cell: ({ restMinor }) => moneyOf(setting, restMinor),
        sort: ({ restMinor }) => BigInt(restMinor),
      },
    ],
  })}${undone && unfolding('offset', desk.offset, commandForm(setting, { command: 'bank offset', submit: desk.confirm, words: { entries: { label: desk.fields.entries, help: desk.splitHelp } } }))}`,
)}
<p class="actions"><a href="/desk">${desk.title}</a></p>`;
  },
});
