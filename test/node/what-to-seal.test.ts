// When a witness seals, and what: a table over the pure decision.

import { describe, expect, it } from 'vitest';
import { LEAP_MS_MAX, leapOf, sealable, type Sealable, whatToSeal } from '../../src/node/what-to-seal.ts';
import { DAY_MS, Story, STORY_BEGINS_MS } from '../kit/commune.ts';

const found: Sealable = {
  length: 20,
  digest: 'ab'.repeat(32),
  saidLength: 18,
  nextDueMs: 2000,
  sealedNowMs: 1000,
  lastCounter: 7,
  own: { length: 18, instantMs: 1000 },
};
const none = { length: 0, instantMs: 0 };
const loud = { nowMs: 1500, isQuiet: false };

describe('what to seal', () => {
  it.each([
    ['nothing new, nothing due', found, none, loud, null],
    ['something new was said', { ...found, saidLength: 19 }, none, loud, [20, 1500]],
    ['only other seals came', { ...found, length: 30 }, none, loud, null],
    ['something falls due now', found, none, { nowMs: 2000, isQuiet: false }, [20, 2000]],
    ['what falls due waits for the others', { ...found, nextDueMs: 900, sealedNowMs: 800 }, none, loud, null],
    ['a seal left something undone', { ...found, nextDueMs: 900 }, none, loud, [20, 1500]],
    [
      'what a seal left undone waits for time to pass',
      { ...found, nextDueMs: 900 },
      none,
      { nowMs: 1000, isQuiet: false },
      null,
    ],
    [
      'what a seal left undone waits for the others',
      { ...found, nextDueMs: 900, sealedNowMs: 950 },
      none,
      loud,
      null,
    ],
    ['it was quiet for long', found, none, { nowMs: 1500, isQuiet: true }, [20, 1500]],
    ['it was quiet, but no time has passed', found, none, { nowMs: 1000, isQuiet: true }, null],
    ['the clock runs back', { ...found, saidLength: 19 }, none, { nowMs: 5, isQuiet: false }, [20, 1000]],
    [
      'its own newest seal is not stable yet',
      { ...found, saidLength: 19 },
      { length: 19, instantMs: 1 },
      loud,
      null,
    ],
    [
      'its own newest seal is ahead in time',
      found,
      { length: 18, instantMs: 2500 },
      { nowMs: 2100, isQuiet: false },
      null,
    ],
    ['the stable order is behind what it sealed', { ...found, length: 17, saidLength: 17 }, none, loud, null],
    ['it is no witness', { ...found, saidLength: 19, own: null }, none, loud, null],
    ['nothing is stable', { ...found, length: 0, own: none }, none, loud, null],
  ] as const)('%s', (_case, sealableNow, last, clock, expected) => {
    const seal = whatToSeal(sealableNow, last, clock);
    expect(seal === null ? null : [seal.length, seal.instantMs]).toEqual(expected);
    if (seal !== null) expect(seal.digest).toBe(found.digest);
  });

  it('is read from the state', () => {
    const story = new Story();
    story.passTo(STORY_BEGINS_MS + DAY_MS);
    const read = sealable(story.state, story.witness.publicKey);
    expect(read.own).toEqual({ length: read.length - 1, instantMs: STORY_BEGINS_MS + DAY_MS });
    expect(read.saidLength).toBe(read.length - 1);
    expect(read.nextDueMs).toBeGreaterThan(STORY_BEGINS_MS + DAY_MS);
    expect(read.sealedNowMs).toBe(STORY_BEGINS_MS + DAY_MS);
    expect(read.lastCounter).toBeGreaterThan(0);
    expect(sealable(story.state, 'ff'.repeat(32)).own).toBeNull();
  });
});

describe('a leap of the clock', () => {
  const far = 1000 + LEAP_MS_MAX;

  it.each([
    ['a clock that went on', found, none, far, null],
    ['a clock that is more than a year ahead', found, none, far + 1, 1000],
    ['a clock that runs back', found, none, 0, null],
    ['a witness that was away for long', { ...found, sealedNowMs: 5000 }, none, far + 1, null],
    ['a leap that this witness vouched for already', found, { length: 18, instantMs: 5000 }, far + 1, null],
    ['no witness in force', { ...found, own: null }, none, far + 1, null],
    ['a new witness, which has sealed nothing', { ...found, own: none }, none, far + 1, 1000],
  ] as const)('%s', (_case, sealableNow, last, clockMs, sealedMs) => {
    expect(leapOf(sealableNow, last, clockMs)).toEqual(sealedMs === null ? null : { sealedMs, clockMs });
  });
});
