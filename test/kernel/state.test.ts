// Layers over a state below answer as one plain state would, whatever was put and removed where, and whatever had to be fetched first.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  Layer,
  MemoryState,
  ordinal,
  type RowSource,
  RowsNotAtHand,
} from '../../src/kernel/state.ts';
import { ShySource, untilAtHand } from './shy-source.ts';
import { differences, PlainState, queries, type Step, steps, tableAt, tables } from './state-model.ts';

function take(layer: Layer, step: Step): void {
  if (step.is === 'put') layer.put(tableAt(step.table), step.key, step.value);
  else layer.remove(tableAt(step.table), step.key);
}

const histories = fc.array(steps, { maxLength: 12 });

describe('layers', () => {
  test('answer like one plain state, over memory and over one another', () => {
    fc.assert(
      fc.property(
        histories,
        histories,
        histories,
        fc.array(queries, { maxLength: 6 }),
        (low, middle, high, asked) => {
          const plain = new PlainState();
          const memory = new MemoryState();
          const first = new Layer(memory);
          for (const step of low) {
            take(first, step);
            plain.take(step);
          }
          memory.apply(first.changes);
          expect(differences(memory, plain, asked)).toEqual([]);
          const second = new Layer(memory);
          for (const step of middle) {
            take(second, step);
            plain.take(step);
          }
          const third = new Layer(second);
          for (const step of high) {
            take(third, step);
            plain.take(step);
          }
          expect(differences(third, plain, asked)).toEqual([]);
          second.absorb(third);
          expect(differences(second, plain, asked)).toEqual([]);
          memory.apply(second.changes);
          expect(differences(memory, plain, asked)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('leave the state below alone until they are applied', () => {
    fc.assert(
      fc.property(histories, histories, (low, high) => {
        const plain = new PlainState();
        const memory = new MemoryState();
        const below = new Layer(memory);
        for (const step of low) {
          take(below, step);
          plain.take(step);
        }
        const above = new Layer(below);
        for (const step of high) take(above, step);
        expect(differences(below, plain, [])).toEqual([]);
        expect(memory.size).toBe(0);
      }),
    );
  });

  test('keep changes in the order in which rows were first changed', () => {
    const layer = new Layer(new MemoryState());
    const [stock] = tables;
    layer.put(stock, 'b', 1);
    layer.put(stock, 'a', 1);
    layer.remove(stock, 'b');
    const above = new Layer(layer);
    above.put(stock, 'c', 1);
    above.put(stock, 'b', 2);
    layer.absorb(above);
    expect([...layer.changes.keys()]).toEqual(['stock/b', 'stock/a', 'stock/c']);
  });
});

describe('a state in memory', () => {
  test('that drops records forgets what only people read, and nothing else', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const plain = new PlainState();
        const memory = new MemoryState({ dropRecords: true });
        const layer = new Layer(new MemoryState());
        for (const step of history) {
          take(layer, step);
          if (!tableAt(step.table).recordOnly) plain.take(step);
        }
        memory.apply(layer.changes);
        expect(differences(memory, plain, [])).toEqual([]);
      }),
    );
  });

  test('orders numbers in keys as numbers', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(Math.sign(a - b)).toBe(ordinal(a) < ordinal(b) ? -1 : ordinal(a) > ordinal(b) ? 1 : 0);
      }),
    );
    expect(ordinal(Number.MAX_SAFE_INTEGER)).toHaveLength(16);
  });
});

function wantedBy(question: () => unknown): unknown {
  try {
    question();
  } catch (error) {
    return error instanceof RowsNotAtHand ? { table: error.table.name, ...error.wanted } : error;
  }
  return 'nothing was wanted';
}

describe('rows that are not at hand', () => {
  test('make a question run again, to the same answer and the same changes', () => {
    fc.assert(
      fc.property(histories, histories, fc.array(queries, { maxLength: 4 }), (low, high, asked) => {
        const memory = new MemoryState();
        const layer = new Layer(memory);
        for (const step of low) take(layer, step);
        memory.apply(layer.changes);
        const unit = (below: RowSource): ReadonlyMap<string, Change> => {
          const draft = new Layer(below);
          for (const step of high) {
            take(draft, step);
            const [query = {}] = asked;
            const count = draft.range(tableAt(step.table), query).length;
            draft.put(tableAt(0), 'a', count + (draft.get(tableAt(1), 'b') ?? 0));
          }
          return draft.changes;
        };
        const shy = new ShySource(memory);
        expect([...untilAtHand(() => unit(shy))]).toEqual([...unit(memory)]);
        return high.length === 0 || shy.asked > 0;
      }),
    );
  });

  test('name the table and the rows', () => {
    const shy = new Layer(new ShySource(new MemoryState()));
    const [stock] = tables;
    expect(wantedBy(() => shy.get(stock, 'a'))).toEqual({ table: 'stock', key: 'stock/a' });
    expect(wantedBy(() => shy.range(stock, { prefix: 'a/', limit: 3, reverse: true }))).toEqual({
      table: 'stock',
      gte: 'stock/a/',
      lt: 'stock/a/\u007f',
      limit: 3,
      reverse: true,
    });
  });
});
