import { describe, expect, test } from 'vitest';
import {
  assetsLeasedBy,
  isBeyondGrace,
  leaseEnded,
  leaseInForce,
  leaseOf,
  rentReceived,
  rentsOf,
} from '../../../src/contexts/leases/facts.ts';
import { depositReturnedKind, prepaymentReturnedKind } from '../../../src/contexts/leases/receipts.ts';
import { accounts } from '../../../src/contexts/ledger/facts.ts';
import { BEGINS, day, DAY_MS } from '../property/asset-stage.ts';
import { arrears, letHall, payDeposit, payRent, payUntil, RENT, surrender } from './let-hall.ts';

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
