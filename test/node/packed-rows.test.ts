// Packed tables read back like plain ones: every get and every range, forwards and backwards, against a model.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PackedRow, packRows } from '../../src/kernel/packing.ts';
import { packedRange, packedRow } from '../../src/node/packed-rows.ts';
import type { RowRange, RowReader } from '../../src/node/ports.ts';

function readerOver(rows: readonly PackedRow[]): RowReader {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    get: async (key) => sorted.find(([known]) => known === key)?.[1] ?? null,
    range: async ({ gte, lt, limit, reverse }: RowRange) => {
      const within = sorted.filter(([key]) => key >= gte && key < lt);
      return (reverse ? within.toReversed() : within).slice(0, limit);
    },
  };
}

const keyOf = (n: number): string => `ledger.journal/${String(n).padStart(16, '0')}`;
const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }), {
  maxLength: 30,
});

test('gets and ranges over packs equal those over single rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.nat(120),
      fc.nat(120),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (batches, a, b, limit, reverse) => {
        let n = 0;
        const plain: PackedRow[] = [];
        const packs: PackedRow[] = [];
        for (const batch of batches) {
          const rows = batch.map((step): PackedRow => {
            n += step;
            return [keyOf(n), Uint8Array.of(n & 255)];
          });
          plain.push(...rows);
          packs.push(...packRows(rows));
        }
        const [single, packed] = [
          readerOver(plain),
          readerOver([...packs, ['ledger.journak/x', Uint8Array.of(9)]]),
        ];
        const range = { gte: keyOf(Math.min(a, b)), lt: keyOf(Math.max(a, b)), limit, reverse };
        expect(await packedRange(packed, 'ledger.journal', range)).toEqual(await single.range(range));
        const everything = { gte: 'ledger.journal/', lt: 'ledger.journal/\x7f', limit, reverse };
        expect(await packedRange(packed, 'ledger.journal', everything)).toEqual(
          await single.range(everything),
        );
        expect(await packedRow(packed, 'ledger.journal', keyOf(a))).toEqual(await single.get(keyOf(a)));
      },
    ),
  );
});
