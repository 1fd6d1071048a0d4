// Every row of the newest state is read once, page by page, and once more when the order has moved meanwhile.

import { expect, test } from 'vitest';
import { fetchRows } from '../../src/main/fetching-rows.ts';
import type { RowRange, Snapshot } from '../../src/node/ports.ts';

/** A state of these keys that notes which were read. */
function snapshotOf(keys: readonly string[], read: string[]): Snapshot {
  const sorted = keys.toSorted();
  return {
    state: null,
    get: async () => null,
    async range({ gte, lt, limit }: RowRange) {
      const found = sorted.filter((key) => key >= gte && key < lt).slice(0, limit);
      read.push(...found);
      return found.map((key) => [key, new Uint8Array()] as const);
    },
    close: async () => undefined,
  };
}

const KEYS = [
  '0-before',
  ...Array.from({ length: 1_200 }, (_, at) => `ledger.lines/${String(at).padStart(6, '0')}`),
  'governance.logs/a',
  'order.state/all',
  'zebra/1',
  '~behind',
];

test('no row is left out and none is read twice', async () => {
  const read: string[] = [];
  let told = 0;
  const base = { lengths: () => ({ newest: 7, stable: 7 }), newest: async () => snapshotOf(KEYS, read) };
  await fetchRows(base, (rows) => {
    told = rows;
  });
  expect(read.toSorted()).toEqual(KEYS.toSorted());
  expect(told).toBe(KEYS.length);
});

test('what came in meanwhile is fetched too', async () => {
  const read: string[] = [];
  let newest = 7;
  const base = {
    lengths: () => ({ newest, stable: 7 }),
    async newest() {
      const keys = newest === 7 ? KEYS : [...KEYS, 'ledger.lines/late'];
      newest = 8;
      return snapshotOf(keys, read);
    },
  };
  await fetchRows(base, () => undefined);
  expect(read).toContain('ledger.lines/late');
});
