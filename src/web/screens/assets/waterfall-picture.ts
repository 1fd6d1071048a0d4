// The rent waterfall drawn: what of each quarter's rent went to costs, coupon and principal, what went to all, and what stayed in the fund.

import { fill, type Html, html, type Part } from '../../html.ts';
import { chart } from '../../parts/figure.ts';
import { legend, square } from '../../parts/legend.ts';
import { at, greatest, placeOf, ticksTo } from '../../parts/scale.ts';
import { inTwoSizes, type Size } from '../../parts/two-sizes.ts';
import { table } from '../../parts/table.ts';
import { dateOf, moneyOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { amount, date, money, type Setting } from '../../setting.ts';
import type { AssetAnswer } from './answer.ts';

type Period = AssetAnswer['waterfall'][number];
/** From the ground up, each with the class that draws it. */
const LAYERS = [
  ['costsMinor', 'third'],
  ['interestMinor', 'second'],
  ['principalMinor', ''],
  ['poolMinor', 'common'],
  ['keptMinor', 'pencil'],
] as const;
const BOTTOM = 24;
const TOP = 12;
/** A young asset has few periods; their bars are no wider than this. */
const WIDEST_STEP = 90;

function above(minor: string): bigint {
  const figure = BigInt(minor);
  return figure > 0n ? figure : 0n;
}

function used(period: Period): bigint {
  return LAYERS.reduce((sum, [name]) => sum + above(period[name]), 0n);
}

/** Layers of nothing are left out. */
function bar(period: Period, most: bigint, x: number, width: number, ground: number): Part {
  let y = ground;
  return LAYERS.map(([name, style]) => {
    const height = placeOf(above(period[name]), most, ground - TOP);
    y -= height;
    return (
      height > 0 &&
      html`<rect class="fill ${style}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"></rect>`
    );
  });
}

/** Where the year is written under the bars: at its first period. */
function years(periods: readonly Period[], setting: Setting): readonly (string | null)[] {
  const yearIn = ({ fromDate }: Period): string => date(setting, fromDate).match(/\d{4}/)?.[0] ?? '';
  return periods.map((period, index) => {
    const before = periods[index - 1];
    return before === undefined || yearIn(before) !== yearIn(period) ? yearIn(period) : null;
  });
}

/** Of a year of four digits, in units of the drawing. */
const MARK_WIDTH = 36;

/** A year under its bar; at the edge it ends there. */
function markAt(
  mark: string,
  { x, right, y }: { readonly x: number; readonly right: number; readonly y: number },
): Part {
  const isAtEdge = x + MARK_WIDTH > right;
  return html`<text x="${at(isAtEdge ? right : x)}" y="${y}"${isAtEdge && html` text-anchor="end"`}>${mark}</text>`;
}

function drawing(setting: Setting, periods: readonly Period[], { width, height, isNarrow }: Size): Part {
  const most = greatest([...periods.map(used), ...periods.map(({ rentMinor }) => above(rentMinor))]);
  const ticks = ticksTo(most, 4);
  const left = 14 + 7.5 * Math.max(...ticks.map((tick) => money(setting, tick).length));
  const ground = height - BOTTOM;
  const step = Math.min(WIDEST_STEP, (width - left) / periods.length);
  const gap = Math.min(6, step / 4);
  const y = (figure: bigint): string => at(ground - placeOf(figure, most, ground - TOP));
  const grid = ticks.map(
    (tick) =>
      html`<path class="grid" d="M${at(left)} ${y(tick)}H${width}"></path><text x="${at(left - 8)}" y="${y(tick)}" dy="4" text-anchor="end">${money(setting, tick)}</text>`,
  );
  const bars = periods.map((period, index) => {
    const x = left + index * step;
    const rent = above(period.rentMinor);
    const edge = rent > 0n && html`<path class="line" d="M${at(x)} ${y(rent)}H${at(x + step)}"></path>`;
    return html`<g>${bar(period, most, x + gap, step - 2 * gap, ground)}${edge}</g>`;
  });
  const marks = years(periods, setting);
  const each = Math.ceil(marks.filter((mark) => mark !== null).length / (isNarrow ? 5 : 14));
  let shown = 0;
  const labels = marks.map((mark, index) =>
    mark === null || shown++ % each !== 0
      ? null
      : markAt(mark, { x: left + index * step + gap, right: width, y: height - 6 }),
  );
  return html`${grid}${bars}<path class="axis" d="M${at(left)} ${ground}H${width}"></path>${labels}`;
}

function meaning({ words }: Setting): Html {
  const { waterfall } = words.assets;
  return legend([
    [html`<path class="line" d="M0 7H14"></path>`, waterfall.rentMinor],
    ...LAYERS.map(([name, style]) => [square(style), waterfall[name]] as const),
  ]);
}

function behind(setting: Setting, asset: string, periods: readonly Period[], place: Place<unknown>): Html {
  const { waterfall, date: day } = setting.words.assets;
  const total = (name: (typeof LAYERS)[number][0] | 'rentMinor'): string =>
    String(periods.reduce((sum, period) => sum + BigInt(period[name]), 0n));
  const names = ['rentMinor', ...LAYERS.map(([name]) => name)] as const;
  return table(setting, {
    id: 'waterfall-periods',
    caption: fill(waterfall.tableCaption, { asset }),
    rows: periods,
    place,
    stacked: true,
    columns: [
      {
        head: day,
        is: 'name',
        cell: ({ fromDate, toDate }) => html`${dateOf(setting, fromDate)}–<wbr>${dateOf(setting, toDate)}`,
      },
      ...names.map((name) => ({
        head: waterfall[name],
        is: 'figure' as const,
        cell: (period: Period) => moneyOf(setting, period[name]),
      })),
    ],
    foot: [waterfall.total, ...names.map((name) => moneyOf(setting, total(name)))],
  });
}

/** The drawing, its legend and its table; a sentence where no rent has fallen due yet. */
export function waterfallPicture(
  setting: Setting,
  { asset, title, waterfall: periods }: AssetAnswer,
  place: Place<unknown>,
): Html {
  const { waterfall } = setting.words.assets;
  if (periods.length === 0) return html`<p class="calm">${waterfall.none}</p>`;
  const rent = periods.reduce((sum, { rentMinor }) => sum + BigInt(rentMinor), 0n);
  const caption = fill(waterfall.caption, { rent: amount(setting, rent) });
  const svg = inTwoSizes(`${title}: ${caption}`, { wide: [860, 280], narrow: [345, 230] }, (size) =>
    drawing(setting, periods, size),
  );
  return chart(setting, {
    id: 'waterfall',
    caption,
    svg: html`${svg}${meaning(setting)}`,
    table: behind(setting, asset, periods, place),
  });
}
