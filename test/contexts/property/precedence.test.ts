import { describe, expect, test } from 'vitest';
import { accounts, posted } from '../../../src/contexts/ledger/facts.ts';
import { lastClosing } from '../../../src/contexts/ledger/tables.ts';
import { surrenderedKind } from '../../../src/contexts/leases/surrender.ts';
import { boughtKind, costPaidKind } from '../../../src/contexts/property/purchases.ts';
import { requestedKind, requestWithdrawnKind } from '../../../src/contexts/property/requests.ts';
import type { Requested } from '../../../src/contexts/property/request-terms.ts';
import { soldKind } from '../../../src/contexts/property/sales.ts';
import { deviceOf, STRANGER, TREASURER } from '../ledger/stage.ts';
import { AssetStage, BEGINS, REQUEST } from './asset-stage.ts';
import { allRulesOf, type Attempt, by, climb, poorMessagesOf, say } from './ladder.ts';

const MOST = 10n ** 15n;

function closeThrough(stage: AssetStage, throughDate: number): void {
  stage.put(lastClosing, 'last', { number: 1, throughDate });
}

function reopen(stage: AssetStage): void {
  closeThrough(stage, 1);
}

const agree =
  (change: Partial<Requested['agreement']>) =>
  ({ body }: Attempt<Requested>) => ({
    body: { agreement: { ...body.agreement, ...change } },
  });
const propose =
  (change: Partial<Requested['series']>) =>
  ({ body }: Attempt<Requested>) => ({
    body: { series: { ...body.series, ...change } },
  });

describe('a request', () => {
  test('names its broken rules in order', () => {
    const stage = new AssetStage();
    stage.request();
    const agreement = {
      rentMinor: 0n,
      costsMinor: MOST + 1n,
      periodMonths: 13,
      termPeriods: 1,
      depositMinor: MOST + 1n,
      noticeDays: 0,
      indexPpm: 1_000_001n,
    };
    const series = { ...REQUEST.series, ceilingPpm: 1_000_001n, couponMonths: 0, termMonths: 25 };
    const worst: Requested = {
      asset: 'hall',
      enterprise: 'print',
      title: ' ',
      kind: 'building',
      seller: '',
      priceLimitMinor: 0n,
      purchaseCostsLimitMinor: MOST + 1n,
      agreement,
      series,
      depreciation: { months: 0, residualMinor: MOST },
    };
    expect(
      climb(stage, requestedKind, { author: deviceOf('garden'), body: worst }, [
        ['author-does-not-represent', by(deviceOf('print'))],
        ['asset-name-taken', say({ asset: 'shed' })],
        ['title-missing', say({ title: 'Shed' })],
        ['price-limit-out-of-range', say({ priceLimitMinor: 50_000_000n })],
        ['purchase-costs-limit-out-of-range', say({ purchaseCostsLimitMinor: 0n })],
        ['rent-out-of-range', agree({ rentMinor: 1n })],
        ['expected-costs-out-of-range', agree({ costsMinor: 100_000n })],
        ['deposit-out-of-range', agree({ depositMinor: 0n })],
        ['index-out-of-range', agree({ indexPpm: 0n })],
        ['ceiling-out-of-range', propose({ ceilingPpm: 60_000n })],
        ['rent-period-not-possible', agree({ periodMonths: 12, termPeriods: 101 })],
        ['coupon-period-not-possible', propose({ couponMonths: 3 })],
        ['lease-term-not-possible', agree({ termPeriods: 2 })],
        ['bond-term-not-possible', propose({ termMonths: 27 })],
        ['agreement-shorter-than-bonds', propose({ termMonths: 24 })],
        ['depreciation-not-possible', say({ depreciation: { months: 1, residualMinor: 50_000_000n } })],
        // 25,000,000 and 3,000,000 a year at 6 %, and 100,000 of costs
        ['rent-below-debt-service', agree({ rentMinor: 28_100_000n })],
      ]),
    ).toEqual(allRulesOf(requestedKind));
  });

  test('shows the sum of a rent that does not cover the bonds', () => {
    const stage = new AssetStage();
    stage.charter('coverage', '1200000');
    const body = { ...REQUEST, agreement: { ...REQUEST.agreement, rentMinor: 899_999n } };
    expect(stage.say(requestedKind, body, deviceOf('print'))).toEqual({
      rule: 'rent-below-debt-service',
      figures: {
        rentMinor: 899_999n,
        costsMinor: 100_000n,
        availableMinor: 799_999n,
        period: '1 month',
        targetMinor: 50_000_000n,
        ceilingPpm: 60_000n,
        // 250,000 of interest and 416,666.67 of principal
        debtServiceMinor: 666_667n,
        coveragePpm: 1_200_000n,
        // 800,000.40 is 120 % of it, and a part of a minor unit counts as a whole one
        missingMinor: 2n,
      },
    });
    const enough = { ...REQUEST, agreement: { ...REQUEST.agreement, rentMinor: 900_001n } };
    expect(stage.say(requestedKind, enough, deviceOf('print'))).toBeNull();
  });

  test.each([requestedKind, requestWithdrawnKind, boughtKind, costPaidKind, soldKind])(
    '$kind has messages with figures and says what to do',
    (kind) => {
      expect(poorMessagesOf(kind)).toEqual([]);
    },
  );

  test('taking it back names its broken rules in order', () => {
    const stage = new AssetStage();
    stage.request();
    stage.request({ asset: 'shed', enterprise: 'garden' });
    stage.vote({ is: 'purchase', asset: 'shed' });
    expect(
      climb(
        stage,
        requestWithdrawnKind,
        { author: STRANGER, body: { asset: 'nothing', enterprise: 'print' } },
        [
          ['author-does-not-represent', by(deviceOf('print'))],
          ['asset-unknown', say({ asset: 'shed' })],
          [
            'request-of-another',
            { author: deviceOf('garden'), body: { asset: 'shed', enterprise: 'garden' } },
          ],
          ['request-not-open', { author: deviceOf('print'), body: { asset: 'hall', enterprise: 'print' } }],
        ],
      ),
    ).toEqual(allRulesOf(requestWithdrawnKind));
  });
});

function deposit(stage: AssetStage, minor: bigint): void {
  stage.raise(posted, {
    date: BEGINS,
    what: 'deposit received',
    lines: [
      { account: accounts.bank(), minor },
      { account: accounts.deposits('print'), minor: -minor },
    ],
  });
}

describe('a purchase', () => {
  test('names its broken rules in order', () => {
    const stage = new AssetStage();
    stage.request();
    closeThrough(stage, BEGINS);
    const body = {
      asset: 'nothing',
      priceMinor: 0n,
      costsMinor: 2_000_001n,
      date: BEGINS + 32,
      reference: '',
    };
    expect(
      climb(stage, boughtKind, { author: STRANGER, body }, [
        ['author-is-no-treasurer', by(TREASURER)],
        ['asset-unknown', say({ asset: 'hall' })],
        [
          'asset-not-funded',
          () => {
            stage.vote({ is: 'purchase', asset: 'hall' });
            stage.clear();
            stage.payIn();
          },
        ],
        ['amount-not-positive', say({ priceMinor: 48_000_001n })],
        ['price-above-limit', say({ priceMinor: 48_000_000n })],
        ['purchase-costs-above-limit', say({ costsMinor: 2_000_000n })],
        ['date-too-far-ahead', say({ date: BEGINS - 1 })],
        ['bought-before-funded', say({ date: BEGINS })],
        ['period-closed', () => reopen(stage)],
        ['bank-short', () => stage.pays(50_000_000n)],
      ]),
    ).toEqual(allRulesOf(boughtKind));
  });

  test('a cost names its broken rules in order', () => {
    const stage = new AssetStage();
    stage.fund();
    closeThrough(stage, BEGINS);
    const body = { asset: 'nothing', kind: 'upkeep', amountMinor: 0n, date: BEGINS + 32, reference: '' };
    expect(
      climb(stage, costPaidKind, { author: STRANGER, body }, [
        ['author-is-no-treasurer', by(TREASURER)],
        ['asset-unknown', say({ asset: 'hall' })],
        [
          'asset-not-owned',
          () => {
            reopen(stage);
            const bought = {
              asset: 'hall',
              priceMinor: 48_000_000n,
              costsMinor: 2_000_000n,
              date: BEGINS,
              reference: '',
            };
            expect(stage.say(boughtKind, bought)).toBeNull();
            closeThrough(stage, BEGINS);
          },
        ],
        ['amount-not-positive', say({ amountMinor: 1n })],
        ['date-too-far-ahead', say({ date: BEGINS - 1 })],
        ['cost-before-purchase', say({ date: BEGINS })],
        ['period-closed', () => reopen(stage)],
        ['bank-short', () => deposit(stage, 1n)],
        ['money-of-others', () => stage.pays(1n)],
      ]),
    ).toEqual(allRulesOf(costPaidKind));
  });
});

describe('a sale', () => {
  test('names its broken rules in order', () => {
    const stage = new AssetStage();
    stage.charter('empty-auctions', '1');
    stage.buy();
    const body = {
      asset: 'nothing',
      buyer: '',
      proceedsMinor: 0n,
      saleCostsMinor: MOST,
      date: BEGINS + 1000,
      reference: '',
    };
    expect(
      climb(stage, soldKind, { author: STRANGER, body }, [
        ['author-is-no-treasurer', by(TREASURER)],
        ['asset-unknown', say({ asset: 'hall' })],
        [
          'asset-not-liquidating',
          () => {
            expect(
              stage.say(surrenderedKind, { asset: 'hall', enterprise: 'print' }, deviceOf('print')),
            ).toBeNull();
            stage.sealDay(BEGINS + 90);
            stage.settleLetting(null);
            closeThrough(stage, BEGINS + 90);
          },
        ],
        ['sale-without-vote', () => stage.vote({ is: 'sell', asset: 'hall', leastMinor: 1_000n })],
        ['amount-not-positive', say({ proceedsMinor: 999n })],
        ['proceeds-below-vote', say({ proceedsMinor: 1_000n })],
        ['sale-costs-above-proceeds', say({ saleCostsMinor: 1_000n })],
        ['date-too-far-ahead', say({ date: BEGINS + 89 })],
        ['sold-before-vote', say({ date: BEGINS + 90 })],
        ['period-closed', () => reopen(stage)],
      ]),
    ).toEqual(allRulesOf(soldKind));
  });
});
