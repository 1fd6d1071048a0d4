// One's own voice: the key by which others follow it, how it is found, how much room it takes, what everybody reads about its owner.

import { fill, type Html, html, named } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { copyable } from '../../parts/copying.ts';
import { facts } from '../../parts/facts.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { countOf } from '../../parts/written.ts';
import { attempt, type Place, screen } from '../../screen.ts';
import { type Setting, sizeText } from '../../setting.ts';
import type { PersonData } from './answer.ts';
import { type Connection, connectionTable, type Unreached, unreachedTable } from './connections.ts';
import { withVoice } from './begin.ts';

interface Status {
  readonly key: string;
  readonly statements: number;
  readonly isRunning: boolean;
  readonly addresses: readonly string[];
  readonly dht: 'off' | 'own' | 'public';
  readonly connect: readonly string[];
  readonly connections: readonly Connection[];
  readonly unreached: readonly Unreached[];
  readonly posts: number;
  /** Bytes. */
  readonly room: { readonly rows: number; readonly feeds: number; readonly limit: number };
  /** An SVG image. */
  readonly qr: string | null;
}

const LOOPBACK = /^(?:127\.|localhost:|\[::1\])/;
const FILES = [
  ['plan', '.plan'],
  ['atom', 'feed.atom'],
  ['json', 'feed.json'],
  ['twtxt', 'twtxt.txt'],
] as const;

function key(setting: Setting, { key: own, qr }: Status): Html {
  const { voice } = setting.words;
  return html`<p>${voice.feedKeyLead}</p><p>${copyable(setting, 'feed-key', own)}</p>
${qr !== null && html`<img class="qr" alt="${voice.qr}" width="256" height="256" src="data:image/svg+xml,${encodeURIComponent(qr)}">`}`;
}

/** A machine to which a connection is kept, and how to keep it no more. */
function kept(setting: Setting, address: string, at: number): Html {
  const { voice } = setting.words;
  return html`<div class="acts"><code>${address}</code> ${commandForm(setting, {
    command: 'voice disconnect',
    id: `disconnect-${at}`,
    preset: { address },
    submit: voice.disconnect,
    keep: 'none',
    once: 'for-good',
    afterwards: '/voice/profile',
  })}</div>`;
}

function found(setting: Setting, standing: Status, place: Place<unknown>): Html {
  const { isRunning, addresses, dht, connect, connections, unreached } = standing;
  const { voice } = setting.words;
  const address = (one: string): Html =>
    html`<code>${one}</code>${LOOPBACK.test(one) && html` <small>(${voice.hereOnly})</small>`} `;
  return html`${!isRunning && html`<p class="notice">${voice.notRunning}</p>`}
${facts([
  [voice.reach, voice.dht[dht]],
  [voice.addresses, addresses.length === 0 ? voice.noAddresses : addresses.map(address)],
  [
    voice.connections,
    connect.length === 0 ? voice.noConnections : connect.map((one, at) => kept(setting, one, at)),
  ],
])}
${isRunning && connectionTable(setting, connections, place)}
${unreached.length > 0 && unreachedTable(setting, unreached, place)}
${unfolding('connect', voice.connect, commandForm(setting, { command: 'voice connect', words: { address: { help: 'host:port' } }, submit: voice.connect }))}`;
}

function room(setting: Setting, { room: { rows, feeds, limit }, statements, posts }: Status): Html {
  const { voice } = setting.words;
  const [used, most] = [sizeText(setting, rows + feeds), sizeText(setting, limit)];
  return html`${facts([
    [
      voice.roomUsed,
      html`<meter min="0" max="${limit}" value="${rows + feeds}" aria-label="${voice.roomUsed}"></meter> ${fill(voice.roomOf, { used, limit: most })}`,
    ],
    [voice.roomFeeds, sizeText(setting, feeds)],
    [voice.roomRows, sizeText(setting, rows)],
    [voice.statements, countOf(setting, statements)],
    [voice.kept, countOf(setting, posts)],
  ])}
${unfolding('room-limit', voice.roomLimit, commandForm(setting, { command: 'voice room', words: { limit: { label: voice.room, help: voice.roomHelp, needed: true } }, submit: voice.roomLimit }))}`;
}

function profileForm(setting: Setting, { nick, name, about, project, plan }: PersonData): Html {
  const { voice } = setting.words;
  const help = voice.emptied;
  return commandForm(setting, {
    command: 'profile',
    values: { nick, name, about, project, plan: plan === '' ? undefined : plan },
    order: ['nick', 'name', 'about', 'project'],
    words: {
      nick: { label: voice.nick, help: voice.nickHelp },
      name: { label: voice.name, help },
      about: { label: voice.aboutYou, help, long: true },
      project: { label: voice.project, help },
      plan: { label: voice.plan, help, long: true },
      property: { label: voice.property, help: voice.propertyHelp },
    },
    submit: voice.changeButton,
    // what it says now stands in its fields
    afterwards: '/voice/profile',
  });
}

export const profileScreen = screen({
  path: '/voice/profile',
  instead: ['profile', 'voice status', 'voice room', 'voice connect', 'voice disconnect', 'voice export'],
  asks: () => ({
    status: attempt<Status>('voice status', { qr: true }),
    own: attempt<{ readonly person: PersonData }>('posts', { who: 'me', limit: 1 }),
  }),
  title: ({ words }) => words.voice.profile,
  draw: ({ status, own }, setting, place) =>
    withVoice(setting, status, (standing) => {
      const { voice } = setting.words;
      return html`<p class="actions"><a href="/voice">${voice.title}</a> <a href="/voice/following">${voice.following}</a></p>
${section(voice.feedKey, key(setting, standing))}
${'data' in own && section(voice.changeProfile, html`${own.data.person.properties.length > 0 && facts(own.data.person.properties.map(({ name, value }) => [named(name), named(value)]))}${profileForm(setting, own.data.person)}`)}
${section(voice.found, found(setting, standing, place))}
${section(voice.room, room(setting, standing))}
${section(voice.takeAway, html`<p class="actions">${voice.takeAwayLead} ${FILES.map(([format, file]) => html`<a href="/api/v1/voice/export?format=${format}" download="${file}">${file}</a> `)}</p>`)}`;
    }),
});
