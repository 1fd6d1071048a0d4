// The forecast of cash and debts, drawn in pencil because it has not happened. It reckons every day of many years, so it has a screen of its own.

import { civilDate } from '../../../kernel/calendar.ts';
import type { Forecast } from '../../../views/forecast/forecast.ts';
import { fill, type Html, html } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { type Course, courseDrawing } from '../../parts/course.ts';
import { chart } from '../../parts/figure.ts';
import { legend } from '../../parts/legend.ts';
import { refusal } from '../../parts/refusal.ts';
import { table } from '../../parts/table.ts';
import { amountOf, moneyOf } from '../../parts/written.ts';
import { attempt, type Place, screen } from '../../screen.ts';
import { amount, type Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';

type Forecasted = Omit<Wire<Forecast>, 'fromDate' | 'untilDate'> & { readonly from: string };
type Year = Forecasted['years'][number];

function forecastForm(setting: Setting, query: Place['query']): Html {
  const { desk } = setting.words;
  const fields = [
    ['years', desk.years, query['years'] ?? '10', ''],
    ['vacancy', desk.vacancy, query['vacancy'] ?? '', '%'],
    ['cost-growth', desk.costGrowth, query['cost-growth'] ?? '', '%'],
  ] as const;
  return html`<form class="asking filter" method="get" action="/desk/forecast">${fields.map(
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
    stacked: true,
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

function forecastDrawn(setting: Setting, { years, cashNowMinor }: Forecasted): Html {
  const { desk } = setting.words;
  const at = (of: (year: Year) => bigint) =>
    years.flatMap((year) => {
      const day = civilDate(year.year, 12, 31);
      return day === null ? [] : [{ day, minor: of(year) }];
    });
  const courses: readonly Course[] = [
    { points: at(({ cashMinor }) => BigInt(cashMinor)), ink: 'pencil' },
    { points: at(debtsOf), ink: 'pencil second', isRinged: true },
  ];
  const meaning = legend([
    [html`<path class="line pencil" d="M0 7H14"></path>`, desk.cash],
    [
      html`<path class="line pencil second" d="M0 7H14"></path><circle class="ring" cx="7" cy="7" r="3.5"></circle>`,
      desk.debts,
    ],
  ]);
  const listed = yearsTable(setting, years);
  return html`<p>${desk.forecastLead} ${desk.now}: ${amountOf(setting, cashNowMinor)}</p>
${years.length > 1 ? chart(setting, { id: 'forecast-drawn', caption: desk.cashAhead, svg: html`${courseDrawing(setting, desk.cashAhead, courses)}${meaning}`, table: listed }) : listed}`;
}

export const forecastScreen = screen({
  path: '/desk/forecast',
  instead: ['forecast'],
  asks: ({ query }) => ({
    found: attempt<{ readonly forecasts: readonly Forecasted[] }>('forecast', {
      years: query['years'] ?? '10',
      vacancy: query['vacancy'],
      'cost-growth': query['cost-growth'],
    }),
  }),
  title: ({ words }) => words.desk.forecast,
  draw: ({ found }, setting, { query }) => html`${forecastForm(setting, query)}
${'trouble' in found ? refusal(setting, found.trouble) : found.data.forecasts.map((one) => forecastDrawn(setting, one))}
<p class="actions"><a href="/desk">${setting.words.desk.title}</a></p>`,
});
