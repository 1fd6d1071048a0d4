// Where exact figures lie on a drawing. Only the place is a double; a figure never is.

/** The place of a figure between 0 and `most` on a line of so many units; 0 where there is nothing to compare with. */
export function placeOf(figure: bigint, most: bigint, units: number): number {
  if (most <= 0n) return 0;
  return Number((figure * 1_000_000n) / most) * (units / 1_000_000);
}

/** A coordinate as SVG has it, to a tenth. */
export function at(place: number): string {
  return String(Math.round(place * 10) / 10);
}

/** Round figures from 0 on, up to the greatest and in at most so many steps: 1, 2 or 5 with zeros. */
export function ticksTo(greatest: bigint, steps: number): readonly bigint[] {
  if (greatest <= 0n) return [0n];
  const ticks: bigint[] = [];
  const step = roundStep((greatest + BigInt(steps) - 1n) / BigInt(steps));
  for (let tick = 0n; tick <= greatest; tick += step) ticks.push(tick);
  return ticks;
}

function roundStep(wanted: bigint): bigint {
  for (let zeros = 1n; ; zeros *= 10n)
    for (const factor of [1n, 2n, 5n]) if (factor * zeros >= wanted) return factor * zeros;
}

/** The greatest; 0 for none. */
export function greatest(figures: readonly bigint[]): bigint {
  return figures.reduce((greatest, one) => (one > greatest ? one : greatest), 0n);
}
