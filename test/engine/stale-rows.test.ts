// When rows are called stale: only what stays the same over several looks at a base at rest is more than the order's own delay.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type SignedLengths, watchStaleRows } from '../../src/engine/stale-rows.ts';

const LOOK_MS = 1_000;
const one = {};
const stuck: SignedLengths = {
  claimed: 40,
  farthest: 40,
  indexed: 40,
  signed: 30,
  isSettled: true,
  state: one,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often it tells while these are seen, one look after another. */
function toldIn(looks: readonly (SignedLengths | null)[]): number {
  let at = 0;
  let told = 0;
  const stop = watchStaleRows(
    LOOK_MS,
    () => looks[at++] ?? null,
    () => {
      told += 1;
    },
  );
  vi.advanceTimersByTime(LOOK_MS * looks.length);
  stop();
  return told;
}

const times = (count: number, lengths: SignedLengths): SignedLengths[] =>
  Array.from({ length: count }, () => lengths);

test('rows that stay stuck are told of, once for each length', () => {
  expect(toldIn(times(20, stuck))).toBe(1);
  const onward = { ...stuck, signed: 35, claimed: 50, farthest: 50, indexed: 50 };
  expect(toldIn([...times(20, stuck), ...times(20, onward)])).toBe(2);
});

test('a delay of two looks is none', () => {
  expect(toldIn([...times(2, stuck), ...times(20, { ...stuck, signed: 40 })])).toBe(0);
});

test('while the order takes something in, nothing is told', () => {
  expect(toldIn(times(20, { ...stuck, isSettled: false }))).toBe(0);
});

test('what a witness signed beyond what is ordered here cannot be compared yet', () => {
  expect(toldIn(times(20, { ...stuck, farthest: 41 }))).toBe(0);
});

test('a base that began anew is looked at anew', () => {
  const begunAnew = [{}, {}, {}, {}].flatMap((state) => times(4, { ...stuck, state }));
  expect(toldIn(begunAnew)).toBe(0);
});

test('a commune in which something is always on its way is told all the same', () => {
  const busy = Array.from({ length: 40 }, (_, at) => ({
    ...stuck,
    claimed: 40 + at,
    farthest: 40 + at,
    indexed: 40 + at,
    isSettled: at % 2 === 0,
  }));
  expect(toldIn(busy)).toBe(1);
});
