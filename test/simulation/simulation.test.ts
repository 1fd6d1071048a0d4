// A short run of the simulation: many small worlds, each with its own troubles; then all nodes agree and nothing final has changed.

import { describe, expect, test } from 'vitest';
import { runSeed } from './run-seed.ts';
import { replayLine } from './tallies.ts';

/** Seeds that failed once stay here. */
const KEPT: readonly number[] = [4, 5, 16, 20, 92, 94, 110, 226, 294, 1004, 1010, 1022];
const FIRST = 1;
const COUNT = 60;
const AT_ONCE = 10;

const seeds = [...new Set([...KEPT, ...Array.from({ length: COUNT }, (_, i) => FIRST + i)])];
const groups = Array.from({ length: Math.ceil(seeds.length / AT_ONCE) }, (_, i) =>
  seeds.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
);

describe('simulation', () => {
  test.each(groups.map((group) => [group[0], group.at(-1), group] as const))(
    'seeds %i to %i: after all troubles one state everywhere, and nothing final has changed',
    async (_first, _last, group) => {
      for (const seed of group) {
        const { fault, entries } = await runSeed(seed);
        expect({ replay: replayLine(seed), fault }).toEqual({ replay: replayLine(seed), fault: null });
        expect(entries).toBeGreaterThan(10);
      }
    },
    120_000,
  );

  test('the same seed gives the same run', async () => {
    expect(await runSeed(77)).toEqual(await runSeed(77));
  });
});
