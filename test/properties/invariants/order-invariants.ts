// The order itself: lengths, what is final, time, what is left to do.

import { contexts } from '../../../src/contexts/contexts.ts';
import { finalLength } from '../../../src/contexts/order/facts.ts';
import { batches, digests, orderHead, refusals, unread } from '../../../src/contexts/order/types.ts';
import { agenda } from '../../../src/kernel/kind.ts';
import { ordinal } from '../../../src/kernel/state.ts';
import { differs, type Invariant } from './invariant.ts';

const tasks = new Set(contexts.flatMap(({ dues }) => dues.map(({ task }) => task)));

export const orderInvariants: readonly Invariant[] = [
  {
    name: 'the order is as long as its batches',
    broken(state) {
      const head = state.get(orderHead, 'head');
      let length = 0;
      for (const [key, { seqs, digest }] of state.range(batches)) {
        length += seqs.length;
        if (Number(key) !== length) return `a batch ends at ${Number(key)} instead of ${length}`;
        const kept = state.get(digests, key);
        if (kept !== null && kept !== digest) return `the digest at ${length} is kept as another`;
      }
      const beyond = [...state.range(refusals), ...state.range(unread)].find(
        ([key]) => Number(key) >= length,
      );
      return (
        differs('entries', head?.length ?? 0, length) ??
        (beyond === undefined ? null : `something is said of entry ${Number(beyond[0])} of ${length}`)
      );
    },
  },
  {
    name: 'what is final is ordered, and its digest is kept to check seals against',
    broken(state) {
      const final = finalLength(state);
      const length = state.get(orderHead, 'head')?.length ?? 0;
      if (final > length) return `${final} of ${length} are final`;
      if (final > 0 && state.get(digests, ordinal(final)) === null) return `no digest is kept at ${final}`;
      const kept = state.range(digests, { from: ordinal(final + 1) }).length;
      return differs(
        'digests above the final one',
        kept,
        state.range(batches, { from: ordinal(final + 1) }).length,
      );
    },
  },
  {
    name: 'all that waits for its instant is known',
    broken(state) {
      const stranger = state.range(agenda).find(([key]) => !tasks.has(key.slice(17, key.indexOf('/', 17))));
      return stranger === undefined ? null : `nobody knows the task ${stranger[0]}`;
    },
  },
];
