// With whom a voice is connected, and whom it cannot reach.

import { html, named, type Html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { instantOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { msOfInstant, shortSource } from './answer.ts';
import { personHref } from './post.ts';
import { freely } from '../../parts/refusal.ts';

export interface Connection {
  readonly address: string;
  readonly through: 'tcp' | 'dht';
  readonly state: 'connecting' | 'connected' | 'waiting' | 'refused';
  readonly since: string | null;
  readonly trouble: string | null;
}

export interface Unreached {
  readonly name: string;
  readonly source: string;
  readonly asked: string | null;
  readonly why: string;
}

function trouble(setting: Setting, text: string): Html {
  return html`<span class="trouble">${freely(setting, text)}</span>`;
}

export function connectionTable(setting: Setting, rows: readonly Connection[], place: Place<unknown>): Html {
  const { voice } = setting.words;
  return table(setting, {
    id: 'connections',
    caption: voice.connected,
    place,
    rows,
    empty: voice.connectedNobody,
    columns: [
      {
        head: voice.machine,
        is: 'name',
        cell: ({ address }) => html`<code title="${address}">${shortSource(address)}</code>`,
      },
      { head: voice.through, cell: ({ through }) => through.toUpperCase() },
      {
        head: voice.state,
        cell: (one) =>
          html`${voice.states[one.state]}${one.trouble !== null && html` ${trouble(setting, one.trouble)}`}`,
      },
      { head: voice.since, cell: ({ since }) => instantOf(setting, msOfInstant(since ?? '')) },
    ],
  });
}

export function unreachedTable(setting: Setting, rows: readonly Unreached[], place: Place<unknown>): Html {
  const { voice } = setting.words;
  return table(setting, {
    id: 'unreached',
    caption: voice.notReached,
    place,
    rows,
    empty: voice.followsNobody,
    columns: [
      {
        head: voice.person,
        is: 'name',
        cell: ({ name, source }) => html`<a href="${personHref(source)}">${named(name)}</a>`,
      },
      { head: voice.asked, cell: ({ asked }) => instantOf(setting, msOfInstant(asked ?? '')) },
      { head: voice.note, cell: ({ why }) => trouble(setting, why) },
    ],
  });
}
