// Each enterprise's use against the share of its heads (rule 17), drawn and in a table: the sum behind every figure stands in its row.

import type { NetPositions } from '../../../views/net-position.ts';
import { monthText } from '../../figure-text.ts';
import { fill, type Html, html } from '../../html.ts';
import { barsDrawing } from '../../parts/bars.ts';
import { chart } from '../../parts/figure.ts';
import { legend, square } from '../../parts/legend.ts';
import { type Column, table } from '../../parts/table.ts';
import { countOf, moneyOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { count, type Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';
import { enterpriseLink } from '../members/member-line.ts';

type Positions = Wire<NetPositions>;
type Line = Positions['enterprises'][number];

/** So many enterprises are drawn, those with the most rent; the table has all. */
const DRAWN_MAX = 20;

function mostRent(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= DRAWN_MAX) return lines;
  const byRent = (a: Line, b: Line): number =>
    Number(BigInt(b.rentMinor) > BigInt(a.rentMinor)) - Number(BigInt(b.rentMinor) < BigInt(a.rentMinor));
  return lines.toSorted(byRent).slice(0, DRAWN_MAX);
}

function useTable(setting: Setting, rows: readonly Line[], place: Place<unknown>, caption: string): Html {
  const { share } = setting.words;
  const figure = (head: string, of: (line: Line) => string, wide: Column<Line>['wide'] = false) =>
    ({
      head,
      is: 'figure',
      wide,
      cell: (line: Line) => moneyOf(setting, of(line)),
      sort: (line: Line) => BigInt(of(line)),
    }) as const;
  return table(setting, {
    id: 'use-table',
    stacked: true,
    caption,
    rows,
    place,
    columns: [
      {
        head: share.enterprise,
        is: 'name',
        cell: ({ enterprise, title }) => enterpriseLink(enterprise, title),
        sort: ({ title }) => title,
      },
      {
        head: share.people,
        is: 'figure',
        wide: true,
        cell: ({ workers }) => countOf(setting, workers),
        sort: ({ workers }) => workers,
      },
      figure(share.rent, ({ rentMinor }) => rentMinor),
      figure(share.headShare, ({ headShareMinor }) => headShareMinor),
      figure(share.above, ({ aboveShareMinor }) => aboveShareMinor, true),
      figure(share.dividend, ({ dividendMinor }) => dividendMinor, 'most'),
      figure(share.net, ({ netMinor }) => netMinor),
    ],
  });
}

export function useOfShare(setting: Setting, positions: Positions, place: Place<unknown>): Html {
  const { share } = setting.words;
  const caption = fill(share.use, {
    from: monthText(setting, positions.fromMonth),
    to: monthText(setting, positions.toMonth),
  });
  const all = positions.enterprises;
  const rows = mostRent(all).map(({ title, rentMinor, dividendMinor, headShareMinor }) => ({
    name: title,
    bars: [{ minor: BigInt(rentMinor) }, { minor: BigInt(dividendMinor), ink: 'hollow' }],
    mark: BigInt(headShareMinor),
  }));
  const isPart =
    rows.length < all.length &&
    html`<p class="help">${fill(share.drawnPart, { n: count(setting, rows.length), all: count(setting, all.length) })}</p>`;
  const meaning = legend([
    [square(''), share.rent],
    [square('hollow'), share.dividend],
    [html`<path class="mark" d="M7 0V14"></path>`, share.headShare],
  ]);
  return chart(setting, {
    id: 'use-drawn',
    caption,
    svg: html`${barsDrawing(setting, caption, rows)}${meaning}${isPart}`,
    table: useTable(setting, all, place, caption),
  });
}
