// One person: the share and where it comes from, what its dividends came to over time, what can be claimed now, devices.

import { parseDate } from '../../../kernel/calendar.ts';
import { commandHref } from '../../command-line.ts';
import { fillHtml, type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { courseDrawing, type CoursePoint } from '../../parts/course.ts';
import { facts, keyFigures } from '../../parts/facts.ts';
import { chart, section } from '../../parts/figure.ts';
import { legend } from '../../parts/legend.ts';
import { table } from '../../parts/table.ts';
import { amountOf, dateOf, instantOf, keyOf, moneyOf } from '../../parts/written.ts';
import { ask, attempt, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { accountHref } from '../../parts/account-name.ts';
import { attestForm, countersignForm, withdrawForm } from './labour-forms.ts';
import { enterpriseLink, type MemberLine, powersText, shareText } from './member-line.ts';

interface Member extends MemberLine {
  readonly identity: string;
  readonly devices: readonly {
    readonly key: string;
    readonly title: string;
    readonly inForce: boolean;
    readonly sinceMs: number;
  }[];
  readonly spells: readonly { readonly began: string; readonly ended: string | null }[];
  readonly declared: readonly { readonly date: string; readonly perShareMinor: string }[];
  readonly paid: readonly { readonly date: string; readonly minor: string; readonly reference: string }[];
}

interface Event {
  readonly date: string;
  readonly is: 'declaredLine' | 'paidLine';
  readonly minor: string;
  readonly reference: string;
}

function eventsOf({ declared, paid }: Member): readonly Event[] {
  return [
    ...declared.map(
      ({ date, perShareMinor }): Event => ({ date, is: 'declaredLine', minor: perShareMinor, reference: '' }),
    ),
    ...paid.map(({ date, minor, reference }): Event => ({ date, is: 'paidLine', minor, reference })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function sumOf(minors: readonly string[]): bigint {
  return minors.reduce((total, minor) => total + BigInt(minor), 0n);
}

/** Amounts added up from nothing on the first day, as days go by. */
function addedUp(
  first: string | undefined,
  amounts: readonly { readonly date: string; readonly minor: string }[],
): readonly CoursePoint[] {
  let minor = 0n;
  const begins = first === undefined ? null : parseDate(first);
  return [
    ...(begins === null ? [] : [{ day: begins, minor }]),
    ...amounts.flatMap(({ date, minor: one }) => {
      const day = parseDate(date);
      minor += BigInt(one);
      return day === null ? [] : [{ day, minor }];
    }),
  ];
}

function dividends(setting: Setting, member: Member, place: Place<unknown>): Html {
  const { members } = setting.words;
  const events = eventsOf(member);
  const [declared, paid] = [
    sumOf(member.declared.map(({ perShareMinor }) => perShareMinor)),
    sumOf(member.paid.map(({ minor }) => minor)),
  ];
  const first = member.spells[0]?.began;
  const courses = [
    {
      points: addedUp(
        first,
        events.filter(({ is }) => is === 'declaredLine'),
      ),
    },
    {
      points: addedUp(
        first,
        events.filter(({ is }) => is === 'paidLine'),
      ),
      ink: 'pencil',
    },
  ].filter(({ points }) => points.length > 1);
  const meaning = legend([
    [html`<path class="line" d="M0 7H14"></path>`, members.declaredLine],
    [html`<path class="line pencil" d="M0 7H14"></path>`, members.paidLine],
  ]);
  const listed = table(setting, {
    id: 'dividends',
    caption: members.dividends,
    captionShown: false,
    rows: events.toReversed(),
    place,
    empty: members.noDividends,
    columns: [
      { head: members.date, is: 'name', cell: ({ date }) => dateOf(setting, date) },
      { head: members.what, cell: ({ is }) => members[is] },
      { head: members.reference, wide: true, cell: ({ reference }) => named(reference) },
      {
        head: members.amount,
        is: 'figure',
        cell: ({ is, minor }) => moneyOf(setting, is === 'paidLine' ? String(-BigInt(minor)) : minor),
      },
    ],
    foot: [members.canClaim, '', '', amountOf(setting, member.claimMinor)],
  });
  return html`${keyFigures([
    [members.canClaim, amountOf(setting, member.claimMinor)],
    [members.gotSoFar, amountOf(setting, String(declared))],
    [members.paidSoFar, amountOf(setting, String(paid))],
  ])}<p>${fillHtml(members.claimSum, { declared: amountOf(setting, String(declared)), paid: amountOf(setting, String(paid)), claim: amountOf(setting, member.claimMinor) })}${declared > 0n && html` <a href="${accountHref('liabilities:dividends')}">${members.toAccount}</a>`}</p>
${member.claimMinor !== '0' && html`<p class="actions"><a class="act" href="${commandHref(setting, 'pay dividend', { person: member.person })}">${members.payNow}</a></p>`}
${courses.length > 0 ? chart(setting, { id: 'over-time', caption: members.drawn, svg: html`${courseDrawing(setting, members.drawn, courses)}${meaning}`, table: listed }) : listed}`;
}

function labour(
  setting: Setting,
  member: Member,
  { place, names }: { readonly place: Place<unknown>; readonly names: { readonly [name: string]: unknown } },
): Html {
  const { members } = setting.words;
  const { person } = member;
  const isHere = setting.commune?.people.includes(person) === true;
  const offered = member.labour.filter(({ state }) => state === 'offered');
  const current = member.labour.filter(({ state }) => state === 'in-force');
  return html`${offered.map(({ enterprise }) => isHere && html`<p class="notice">${members.countersign}: ${enterpriseLink(enterprise)}</p>${countersignForm(setting, { enterprise, as: person })}`)}
${table(setting, {
  id: 'labour',
  caption: members.labour,
  captionShown: false,
  rows: member.labour,
  place,
  empty: members.noLabour,
  ink: ({ state }) => (state === 'offered' ? 'pencil' : ''),
  columns: [
    { head: members.filter, is: 'name', cell: ({ enterprise }) => enterpriseLink(enterprise) },
    { head: members.since, cell: ({ since }) => dateOf(setting, since) },
    {
      head: members.attestation,
      cell: ({ state }) => stateBadge(members.states[state], { urgent: state === 'offered' && isHere }),
    },
  ],
})}
${current.map(({ enterprise }) => withdrawForm(setting, { enterprise, person }))}
${attestForm(setting, { person }, names)}`;
}

function devices(setting: Setting, { devices: all, identity }: Member): Html {
  const { members } = setting.words;
  return html`${table(setting, {
    id: 'devices',
    caption: members.devices,
    captionShown: false,
    rows: all,
    columns: [
      { head: members.device, is: 'name', cell: ({ title }) => named(title) },
      {
        head: members.state,
        cell: ({ inForce }) => stateBadge(inForce ? members.inForce : members.struckOff),
      },
      { head: members.since, wide: true, cell: ({ sinceMs }) => instantOf(setting, sinceMs) },
      { head: members.key, cell: ({ key }) => keyOf(key) },
    ],
  })}${facts([[members.identity, keyOf(identity)]])}`;
}

export const memberScreen = screen({
  path: '/members/:person',
  instead: ['member'],
  asks: ({ params }) => ({
    member: ask<Member>('member', { person: params.person }),
    'names-enterprise': attempt('enterprises'),
  }),
  title: (_setting, _place, { member }) => member.name,
  draw: ({ member, ...names }, setting, place) => {
    const { members } = setting.words;
    return html`${facts([
      [members.share, shareText(setting, member)],
      [members.worksIn, member.home === null ? '–' : enterpriseLink(member.home)],
      [members.powers, powersText(setting, member)],
    ])}
${section(members.dividends, dividends(setting, member, place), { id: 'own-dividends' })}
${section(members.labour, labour(setting, member, { place, names }))}
${section(members.devices, devices(setting, member))}`;
  },
});
