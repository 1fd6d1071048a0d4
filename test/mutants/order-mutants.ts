// Faults of the fold, of seals and of finality.

import type { Mutant } from './mutant.ts';

export const orderMutants: readonly Mutant[] = [
  {
    name: 'an entry counts again when it is said again',
    file: 'src/contexts/order/counting.ts',
    find: 'if (at === counter) isSpent = true;',
    replace: 'if (at === -counter) isSpent = true;',
    caughtBy: { historiesFrom: 1, says: 'counted twice|one person has one vote' },
  },
  {
    name: 'signatures are not looked at',
    file: 'src/contexts/order/rules.ts',
    find: 'if (!fits) return',
    replace: 'if (!fits && device.length === 0) return',
    caughtBy: { seedsFrom: 1, says: 'its signature is wrong' },
  },
  {
    name: 'what falls due at the sealed instant itself is left for later',
    file: 'src/contexts/fold.ts',
    find: 'to: ordinal(untilMs + 1),',
    replace: 'to: ordinal(untilMs),',
    caughtBy: { historiesFrom: 1, says: 'has fallen due and was left undone' },
  },
  {
    name: 'a batch is one entry shorter in the head than in the order',
    file: 'src/contexts/fold.ts',
    find: 'const length = head.length + this.batch.length;',
    replace: 'const length = head.length + Math.max(1, this.batch.length - 1);',
    caughtBy: { historiesFrom: 1, says: 'the order is as long as its batches' },
  },
  {
    name: 'one witness is enough to make entries final and time pass',
    file: 'src/contexts/governance/facts.ts',
    find: 'return Math.trunc((2 * count + 2) / 3);',
    replace: 'return Math.min(1, count);',
    caughtBy: {
      seedsFrom: 1,
      says: 'ahead of the true one|another final state|entries as final with digest',
    },
  },
  {
    name: 'digests above the final one are thrown away',
    file: 'src/contexts/governance/sealing.ts',
    find: '{ to: ordinal(final), limit: PRUNED_AT_ONCE }',
    replace: '{ to: ordinal(final + 1), limit: PRUNED_AT_ONCE }',
    caughtBy: { historiesFrom: 1, says: 'what is final is ordered, and its digest is kept' },
  },
  {
    name: 'a witness seals what is not stable yet',
    file: 'test/simulation/sim-node.ts',
    find: 'sealable(stateOf(await base.stable()), base.logKey)',
    replace: 'sealable(stateOf(await base.newest()), base.logKey)',
    caughtBy: { seedsFrom: 1, says: 'entries as final with digest' },
  },
  {
    name: 'a witness takes back the time it has sealed',
    file: 'src/node/what-to-seal.ts',
    find: 'const instantMs = Math.max(nowMs, sealedAtMs);',
    replace: 'const instantMs = nowMs;',
    caughtBy: { tests: ['test/node/what-to-seal.test.ts'], says: 'the clock runs back' },
  },
  {
    name: 'rows that a node keeps are not undone when the order changes',
    file: 'src/node/row-cache.ts',
    find: 'else this.values.set(key, value);\n      }\n      this.digest = last.before;',
    replace: '}\n      this.digest = last.before;',
    caughtBy: { seedsFrom: 10, says: 'the order is as long as its batches' },
  },
  {
    name: 'a seal over another state counts as one over ours',
    file: 'src/contexts/governance/sealing.ts',
    find: 'return ours === said ? null :',
    replace: 'return ours === said || ours !== null ? null :',
    caughtBy: { seedsFrom: 1, says: 'shows another final state' },
  },
];
