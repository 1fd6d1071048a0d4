// What came of many seeds together: what was accepted by kind, and which rules refused.

import { contexts } from '../../src/contexts/contexts.ts';
import type { SeedReport, Tally } from './run-seed.ts';

export const allKinds: readonly string[] = contexts
  .flatMap(({ kinds }) => kinds.map(({ kind }) => kind))
  .sort();

export class Tallies {
  seeds = 0;
  entries = 0;
  statesChecked = 0;
  readonly faults: { readonly seed: number; readonly fault: string }[] = [];
  readonly kinds = new Map<string, Tally>();
  readonly refusals = new Map<string, number>();

  add({ seed, fault, entries, statesChecked, kinds, refusals }: SeedReport): void {
    this.seeds++;
    this.entries += entries;
    this.statesChecked += statesChecked;
    if (fault !== null) this.faults.push({ seed, fault });
    for (const [kind, { accepted, refused }] of kinds) {
      const tally = this.kinds.get(kind) ?? { accepted: 0, refused: 0 };
      tally.accepted += accepted;
      tally.refused += refused;
      this.kinds.set(kind, tally);
    }
    for (const [rule, count] of refusals) this.refusals.set(rule, (this.refusals.get(rule) ?? 0) + count);
  }

  /** Kinds of which not one entry was accepted. */
  neverAccepted(): readonly string[] {
    return allKinds.filter((kind) => (this.kinds.get(kind)?.accepted ?? 0) === 0);
  }

  /** One line a kind: accepted, refused, the share of what was accepted. */
  table(): readonly string[] {
    return allKinds.map((kind) => {
      const { accepted, refused } = this.kinds.get(kind) ?? { accepted: 0, refused: 0 };
      const percent = accepted + refused === 0 ? 0 : Math.round((100 * accepted) / (accepted + refused));
      return `${kind.padEnd(40)}${String(accepted).padStart(9)}${String(refused).padStart(9)}${String(percent).padStart(6)} %`;
    });
  }
}

/** The line that runs a seed again. */
export function replayLine(seed: number): string {
  return `npm run simulate -- --seed ${seed}`;
}
