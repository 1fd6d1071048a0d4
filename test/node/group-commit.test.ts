// What arrives while one append is under way goes into the next, and each group waits as its moment asks.

import { expect, test } from 'vitest';
import { GroupCommit, type Moment } from '../../src/node/group-commit.ts';

const bytes = (n: number): Uint8Array => Uint8Array.of(n);

function setup() {
  const groups: number[][] = [];
  const moments: Moment[] = [];
  const clock = { nowMs: 0 };
  let seq = 0;
  const commits = new GroupCommit(
    async (batch) => {
      groups.push(batch.map(([n = 0]) => n));
      const firstSeq = seq;
      seq += batch.length;
      return { firstSeq };
    },
    async (moment) => void moments.push(moment),
    () => clock.nowMs,
  );
  return { commits, groups, moments, clock };
}

test('entries keep their order and get their places, grouped by what arrived meanwhile', async () => {
  const { commits, groups } = setup();
  const first = commits.commit(bytes(1));
  const rest = [2, 3, 4].map((n) => commits.commit(bytes(n)));
  expect(await Promise.all([first, ...rest])).toEqual([0, 1, 2, 3]);
  expect(groups.flat()).toEqual([1, 2, 3, 4]);
});

test('the first after a silence, one that follows at once, and those that come by themselves are told apart', async () => {
  const { commits, moments, clock } = setup();
  await commits.commit(bytes(1));
  await commits.commit(bytes(2));
  clock.nowMs = 300;
  await commits.commit(bytes(3));
  clock.nowMs = 1_300;
  await commits.commit(bytes(4));
  expect(moments).toEqual(['after-silence', 'in-turn', 'busy', 'after-silence']);
});

test('a group that fails tells everybody in it, and the next one goes on', async () => {
  let fails = true;
  const commits = new GroupCommit(
    async () => {
      if (fails) throw new Error('no room');
      return { firstSeq: 0 };
    },
    async () => undefined,
  );
  const failed = await Promise.allSettled([commits.commit(bytes(1)), commits.commit(bytes(2))]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await commits.commit(bytes(3))).toBe(0);
});
