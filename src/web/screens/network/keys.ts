// Whose keys this node holds, and what is done with devices, with keys, and with the node itself.

import { commandHref } from '../../command-line.ts';
import { html, named } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { identityKeys, type Self } from './identity-keys.ts';
import { table } from '../../parts/table.ts';
import { keyOf } from '../../parts/written.ts';
import { ask, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';

function form(setting: Setting, id: string, heading: string, command: string) {
  return setting.commands.has(command) && unfolding(id, heading, commandForm(setting, { command }));
}

export const keysScreen = screen({
  path: '/network/keys',
  instead: ['whoami', 'device strike', 'device add', 'person add'],
  asks: () => ({ here: ask<{ readonly people: readonly Self[] }>('whoami') }),
  title: ({ words }) => words.network.keysTitle,
  draw: ({ here }, setting, place) => {
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
    { head: network.share, cell: ({ share }) => share, sort: ({ share }) => share },
    { head: network.worksIn, wide: true, cell: ({ home }) => home ?? '–', sort: ({ home }) => home ?? '' },
    { head: network.powers, wide: true, cell: ({ powers }) => html`<span lang="en">${powers}</span>` },
    { head: network.device, cell: ({ device }) => keyOf(device) },
  ],
})}
${section(network.identities, html`<p>${network.identitiesLead}</p>${identityKeys(setting, here.people)}`, { id: 'identities' })}
${section(network.device, html`${form(setting, 'strike', network.strike, 'device strike')}${form(setting, 'add-device', network.addDevice, 'device add')}${form(setting, 'add-person', network.addPerson, 'person add')}`)}
${keeping.length > 0 && section(network.keeping, html`<ul>${keeping.map((name) => html`<li><a href="${commandHref(setting, name)}">${network[name]}</a></li>`)}</ul>`)}`;
  },
});
