// Questions about one state fetch each row once; those about another state begin anew.

import { expect, test } from 'vitest';
import { orderHead } from '../../src/contexts/order/types.ts';
import { encode } from '../../src/kernel/codec.ts';
import type { Base, RowReader, Snapshot } from '../../src/node/ports.ts';
import { readState, rowsAtHand } from '../../src/node/reading.ts';

/** A base whose state has a name and one row; `reads` counts what was fetched of it. */
function baseAt(): { base: Base; reads: string[]; to: (state: string | null, length: number) => void } {
  const reads: string[] = [];
  let now = { state: 'a.0.1' as string | null, length: 1 };
  const open = async (): Promise<Snapshot> => {
    const { state, length } = now;
    const reader: RowReader = {
      async get(key) {
        reads.push(`${state}: ${key}`);
        return encode(orderHead.codec, { length, digest: '0'.repeat(64), saidLength: 0 });
      },
      range: async () => [],
    };
    return { ...reader, state, close: async () => undefined };
  };
  const base = { newest: open, stable: open } as unknown as Base;
  return { base, reads, to: (state, length) => void (now = { state, length }) };
}

const lengthOf = (base: Base): Promise<number | undefined> =>
  readState(base, 'newest', (state) => state.get(orderHead, 'head')?.length);

test('a row of one state is fetched once, of each state anew', async () => {
  const { base, reads, to } = baseAt();
  expect([await lengthOf(base), await lengthOf(base)]).toEqual([1, 1]);
  expect(reads.length).toBe(1);
  to('a.0.2', 2);
  expect([await lengthOf(base), await lengthOf(base)]).toEqual([2, 2]);
  expect(reads.length).toBe(2);
  to('a.1.2', 3);
  expect(await lengthOf(base)).toBe(3);
  // the first of three is forgotten
  to('a.0.1', 1);
  expect(await lengthOf(base)).toBe(1);
  expect(reads.length).toBe(4);
});

test('states without a name and other bases share nothing', async () => {
  const one = baseAt();
  one.to(null, 5);
  expect([await lengthOf(one.base), await lengthOf(one.base)]).toEqual([5, 5]);
  expect(one.reads.length).toBe(2);
  const other = baseAt();
  expect(await lengthOf(other.base)).toBe(1);
  expect(rowsAtHand(one.base, { state: 'a.0.1' })).not.toBe(rowsAtHand(other.base, { state: 'a.0.1' }));
});
