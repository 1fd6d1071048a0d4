// The journal: every posting, searched by words, accounts and dates; each unfolds to its accounts and leads to its entry.

import { type Html, html } from '../../html.ts';
import { rowsAsked } from '../../parts/pages.ts';
import { postingsTable, type PostingLine } from '../../parts/postings.ts';
import { ask, askPage, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { bookFiles } from './books.ts';

function isFiltered(query: Place['query']): boolean {
  return ['find', 'from', 'to', 'asset'].some((name) => query[name] !== undefined);
}

function filter(setting: Setting, query: Place['query']): Html {
  const { books } = setting.words;
  const dates = (['from', 'to'] as const).map(
    (name) =>
      html`<div class="field"><label for="journal-${name}">${books[name]}</label><input type="date" id="journal-${name}" name="${name}" max="9999-12-31" value="${query[name]}"></div>`,
  );
  return html`<form class="asking filter" method="get" action="/books/journal" role="search" aria-label="${books.journal}">
<div class="field"><label for="journal-find">${books.find}</label><input type="search" id="journal-find" name="find" value="${query['find']}" autocomplete="off"></div>
${dates}
${query['asset'] !== undefined && html`<input type="hidden" name="asset" value="${query['asset']}">`}
<div class="buttons"><button type="submit">${books.search}</button>${isFiltered(query) && html` <a href="/books/journal">${books.clear}</a>`}</div></form>`;
}

export const journalScreen = screen({
  path: '/books/journal',
  instead: ['ledger journal'],
  asks: ({ query }) => ({
    journal: askPage<{ readonly postings: readonly PostingLine[] }>('ledger journal', {
      find: query['find'],
      from: query['from'],
      to: query['to'],
      asset: query['asset'],
      'oldest-first': query['oldest-first'] === 'true',
      limit: rowsAsked(query),
      before: query['before'],
    }),
    order: ask<{ readonly finalLength: number; readonly waiting: number }>('witnesses'),
  }),
  title: ({ words }) => words.books.journal,
  asking: (setting, { query }) => filter(setting, query),
  draw: ({ journal, order }, setting, place) => {
    const { books } = setting.words;
    return html`<p class="lead">${books.journalLead}</p>
${filter(setting, place.query)}
${postingsTable(setting, {
  id: 'journal',
  caption: books.journal,
  postings: journal.data.postings,
  before: journal.before,
  place,
  finalLength: order.waiting === 0 ? Number.MAX_SAFE_INTEGER : order.finalLength,
  empty: isFiltered(place.query) ? books.nothingFound : books.nothingPosted,
})}
${bookFiles(setting)}`;
  },
});
