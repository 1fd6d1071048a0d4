// Lives through histories until one breaks an invariant. What planted faults are tried with; the tests do it invariant by invariant.

import { decodeEnvelope } from '../../src/kernel/entry.ts';
import { History } from './history.ts';
import { brokenInvariant } from './invariants/invariants.ts';

const STEPS = 280;
const CHECK_EVERY = 4;

/** What is wrong in a history, or null. */
export function faultOf(seed: number): string | null {
  const history = new History(seed);
  for (let step = 0; step < STEPS; step++) {
    history.step(seed * 100_003 + step);
    const [fault] = history.faults;
    if (fault !== undefined)
      return `the rules failed: ${fault instanceof Error ? fault.message : JSON.stringify(fault)}`;
    const broken = step % CHECK_EVERY === 0 ? brokenInvariant(history.state) : null;
    if (broken !== null) return `after ${history.outcomes.length} entries: ${broken}`;
  }
  return brokenInvariant(history.state) ?? countedTwice(history);
}

function countedTwice({ outcomes, batches }: History): string | null {
  const bytes = batches.flatMap(({ values }) => values);
  const seen = new Set<string>();
  for (const [i, { id, refused, unread }] of outcomes.entries()) {
    if (id === null || refused !== null || unread) continue;
    if (seen.has(id)) return `entry ${id} counted twice`;
    seen.add(id);
    if ('fault' in decodeEnvelope(bytes[i] ?? new Uint8Array())) return `entry ${id} counted unread`;
  }
  return null;
}
