// The register of people and the enterprises they work in, with the forms by which a share begins.

import type { EnterpriseLine } from '../../../views/enterprises.ts';
import { counted, type Html, html, href, named } from '../../html.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { table } from '../../parts/table.ts';
import { moneyOf } from '../../parts/written.ts';
import { ask, type Place, screen } from '../../screen.ts';
import { count, type Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';
import { enterprisesTable } from './enterprises-table.ts';
import { attestForm, countersignForm } from './labour-forms.ts';
import { enterpriseLink, type MemberLine, personHref, powersText, shareText } from './member-line.ts';

/** People in a table, in pages. */
export function peopleTable(setting: Setting, people: readonly MemberLine[], place: Place<unknown>): Html {
  const { members } = setting.words;
  return table(setting, {
    id: 'people',
    caption: members.register,
    captionShown: false,
    rows: people,
    place,
    ink: ({ share }) => (share === 'lapsing' ? 'pencil' : ''),
    columns: [
      {
        head: members.name,
        is: 'name',
        cell: ({ person, name }) =>
          html`<a href="${personHref(person)}">${named(name)}</a> <small class="unsaved">${person}</small>`,
        sort: ({ name }) => name,
      },
      { head: members.shortName, onlySaved: true, cell: ({ person }) => person },
      {
        head: members.worksIn,
        cell: ({ home }) => (home === null ? '–' : enterpriseLink(home)),
        sort: ({ home }) => home ?? '',
      },
      { head: members.share, cell: (line) => shareText(setting, line), sort: ({ share }) => share },
      { head: members.powers, wide: true, cell: (line) => powersText(setting, line) },
      {
        head: members.claim,
        is: 'figure',
        wide: true,
        cell: ({ claimMinor }) => moneyOf(setting, claimMinor),
        sort: ({ claimMinor }) => BigInt(claimMinor),
      },
    ],
  });
}

function filter(setting: Setting, enterprises: readonly Wire<EnterpriseLine>[], query: Place['query']): Html {
  const { members } = setting.words;
  return html`<form class="asking filter" method="get" action="/members">${query['all'] === 'true' && html`<input type="hidden" name="all" value="true">`}
<div class="field"><label for="members-enterprise">${members.filter}</label><select id="members-enterprise" name="enterprise"><option value="">${members.everywhere}</option>${enterprises.map(
    ({ enterprise, title }) =>
      html`<option value="${enterprise}"${enterprise === query['enterprise'] && html` selected`}>${title}</option>`,
  )}</select></div><div class="buttons"><button type="submit">${members.show}</button></div></form>`;
}

export const membersScreen = screen({
  path: '/members',
  instead: ['members', 'enterprises', 'attest'],
  asks: ({ query }) => ({
    people: ask<{ readonly members: readonly MemberLine[] }>('members', {
      enterprise: query['enterprise'],
      all: query['all'] === 'true',
    }),
    firms: ask<{ readonly enterprises: readonly Wire<EnterpriseLine>[] }>('enterprises'),
  }),
  title: ({ words }) => words.members.title,
  draw: ({ people, firms }, setting, place) => {
    const { members } = setting.words;
    const { query } = place;
    const isAll = query['all'] === 'true';
    const held = people.members.filter(({ share }) => share === 'held').length;
    return html`<p class="lead">${members.lead}</p>
<p class="actions"><a class="act" href="/share">${setting.words.share.title}</a> <a href="#people">${members.register}</a></p>
${section(members.enterprises, enterprisesTable(setting, firms.enterprises, place), { id: 'enterprises-here' })}
${section(
  members.register,
  html`${filter(setting, firms.enterprises, query)}<p>${counted(members.held, held, count(setting, held))} · <a href="${href('/members', { enterprise: query['enterprise'], all: !isAll })}">${isAll ? members.showCurrent : members.showAll}</a></p>
${peopleTable(setting, people.members, place)}`,
)}
${attestForm(setting, {}, { 'names-enterprise': { data: firms } })}
${unfolding('countersign', members.countersign, countersignForm(setting, {}))}`;
  },
});
