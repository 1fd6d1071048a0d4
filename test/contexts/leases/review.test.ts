import { describe, expect, test } from 'vitest';
import { leaseEnded, leaseInForce, rentReviewOpened, rentsOf } from '../../../src/contexts/leases/facts.ts';
import { surrenderedKind } from '../../../src/contexts/leases/surrender.ts';
import { deviceOf } from '../ledger/stage.ts';
import { type AssetStage, day } from '../property/asset-stage.ts';
import { arrears, letHall, payUntil, RENT, surrender } from './let-hall.ts';

/** The hall five years later: its rent is under review by auction. */
function underReview(): AssetStage {
  const stage = letHall();
  stage.charter('review-by', 'auction');
  payUntil(stage, day('2031-01-02'));
  expect(stage.heardOf(rentReviewOpened)).toEqual([
    { asset: 'hall', tenant: 'print', rentMinor: RENT, periodMonths: 1 },
  ]);
  payUntil(stage, day('2031-01-20'));
  return stage;
}

describe('a rent review', () => {
  test('by index: the rent rises with the years since the last review, before the rent of that day', () => {
    const stage = letHall();
    stage.charter('review-years', '2');
    payUntil(stage, day('2030-12-31'));
    stage.sealDay(day('2031-01-01'));
    // the first review was agreed for five years when the lease began
    expect(rentsOf(stage.state, 'hall', 'print').at(-2)?.amountMinor).toBe(RENT);
    expect(rentsOf(stage.state, 'hall', 'print').at(-1)?.amountMinor).toBe(993_673n);
    payUntil(stage, day('2033-01-02'));
    expect(rentsOf(stage.state, 'hall', 'print').at(-1)?.amountMinor).toBe(1_033_817n);
  });

  test.each([
    ['print', 950_000n, 950_000n],
    ['print', 850_000n, RENT],
    [null, 0n, RENT],
  ] as const)('by auction: %s at %d leaves the tenant with %d', (winner, rentMinor, after) => {
    const stage = underReview();
    stage.settleReview(winner, rentMinor);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({
      tenant: 'print',
      rentMinor: after,
      underReview: false,
    });
    expect(stage.stateOf()).toBe('leased');
  });

  test('by auction: none is opened while one is under way', () => {
    const stage = letHall();
    stage.charter('review-by', 'auction');
    stage.charter('review-years', '1');
    payUntil(stage, day('2032-06-01'));
    // reviews fell due on 1 January 2031 and 2032; the first auction was never settled
    expect(stage.heardOf(rentReviewOpened)).toHaveLength(1);
    stage.settleReview('print', RENT);
    payUntil(stage, day('2033-01-02'));
    expect(stage.heardOf(rentReviewOpened)).toHaveLength(2);
  });

  test('by auction: none is opened over a lease that was surrendered', () => {
    const stage = letHall();
    stage.charter('review-by', 'auction');
    payUntil(stage, day('2030-12-20'));
    surrender(stage);
    payUntil(stage, day('2031-02-01'));
    expect(stage.heardOf(rentReviewOpened)).toEqual([]);
    expect(stage.stateOf()).toBe('leased');
  });

  test('by auction: another takes over when the paid period is over, and nobody pays twice for a day', () => {
    const stage = underReview();
    stage.settleReview('garden', 990_000n);
    expect(stage.say(surrenderedKind, { asset: 'hall', enterprise: 'print' }, deviceOf('print'))?.rule).toBe(
      'lease-ends-already',
    );
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({
      tenant: 'print',
      endsWhy: 'outbid',
      endsDate: day('2031-02-01'),
    });
    stage.sealDay(day('2031-02-01'));
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({
      id: 'hall.2',
      tenant: 'garden',
      rentMinor: 990_000n,
      startDate: day('2031-02-01'),
      termPeriods: 60,
    });
    expect(stage.heardOf(leaseEnded)).toMatchObject([
      { why: 'outbid', next: 'garden', date: day('2031-02-01') },
    ]);
    expect(stage.stateOf()).toBe('leased');
    expect(arrears(stage, 'garden')).toBe(990_000n);
    expect(arrears(stage)).toBe(0n);
  });

  test('by auction: the successor moves in at once when the tenant leaves before', () => {
    const stage = underReview();
    stage.settleReview('garden', 990_000n);
    stage.leave('print');
    expect(stage.heardOf(leaseEnded)).toMatchObject([{ why: 'enterprise-left', next: 'garden' }]);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({ tenant: 'garden', startDate: stage.today });
    expect(stage.stateOf()).toBe('leased');
  });

  test('by auction: a successor that has left itself leaves the asset empty', () => {
    const stage = underReview();
    stage.settleReview('garden', 990_000n);
    stage.leave('garden');
    stage.sealDay(day('2031-02-01'));
    expect(stage.heardOf(leaseEnded)).toMatchObject([{ why: 'outbid', next: null }]);
    expect(stage.stateOf()).toBe('lease-auction');
  });

  test('by auction: settled after the lease has ended, it changes nothing', () => {
    const stage = underReview();
    stage.leave('print');
    stage.settleReview('garden', 990_000n);
    expect(stage.stateOf()).toBe('lease-auction');
    stage.settleLetting('wood');
    stage.settleReview('garden', 990_000n);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({ tenant: 'wood', successor: null });
  });
});
