// Every invariant of COMMUNE.md by name, over random histories of the whole commune: after each step it holds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { History } from './history.ts';
import type { Invariant } from './invariants/invariant.ts';
import { invariants } from './invariants/invariants.ts';

const histories = fc.record({
  charter: fc.nat(),
  steps: fc.array(fc.nat(2 ** 31 - 1), { minLength: 120, maxLength: 220, size: 'max' }),
});

/** Lives through some histories and looks at every state; gives how many, or throws with a short history that breaks the invariant. */
function holdsIn(invariant: Invariant): number {
  let states = 0;
  fc.assert(
    fc.property(histories, ({ charter, steps }) => {
      const history = new History(charter);
      for (const step of steps) {
        history.step(step);
        states++;
        expect(invariant.broken(history.state)).toBeNull();
      }
      expect(history.faults).toEqual([]);
    }),
    { numRuns: 3 },
  );
  return states;
}

describe('over random histories', () => {
  test.each(invariants.map((invariant) => [invariant.name, invariant] as const))('%s', (_name, invariant) => {
    expect(holdsIn(invariant)).toBeGreaterThan(300);
  });

  test('no two invariants share a name', () => {
    expect(new Set(invariants.map(({ name }) => name)).size).toBe(invariants.length);
  });
});
