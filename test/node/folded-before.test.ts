// What a batch did is remembered for the state that it met, and for no other.

import { expect, test } from 'vitest';
import { type Folded, FoldedBefore } from '../../src/node/folded-before.ts';

const BATCH = [{ log: 'aa', seq: 3, bytes: Uint8Array.of(1, 2, 3) }];

function folded(digest: string, rows = 1): Folded {
  const all = Array.from({ length: rows }, (_, n) => [`row/${n}`, Uint8Array.of(1)] as const);
  return { changes: new Map(), rows: all, digest, writers: [], outcomes: [], faults: [] };
}

test('the same batch over the same state is folded once', async () => {
  const before = new FoldedBefore();
  const first = await before.once('d0', BATCH, async () => folded('d1'));
  const again = await before.once(
    'd0',
    [{ ...BATCH[0], bytes: Uint8Array.of(1, 2, 3) }] as typeof BATCH,
    () => Promise.reject(new Error('folded twice')),
  );
  expect(again).toBe(first);
});

test.for([
  ['another state', 'd9', BATCH],
  ['another place', 'd0', [{ log: 'aa', seq: 4, bytes: Uint8Array.of(1, 2, 3) }]],
  ['another log', 'd0', [{ log: 'ab', seq: 3, bytes: Uint8Array.of(1, 2, 3) }]],
  ['other bytes', 'd0', [{ log: 'aa', seq: 3, bytes: Uint8Array.of(1, 2, 4) }]],
  [
    'the same bytes in two entries',
    'd0',
    [
      { log: 'aa', seq: 3, bytes: Uint8Array.of(1) },
      { log: 'aa', seq: 4, bytes: Uint8Array.of(2, 3) },
    ],
  ],
] as const)('%s is folded anew', async ([, digest, batch]) => {
  const before = new FoldedBefore();
  await before.once('d0', BATCH, async () => folded('d1'));
  expect((await before.once(digest, batch, async () => folded('d2'))).digest).toBe('d2');
});

test('a fold that failed is not remembered, nor are batches of many rows', async () => {
  const before = new FoldedBefore();
  await expect(before.once('d0', BATCH, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  expect((await before.once('d0', BATCH, async () => folded('d1', 201))).digest).toBe('d1');
  expect((await before.once('d0', BATCH, async () => folded('d2'))).digest).toBe('d2');
  expect((await before.once('d0', BATCH, async () => folded('d3'))).digest).toBe('d2');
});

test('the oldest are forgotten when all together have many rows', async () => {
  const before = new FoldedBefore();
  for (let n = 0; n <= 45; n++) await before.once(`e${n}`, BATCH, async () => folded('d1', 200));
  const again = async (n: number): Promise<string> =>
    (await before.once(`e${n}`, BATCH, async () => folded('anew', 1))).digest;
  expect(await again(45)).toBe('d1');
  expect(await again(10)).toBe('d1');
  expect(await again(0)).toBe('anew');
});
