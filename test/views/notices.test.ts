// What the commune tells of its life, and that nothing of persons is in it.

import { describe, expect, it } from 'vitest';
import { MemoryState } from '../../src/kernel/state.ts';
import { areNoticesPublic, notices } from '../../src/views/notices.ts';
import { CommuneLife } from './commune-life.ts';

const { state } = new CommuneLife().tell();
const told = notices(state, 1_000);

describe('notices', () => {
  it('tell of each vote, auction and dividend, the newest first', () => {
    expect(told.map(({ atMs }) => atMs)).toEqual(told.map(({ atMs }) => atMs).toSorted((a, b) => b - a));
    const kinds = new Set(told.map(({ is }) => is));
    expect([...kinds].toSorted()).toEqual([
      'auction-opened',
      'bonds-placed',
      'dividend-declared',
      'lease-won',
      'vote-decided',
      'vote-opened',
    ]);
    const opened = told.filter(({ is }) => is === 'vote-opened').length;
    expect(told.filter(({ is }) => is === 'vote-decided')).toHaveLength(opened);
    expect(told).toContainEqual(
      expect.objectContaining({
        is: 'bonds-placed',
        asset: 'press-hall',
        couponPpm: expect.any(BigInt) as bigint,
      }),
    );
    expect(told).toContainEqual(expect.objectContaining({ is: 'lease-won', asset: 'press-hall' }));
  });

  it('name nobody: no member, no holder', () => {
    const text = JSON.stringify(told, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    for (const name of ['anna', 'ben', 'ida', 'jonas', 'quirin', 'rosa', 'sam', 'loan-1', 'loan-2'])
      expect(text).not.toContain(`"${name}"`);
  });

  it('are as many as were asked for, and none where there is no commune', () => {
    expect(notices(state, 3)).toEqual(told.slice(0, 3));
    expect(notices(new MemoryState(), 10)).toEqual([]);
  });

  it('are for the members until the charter says otherwise', () => {
    expect(areNoticesPublic(state)).toBe(false);
  });
});
