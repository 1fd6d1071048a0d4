// The life of a running series: coupon dates, payment, early redemption, the pool, overdue coupons, the end (rules 10, 15, 18).

import { describe, expect, it } from 'vitest';
import {
  debtServiceOf,
  dueUnpaid,
  lateInterestOn,
  outstandingMinor,
} from '../../../src/contexts/bonds/facts.ts';
import { servicePaidKind } from '../../../src/contexts/bonds/serving.ts';
import { couponRecords, servicePayments } from '../../../src/contexts/bonds/tables.ts';
import { seriesHistory } from '../../../src/views/lender-history.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import { accounts, balanceOf, posted } from '../../../src/contexts/ledger/facts.ts';
import { leases, leasesInForce } from '../../../src/contexts/leases/tables.ts';
import { agenda } from '../../../src/kernel/kind.ts';
import { FOUNDED_DAYS_BEFORE, STRANGER } from '../ledger/stage.ts';
import { ASSET, day, House, START } from './house.ts';

const COUPON_1 = day('2026-04-15');
const COUPON_2 = day('2026-07-15');

describe('a coupon date', () => {
  it('makes interest and planned bonds due to all holders, and the treasurer pays them', () => {
    const house = new House().buy(40_000n).rent(112_000n).sealDate(COUPON_1);
    // 1,200,000 × 4 % ÷ 4 = 12,000; 120 bonds in 12 quarters are 10 each
    expect(house.series).toMatchObject({ dueInterestMinor: 12_000n, duePrincipalMinor: 100_000n });
    expect(house.position('lena')).toMatchObject({ dueInterestMinor: 7_000n, duePrincipalMinor: 60_000n });
    expect(house.position('mira')).toMatchObject({ dueInterestMinor: 4_000n, duePrincipalMinor: 30_000n });
    expect(house.position('otto')).toMatchObject({ dueInterestMinor: 1_000n, duePrincipalMinor: 10_000n });
    expect(outstandingMinor(house.stage.state, ASSET)).toBe(1_200_000n);
    expect(house.serve()).toBeNull();
    expect(house.position('lena')).toMatchObject({
      outstandingUnits: 64n,
      interestPaidMinor: 7_000n,
      principalPaidMinor: 60_000n,
      dueInterestMinor: 0n,
    });
    expect(outstandingMinor(house.stage.state, ASSET)).toBe(1_100_000n);
    expect(balanceOf(house.stage.state, accounts.bondsPayable(ASSET))).toBe(-1_100_000n);
    expect(balanceOf(house.stage.state, accounts.interest(ASSET))).toBe(12_000n);
    expect(balanceOf(house.stage.state, accounts.interestPayable(ASSET))).toBe(0n);
    expect(house.cashMinor).toBe(0n);
  });

  it('redeems early in whole bonds what is left above the reserve', () => {
    const house = new House().buy(40_000n).rent(175_000n).sealDate(COUPON_1);
    // 175,000 − 112,000 due − 40,000 reserve = 23,000: two bonds
    expect(house.series).toMatchObject({ duePrincipalMinor: 120_000n, outstandingUnits: 108n });
    expect(house.stage.state.get(couponRecords, `${ASSET}/${'1'.padStart(16, '0')}`)).toMatchObject({
      scheduledUnits: 10n,
      earlyUnits: 2n,
    });
    house.serve();
    house.rent(112_000n).sealDate(COUPON_2);
    // Two of the ten of this quarter are redeemed already; 43,000 + 112,000 − 10,800 − 80,000 − 40,000 = 24,200: two more
    expect(house.series).toMatchObject({ dueInterestMinor: 10_800n, duePrincipalMinor: 100_000n });
  });

  it('reckons the reserve from the rent of the lease in force', () => {
    const house = new House().buy(40_000n).newLease(20_000n).rent(152_000n).sealDate(COUPON_1);
    expect(house.series.duePrincipalMinor).toBe(120_000n);
  });

  it('reckons the reserve from the rent that a review has raised', () => {
    const house = new House().buy(40_000n);
    house.stage.put(leasesInForce, ASSET, `${ASSET}.1`);
    house.stage.put(leases, `${ASSET}.1`, {
      asset: ASSET,
      tenant: 'druckerei',
      rentMinor: 63_000n,
      periodMonths: 1,
      termPeriods: 36,
      depositMinor: 0n,
      noticeDays: 30,
      indexPpm: 0n,
      startDate: START,
      periodsDue: 3,
      reviewedMonths: 0,
      nextReviewMonths: 60,
      underReview: false,
      endsDate: START + 1_000,
      endsWhy: 'term',
      successor: null,
      ended: false,
    });
    // 184,999 − 112,000 due − 63,000 reserve is one minor unit short of a bond
    house.rent(184_999n).sealDate(COUPON_1);
    expect(house.series.duePrincipalMinor).toBe(100_000n);
  });

  it('lets the surplus through to the pool where the terms say so, but saves up for a bullet', () => {
    const terms = { surplus: 'pool', redemption: 'bullet' } as const;
    const house = new House({ terms }).buy(40_000n).rent(200_000n).sealDate(COUPON_1);
    // 200,000 − 12,000 interest − 40,000 reserve − 100,000 saved of the principal
    expect(house.releasedMinor).toBe(48_000n);
    expect(house.series).toMatchObject({ duePrincipalMinor: 0n, outstandingUnits: 120n });
  });

  it('counts what the purchase left over', () => {
    const house = new House().buy(40_000n, 60_000n).rent(112_000n).sealDate(COUPON_1);
    expect(house.series.duePrincipalMinor).toBe(120_000n);
  });

  it('counts what was paid for the asset before it was bought', () => {
    const house = new House().payInAll().cost(5_000n);
    expect(house.releasedMinor).toBe(0n);
    expect(house.cashMinor).toBe(-5_000n);
  });

  it('bears interest again on principal that stays unpaid for another period', () => {
    const house = new House({ terms: { termMonths: 3 } }).buy(40_000n).sealDate(COUPON_1);
    expect(house.series).toMatchObject({ outstandingUnits: 0n, duePrincipalMinor: 1_200_000n });
    house.sealDate(COUPON_2);
    expect(house.series).toMatchObject({ dueInterestMinor: 24_000n, duePrincipalMinor: 1_200_000n });
    house.rent(1_224_000n);
    expect(house.serve()).toBeNull();
    expect(house.told).toEqual(['paid', 'ended']);
    house.sealDate(COUPON_2 + 400);
    expect(house.series.dueInterestMinor).toBe(0n);
  });
});

describe('principal that is paid late', () => {
  it('bears its coupon to the day of the payment, for each holder', () => {
    const house = new House().buy(40_000n).sealDate(COUPON_1 + 20);
    // 60,000, 30,000 and 10,000 at 4 % for 20 days of 360: 133.3, 66.7 and 22.2; the 7,000, 4,000 and 1,000 of interest bear none
    expect(lateInterestOn(house.stage.state, ASSET, COUPON_1)).toBe(0n);
    expect(lateInterestOn(house.stage.state, ASSET, house.today)).toBe(222n);
    house.rent(112_221n);
    expect(house.stage.say(servicePaidKind, { asset: ASSET, date: house.today, reference: '' })).toEqual({
      rule: 'fund-short',
      figures: {
        asset: ASSET,
        dueMinor: 112_222n,
        paymentDate: house.today,
        lateInterestMinor: 222n,
        cashMinor: 112_221n,
        missingMinor: 1n,
      },
    });
    house.rent(1n);
    expect(house.serve()).toBeNull();
    expect(house.position('lena')).toMatchObject({ interestPaidMinor: 7_133n, dueInterestMinor: 0n });
    expect(house.position('mira')).toMatchObject({ interestPaidMinor: 4_067n });
    expect(house.position('otto')).toMatchObject({ interestPaidMinor: 1_022n });
    expect(house.series).toMatchObject({ interestPaidMinor: 12_222n, dueInterestMinor: 0n });
    expect(balanceOf(house.stage.state, accounts.interest(ASSET))).toBe(12_222n);
    expect(balanceOf(house.stage.state, accounts.interestPayable(ASSET))).toBe(0n);
    expect(house.stage.state.range(servicePayments)[0]?.[1]).toMatchObject({ lateInterestMinor: 222n });
    // what lives on bears the whole of its next coupon, no more: 1,100,000 × 4 % ÷ 4
    house.sealDate(COUPON_2);
    expect(house.series.dueInterestMinor).toBe(11_000n);
  });

  it('bears it for the days after the last of several coupon dates that went by', () => {
    const house = new House({ terms: { termMonths: 3 } }).buy(40_000n).sealDate(COUPON_2 + 10);
    // two quarters of 12,000, and ten days: 1,200,000 × 4 % × 10 ÷ 360, rounded for each holder
    house.rent(1_225_333n);
    expect(house.serve()).toBeNull();
    expect(house.series).toMatchObject({ state: 'ended', interestPaidMinor: 25_333n });
    expect(house.cashMinor).toBe(0n);
  });

  it('bears nothing when it is paid on its day, and nothing after a sale', () => {
    const paid = new House().buy(40_000n).rent(112_000n).sealDate(COUPON_1);
    paid.serve();
    expect(paid.series.interestPaidMinor).toBe(12_000n);
    const sold = new House().buy(40_000n).sealDate(day('2026-03-15')).sell(608_001n);
    sold.sealDate(day('2026-08-01'));
    expect(lateInterestOn(sold.stage.state, ASSET, sold.today)).toBe(0n);
    expect(sold.serve()).toBeNull();
    expect(sold.told).toEqual(['paid', 'ended']);
  });
});

describe('an overdue coupon', () => {
  it('is overdue from the day after until it is paid', () => {
    const house = new House().buy(40_000n).sealDate(COUPON_1);
    expect(dueUnpaid(house.stage.state)).toBe(false);
    house.sealDate(COUPON_1 + 1);
    expect(dueUnpaid(house.stage.state)).toBe(true);
    house.sealDate(COUPON_2 + 1).rent(500_000n);
    expect(house.serve()).toBeNull();
    expect(dueUnpaid(house.stage.state)).toBe(false);
  });

  it('that was paid on its day never was', () => {
    const house = new House().buy(40_000n).rent(112_000n).sealDate(COUPON_1);
    house.serve();
    house.sealDate(COUPON_1 + 30);
    expect(dueUnpaid(house.stage.state)).toBe(false);
  });
});

describe('the end', () => {
  it('comes with the last bond: the fund and later rent are common', () => {
    const house = new House().buy(40_000n).rent(1_300_000n).sealDate(COUPON_1);
    expect(house.series.outstandingUnits).toBe(0n);
    expect(house.told).toEqual(['paid']);
    house.serve();
    expect(house.told).toEqual(['paid', 'ended']);
    expect(house.releasedMinor).toBe(88_000n);
    house.rent(40_000n).cost(3_000n);
    expect(house.releasedMinor).toBe(125_000n);
    expect(house.cashMinor).toBe(0n);
    expect(debtServiceOf(house.stage.state, ASSET, 1)).toBe(0n);
  });

  it('leaves no coupon date behind', () => {
    const redeemed = new House().buy(40_000n).rent(1_300_000n).sealDate(COUPON_1);
    redeemed.serve();
    const sold = new House().buy(40_000n).sell(2_000_000n);
    for (const { stage } of [redeemed, sold])
      expect(stage.state.range(agenda).filter(([key]) => key.includes('/bonds.coupon-falls/'))).toEqual([]);
  });

  it('runs to the last date of the plan', () => {
    const house = new House({ reserveMonths: 60 }).buy(40_000n);
    for (let n = 1; n <= 12; n++) {
      house.rent(112_000n);
      house.sealDate(
        day(`${2026 + Math.floor((3 * n) / 12)}-${String(1 + ((3 * n) % 12)).padStart(2, '0')}-15`),
      );
      expect(house.series.outstandingUnits).toBe(120n - 10n * BigInt(n));
      expect(house.serve()).toBeNull();
    }
    expect(house.told).toEqual(['paid', 'ended']);
    expect(house.position('otto')).toMatchObject({ principalPaidMinor: 100_000n, outstandingUnits: 0n });
  });
});

describe('the service that is left', () => {
  it('is reckoned from the principal and the months left', () => {
    const house = new House({ reserveMonths: 60 }).buy(40_000n).rent(112_000n).sealDate(COUPON_1);
    house.serve();
    // 1,100,000 × 4 % ÷ 12 = 3,666.7; 1,100,000 ÷ 33 = 33,333.3
    expect(debtServiceOf(house.stage.state, ASSET, 1)).toBe(3_667n + 33_334n);
  });
});

describe('paying from the pool', () => {
  it('happens where the series has recourse to the commune, as a claim on the pool', () => {
    const house = new House({ terms: { recourse: 'commune' } }).buy(40_000n).rent(12_000n).sealDate(COUPON_1);
    house.stage.raise(posted, {
      date: START,
      what: 'capital received',
      lines: [
        { account: accounts.bank(), minor: 100_000n },
        { account: accounts.capital(), minor: -100_000n },
      ],
    });
    expect(house.serve()).toBeNull();
    expect(house.releasedMinor).toBe(-100_000n);
    expect(house.cashMinor).toBe(0n);
  });
});

describe('refusals', () => {
  it('of paying the service, each in turn', () => {
    const house = new House().buy(40_000n).rent(12_000n);
    const say = (asset: string, date: number, author?: string) =>
      house.stage.say(servicePaidKind, { asset, date, reference: '' }, author)?.rule ?? null;
    expect(say('no-such', START + 999, STRANGER)).toBe('author-is-no-treasurer');
    expect(say('no-such', START + 999)).toBe('series-unknown');
    expect(say(ASSET, START + 999)).toBe('nothing-due');
    house.sealDate(COUPON_1);
    expect(say(ASSET, START + 999)).toBe('date-too-far-ahead');
    expect(say(ASSET, START - FOUNDED_DAYS_BEFORE - 1)).toBe('date-before-founding');
    expect(house.stage.say(periodClosedKind, { through: START - 15 })).toBeNull();
    expect(say(ASSET, START - 15)).toBe('period-closed');
    expect(say(ASSET, COUPON_1)).toBe('fund-short');
    house.rent(100_000n);
    house.stage.raise(posted, {
      date: COUPON_1,
      what: 'common cost paid',
      lines: [
        { account: accounts.bank(), minor: -1n },
        { account: accounts.commonCosts('fees'), minor: 1n },
      ],
    });
    expect(say(ASSET, COUPON_1)).toBe('bank-short');
    expect(servicePaidKind.rules.map(({ name }) => name)).toEqual([
      'author-is-no-treasurer',
      'series-unknown',
      'nothing-due',
      'date-too-far-ahead',
      'date-before-founding',
      'period-closed',
      'fund-short',
      'bank-short',
    ]);
  });
});

describe('tax withheld on interest', () => {
  it('is rounded down for each holder, owed to the office, and told to the lender', () => {
    const house = new House().buy(40_000n).sealDate(COUPON_1);
    house.stage.charter('interest-tax', '250000');
    house.stage.charter('interest-surcharge', '55000');
    house.rent(112_000n);
    expect(house.serve()).toBeNull();
    // 7,000, 4,000 and 1,000 of interest: 1,750 + 96, 1,000 + 55, 250 + 13
    const withheld = 1_846n + 1_055n + 263n;
    expect(balanceOf(house.stage.state, accounts.taxPayable())).toBe(-withheld);
    expect(balanceOf(house.stage.state, accounts.interestPayable(ASSET))).toBe(0n);
    expect(house.position('lena')).toMatchObject({ interestPaidMinor: 7_000n });
    expect(house.stage.state.range(servicePayments)[0]?.[1]).toMatchObject({ withheldMinor: withheld });
    expect(house.cashMinor).toBe(0n);
    const told = seriesHistory(house.stage.state, ASSET).get('outside.lena')?.events ?? [];
    expect(told.find(({ is }) => is === 'paid')).toMatchObject({
      interestMinor: 7_000n,
      withheldMinor: 1_846n,
    });
  });
});
