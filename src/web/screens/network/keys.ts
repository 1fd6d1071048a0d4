// Whose keys this node holds, and what is done with devices, with keys, and with the node itself.

import { commandHref } from '../../command-line.ts';
import { type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { identityKeys, type Self } from './identity-keys.ts';
import { table } from '../../parts/table.ts';
import { keyOf } from '../../parts/written.ts';
import { type Attempt, ask, attempt, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { type MemberLine, powersText } from '../members/member-line.ts';

interface Register {
  readonly members: readonly MemberLine[];
}

function form(setting: Setting, id: string, heading: string, command: string) {
  return setting.commands.has(command) && unfolding(id, heading, commandForm(setting, { command }));
}

/** As the register of members says it. */
function shareOf({ words }: Setting, { share }: Self): Html {
  const shares: { readonly [share: string]: string } = words.members.shares;
  return stateBadge(shares[share] ?? share);
}

function powersOf(setting: Setting, { name }: Self, register: Attempt<Register>): Html {
  const members = 'data' in register ? register.data.members : [];
  const line = members.find(({ person }) => person === name);
  return line === undefined ? html`–` : powersText(setting, line);
}

export const keysScreen = screen({
  path: '/network/keys',
  instead: ['whoami', 'device strike', 'device add', 'person add'],
  asks: () => ({
    here: ask<{ readonly people: readonly Self[] }>('whoami'),
    register: attempt<Register>('members', { all: true }),
  }),
  title: ({ words }) => words.network.keysTitle,
  draw: ({ here, register }, setting, place) => {
    const { network } = setting.words;
    const keeping = (['backup', 'verify', 'passphrase', 'move'] as const).filter((name) =>
      setting.commands.has(name),
    );
    return html`<p class="lead">${network.keysLead}</p>
${table(setting, {
  id: 'people',
  caption: network.people,
  rows: here.people,
  place,
  columns: [
    {
      head: network.called,
      is: 'name',
      cell: ({ name, called }) =>
        html`<a href="${commandHref(setting, 'member', { person: name })}">${named(called)}</a> <small>${name}</small>`,
      sort: ({ called }) => called,
    },
    { head: network.share, cell: (self) => shareOf(setting, self), sort: ({ share }) => share },
    { head: network.worksIn, wide: true, cell: ({ home }) => home ?? '–', sort: ({ home }) => home ?? '' },
    { head: network.powers, wide: true, cell: (self) => powersOf(setting, self, register) },
    { head: network.device, cell: ({ device }) => keyOf(device) },
  ],
})}
${section(network.identities, html`<p>${network.identitiesLead}</p>${identityKeys(setting, here.people)}`, { id: 'identities' })}
${section(network.device, html`${form(setting, 'strike', network.strike, 'device strike')}${form(setting, 'add-device', network.addDevice, 'device add')}${form(setting, 'add-person', network.addPerson, 'person add')}`)}
${keeping.length > 0 && section(network.keeping, html`<ul>${keeping.map((name) => html`<li><a href="${commandHref(setting, name)}">${network[name]}</a></li>`)}</ul>`)}`;
  },
});
