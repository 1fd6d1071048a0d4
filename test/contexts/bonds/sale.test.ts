// An asset with bonds is sold: what its holders get, who bears a shortfall, and what is left for the pool (COMMUNE.md rule 14).

import { describe, expect, it } from 'vitest';
import { dueUnpaid, outstandingMinor } from '../../../src/contexts/bonds/facts.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { assetSold } from '../../../src/contexts/property/facts.ts';
import { ASSET, day, House, START } from './house.ts';

const COUPON_1 = day('2026-04-15');

/** 608,001 for 1,208,001: interest is paid, and half of the principal is lost: 350,000, 200,000 and 50,000. */
function short(): House {
  return new House().buy(40_000n).sealDate(day('2026-03-15')).sell(608_001n);
}

describe('a sale', () => {
  it('pays accrued interest and principal, and the rest is common', () => {
    const house = new House()
      .buy(40_000n)
      .rent(50_000n)
      .sealDate(day('2026-03-15'))
      .sell(1_300_000n, 20_000n);
    // two months of interest, rounded for each holder: 4,667 + 2,667 + 667; 50,000 + 1,280,000 − 8,001 − 1,200,000
    expect(house.series).toMatchObject({
      state: 'liquidating',
      dueInterestMinor: 8_001n,
      duePrincipalMinor: 1_200_000n,
    });
    expect(house.releasedMinor).toBe(121_999n);
    expect(house.serve()).toBeNull();
    expect(house.told).toEqual(['paid', 'ended']);
    expect(house.cashMinor).toBe(0n);
    house.sealDate(START + 800);
    expect(house.series.interestPaidMinor).toBe(8_001n);
  });

  it('leaves a shortfall to the holders, in proportion, written down', () => {
    const house = new House().buy(40_000n).sealDate(day('2026-03-15')).sell(608_001n);
    expect(house.series).toMatchObject({ duePrincipalMinor: 600_000n, writtenDownMinor: 600_000n });
    expect(house.position('lena')).toMatchObject({ duePrincipalMinor: 350_000n, writtenDownMinor: 350_000n });
    expect(balanceOf(house.stage.state, accounts.writeDownGain(ASSET))).toBe(-600_000n);
    expect(balanceOf(house.stage.state, accounts.bondsPayable(ASSET))).toBe(-600_000n);
    expect(house.releasedMinor).toBe(0n);
    expect(house.serve()).toBeNull();
    expect(balanceOf(house.stage.state, accounts.bondsPayable(ASSET))).toBe(0n);
    expect(house.told).toEqual(['paid', 'ended']);
  });

  describe('with a shortfall', () => {
    it('gives late rent to the holders who lost, in proportion, and the rest to the pool', () => {
      const house = short();
      house.serve();
      house.rent(60_001n);
      expect(house.series).toMatchObject({ state: 'liquidating', duePrincipalMinor: 60_001n });
      expect(house.series.writtenDownMinor).toBe(539_999n);
      const due = ['lena', 'mira', 'otto'].map((name) => house.position(name).duePrincipalMinor);
      // 35,000.58, 20,000.33 and 5,000.08: the last unit goes to the largest remainder
      expect(due).toEqual([35_001n, 20_000n, 5_000n]);
      expect(house.position('lena').writtenDownMinor).toBe(314_999n);
      expect(balanceOf(house.stage.state, accounts.writeDownGain(ASSET))).toBe(-539_999n);
      expect(balanceOf(house.stage.state, accounts.bondsPayable(ASSET))).toBe(-60_001n);
      expect(house.releasedMinor).toBe(0n);
      expect(house.serve()).toBeNull();
      expect(house.told).toEqual(['paid', 'ended', 'reopened', 'ended']);
      house.rent(540_000n);
      expect(house.series).toMatchObject({ duePrincipalMinor: 539_999n, writtenDownMinor: 0n });
      expect(house.releasedMinor).toBe(1n);
      expect(house.serve()).toBeNull();
      expect(house.position('lena')).toMatchObject({ principalPaidMinor: 700_000n, writtenDownMinor: 0n });
      house.rent(5n);
      expect(house.releasedMinor).toBe(6n);
      expect(house.series.state).toBe('ended');
    });

    it('gives late rent to lost interest first', () => {
      const house = new House().buy(40_000n).sealDate(day('2026-03-15')).sell(1n);
      house.rent(8_002n);
      expect(house.series).toMatchObject({ dueInterestMinor: 8_001n, duePrincipalMinor: 2n });
      expect(house.position('lena').dueInterestMinor).toBe(4_667n);
    });

    it('adds late rent to what is not paid out yet, and is overdue on the day after', () => {
      const house = short().rent(100n);
      expect(house.series).toMatchObject({ state: 'liquidating', duePrincipalMinor: 600_100n });
      expect(house.serve()).toBeNull();
      expect(house.told).toEqual(['paid', 'ended']);
      house.rent(100n).sealDate(house.today + 1);
      expect(dueUnpaid(house.stage.state)).toBe(true);
      house.serve();
      expect(dueUnpaid(house.stage.state)).toBe(false);
    });
  });

  it('leaves a shortfall to the pool where the terms say so', () => {
    const terms = { recourse: 'commune' } as const;
    const house = new House({ terms }).buy(40_000n).sealDate(day('2026-03-15')).sell(608_001n);
    expect(house.series).toMatchObject({ duePrincipalMinor: 1_200_000n, writtenDownMinor: 0n });
    expect(house.releasedMinor).toBe(-600_000n);
  });

  it('for nothing ends the series at once', () => {
    const house = new House().buy(40_000n).sealDate(day('2026-03-15')).sell(0n);
    expect(house.told).toEqual(['paid', 'ended']);
    expect(outstandingMinor(house.stage.state, ASSET)).toBe(0n);
    expect(house.series.writtenDownMinor).toBe(1_208_001n);
  });

  it('for nothing ends what was overdue, too: it is written down and blocks no dividend', () => {
    const house = new House().buy(40_000n).sealDate(COUPON_1 + 1);
    expect(dueUnpaid(house.stage.state)).toBe(true);
    house.sell(0n);
    expect(house.told).toEqual(['paid', 'ended']);
    expect(dueUnpaid(house.stage.state)).toBe(false);
  });

  it('leaves what was overdue so until it is paid', () => {
    const house = new House()
      .buy(40_000n)
      .sealDate(COUPON_1 + 1)
      .sell(500_000n);
    expect(dueUnpaid(house.stage.state)).toBe(true);
    expect(house.serve()).toBeNull();
    expect(dueUnpaid(house.stage.state)).toBe(false);
  });

  it('that is dated before the last coupon date takes no interest back', () => {
    const house = new House().buy(40_000n).sealDate(COUPON_1);
    const before = house.series.dueInterestMinor;
    const proceeds = { proceedsMinor: 2_000_000n, saleCostsMinor: 0n };
    house.stage.raise(assetSold, { asset: ASSET, date: COUPON_1 - 20, ...proceeds });
    expect(house.series.dueInterestMinor).toBe(before);
  });

  it('of a free asset goes to the pool', () => {
    const house = new House().buy(40_000n).rent(1_300_000n).sealDate(COUPON_1);
    house.serve();
    const before = house.releasedMinor;
    house.sell(500_000n, 20_000n);
    expect(house.releasedMinor - before).toBe(480_000n);
  });
});
