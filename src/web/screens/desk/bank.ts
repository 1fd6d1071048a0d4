// The queue of the bank: its lines that nothing explains, page by page, and the entries that it has not shown.

import { counted, html, named, NOTHING } from '../../html.ts';
import { rowsAsked } from '../../parts/pages.ts';
import { count } from '../../setting.ts';
import { commandForm } from '../../parts/command-form.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { postingWhat } from '../../parts/posting-what.ts';
import { table } from '../../parts/table.ts';
import { dateOf, keyOf, moneyOf } from '../../parts/written.ts';
import { askPage, screen } from '../../screen.ts';
import { bankAccounts, bankLines, importForm, matchAll, postingOf, type Queue } from './bank-lines.ts';

const PAGE = 20;

export const bankScreen = screen({
  path: '/desk/bank',
  instead: ['bank queue', 'bank match', 'bank match-all', 'bank import'],
  asks: ({ query }) => ({
    page: askPage<Queue>('bank queue', { limit: rowsAsked(query, PAGE), before: query['before'] }),
  }),
  title: ({ words }) => words.desk.queueTitle,
  draw: ({ page: { data: queue, before } }, setting, place) => {
    const { desk } = setting.words;
    // one of the two lists ends before the other
    const onward = (list: readonly unknown[]): string | null => (list.length === 0 ? null : before);
    // before the first file there is nothing that could be explained, or shown
    const isRead = queue.accounts.length > 0;
    const undone = queue.moves.some(({ cancelledBy }) => cancelledBy !== null);
    return html`<p class="lead">${desk.queueLead}</p>
${bankAccounts(setting, queue)}
${importForm(setting)}
${matchAll(setting, queue)}
${(isRead || queue.lineCount > 0) && section(desk.queueTitle, html`<p>${counted(desk.linesWait, queue.lineCount, count(setting, queue.lineCount))}.</p>${bankLines(setting, queue, { place, before: onward(queue.lines) })}`, { id: 'queue' })}
${section(
  desk.moves,
  html`<p>${counted(desk.movesWait, queue.moveCount, count(setting, queue.moveCount))}.</p>${table(setting, {
    id: 'moves',
    caption: desk.moves,
    captionShown: false,
    rows: queue.moves,
    place,
    before: onward(queue.moves),
    empty: queue.moveCount > 0 ? NOTHING : isRead ? desk.noMoves : desk.noAccounts,
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
