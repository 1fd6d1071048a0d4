// What the commune has decided, offered, let and paid out, newest first, each with the way to where it can be seen whole.

import { type Html, html, href } from '../html.ts';
import { table } from '../parts/table.ts';
import { instantOf } from '../parts/written.ts';
import { ask, screen } from '../screen.ts';
import { saidIn, type SentenceGiven } from '../sentences.ts';
import type { Setting } from '../setting.ts';

interface Notice {
  readonly is: string;
  readonly atMs: number;
  readonly proposal?: string;
  readonly auction?: string;
  readonly said: SentenceGiven;
}

interface Notices {
  readonly public: boolean;
  readonly notices: readonly Notice[];
}

const SHOWN = 200;

function whereOf({ proposal, auction }: Notice): string {
  if (proposal !== undefined) return `/decisions/${encodeURIComponent(proposal)}`;
  return auction === undefined ? '/share' : `/auctions/${encodeURIComponent(auction)}`;
}

function saidOf({ language }: Setting, { said }: Notice): Html {
  const { says, language: spoken } = saidIn(said, language);
  return spoken === language ? html`${says}` : html`<span lang="${spoken}">${says}</span>`;
}

export const noticesScreen = screen({
  path: '/notices',
  instead: ['notices'],
  asks: () => ({ told: ask<Notices>('notices', { limit: SHOWN }) }),
  title: ({ words }) => words.notices.title,
  draw: ({ told }, setting, place) => {
    const { notices } = setting.words;
    return html`<p class="lead">${notices.lead} ${told.public ? notices.public : notices.members}
<a href="${href('/charter/notices')}">${setting.words.charter.title}</a></p>
${table(setting, {
  id: 'notices',
  caption: notices.title,
  captionShown: false,
  rows: told.notices,
  place,
  empty: notices.none,
  columns: [
    { head: notices.at, cell: ({ atMs }) => instantOf(setting, atMs) },
    {
      head: notices.what,
      is: 'name',
      cell: (notice) => html`<a href="${whereOf(notice)}">${saidOf(setting, notice)}</a>`,
    },
  ],
})}`;
  },
});
