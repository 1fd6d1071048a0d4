import { describe, expect, test } from 'vitest';
import {
  arrearsMinorOf,
  assetsLeasedBy,
  isBeyondGrace,
  leaseBegan,
  leaseEnded,
  leaseInForce,
  leaseOf,
  leasesOfAsset,
  oldestUnpaidRent,
  rentReceived,
  rentReviewOpened,
  rentsOf,
  tenantAccountOf,
} from '../../../src/contexts/leases/facts.ts';
import {
  depositReceivedKind,
  depositReturnedKind,
  prepaymentReturnedKind,
  rentReceivedKind,
} from '../../../src/contexts/leases/receipts.ts';
import { surrenderedKind } from '../../../src/contexts/leases/surrender.ts';
import { accounts } from '../../../src/contexts/ledger/facts.ts';
import { deviceOf } from '../ledger/stage.ts';
import { AssetStage, BEGINS, day, DAY_MS, REQUEST } from '../property/asset-stage.ts';

const RENT = 900_000n;

function letHall(change: Partial<typeof REQUEST.agreement> = {}, graceDays = '30'): AssetStage {
  const stage = new AssetStage();
  stage.charter('arrears-grace-days', graceDays);
  stage.buy({ agreement: { ...REQUEST.agreement, ...change } });
  return stage;
}

function payRent(stage: AssetStage, amountMinor: bigint, enterprise = 'print'): void {
  const body = { asset: 'hall', enterprise, amountMinor, date: stage.today, reference: '' };
  expect(stage.say(rentReceivedKind, body)).toBeNull();
}

function payDeposit(stage: AssetStage, amountMinor = REQUEST.agreement.depositMinor): void {
  const body = { asset: 'hall', enterprise: 'print', amountMinor, date: stage.today, reference: '' };
  expect(stage.say(depositReceivedKind, body)).toBeNull();
}

function surrender(stage: AssetStage, enterprise = 'print'): void {
  expect(stage.say(surrenderedKind, { asset: 'hall', enterprise }, deviceOf(enterprise))).toBeNull();
}

function arrears(stage: AssetStage, tenant = 'print'): bigint {
  return arrearsMinorOf(tenantAccountOf(stage.state, 'hall', tenant));
}

/** Pays every rent on its day, to the date. */
function payUntil(stage: AssetStage, untilDate: number): void {
  while (stage.today < untilDate) {
    const owed = arrears(stage);
    if (owed > 0n) payRent(stage, owed);
    stage.sealDay(stage.today + 1);
  }
}

describe('rent', () => {
  test('falls due in advance, on the first day of each period', () => {
    const stage = letHall();
    expect(arrears(stage)).toBe(RENT);
    stage.sealDay(day('2026-01-31'));
    expect(arrears(stage)).toBe(RENT);
    payRent(stage, RENT);
    stage.sealDay(day('2026-02-01'));
    expect(arrears(stage)).toBe(RENT);
    expect(stage.balance(accounts.rentIncome('hall'))).toBe(-2n * RENT);
    expect(stage.balance(accounts.rentReceivable('print'))).toBe(RENT);
    expect(rentsOf(stage.state, 'hall', 'print').map(({ fromDate, toDate }) => [fromDate, toDate])).toEqual([
      [day('2026-01-01'), day('2026-02-01')],
      [day('2026-02-01'), day('2026-03-01')],
    ]);
  });

  test('pays the oldest first; too much is prepaid and counts as received when the next rent falls due', () => {
    const stage = letHall();
    payRent(stage, 400_000n);
    expect(oldestUnpaidRent(stage.state, 'hall', 'print')?.fromDate).toBe(BEGINS);
    payRent(stage, 1_000_000n);
    expect(arrears(stage)).toBe(-500_000n);
    expect(oldestUnpaidRent(stage.state, 'hall', 'print')).toBeNull();
    expect(stage.balance(accounts.rentReceivable('print'))).toBe(-500_000n);
    stage.sealDay(day('2026-02-01'));
    expect(stage.heardOf(rentReceived)).toEqual([
      { asset: 'hall', lease: 'hall.1', tenant: 'print', amountMinor: 400_000n, date: BEGINS },
      { asset: 'hall', lease: 'hall.1', tenant: 'print', amountMinor: 500_000n, date: BEGINS },
      { asset: 'hall', lease: 'hall.1', tenant: 'print', amountMinor: 500_000n, date: day('2026-02-01') },
    ]);
    expect(arrears(stage)).toBe(400_000n);
    expect(tenantAccountOf(stage.state, 'hall', 'print')).toMatchObject({ rentsDue: 2, rentsPaid: 1 });
  });

  test('of a purchase confirmed late falls due at once for the periods that have begun, with its grace from now', () => {
    const stage = new AssetStage();
    stage.fund();
    stage.sealDay(day('2026-03-10'));
    stage.buyOn(BEGINS + 14);
    // 15 January, 15 February
    expect(arrears(stage)).toBe(2n * RENT);
    expect(rentsOf(stage.state, 'hall', 'print').map(({ graceEndsDate }) => graceEndsDate)).toEqual([
      day('2026-04-09'),
      day('2026-04-09'),
    ]);
    stage.sealDay(day('2026-04-09'));
    expect(stage.stateOf()).toBe('leased');
    stage.sealDay(day('2026-04-10'));
    expect(stage.stateOf()).toBe('lease-auction');
  });

  test('the deposit is held, not earned', () => {
    const stage = letHall();
    payDeposit(stage, 800_000n);
    payDeposit(stage, 1_000_000n);
    expect(stage.balance(accounts.deposits('print'))).toBe(-1_800_000n);
    expect(stage.heardOf(rentReceived)).toEqual([]);
    expect(arrears(stage)).toBe(RENT);
  });
});

describe('the end of a lease', () => {
  test('by its term', () => {
    const stage = letHall({ termPeriods: 120 });
    payUntil(stage, day('2035-12-31'));
    expect(stage.stateOf()).toBe('leased');
    stage.sealDay(day('2036-01-01'));
    expect(stage.heardOf(leaseEnded)).toEqual([
      { asset: 'hall', lease: 'hall.1', tenant: 'print', why: 'term', date: day('2036-01-01'), next: null },
    ]);
    expect(rentsOf(stage.state, 'hall', 'print')).toHaveLength(120);
    expect(stage.stateOf()).toBe('lease-auction');
    expect(assetsLeasedBy(stage.state, 'print')).toEqual([]);
  });

  test('by surrender: after the notice, the last period by its days', () => {
    const stage = letHall({ noticeDays: 45 });
    payRent(stage, RENT);
    surrender(stage);
    // 1 January and 45 days is 15 February: 14 of 28 days
    payUntil(stage, day('2026-02-15'));
    expect(stage.heardOf(leaseEnded).map(({ why, date }) => [why, date])).toEqual([
      ['surrender', day('2026-02-15')],
    ]);
    expect(rentsOf(stage.state, 'hall', 'print').map(({ amountMinor }) => amountMinor)).toEqual([
      RENT,
      RENT / 2n,
    ]);
    expect(arrears(stage)).toBe(0n);
  });

  test('by surrender with a short notice: not before the end of the period whose rent has fallen due', () => {
    const stage = letHall({ noticeDays: 0 });
    payRent(stage, RENT);
    surrender(stage);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({
      endsDate: day('2026-02-01'),
      endsWhy: 'surrender',
    });
    stage.sealDay(day('2026-02-01'));
    expect(rentsOf(stage.state, 'hall', 'print')).toHaveLength(1);
    expect(leaseInForce(stage.state, 'hall')).toBeNull();
  });

  test('by surrender with a notice beyond the term: by the term', () => {
    const stage = letHall({ noticeDays: 36_525 });
    surrender(stage);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({ endsDate: day('2036-01-01'), endsWhy: 'term' });
  });

  test('by default: automatically the day after the grace, rent by its days, the deposit covers what it can', () => {
    const stage = letHall();
    payDeposit(stage, 1_000_000n);
    stage.sealDay(day('2026-01-31'));
    expect(stage.stateOf()).toBe('leased');
    expect(isBeyondGrace(stage.state, 'hall', stage.today)).toBe(false);
    // 1 January and 30 days is the 31st; the 32nd day, 1 February, is too late and begins no further period
    stage.sealDay(day('2026-02-01'));
    expect(stage.heardOf(leaseEnded)).toEqual([
      {
        asset: 'hall',
        lease: 'hall.1',
        tenant: 'print',
        why: 'default',
        date: day('2026-02-01'),
        next: null,
      },
    ]);
    expect(arrears(stage)).toBe(0n);
    expect(stage.balance(accounts.deposits('print'))).toBe(-100_000n);
    expect(stage.heardOf(rentReceived).map(({ amountMinor }) => amountMinor)).toEqual([RENT]);
  });

  test('by default in the middle of a period: the days after it are not owed', () => {
    const stage = letHall({}, '44');
    stage.sealDay(day('2026-02-01'));
    payRent(stage, RENT);
    stage.sealDay(day('2026-03-18'));
    expect(stage.heardOf(leaseEnded)).toMatchObject([{ why: 'default', date: day('2026-03-18') }]);
    // all of February, 17 of the 31 days of March
    const march = 493_548n;
    expect(arrears(stage)).toBe(RENT + march);
    expect(stage.balance(accounts.rentIncome('hall'))).toBe(-(2n * RENT + march));
    expect(stage.balance(accounts.rentReceivable('print'))).toBe(RENT + march);
  });

  test('a payment before the seal that passes the grace saves the lease', () => {
    const stage = letHall();
    stage.sealDay(day('2026-01-31'));
    payRent(stage, RENT - 1n);
    payRent(stage, 1n);
    stage.sealDay(day('2026-02-01'));
    expect(stage.stateOf()).toBe('leased');
  });

  test('by default after a vote, only where rent is beyond the grace', () => {
    const stage = letHall();
    stage.charter('default-by', 'vote');
    stage.sealDay(day('2026-01-31'));
    stage.vote({ is: 'declare-default', asset: 'hall' });
    expect(stage.stateOf()).toBe('leased');
    stage.sealDay(day('2026-02-10'));
    expect(stage.stateOf()).toBe('leased');
    expect(isBeyondGrace(stage.state, 'hall', stage.today)).toBe(true);
    stage.vote({ is: 'declare-default', asset: 'hall' }, false);
    stage.vote({ is: 'declare-default', asset: 'nothing' });
    expect(stage.stateOf()).toBe('leased');
    stage.vote({ is: 'declare-default', asset: 'hall' });
    expect(stage.stateOf()).toBe('lease-auction');
    // January, and 9 of the 28 days of February
    expect(arrears(stage)).toBe(RENT + 289_286n);
  });

  test('by the tenant leaving the commune: what was paid for the begun period is not given back', () => {
    const stage = letHall();
    payRent(stage, RENT);
    stage.sealDay(day('2026-01-11'));
    stage.leave('print');
    expect(stage.heardOf(leaseEnded)).toMatchObject([
      { why: 'enterprise-left', date: day('2026-01-11'), next: null },
    ]);
    expect(stage.stateOf()).toBe('lease-auction');
    expect(arrears(stage)).toBe(0n);
  });

  test('the rest of the deposit and prepaid rent go back afterwards, and arrears can still be paid', () => {
    const stage = letHall();
    payDeposit(stage);
    payRent(stage, RENT + 70_000n);
    stage.leave('print');
    const back = { asset: 'hall', enterprise: 'print', date: stage.today, reference: '' };
    expect(stage.say(depositReturnedKind, { ...back, amountMinor: 1_800_001n })?.figures).toMatchObject({
      missingMinor: 1n,
    });
    expect(stage.say(depositReturnedKind, { ...back, amountMinor: 1_800_000n })).toBeNull();
    expect(stage.say(prepaymentReturnedKind, { ...back, amountMinor: 70_001n })?.figures).toMatchObject({
      missingMinor: 1n,
    });
    expect(stage.say(prepaymentReturnedKind, { ...back, amountMinor: 70_000n })).toBeNull();
    expect(stage.balance(accounts.deposits('print'))).toBe(0n);
    expect(stage.balance(accounts.rentReceivable('print'))).toBe(0n);
    expect(stage.heardOf(rentReceived).map(({ amountMinor }) => amountMinor)).toEqual([RENT]);
  });

  test('a former tenant pays arrears, after another has moved in', () => {
    const stage = letHall();
    stage.sealDay(day('2026-02-01'));
    stage.settleLetting('garden');
    payRent(stage, RENT);
    expect(arrears(stage)).toBe(0n);
    expect(arrears(stage, 'garden')).toBe(800_000n);
    expect(stage.heardOf(rentReceived)).toMatchObject([
      { tenant: 'print', lease: 'hall.1', amountMinor: RENT },
    ]);
  });
});

describe('a lease won at auction', () => {
  test('has the term of the charter, the rent of the auction, and the rest of the first agreement', () => {
    const stage = letHall();
    stage.charter('lease-term', '7');
    stage.sealDay(day('2026-02-01'));
    stage.sealDay(day('2026-03-15'));
    stage.settleLetting('garden', 654_321n);
    expect(leaseInForce(stage.state, 'hall')).toMatchObject({
      id: 'hall.2',
      tenant: 'garden',
      rentMinor: 654_321n,
      termPeriods: 7,
      depositMinor: 1_800_000n,
      noticeDays: 90,
      startDate: day('2026-03-15'),
      endsDate: day('2026-10-15'),
    });
    expect(stage.heardOf(leaseBegan).map(({ lease, tenant }) => [lease, tenant])).toEqual([
      ['hall.1', 'print'],
      ['hall.2', 'garden'],
    ]);
  });

  test('the tenth lease comes after the ninth', () => {
    const stage = letHall();
    for (let count = 2; count <= 11; count += 1) {
      stage.sealDay(stage.today + 400);
      stage.settleLetting('garden');
    }
    expect(leasesOfAsset(stage.state, 'hall').map(([id]) => id)).toEqual(
      Array.from({ length: 11 }, (_, index) => `hall.${index + 1}`),
    );
  });
});

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

describe('at the same time', () => {
  test('default after surrender ends the lease at once', () => {
    const stage = letHall();
    surrender(stage);
    stage.sealDay(day('2026-02-01'));
    expect(leaseOf(stage.state, 'hall.1')).toMatchObject({
      ended: true,
      endsWhy: 'default',
      endsDate: day('2026-02-01'),
    });
    stage.sealDay(day('2027-01-01'));
    expect(stage.heardOf(leaseEnded)).toHaveLength(1);
  });

  test('the end of the notice on the first day of a period: no further rent', () => {
    const stage = letHall({ noticeDays: 31 });
    payRent(stage, RENT);
    surrender(stage);
    stage.sealDay(day('2026-02-01'));
    expect(rentsOf(stage.state, 'hall', 'print')).toHaveLength(1);
  });

  test('all of a long silence of the witnesses is worked off in the order of its days', () => {
    const slow = letHall();
    const quick = letHall();
    for (let date: number = BEGINS; date <= BEGINS + 400; date += 1) slow.seal(date * DAY_MS);
    quick.seal((BEGINS + 400) * DAY_MS);
    expect(quick.heard).toEqual(slow.heard);
    expect(leaseOf(quick.state, 'hall.1')).toEqual(leaseOf(slow.state, 'hall.1'));
  });
});
