// The axis of a drawing of money: round figures between the least and the most, and what is written beside them.

import type { Setting } from '../setting.ts';
import { money } from '../setting.ts';
import { ticksTo } from './scale.ts';

export interface Axis {
  readonly least: bigint;
  readonly most: bigint;
  /** From the least to the most, in equal steps. */
  readonly ticks: readonly bigint[];
}

function floorDivided(figure: bigint, step: bigint): bigint {
  const down = figure / step;
  return figure < 0n && down * step !== figure ? down - 1n : down;
}

/** The axis that holds zero and all these figures, in about so many steps. */
export function axisOf(figures: readonly bigint[], steps: number): Axis {
  const most = figures.reduce((most, one) => (one > most ? one : most), 0n);
  const least = figures.reduce((least, one) => (one < least ? one : least), 0n);
  const step = ticksTo(most - least, steps)[1] ?? 1n;
  const first = floorDivided(least, step) * step;
  const ticks: bigint[] = [];
  for (let tick = first; ; tick += step) {
    ticks.push(tick);
    if (tick >= most) return { least: first, most: tick, ticks };
  }
}

/** The place of a figure from the bottom of an axis, of so many units of height. */
export function heightOf({ least, most }: Axis, figure: bigint, units: number): number {
  return most === least ? 0 : Number(((figure - least) * 1_000_000n) / (most - least)) * (units / 1_000_000);
}

/** What stands beside the ticks: without decimals where none of them has any. */
export function tickTexts(setting: Setting, ticks: readonly bigint[]): readonly string[] {
  const texts = ticks.map((tick) => money(setting, tick));
  const bare = new RegExp(`\\${setting.formats.decimal}0+$`);
  return texts.every((text) => bare.test(text)) ? texts.map((text) => text.replace(bare, '')) : texts;
}
