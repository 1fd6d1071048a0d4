// The same entries make the same state, byte for byte: step by step, from scratch, through the node's own cache, undone and done again,
// interrupted at every row that is not at hand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderHead } from '../../src/contexts/order/types.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { FoldedBefore } from '../../src/node/folded-before.ts';
import { foldWith } from '../../src/node/folding.ts';
import type { RowReader } from '../../src/node/ports.ts';
import { cheapKeys } from '../simulation/keys.ts';
import { foldBatch, History, type SaidBatch } from './history.ts';

type Rows = ReadonlyMap<string, Uint8Array>;

const histories = fc.record({
  charter: fc.nat(),
  steps: fc.array(fc.nat(2 ** 31 - 1), { minLength: 60, maxLength: 140, size: 'max' }),
});

function readerOf(rows: Rows): RowReader {
  return {
    async get(key) {
      return rows.get(key) ?? null;
    },
    async range({ gte, lt, limit, reverse }) {
      const within = [...rows].filter(([key]) => key >= gte && key < lt).sort(([a], [b]) => (a < b ? -1 : 1));
      return (reverse ? within.toReversed() : within).slice(0, limit);
    },
  };
}

function changed(rows: Rows, changes: Iterable<readonly [string, Uint8Array | null]>): Rows {
  const next = new Map(rows);
  for (const [key, bytes] of changes) {
    if (bytes === null) next.delete(key);
    else next.set(key, bytes);
  }
  return next;
}

/** All states of a history, folded straight over memory: rows after each batch. */
function statesOf(history: History): readonly Rows[] {
  const state = new MemoryState();
  const states: Rows[] = [new Map()];
  for (const batch of history.batches) {
    const { changes, rows } = foldBatch(history.registry, state, batch).finish();
    state.apply(changes);
    states.push(changed(states.at(-1) ?? new Map(), rows));
  }
  return states;
}

function asHex(rows: Rows): readonly string[] {
  return [...rows].map(([key, bytes]) => `${key} ${Buffer.from(bytes).toString('hex')}`).sort();
}

function entriesOf({ log, firstSeq, values }: SaidBatch) {
  return values.map((bytes, i) => ({ log, seq: firstSeq + i, bytes }));
}

describe('the same entries', () => {
  test('make the same digest step by step and from scratch', () => {
    fc.assert(
      fc.property(histories, ({ charter, steps }) => {
        const history = new History(charter);
        for (const step of steps) history.step(step);
        const state = new MemoryState({ dropRecords: true });
        for (const batch of history.batches)
          state.apply(foldBatch(history.registry, state, batch).finish().changes);
        expect(state.get(orderHead, 'head')).toEqual(history.state.get(orderHead, 'head'));
      }),
      { numRuns: 12 },
    );
  });

  test.for<[string, boolean]>([
    ['fetches them one by one and undoes what it has done', false],
    ['remembers what it folded before', true],
  ])('make the same rows through a node that %s', async ([, remembers]) => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(fc.nat(), { minLength: 8, maxLength: 30 }),
        async (lived, turns) => {
          const history = new History(lived.charter);
          for (const step of lived.steps) history.step(step);
          const states = statesOf(history);
          const fold = foldWith(
            history.registry,
            cheapKeys.cryptography,
            () => undefined,
            remembers ? new FoldedBefore() : null,
          );
          let at = 0;
          let turn = 0;
          let budget = 4 * history.batches.length;
          while (at < history.batches.length && budget-- > 0) {
            const batch = history.batches[at];
            const before = states[at];
            if (batch === undefined || before === undefined) break;
            const { rows } = await fold(entriesOf(batch), readerOf(before));
            at++;
            expect(asHex(changed(before, rows))).toEqual(asHex(states[at] ?? new Map()));
            // now and then the order changes: some batches are undone, and done again
            const number = turns[turn % turns.length] ?? 0;
            turn++;
            if (number % 9 === 0) at = Math.max(0, at - (number % 7));
          }
        },
      ),
      { numRuns: 3 },
    );
  });
});
