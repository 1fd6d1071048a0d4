import { describe, expect, test } from 'vitest';
import { leaseInForce } from '../../../src/contexts/leases/facts.ts';
import { accounts } from '../../../src/contexts/ledger/facts.ts';
import { seriesEnded, seriesFailed, seriesPaid } from '../../../src/contexts/bonds/facts.ts';
import { seriesRows } from '../../../src/contexts/bonds/tables.ts';
import { surrenderedKind } from '../../../src/contexts/leases/surrender.ts';
import {
  assetBought,
  assetCostPaid,
  assetOf,
  assetSold,
  awaitsPurchaseVote,
  awaitsSaleVote,
  bookValueOf,
  fundingOpened,
  isFree,
  isOwned,
  lettingOpened,
} from '../../../src/contexts/property/facts.ts';
import { boughtKind, costPaidKind } from '../../../src/contexts/property/purchases.ts';
import { requestWithdrawnKind } from '../../../src/contexts/property/requests.ts';
import { soldKind } from '../../../src/contexts/property/sales.ts';
import { moves } from '../../../src/contexts/property/tables.ts';
import { deviceOf } from '../ledger/stage.ts';
import { AssetStage, BEGINS, day, REQUEST } from './asset-stage.ts';

function wayOf(stage: AssetStage, asset = 'hall'): string {
  return stage.state
    .range(moves, { prefix: `${asset}/` })
    .map(([, { to }]) => to)
    .join(' ');
}

describe('from the request to the lease', () => {
  test('the vote opens the auction for both limits, rounded up to whole bonds, on the terms of the charter', () => {
    const stage = new AssetStage();
    stage.charter('bond-face', '300000');
    stage.charter('surplus', 'pool');
    stage.charter('recourse', 'commune');
    stage.request();
    expect(stage.stateOf()).toBe('requested');
    expect(awaitsPurchaseVote(stage.state, 'hall')).toBe(true);
    stage.charter('bond-face', '1');
    stage.vote({ is: 'purchase', asset: 'hall' });
    expect(assetOf(stage.state, 'hall')).toMatchObject({
      state: 'bond-auction',
      purchaseVote: 'ab'.repeat(16),
    });
    expect(awaitsPurchaseVote(stage.state, 'hall')).toBe(false);
    const terms = {
      ...REQUEST.series,
      targetMinor: 50_100_000n,
      faceMinor: 300_000n,
      surplus: 'pool',
      recourse: 'commune',
    };
    expect(stage.heardOf(fundingOpened)).toEqual([{ asset: 'hall', terms }]);
  });

  test('a rejected vote, a second vote and a vote about nothing change nothing', () => {
    const stage = new AssetStage();
    stage.request();
    stage.vote({ is: 'purchase', asset: 'hall' }, false);
    stage.vote({ is: 'purchase', asset: 'nothing' });
    expect(stage.stateOf()).toBe('requested');
    stage.vote({ is: 'purchase', asset: 'hall' });
    stage.vote({ is: 'purchase', asset: 'hall' });
    expect(stage.heardOf(fundingOpened)).toHaveLength(1);
  });

  test('a request is taken back until the vote', () => {
    const stage = new AssetStage();
    stage.request();
    expect(
      stage.say(requestWithdrawnKind, { asset: 'hall', enterprise: 'print' }, deviceOf('print')),
    ).toBeNull();
    expect(stage.stateOf()).toBe('withdrawn');
    stage.vote({ is: 'purchase', asset: 'hall' });
    expect(wayOf(stage)).toBe('requested withdrawn');
  });

  test('a vote for a tenant who has left withdraws the request', () => {
    const stage = new AssetStage();
    stage.request();
    stage.leave('print');
    stage.vote({ is: 'purchase', asset: 'hall' });
    expect(stage.stateOf()).toBe('withdrawn');
    expect(stage.heardOf(fundingOpened)).toEqual([]);
  });

  test.each(['not cleared', 'not paid'])('an auction that is %s fails the request', (fault) => {
    const stage = new AssetStage();
    stage.request();
    stage.vote({ is: 'purchase', asset: 'hall' });
    stage.clear('hall', fault === 'not paid');
    expect(stage.stateOf()).toBe(fault === 'not paid' ? 'bond-auction' : 'failed');
    stage.raise(seriesFailed, { asset: 'hall' });
    expect(stage.stateOf()).toBe('failed');
    stage.raise(seriesPaid, { asset: 'hall' });
    expect(stage.stateOf()).toBe('failed');
  });

  test('bought: price and costs are in the books, the lease begins, what is left over is told', () => {
    const stage = new AssetStage();
    stage.buy();
    expect(stage.stateOf()).toBe('leased');
    expect(isOwned(assetOf(stage.state, 'hall'))).toBe(true);
    expect(isFree(assetOf(stage.state, 'hall'))).toBe(false);
    expect(assetOf(stage.state, 'hall')?.couponPpm).toBe(45_000n);
    expect(stage.balance(accounts.property('hall'))).toBe(49_500_000n);
    expect(stage.balance(accounts.bank())).toBe(500_000n);
    expect(stage.heardOf(assetBought)).toEqual([
      {
        asset: 'hall',
        date: BEGINS,
        agreement: { tenant: 'print', ...REQUEST.agreement },
        leftOverMinor: 500_000n,
      },
    ]);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({
      id: 'hall.1',
      tenant: 'print',
      rentMinor: 900_000n,
    });
    stage.raise(seriesEnded, { asset: 'hall' });
    expect(isFree(assetOf(stage.state, 'hall'))).toBe(true);
    expect(stage.stateOf()).toBe('leased');
  });

  test('bought although the tenant has left since: the asset is offered to the others at once', () => {
    const stage = new AssetStage();
    stage.fund();
    stage.leave('print');
    stage.say(
      // the purchase itself needs no tenant
      boughtKind,
      { asset: 'hall', priceMinor: 48_000_000n, costsMinor: 0n, date: BEGINS, reference: '' },
    );
    expect(stage.stateOf()).toBe('lease-auction');
    expect(stage.balance(accounts.rentIncome('hall'))).toBe(0n);
    expect(leaseInForce(stage.state, 'hall')).toBeNull();
  });
});

describe('an asset in the hands of the commune', () => {
  test('costs are posted by asset and kind', () => {
    const stage = new AssetStage();
    stage.buy();
    const cost = {
      asset: 'hall',
      kind: 'insurance',
      amountMinor: 64_000n,
      date: BEGINS + 3,
      reference: 'policy',
    };
    expect(stage.say(costPaidKind, cost)).toBeNull();
    expect(stage.balance(accounts.costs('hall', 'insurance'))).toBe(64_000n);
    expect(stage.balance(accounts.bank())).toBe(436_000n);
    expect(stage.heardOf(assetCostPaid)).toEqual([{ asset: 'hall', amountMinor: 64_000n, date: BEGINS + 3 }]);
  });

  test('depreciation runs monthly from the purchase, sums exactly and then stops', () => {
    const stage = new AssetStage(day('2026-01-31'));
    stage.buy({ depreciation: { months: 7, residualMinor: 1_000_000n } });
    const months: bigint[] = [];
    let before = 0n;
    for (const iso of [
      '2026-02-27',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-08-31',
    ]) {
      stage.sealDay(day(iso));
      const now = -stage.balance(accounts.accumulatedDepreciation('hall'));
      months.push(now - before);
      before = now;
    }
    // 48,500,000 in seven months; the last seal passes two of them
    expect(months).toEqual([0n, 6_928_571n, 6_928_572n, 6_928_571n, 6_928_572n, 6_928_571n, 13_857_143n]);
    expect(stage.balance(accounts.depreciation('hall'))).toBe(48_500_000n);
    stage.sealDay(day('2028-01-01'));
    expect(bookValueOf(stage.state, 'hall')).toEqual({
      costMinor: 49_500_000n,
      depreciatedMinor: 48_500_000n,
      monthsDone: 7,
    });
  });
});

/** A hall whose tenant has surrendered, and which is offered for lease. */
function emptied(emptyAuctions = '2'): AssetStage {
  const stage = new AssetStage();
  stage.charter('empty-auctions', emptyAuctions);
  stage.buy({ depreciation: { months: 480, residualMinor: 1_500_000n } });
  stage.say(surrenderedKind, { asset: 'hall', enterprise: 'print' }, deviceOf('print'));
  stage.sealDay(BEGINS + 90);
  return stage;
}

describe('an asset without a tenant', () => {
  test('is offered at once at debt service and costs', () => {
    const stage = emptied();
    expect(wayOf(stage)).toBe('requested bond-auction funded leased returned lease-auction');
    // the stage keeps no series, so no debt service
    expect(stage.heardOf(lettingOpened)).toEqual([
      { asset: 'hall', reserveMinor: 100_000n, periodMonths: 1 },
    ]);
  });

  test('is offered at the debt service of what is outstanding, and costs', () => {
    const stage = new AssetStage();
    stage.buy();
    stage.put(seriesRows, 'hall', {
      terms: {
        ...REQUEST.series,
        targetMinor: 50_000_000n,
        faceMinor: 10_000n,
        surplus: 'redeem',
        recourse: 'asset',
      },
      state: 'running',
      ratePpm: 45_000n,
      payUntilMs: 0,
      paidUnits: 5_000n,
      startDate: BEGINS,
      coupons: 20,
      accruedToDate: BEGINS,
      nextCouponMs: 0,
      outstandingUnits: 2_400n,
      dueInterestMinor: 0n,
      duePrincipalMinor: 0n,
      overdue: false,
      interestPaidMinor: 0n,
      principalPaidMinor: 0n,
      writtenDownMinor: 0n,
    });
    stage.leave('print');
    // a month of 4.5 % on 24,000,000, and a sixtieth of it, as twenty quarters of forty have passed
    const reserveMinor = 90_000n + 400_000n + 100_000n;
    expect(stage.heardOf(lettingOpened)).toEqual([{ asset: 'hall', reserveMinor, periodMonths: 1 }]);
  });

  test('is let to the winner, and only auctions in a row count', () => {
    const stage = emptied();
    stage.settleLetting(null);
    expect(stage.stateOf()).toBe('lease-auction');
    stage.settleLetting('garden');
    expect(stage.stateOf()).toBe('leased');
    expect(assetOf(stage.state, 'hall')?.emptyAuctions).toBe(0);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({
      id: 'hall.2',
      tenant: 'garden',
      rentMinor: 800_000n,
    });
  });

  test('is offered again when the winner has left meanwhile', () => {
    const stage = emptied();
    stage.leave('garden');
    stage.settleLetting('garden');
    expect(wayOf(stage)).toBe(
      'requested bond-auction funded leased returned lease-auction leased returned lease-auction',
    );
    expect(leaseInForce(stage.state, 'hall')).toBeNull();
  });

  test.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
  ])('is liquidated after %s auctions without a bid', (parameter, auctions) => {
    const stage = emptied(parameter);
    for (let count = 1; count <= auctions; count += 1) {
      expect(stage.stateOf()).toBe('lease-auction');
      stage.settleLetting(null);
    }
    expect(stage.stateOf()).toBe('liquidating');
    expect(stage.heardOf(lettingOpened)).toHaveLength(auctions);
    stage.settleLetting('garden');
    expect(stage.stateOf()).toBe('liquidating');
    expect(leaseInForce(stage.state, 'hall')).toBeNull();
  });

  test('a vote to sell counts only while it is liquidated', () => {
    const stage = emptied('1');
    stage.vote({ is: 'sell', asset: 'hall', leastMinor: 1n });
    expect(assetOf(stage.state, 'hall')?.saleVote).toBeNull();
    stage.settleLetting(null);
    expect(awaitsSaleVote(stage.state, 'hall')).toBe(true);
    stage.vote({ is: 'sell', asset: 'hall', leastMinor: 40_000_000n });
    stage.vote({ is: 'sell', asset: 'hall', leastMinor: 39_000_000n });
    expect(assetOf(stage.state, 'hall')?.saleVote).toMatchObject({
      leastMinor: 39_000_000n,
      date: stage.today,
    });
  });

  test.each([
    { proceedsMinor: 40_000_000n, gain: 0n, loss: 9_200_000n },
    { proceedsMinor: 60_000_000n, gain: 10_800_000n, loss: 0n },
  ])('is sold for $proceedsMinor', ({ proceedsMinor, gain, loss }) => {
    const stage = emptied('1');
    // three months of depreciation at 100,000
    stage.sealDay(day('2026-04-01'));
    stage.settleLetting(null);
    stage.vote({ is: 'sell', asset: 'hall', leastMinor: 40_000_000n });
    const bankMinor = stage.balance(accounts.bank());
    const sale = {
      asset: 'hall',
      buyer: 'Stadtwerke',
      proceedsMinor,
      saleCostsMinor: 900_000n,
      date: stage.today,
      reference: 'n',
    };
    expect(stage.say(soldKind, sale)).toBeNull();
    expect(stage.stateOf()).toBe('liquidated');
    expect(stage.balance(accounts.bank()) - bankMinor).toBe(proceedsMinor - 900_000n);
    expect(stage.balance(accounts.property('hall'))).toBe(0n);
    expect(stage.balance(accounts.accumulatedDepreciation('hall'))).toBe(0n);
    expect(stage.balance(accounts.saleGain('hall'))).toBe(-gain);
    expect(stage.balance(accounts.saleLoss('hall'))).toBe(loss);
    expect(stage.balance(accounts.costs('hall', 'sale'))).toBe(900_000n);
    expect(stage.heardOf(assetSold)).toEqual([
      { asset: 'hall', date: stage.today, proceedsMinor, saleCostsMinor: 900_000n },
    ]);
    const depreciated = stage.balance(accounts.depreciation('hall'));
    stage.sealDay(day('2027-01-01'));
    expect(stage.balance(accounts.depreciation('hall'))).toBe(depreciated);
    expect(isOwned(assetOf(stage.state, 'hall'))).toBe(false);
  });
});
