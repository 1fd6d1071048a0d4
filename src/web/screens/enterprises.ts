// One enterprise: what it leases and owes, its use against the share of its heads, who works there.

import type { EnterpriseLine } from '../../views/enterprises.ts';
import type { NetPositions } from '../../views/net-position.ts';
import { commandHref } from '../command-line.ts';
import { fill, type Html, html, href } from '../html.ts';
import { facts } from '../parts/facts.ts';
import { section } from '../parts/figure.ts';
import { amountOf, instantOf } from '../parts/written.ts';
import { ask, type Place, screen } from '../screen.ts';
import { amount, type Setting } from '../setting.ts';
import type { Wire } from '../wire.ts';
import { accountAmount } from '../parts/account-name.ts';
import { leasedBy, peopleLinks } from './members/enterprises-table.ts';
import { attestForm } from './members/labour-forms.ts';
import type { MemberLine } from './members/member-line.ts';
import { peopleTable } from './members/members.ts';
import { useOfShare } from './share/use.ts';

type Line = Wire<EnterpriseLine>;

function factsOf(setting: Setting, line: Line): Html {
  const { enterprises } = setting.words;
  const limit = amount(setting, String(-BigInt(line.creditLimitMinor)));
  return facts([
    [enterprises.leases, leasedBy(setting, line.assets)],
    [
      enterprises.arrears,
      html`<a href="${href('/books/journal', { find: `:${line.enterprise}` })}">${amountOf(setting, line.arrearsMinor)}</a>`,
    ],
    [
      enterprises.credit,
      html`${accountAmount(setting, `liabilities:credit:${line.enterprise}`, line.creditMinor)} <small>${fill(enterprises.creditLimit, { limit })}</small>`,
    ],
    [enterprises.representedBy, peopleLinks(line.representatives)],
    [enterprises.since, line.inForce ? instantOf(setting, line.sinceMs) : enterprises.left],
  ]);
}

function use(setting: Setting, share: Wire<NetPositions>, line: Line, place: Place<unknown>): Html {
  const { enterprises } = setting.words;
  const own = share.enterprises.filter(({ enterprise }) => enterprise === line.enterprise);
  const none = own.every(({ rentMinor, headShareMinor }) => rentMinor === '0' && headShareMinor === '0');
  return html`<p>${enterprises.useLead} <a href="/share">${setting.words.share.title}</a></p>
${none ? html`<p class="empty">${enterprises.noUse}</p>` : useOfShare(setting, { ...share, enterprises: own }, place)}`;
}

export const enterpriseScreen = screen({
  path: '/enterprises/:enterprise',
  asks: ({ params }) => ({
    firms: ask<{ readonly enterprises: readonly Line[] }>('enterprises'),
    people: ask<{ readonly members: readonly MemberLine[] }>('members', { enterprise: params.enterprise }),
    share: ask<Wire<NetPositions>>('share'),
  }),
  title: (_setting, { params }, { firms }) =>
    firms.enterprises.find(({ enterprise }) => enterprise === params.enterprise)?.title ??
    params.enterprise.slice(0, 60),
  exists: (_setting, { params }, { firms }) =>
    firms.enterprises.some(({ enterprise }) => enterprise === params.enterprise),
  draw: ({ firms, people, share }, setting, place) => {
    const { enterprises, frame } = setting.words;
    const line = firms.enterprises.find(({ enterprise }) => enterprise === place.params.enterprise);
    if (line === undefined)
      return html`<p class="empty">${fill(frame.notFound, { path: place.path.slice(0, 200) })}</p><p><a href="/members">${enterprises.register}</a></p>`;
    return html`${factsOf(setting, line)}
${section(enterprises.use, use(setting, share, line, place), { id: 'use' })}
${section(enterprises.workHere, html`${peopleTable(setting, people.members, place)}${attestForm(setting, { enterprise: line.enterprise })}`)}
<p class="actions"><a href="${href('/books/journal', { find: line.enterprise })}">${enterprises.toJournal}</a> <a href="${commandHref(setting, 'propose dismiss-enterprise', { enterprise: line.enterprise })}">${enterprises.leave}</a></p>`;
  },
});
