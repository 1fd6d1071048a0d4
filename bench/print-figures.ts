// Figures as a table of fixed columns that is written line by line, as they come.

import { type Figure, grouped, type Target } from './bench.ts';

export function headLines({
  name,
  means,
  load,
}: {
  readonly name: string;
  readonly means: string;
  readonly load: number;
}): string {
  return `\n${name}: ${means} (load ${load.toFixed(1)})\n`;
}

function shown(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'x':
      return `${value.toFixed(2)} x`;
    case '/s':
      return `${grouped(value)} /s`;
    case 's':
      return `${value.toFixed(2)} s`;
    case 'ms':
      return `${value.toFixed(2)} ms`;
    case 'MB':
      return `${value.toFixed(0)} MB`;
    case '%':
      return `${value.toFixed(1)} %`;
  }
}

function targetText(target: Target, unit: Figure['unit']): string {
  if ('atLeast' in target) return `at least ${shown(target.atLeast, unit)}`;
  return 'atMost' in target ? `at most ${shown(target.atMost, unit)}` : `below ${shown(target.below, unit)}`;
}

/** What was measured, the figure, its target and whether it is met; below it what it is made of. */
export function figureLines(figure: Figure, met: boolean | null): string {
  const { what, value, unit, made, target } = figure;
  const columns = [
    what.padEnd(58),
    shown(value, unit).padStart(12),
    (target === null ? '' : targetText(target, unit)).padEnd(18),
    met === null ? '' : met ? 'met' : 'MISSED',
  ];
  const line = `  ${columns.join('  ').trimEnd()}\n`;
  return made === '' ? line : `${line}      ${made}\n`;
}
