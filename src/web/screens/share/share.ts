// Who pays and who receives, and what the pool has given: rents against the share of heads, dividends over time, who can claim.

import { parseDate } from '../../../kernel/calendar.ts';
import type { DividendHistory } from '../../../views/dividend-history.ts';
import type { NetPositions } from '../../../views/net-position.ts';
import { fill, fillHtml, type Html, html, href, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { courseDrawing } from '../../parts/course.ts';
import { keyFigures } from '../../parts/facts.ts';
import { chart, section, unfolding } from '../../parts/figure.ts';
import { table } from '../../parts/table.ts';
import { amountOf, countOf, dateOf, moneyOf } from '../../parts/written.ts';
import { type AnswersOf, ask, type Place, screen } from '../../screen.ts';
import { date, type Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';
import { accountAmount } from '../../parts/account-name.ts';
import { enterpriseLink, personHref } from '../members/member-line.ts';
import { useOfShare } from './use.ts';

type Dividend = Wire<DividendHistory['pool']> & {
  readonly payableMinor: string;
  readonly nextDate: string;
  readonly postponedDate: number | null;
  readonly recordDates: readonly (Omit<Wire<DividendHistory['recordDates'][number]>, 'date'> & {
    readonly date: string;
  })[];
};

interface Claims {
  readonly totalMinor: string;
  readonly claims: readonly {
    readonly person: string;
    readonly name: string;
    readonly home: string | null;
    readonly amountMinor: string;
  }[];
}

const asks = ({ query }: { readonly query: Place['query'] }) => ({
  positions: ask<Wire<NetPositions>>('share', { from: query['from'], to: query['to'] }),
  dividend: ask<Dividend>('dividend'),
  waiting: ask<Claims>('claims'),
});

type Found = AnswersOf<ReturnType<typeof asks>>;

/** Whether nobody paid rent in these months, nor got any of it. */
function isIdle({ rentMinor, enterprises }: Wire<NetPositions>): boolean {
  return rentMinor === '0' && enterprises.every(({ dividendMinor }) => dividendMinor === '0');
}

function spanForm({ words: { share } }: Setting, from = '', to = ''): Html {
  const month = (name: 'from' | 'to', value: string): Html =>
    html`<div class="field"><label for="share-${name}">${share[name]}</label><input type="month" id="share-${name}" name="${name}" value="${value}"></div>`;
  return html`<form class="asking filter" method="get" action="/share">${month('from', from)}${month('to', to)}<div class="buttons"><button type="submit">${share.show}</button></div></form>`;
}

function use(setting: Setting, { positions }: Found, place: Place<unknown>): Html {
  const { share } = setting.words;
  return html`${spanForm(setting, positions.fromMonth, positions.toMonth)}
${keyFigures([
  [
    share.rents,
    html`<a href="${href('/books', { from: positions.fromMonth, to: positions.toMonth })}#result">${amountOf(setting, positions.rentMinor)}</a>`,
  ],
  [share.perHead, amountOf(setting, positions.rentPerWorkerMinor)],
  [share.perShare, amountOf(setting, positions.dividendPerShareMinor)],
])}
${isIdle(positions) ? html`<p class="empty">${share.noRent}</p>` : useOfShare(setting, positions, place)}`;
}

function recordDates(setting: Setting, { dividend }: Found, place: Place<unknown>): Html {
  const { share } = setting.words;
  return table(setting, {
    id: 'record-dates',
    caption: share.recordDates,
    rows: dividend.recordDates,
    place,
    empty: share.noDates,
    columns: [
      { head: share.date, is: 'name', cell: ({ date: day }) => dateOf(setting, day) },
      { head: share.outcome, cell: ({ outcome }) => stateBadge(share.outcomes[outcome]) },
      { head: share.poolOf, is: 'figure', wide: true, cell: ({ poolMinor }) => moneyOf(setting, poolMinor) },
      { head: share.people, is: 'figure', wide: true, cell: ({ shares }) => countOf(setting, shares) },
      { head: share.aShare, is: 'figure', cell: ({ perShareMinor }) => moneyOf(setting, perShareMinor) },
      {
        head: share.carried,
        is: 'figure',
        wide: true,
        cell: ({ remainderMinor }) => moneyOf(setting, remainderMinor),
      },
    ],
  });
}

function pool(setting: Setting, found: Found, place: Place<unknown>): Html {
  const { share } = setting.words;
  const { dividend } = found;
  let sum = BigInt(dividend.cumulativeMinor);
  const points = dividend.recordDates.flatMap(({ date: day, perShareMinor }) => {
    const at = parseDate(day);
    const minor = sum;
    sum -= BigInt(perShareMinor);
    return at === null ? [] : [{ day: at, minor }];
  });
  const listed = recordDates(setting, found, place);
  return html`${dividend.postponedDate !== null && html`<p class="notice">${fill(share.postponed, { date: date(setting, dividend.postponedDate) })}</p>`}
${keyFigures([
  [share.poolNow, amountOf(setting, dividend.poolMinor)],
  [share.nextDate, dateOf(setting, dividend.nextDate)],
  [share.declared, amountOf(setting, dividend.declaredMinor)],
  [share.payable, accountAmount(setting, 'liabilities:dividends', dividend.payableMinor)],
])}
${points.length > 1 ? chart(setting, { id: 'over-time', caption: share.over, svg: courseDrawing(setting, share.over, [{ points: points.toReversed() }]), table: listed }) : listed}`;
}

function claims(setting: Setting, { waiting }: Found, place: Place<unknown>): Html {
  const { share } = setting.words;
  if (waiting.claims.length === 0) return html`<p class="empty">${share.noClaims}</p>`;
  const { fields } = share;
  const form = commandForm(setting, {
    command: 'pay dividends',
    submit: share.paySubmit,
    words: {
      enterprise: { label: fields.enterprise, help: fields.enterpriseHelp },
      date: { label: fields.date, help: fields.dateHelp },
      reference: { label: fields.reference, help: fields.referenceHelp },
    },
  });
  return html`<p>${fillHtml(share.claimsLead, { sum: amountOf(setting, waiting.totalMinor) })}</p>
${table(setting, {
  id: 'claims',
  caption: share.claims,
  captionShown: false,
  rows: waiting.claims,
  place,
  columns: [
    {
      head: share.name,
      is: 'name',
      cell: ({ person, name }) => html`<a href="${personHref(person)}">${named(name)}</a>`,
      sort: ({ name }) => name,
    },
    {
      head: share.worksIn,
      cell: ({ home }) => (home === null ? '–' : enterpriseLink(home)),
      sort: ({ home }) => home ?? '',
    },
    {
      head: share.amount,
      is: 'figure',
      cell: ({ amountMinor }) => moneyOf(setting, amountMinor),
      sort: ({ amountMinor }) => BigInt(amountMinor),
    },
  ],
})}
${unfolding('pay-all', share.payAll, form)}`;
}

export const shareScreen = screen({
  path: '/share',
  instead: ['share', 'dividend', 'claims', 'pay dividends'],
  asks,
  title: ({ words }) => words.share.title,
  asking: (setting, { query: { from, to } }) => spanForm(setting, from, to),
  draw: (found, setting, place) => {
    const { share } = setting.words;
    return html`<p class="lead">${share.lead}</p>
${use(setting, found, place)}
${section(share.pool, pool(setting, found, place), { id: 'pool' })}
${section(share.claims, claims(setting, found, place), { id: 'waiting' })}`;
  },
});
