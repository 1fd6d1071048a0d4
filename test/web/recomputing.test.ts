// Recomputing an auction in the page: a right result agrees in every figure, and no single figure can be tampered with unseen.

import { describe, expect, it } from 'vitest';
import { type EndedAuction, recomputed } from '../../src/web/recomputing.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { answered } from './at-hand.ts';

const session = new MemorySession(new CommuneLife().tell(), ['anna', 'ben']);
const bonds = await answered<EndedAuction>(session, ['auction'], { auction: 'press-hall.bonds' });
const lease = await answered<EndedAuction>(session, ['auction'], { auction: 'press-hall.lease.1' });

/** Every way to alter one text, number or flag somewhere in a value. */
function* alterations(value: unknown): Generator {
  if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'number') yield value + 1;
  else if (typeof value === 'string') yield /^\d+$/.test(value) ? String(BigInt(value) + 1n) : `${value}x`;
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1);
      for (const altered of alterations(item)) yield value.with(index, altered);
    }
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value))
      for (const altered of alterations(item)) yield { ...value, [name]: altered };
}

function verdict(auction: EndedAuction): { readonly agrees: boolean; readonly faults: number } {
  const found = recomputed(auction);
  if (found === null) throw new Error('it has no result');
  return { agrees: found.lines.every(({ agrees }) => agrees), faults: found.faults.length };
}

describe('a bond auction', () => {
  it('agrees in every figure as it is', () => {
    const found = recomputed(bonds);
    expect(found?.bids).toBe(2);
    expect(found?.lines.length).toBeGreaterThan(10);
    expect(verdict(bonds)).toEqual({ agrees: true, faults: 0 });
  });

  it('does not agree when any one figure of its certificate is another', () => {
    const tampered = [...alterations(bonds.certificate)];
    expect(tampered.length).toBeGreaterThan(10);
    for (const certificate of tampered)
      expect([certificate, verdict({ ...bonds, certificate } as EndedAuction).agrees]).toEqual([
        certificate,
        false,
      ]);
  });

  it('does not agree when a bid is said to have got or to wait for something else', () => {
    for (const name of ['wonUnits', 'waitingUnits'] as const)
      for (const [index, bid] of bonds.bids.entries()) {
        const other = { ...bid, [name]: String(BigInt(bid[name] ?? 0) + 1n) };
        const tampered = { ...bonds, bids: bonds.bids.with(index, other) };
        expect(verdict(tampered).agrees).toBe(false);
        if (name === 'wonUnits') expect(verdict(tampered).faults).toBeGreaterThan(0);
      }
  });

  it('does not agree when a bid is hidden', () => {
    for (const index of bonds.bids.keys())
      expect(verdict({ ...bonds, bids: bonds.bids.toSpliced(index, 1) }).agrees).toBe(false);
  });

  it('without a result has nothing to compare', () => {
    expect(recomputed({ ...bonds, certificate: null })).toBeNull();
    expect(recomputed({ ...lease, result: null })).toBeNull();
  });
});

describe('a lease auction', () => {
  it('agrees as it is, and not when its result is another', () => {
    expect(verdict(lease).agrees).toBe(true);
    for (const result of alterations(lease.result))
      if ((result as { matched: boolean }).matched === (lease.result as { matched: boolean }).matched)
        expect([result, verdict({ ...lease, result }).agrees]).toEqual([result, false]);
  });
});
