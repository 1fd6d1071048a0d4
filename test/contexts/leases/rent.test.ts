import { describe, expect, test } from 'vitest';
import {
  leaseBegan,
  leaseInForce,
  leasesOfAsset,
  oldestUnpaidRent,
  rentReceived,
  rentsOf,
  tenantAccountOf,
} from '../../../src/contexts/leases/facts.ts';
import { accounts } from '../../../src/contexts/ledger/facts.ts';
import { prepaymentReturnedKind } from '../../../src/contexts/leases/receipts.ts';
import { AssetStage, BEGINS, day } from '../property/asset-stage.ts';
import { arrears, letHall, payDeposit, payRent, RENT } from './let-hall.ts';

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

test('a receipt typed too high is mended while the lease goes on: what is prepaid can be given back', () => {
  const stage = letHall();
  payRent(stage, RENT + 9_000_000n);
  const body = {
    asset: 'hall',
    enterprise: 'print',
    amountMinor: 9_000_000n,
    date: BEGINS,
    reference: 'typed wrongly',
  };
  expect(stage.say(prepaymentReturnedKind, { ...body, amountMinor: 9_000_001n })?.rule).toBe(
    'prepayment-short',
  );
  expect(stage.say(prepaymentReturnedKind, body)).toBeNull();
  expect(arrears(stage)).toBe(0n);
  expect(stage.balance(accounts.rentReceivable('print'))).toBe(0n);
});
