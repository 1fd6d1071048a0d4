// What the commune tells of its life, and that nothing of persons is in it.

import { describe, expect, it } from 'vitest';
import { type Auction, auctions, rentResults } from '../../src/contexts/auctions/tables.ts';
import { sealedClock } from '../../src/contexts/order/facts.ts';
import { Layer, MemoryState } from '../../src/kernel/state.ts';
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

  it('tell the same instants whenever they are read: where nobody bid, and where the tenant matched before its time was over', () => {
    const lease: Auction = {
      asset: 'press-hall',
      offer: { is: 'lease', reserveMinor: 1n, periodMonths: 3, format: 'first', tenant: 'druckerei' },
      opensAtMs: 0,
      closesAtMs: 1_000,
      revealsUntilMs: 2_000,
      sealedBids: 0,
      revealedBids: 0,
      state: 'settled',
      matching: null,
    };
    const matching = { untilMs: 3_000, bestRentMinor: 5n };
    const result = { bids: 1, bestRentMinor: 5n, winner: 'druckerei', rentMinor: 5n };
    const ends = [1_000, 1_500, 2_500, 9_000].map((nowMs) => {
      const one = new Layer(new MemoryState());
      one.put(sealedClock, 'now', { nowMs, finalLength: 0 });
      one.put(auctions, 'nobody', lease);
      one.put(auctions, 'matched', { ...lease, sealedBids: 1, matching });
      one.put(rentResults, 'matched', { ...result, matched: true });
      one.put(auctions, 'unmatched', { ...lease, sealedBids: 1, matching });
      one.put(rentResults, 'unmatched', { ...result, matched: false });
      return notices(one, 10).flatMap((notice) =>
        notice.is === 'auction-failed' || notice.is === 'lease-won' ? [[notice.auction, notice.atMs]] : [],
      );
    });
    for (const told of ends)
      expect(told).toEqual([
        ['unmatched', 3_000],
        ['matched', 2_000],
        ['nobody', 1_000],
      ]);
  });

  it('are for the members until the charter says otherwise', () => {
    expect(areNoticesPublic(state)).toBe(false);
  });
});
