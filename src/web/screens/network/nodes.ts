// The nodes of the commune: how far the order is final, who witnesses it, whose logs carry it, who is connected, who is invited, how much room it takes.

import { commandHref } from '../../command-line.ts';
import { fill, type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { facts } from '../../parts/facts.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { type Column, table } from '../../parts/table.ts';
import { countOf, instantOf, keyOf } from '../../parts/written.ts';
import { type AnswersOf, ask, attempt, type Place, screen } from '../../screen.ts';
import { count, type Setting } from '../../setting.ts';
import { inTextOrder } from '../../text-order.ts';
import { type Storage, storage } from './storage.ts';
import { freely } from '../../parts/refusal.ts';

interface Witnesses {
  readonly quorum: number;
  readonly finalLength: number;
  readonly finalDigest: string | null;
  readonly sealedNowMs: number;
  readonly waiting: number;
  readonly witnesses: readonly Witness[];
}

interface Witness {
  readonly log: string;
  readonly title: string;
  readonly sealedLength: number;
  readonly sealedAtMs: number;
  readonly behind: number;
  readonly convicted: boolean;
}

interface Log {
  readonly log: string;
  readonly title: string;
  readonly person: string;
  readonly inForce: boolean;
  readonly sinceMs: number;
  readonly convicted: boolean;
}

/** Those first with whom this node talks. */
const PEER_STATES = ['connected', 'connecting', 'waiting', 'refused'] as const;
type PeerState = (typeof PEER_STATES)[number];

/** A node on a DHT is reached by its key. */
const IS_KEY = /^[0-9a-f]{64}$/;

interface Peer {
  readonly address: string;
  readonly direction: string;
  readonly state: PeerState;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly trouble: string | null;
}

interface Invitation {
  readonly key: string;
  readonly title: string;
  readonly inviter: string;
  readonly expiresAtMs: number;
}

const asks = () => ({
  order: ask<Witnesses>('witnesses'),
  peers: ask<{ readonly peers: readonly Peer[]; readonly logs: readonly Log[] }>('peers'),
  invited: ask<{ readonly invitations: readonly Invitation[] }>('invitations'),
  reached: attempt<{ readonly addresses: readonly string[] }>('addresses'),
  stored: ask<Storage>('storage'),
});

type Found = AnswersOf<ReturnType<typeof asks>>;

function standing(setting: Setting, { order }: Found): Html {
  const { network } = setting.words;
  // seals at the end of the order need no seals of their own
  const isAll = order.waiting === 0;
  const ordered = setting.commune?.length ?? order.finalLength;
  return facts([
    [network.ordered, countOf(setting, ordered)],
    [network.final, countOf(setting, isAll ? ordered : order.finalLength)],
    [
      network.waiting,
      html`<span class="${isAll ? 'ink' : 'pencil'}">${count(setting, order.waiting)}</span>`,
    ],
    [network.sealedTime, instantOf(setting, order.sealedNowMs)],
    [network.quorum, fill(network.quorumOf, { quorum: order.quorum, all: order.witnesses.length })],
    [network.digest, keyOf(order.finalDigest)],
  ]);
}

/** A node that wrote two histories waits for everybody to do something. */
function history({ words }: Setting, { convicted }: { readonly convicted: boolean }): Html | false {
  return convicted && html` ${stateBadge(words.network.forked, { urgent: true })}`;
}

function witnesses(setting: Setting, { order }: Found, place: Place<unknown>): Html {
  const { network } = setting.words;
  const columns: readonly Column<Witness>[] = [
    {
      head: network.node,
      is: 'name',
      cell: (line) => html`${named(line.title)}${history(setting, line)}`,
      sort: ({ title }) => title,
    },
    {
      head: network.sealed,
      is: 'figure',
      wide: true,
      cell: ({ sealedLength }) => countOf(setting, sealedLength),
    },
    {
      head: network.behind,
      is: 'figure',
      cell: ({ behind }) => countOf(setting, behind),
      sort: ({ behind }) => behind,
    },
    { head: network.sealedTime, cell: ({ sealedAtMs }) => instantOf(setting, sealedAtMs) },
    { head: network.log, wide: true, cell: ({ log }) => keyOf(log) },
  ];
  return table(setting, {
    id: 'witnesses',
    caption: network.witnessesLead,
    rows: order.witnesses,
    columns,
    place,
    ink: ({ behind }) => (behind === 0 ? '' : 'pencil'),
  });
}

function logs(setting: Setting, { peers }: Found, place: Place<unknown>): Html {
  const { network } = setting.words;
  const columns: readonly Column<Log>[] = [
    {
      head: network.node,
      is: 'name',
      cell: (line) => html`${named(line.title)}${history(setting, line)}`,
      sort: ({ title }) => title,
    },
    { head: network.state, cell: ({ inForce }) => stateBadge(inForce ? network.inForce : network.struck) },
    { head: network.letInBy, wide: true, cell: ({ person }) => named(person), sort: ({ person }) => person },
    {
      head: network.since,
      cell: ({ sinceMs }) => instantOf(setting, sinceMs),
      sort: ({ sinceMs }) => sinceMs,
    },
    { head: network.log, wide: true, cell: ({ log }) => keyOf(log) },
  ];
  return table(setting, {
    id: 'logs',
    caption: network.logs,
    captionShown: false,
    rows: inTextOrder(peers.logs, ({ title }) => title),
    columns,
    place,
  });
}

function inPeerOrder(peers: readonly Peer[]): readonly Peer[] {
  const ordered = inTextOrder(peers, ({ address }) => address);
  return PEER_STATES.flatMap((state) => ordered.filter((one) => one.state === state));
}

function connections(setting: Setting, { peers, reached }: Found, place: Place<unknown>): Html {
  const { network } = setting.words;
  const directions: { readonly [name: string]: string } = network.directions;
  const columns: readonly Column<Peer>[] = [
    {
      head: network.address,
      is: 'name',
      cell: ({ address }) => (IS_KEY.test(address) ? keyOf(address) : html`<code>${address}</code>`),
      sort: ({ address }) => address,
    },
    { head: network.direction, wide: true, cell: ({ direction }) => directions[direction] ?? direction },
    {
      head: network.state,
      cell: ({ state, trouble }) =>
        state === 'connected'
          ? network.connected
          : html`<span class="pencil">${network.peerStates[state]}${trouble !== null && html`: ${freely(setting, trouble)}`}</span>`,
      sort: ({ state }) => PEER_STATES.indexOf(state),
    },
    { head: network.bytesIn, is: 'figure', wide: true, cell: ({ bytesIn }) => countOf(setting, bytesIn) },
    { head: network.bytesOut, is: 'figure', wide: true, cell: ({ bytesOut }) => countOf(setting, bytesOut) },
  ];
  const addresses = 'data' in reached ? reached.data.addresses : null;
  const where = addresses?.map((address) => html`<code>${address}</code> `) ?? [];
  return html`${table(setting, { id: 'peers', caption: network.peers, captionShown: false, rows: inPeerOrder(peers.peers), columns, place, empty: network.noPeers })}
${addresses !== null && html`<p>${network.addresses}: ${where.length === 0 ? '–' : where}</p>`}
${setting.commands.has('connect') && unfolding('connect', network.connect, commandForm(setting, { command: 'connect' }))}`;
}

function invitations(setting: Setting, { invited }: Found, place: Place<unknown>): Html {
  const { network } = setting.words;
  const columns: readonly Column<Invitation>[] = [
    {
      head: network.invitationFor,
      is: 'name',
      cell: ({ title }) => named(title),
      sort: ({ title }) => title,
    },
    { head: network.by, cell: ({ inviter }) => named(inviter), sort: ({ inviter }) => inviter },
    {
      head: network.until,
      cell: ({ expiresAtMs }) => instantOf(setting, expiresAtMs),
      sort: ({ expiresAtMs }) => expiresAtMs,
    },
    {
      head: network.log,
      wide: true,
      cell: ({ key }) => html`<a href="${commandHref(setting, 'uninvite', { key })}">${keyOf(key)}</a>`,
    },
  ];
  return html`${table(setting, { id: 'invitations', caption: network.invitations, captionShown: false, rows: inTextOrder(invited.invitations, ({ title }) => title), columns, place, empty: network.noInvitations })}
${setting.commands.has('invite') && unfolding('invite', network.invite, commandForm(setting, { command: 'invite', words: network.inviteFields, submit: network.inviteButton }))}`;
}

export const networkScreen = screen({
  path: '/network',
  instead: ['witnesses', 'peers', 'invitations', 'addresses', 'storage', 'invite', 'connect'],
  asks,
  title: ({ words }) => words.network.title,
  draw: (found, setting, place) => {
    const { network } = setting.words;
    return html`<p class="lead">${network.lead}</p>
<p class="actions"><a href="/network/log">${network.toLog}</a> <a href="/network/refusals">${network.toRefusals}</a> <a href="/network/keys">${network.toKeys}</a></p>
${section(network.standing, standing(setting, found))}
${section(network.witnesses, witnesses(setting, found, place))}
${section(network.logs, logs(setting, found, place))}
${section(network.peers, connections(setting, found, place))}
${section(network.invitations, invitations(setting, found, place))}
${section(network.storage.title, storage(setting, found.stored), { id: 'room' })}`;
  },
});
