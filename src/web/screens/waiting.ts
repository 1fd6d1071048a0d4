// All that waits for the people of this node, or all of one kind of it: what Home and the desk only begin to list.

import { html, href } from '../html.ts';
import { table } from '../parts/table.ts';
import { saidOf, type Waiting, wayTo } from '../parts/waiting.ts';
import { ask, screen } from '../screen.ts';

export const waitingScreen = screen({
  path: '/waiting',
  asks: () => ({ status: ask<{ readonly waiting: readonly Waiting[] }>('status') }),
  title: ({ words }) => words.home.needs,
  draw: ({ status }, setting, place) => {
    const { home } = setting.words;
    const { kind } = place.query;
    const rows = status.waiting.filter((one) => kind === undefined || one.kind === kind);
    const isPart = rows.length < status.waiting.length;
    return html`${table(setting, {
      id: 'waiting',
      caption: home.needs,
      captionShown: false,
      rows,
      place,
      empty: home.needsNothing,
      columns: [
        { head: home.what, is: 'name', cell: (one) => saidOf(setting, one) },
        { head: home.toDo, is: 'figure', cell: (one) => wayTo(setting, one) },
      ],
    })}
<p class="actions">${isPart && html`<a href="${href('/waiting')}">${home.allWaiting}</a> `}<a href="/">${home.title}</a></p>`;
  },
});
