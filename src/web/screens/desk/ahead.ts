// What lies ahead: months to close, what runs out, and the forecast, drawn in pencil because it has not happened.

import { monthText } from '../../figure-text.ts';
import { civilDate } from '../../../kernel/calendar.ts';
import type { Expiry } from '../../../views/expiries.ts';
import type { Forecast } from '../../../views/forecast/forecast.ts';
import { fill, type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { courseDrawing } from '../../parts/course.ts';
import { chart } from '../../parts/figure.ts';
import { legend } from '../../parts/legend.ts';
import { table } from '../../parts/table.ts';
import { amountOf, dateOf, moneyOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { amount, type Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';

export interface Ahead {
  readonly months: readonly {
    readonly month: string;
    readonly expiries: readonly (Omit<Wire<Expiry>, 'date'> & { readonly date: string })[];
  }[];
}
type Line = Ahead['months'][number]['expiries'][number];

export type Forecasted = Omit<Wire<Forecast>, 'fromDate' | 'untilDate'> & { readonly from: string };
type Year = Forecasted['years'][number];

const LISTED_MAX = 100;

function linesOf({ months }: Ahead): readonly Line[] {
  return months.flatMap(({ expiries }) => expiries);
}

/** Closing each month that is over, the first one first; another cannot be closed before it. */
export function monthsToClose(setting: Setting, ahead: Ahead): Html {
  const { desk } = setting.words;
  const open = linesOf(ahead).filter(({ is, overdue }) => is === 'month-to-close' && overdue);
  const [first] = open;
  if (first === undefined) return html`<p class="calm">${desk.noMonths}</p>`;
  return html`<p>${open.map(({ subject }, at) => html`${at > 0 && ', '}${monthText(setting, subject)}`)}</p>
${commandForm(setting, { command: 'close', preset: { month: first.subject }, submit: fill(desk.close, { month: monthText(setting, first.subject) }) })}`;
}

/** Subjects that are no names: what is said beside them says it all. */
const NO_NAMES = new Set(['dividend', 'loans']);

/** Without loans that nobody called and months that are not over. */
export function expiries(setting: Setting, ahead: Ahead): Html {
  const { desk } = setting.words;
  const rows = linesOf(ahead).filter(({ is }) => is !== 'loan-callable' && is !== 'month-to-close');
  return table(setting, {
    id: 'expiries',
    caption: desk.expiriesAhead,
    rows: rows.slice(0, LISTED_MAX),
    empty: desk.noExpiries,
    columns: [
      { head: desk.day, cell: ({ date }) => dateOf(setting, date) },
      {
        head: desk.what,
        is: 'name',
        cell: ({ is, subject, overdue }) =>
          html`${desk.sorts[is]}${!NO_NAMES.has(subject) && html` <small>${named(monthText(setting, subject))}</small>`}${overdue && html` ${stateBadge(desk.overdue, { urgent: true })}`}`,
      },
      { head: desk.who, wide: true, cell: ({ who }) => named(who) },
      { head: desk.amount, is: 'figure', cell: ({ amountMinor }) => moneyOf(setting, amountMinor) },
    ],
  });
}

export function forecastForm(setting: Setting, query: Place['query']): Html {
  const { desk } = setting.words;
  const fields = [
    ['years', desk.years, query['years'] ?? '10', ''],
    ['vacancy', desk.vacancy, query['vacancy'] ?? '', '%'],
    ['cost-growth', desk.costGrowth, query['cost-growth'] ?? '', '%'],
  ] as const;
  return html`<form class="asking filter" method="get" action="/desk">${fields.map(
    ([name, label, value, unit]) =>
      html`<div class="field"><label for="ahead-${name}">${label}</label><span class="with-unit"><input type="text" inputmode="decimal" class="figure" id="ahead-${name}" name="${name}" value="${value}"> ${unit}</span></div>`,
  )}<div class="buttons"><button type="submit">${desk.show}</button></div></form>`;
}

function debtsOf({ bondsMinor, loansMinor }: Year): bigint {
  return BigInt(bondsMinor) + BigInt(loansMinor);
}

function serviceOf({ bondInterestMinor, loanInterestMinor, redemptionMinor }: Year): bigint {
  return BigInt(bondInterestMinor) + BigInt(loanInterestMinor) + BigInt(redemptionMinor);
}

function yearsTable(setting: Setting, years: readonly Year[]): Html {
  const { desk } = setting.words;
  const figure = (head: string, of: (year: Year) => string, wide = false) =>
    ({ head, is: 'figure', wide, cell: (year: Year) => moneyOf(setting, of(year)) }) as const;
  return table(setting, {
    id: 'forecast-years',
    caption: desk.forecast,
    captionShown: false,
    rows: years,
    ink: () => 'pencil',
    columns: [
      {
        head: desk.year,
        is: 'name',
        cell: ({ year, shortMinor }) =>
          html`${year}${shortMinor !== '0' && html` ${stateBadge(fill(desk.short, { sum: amount(setting, shortMinor) }), { urgent: true })}`}`,
      },
      figure(desk.rent, ({ rentMinor }) => rentMinor),
      figure(desk.costs, ({ costsMinor }) => costsMinor, true),
      figure(desk.service, (year) => String(serviceOf(year)), true),
      figure(desk.dividends, ({ dividendsMinor }) => dividendsMinor, true),
      figure(desk.debts, (year) => String(debtsOf(year)), true),
      figure(desk.cash, ({ cashMinor }) => cashMinor),
    ],
  });
}

export function forecastDrawn(setting: Setting, { years, cashNowMinor }: Forecasted): Html {
  const { desk } = setting.words;
  const at = (of: (year: Year) => bigint) =>
    years.flatMap((year) => {
      const day = civilDate(year.year, 12, 31);
      return day === null ? [] : [{ day, minor: of(year) }];
    });
  const courses = [
    { points: at(({ cashMinor }) => BigInt(cashMinor)), ink: 'pencil' },
    { points: at(debtsOf), ink: 'pencil second' },
  ];
  const meaning = legend([
    [html`<path class="line pencil" d="M0 7H14"></path>`, desk.cash],
    [html`<path class="line pencil second" d="M0 7H14"></path>`, desk.debts],
  ]);
  const listed = yearsTable(setting, years);
  return html`<p>${desk.forecastLead} ${desk.now}: ${amountOf(setting, cashNowMinor)}</p>
${years.length > 1 ? chart(setting, { id: 'forecast-drawn', caption: desk.cashAhead, svg: html`${courseDrawing(setting, desk.cashAhead, courses)}${meaning}`, table: listed }) : listed}`;
}
