// The members help an asset whose lenders wait for money that only the asset has to give (COMMUNE.md rules 14, 18, 20).

import { describe, expect, it } from 'vitest';
import { dueUnpaid } from '../../../src/contexts/bonds/facts.ts';
import { pools } from '../../../src/contexts/dividends/tables.ts';
import { poolOf } from '../../../src/contexts/dividends/facts.ts';
import { proposalDecided } from '../../../src/contexts/governance/facts.ts';
import { proposedKind } from '../../../src/contexts/governance/proposing.ts';
import { people } from '../../../src/contexts/membership/tables.ts';
import { sealedClock } from '../../../src/contexts/order/types.ts';
import { deviceOf } from '../ledger/stage.ts';
import { ASSET, day, House, type HouseOptions } from './house.ts';

const COUPON_1 = day('2026-04-15');

/** 112,000 are due and overdue, the fund holds 100,000, the pool what it is given. */
function shortHouse(poolMinor: bigint, options: HouseOptions = {}): House {
  const house = new House(options)
    .buy(40_000n)
    .rent(100_000n)
    .sealDate(COUPON_1 + 1);
  house.stage.put(pools, 'pool', { ...poolOf(house.stage.state), poolMinor });
  house.stage.put(sealedClock, 'now', { nowMs: house.stage.nowMs, finalLength: 0 });
  house.stage.enterprise('druckerei');
  const identity = 'ab'.repeat(32);
  house.stage.put(people, 'of-druckerei', {
    name: 'D',
    identity,
    share: 'held',
    home: null,
    lapsesAtMs: null,
  });
  return house;
}

function propose(house: House, amountMinor: bigint, asset = ASSET) {
  const action = { is: 'support-asset', asset, amountMinor } as const;
  return house.stage.say(proposedKind, { title: 'help', reason: '', action }, deviceOf('druckerei'));
}

function decide(house: House, amountMinor: bigint, passed = true): void {
  const action = { is: 'support-asset', asset: ASSET, amountMinor } as const;
  house.stage.raise(proposalDecided, { proposal: '00'.repeat(16), action, passed });
}

describe('help from the pool', () => {
  it('lets the lenders of a short asset be paid, so that dividends go on', () => {
    const house = shortHouse(50_000n);
    // a day late: 60,000, 30,000 and 10,000 at 4 % for one day are 6.67, 3.33 and 1.11
    expect(house.serve()).toBe('fund-short');
    expect(dueUnpaid(house.stage.state)).toBe(true);
    decide(house, 12_100n);
    expect(house.cashMinor).toBe(112_100n);
    expect(house.releasedMinor).toBe(-12_100n);
    // the bank of the stage holds the rent only
    expect(house.serve()).toBe('bank-short');
    house.capital(12_100n);
    expect(house.serve()).toBeNull();
    expect(dueUnpaid(house.stage.state)).toBe(false);
    expect(house.cashMinor).toBe(89n);
  });

  it('is at most what the pool holds when the vote passes', () => {
    const house = shortHouse(5_000n);
    decide(house, 12_000n);
    expect(house.releasedMinor).toBe(-5_000n);
  });

  it.each([
    ['the vote fails', shortHouse(50_000n), false],
    ['the pool is below zero', shortHouse(-1n), true],
    ['the fund suffices by then', shortHouse(50_000n).rent(20_000n), true],
    ['the pool has to give anyway', shortHouse(50_000n, { terms: { recourse: 'commune' } }), true],
  ] as const)('moves nothing when %s', (_why, house, passed) => {
    decide(house, 12_000n, passed);
    expect(house.releasedMinor).toBe(0n);
  });

  it('is proposed where an asset is short, for at most what the pool holds', () => {
    const house = shortHouse(50_000n);
    expect(propose(house, 1n, 'barn')).toMatchObject({
      rule: 'asset-not-short',
      figures: { asset: 'barn', dueMinor: 0n, cashMinor: 0n, recourse: 'nothing' },
    });
    expect(propose(shortHouse(50_000n).rent(20_000n), 50_001n)).toMatchObject({
      rule: 'asset-not-short',
      figures: { asset: ASSET, dueMinor: 112_011n, cashMinor: 120_000n, recourse: 'asset' },
    });
    expect(propose(house, 50_001n)).toEqual({
      rule: 'support-above-pool',
      figures: { poolMinor: 50_000n, amountMinor: 50_001n, asset: ASSET, missingMinor: 1n },
    });
    expect(propose(house, 50_000n)).toBeNull();
  });
});
