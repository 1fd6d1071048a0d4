// Amounts as bars beside one another, a row for each name; a mark can stand on each, and bars of one name lie one above the other.

import { type Html, html, type Part } from '../html.ts';
import { amount, type Setting } from '../setting.ts';
import { axisOf, heightOf, tickTexts } from './axis.ts';
import { at } from './scale.ts';
import { inTwoSizes, type Size } from './two-sizes.ts';

export interface Bar {
  readonly minor: bigint;
  /** Added to the class of the bar: `second`, `pencil`. */
  readonly ink?: string;
}

export interface BarRow {
  readonly name: string;
  readonly bars: readonly Bar[];
  /** Where a line stands across the bars, such as the share of its heads. */
  readonly mark?: bigint;
}

const BAR = 15;
const GAP = 3;
const NAME = 20;
const FOOT = 24;
const SIDE = 6;

function rowHeight({ bars }: BarRow): number {
  return NAME + bars.length * (BAR + GAP) + 10;
}

function drawn(setting: Setting, rows: readonly BarRow[], { width, height, isNarrow }: Size): Part {
  const figures = rows.flatMap(({ bars, mark }) => [...bars.map(({ minor }) => minor), mark ?? 0n]);
  const axis = axisOf(figures, isNarrow ? 3 : 6);
  const texts = tickTexts(setting, axis.ticks);
  const end = 8 + 3.5 * (texts.at(-1)?.length ?? 0);
  const x = (minor: bigint): number => SIDE + heightOf(axis, minor, width - SIDE - end);
  const bottom = height - FOOT;
  let top = 0;
  const drawRow = (row: BarRow): Html => {
    const first = top + NAME;
    top += rowHeight(row);
    const bars = row.bars.map(({ minor, ink = '' }, index) => {
      const [from, to] = minor < 0n ? [x(minor), x(0n)] : [x(0n), x(minor)];
      return html`<rect class="fill ${ink}" x="${at(from)}" y="${at(first + index * (BAR + GAP))}" width="${at(to - from)}" height="${BAR}"><title>${row.name}: ${amount(setting, minor)}</title></rect>`;
    });
    const mark =
      row.mark !== undefined &&
      html`<line class="mark" x1="${at(x(row.mark))}" x2="${at(x(row.mark))}" y1="${at(first - 3)}" y2="${at(first + row.bars.length * (BAR + GAP))}"/>`;
    return html`<text x="${SIDE + GAP}" y="${at(first - 6)}">${shortened(row.name, isNarrow ? 44 : 90)}</text>${bars}${mark}`;
  };
  return html`${axis.ticks.map(
    (tick, index) =>
      html`<line class="${tick === 0n ? 'axis' : 'grid'}" x1="${at(x(tick))}" x2="${at(x(tick))}" y1="0" y2="${at(bottom)}"/><text x="${at(x(tick))}" y="${at(height - 8)}" text-anchor="${index === 0 && tick === 0n ? 'start' : 'middle'}">${texts[index]}</text>`,
  )}${rows.map(drawRow)}`;
}

/** Cut short, but never through the middle of a letter. */
function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Draws bars. `label` says what is drawn for those who hear the page. */
export function barsDrawing(setting: Setting, label: string, rows: readonly BarRow[]): Html {
  const height = rows.reduce((sum, row) => sum + rowHeight(row), FOOT);
  return inTwoSizes(label, { wide: [760, height], narrow: [380, height] }, (size) =>
    drawn(setting, rows, size),
  );
}
