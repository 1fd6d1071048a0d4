// Record dates, claims and payments of the dividend (COMMUNE.md rules 16-18).

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CivilDate, formatDate } from '../../../src/kernel/calendar.ts';
import { ordinal } from '../../../src/kernel/state.ts';
import { nextRecordDate } from '../../../src/contexts/dividends/declaring.ts';
import { claimOf, poolOf } from '../../../src/contexts/dividends/facts.ts';
import { dividendPaidKind, dividendsPaidOutKind } from '../../../src/contexts/dividends/paying.ts';
import { claims, declarations } from '../../../src/contexts/dividends/tables.ts';
import { commonCostPaidKind } from '../../../src/contexts/ledger/common-money.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { noonOf, type Stage, STRANGER } from '../ledger/stage.ts';
import { DAY, day, pay, release, stage } from './pool-stage.ts';

// Rule 18 asks the bonds whether a due coupon is unpaid; here the test says so.
const coupon = vi.hoisted(() => ({ unpaid: false }));
vi.mock(import('../../../src/contexts/bonds/facts.ts'), async (original) => ({
  ...(await original()),
  dueUnpaid: () => coupon.unpaid,
}));
beforeEach(() => {
  coupon.unpaid = false;
});

describe('record dates', () => {
  it.each([
    ['2026-05-20', 3, '2026-08-01'],
    ['2026-05-01', 1, '2026-06-01'],
    ['2026-12-31', 12, '2027-12-01'],
    ['2026-11-15', 3, '2027-02-01'],
  ])('after %s with %i months is %s', (from, months, expected) => {
    expect(formatDate(nextRecordDate(noonOf(day(from)), months))).toBe(expected);
  });

  it('come every n-th month, as the charter then stands', () => {
    const commune = stage(['anna']);
    release(commune, 10n);
    commune.seal(day('2026-08-01') * DAY - 1);
    expect(commune.state.range(declarations)).toEqual([]);
    commune.charter('dividend-months', '1');
    commune.seal(day('2026-10-15') * DAY);
    expect(commune.state.range(declarations).map(([key]) => formatDate(Number(key) as CivilDate))).toEqual([
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
    ]);
  });
});

describe('a dividend', () => {
  it('gives every share in force the same, and carries the remainder in an account of its own', () => {
    const commune = stage(['anna', 'bela', 'cem']);
    release(commune, 100n);
    commune.seal(day('2026-08-01') * DAY);
    expect(['anna', 'bela', 'cem', 'nobody'].map((person) => claimOf(commune.state, person))).toEqual([
      33n,
      33n,
      33n,
      0n,
    ]);
    expect(balanceOf(commune.state, accounts.retainedRent())).toBe(100n);
    expect(balanceOf(commune.state, accounts.dividendsPayable())).toBe(-99n);
    expect(balanceOf(commune.state, accounts.dividendRemainder())).toBe(-1n);
    release(commune, 101n);
    commune.seal(day('2026-11-01') * DAY);
    expect(claimOf(commune.state, 'anna')).toBe(67n);
    expect(balanceOf(commune.state, accounts.dividendRemainder())).toBe(0n);
  });

  it('belongs to the shares of the record date: who came later gets none of it, who left keeps it', () => {
    const commune = stage(['anna', 'bela']);
    release(commune, 100n);
    commune.seal(day('2026-08-01') * DAY);
    commune.share('bela', false);
    commune.share('cem', true);
    expect(claimOf(commune.state, 'cem')).toBe(0n);
    release(commune, 60n);
    commune.seal(day('2026-11-01') * DAY);
    expect([
      claimOf(commune.state, 'anna'),
      claimOf(commune.state, 'bela'),
      claimOf(commune.state, 'cem'),
    ]).toEqual([80n, 50n, 30n]);
    commune.share('bela', true);
    expect(claimOf(commune.state, 'bela')).toBe(50n);
    release(commune, 3n);
    commune.seal(day('2027-02-01') * DAY);
    expect(claimOf(commune.state, 'bela')).toBe(51n);
    commune.share('bela', false);
    expect(claimOf(commune.state, 'bela')).toBe(51n);
  });

  it('is none while the pool is below zero: common costs must be earned first', () => {
    const commune = stage(['anna']);
    commune.say(commonCostPaidKind, {
      kind: 'bookkeeping',
      amountMinor: 70n,
      date: day('2026-05-20'),
      reference: '',
    });
    release(commune, 50n);
    commune.seal(day('2026-08-01') * DAY);
    expect(claimOf(commune.state, 'anna')).toBe(0n);
    expect(poolOf(commune.state).poolMinor).toBe(-20n);
    release(commune, 50n);
    commune.seal(day('2026-11-01') * DAY);
    expect(claimOf(commune.state, 'anna')).toBe(30n);
  });

  it('keeps back what the charter reserves', () => {
    const commune = stage(['anna']);
    commune.charter('pool-reserve', '100000');
    release(commune, 1000n);
    commune.seal(day('2026-08-01') * DAY);
    expect(claimOf(commune.state, 'anna')).toBe(900n);
    expect(poolOf(commune.state).poolMinor).toBe(100n);
  });

  it('waits while a due coupon is unpaid and comes on the first day after it is paid (rule 18)', () => {
    const commune = stage(['anna']);
    release(commune, 10n);
    coupon.unpaid = true;
    commune.seal(day('2026-08-05') * DAY);
    expect(claimOf(commune.state, 'anna')).toBe(0n);
    coupon.unpaid = false;
    commune.share('bela', true);
    commune.seal(day('2026-09-01') * DAY);
    expect([claimOf(commune.state, 'anna'), claimOf(commune.state, 'bela')]).toEqual([5n, 5n]);
    const history = commune.state
      .range(declarations)
      .map(([key, row]) => [formatDate(Number(key) as CivilDate), row.outcome, row.postponedFrom]);
    expect(history).toEqual([
      ['2026-08-01', 'postponed', null],
      ['2026-08-06', 'declared', day('2026-08-01')],
    ]);
  });

  it('that is put off past the next record date is declared once', () => {
    const commune = stage(['anna']);
    release(commune, 10n);
    coupon.unpaid = true;
    commune.seal(day('2026-10-31') * DAY);
    coupon.unpaid = false;
    commune.seal(day('2027-01-31') * DAY);
    expect(claimOf(commune.state, 'anna')).toBe(10n);
    expect(commune.state.range(declarations).map(([key, row]) => [Number(key), row.outcome])).toEqual([
      [day('2026-08-01'), 'postponed'],
      [day('2026-11-01'), 'declared'],
    ]);
  });

  it('writes its history', () => {
    const commune = stage([]);
    release(commune, 5n);
    commune.seal(day('2026-08-01') * DAY);
    for (let n = 0; n < 8; n++) commune.share(`p${n}`, true);
    commune.seal(day('2026-11-01') * DAY);
    release(commune, 5n);
    commune.seal(day('2027-02-01') * DAY);
    expect(commune.state.range(declarations).map(([, row]) => row.outcome)).toEqual([
      'no-shares',
      'too-little',
      'declared',
    ]);
    expect(commune.state.get(declarations, ordinal(day('2027-02-01')))).toEqual({
      outcome: 'declared',
      postponedFrom: null,
      shares: 8,
      poolMinor: 10n,
      keptMinor: 0n,
      perShareMinor: 1n,
      remainderMinor: 2n,
    });
  });
});

function declared(): Stage {
  const commune = stage(['anna', 'bela']);
  release(commune, 100n);
  commune.seal(day('2026-08-01') * DAY);
  return commune;
}

describe('paying dividends', () => {
  it('pays a claim in parts and posts each', () => {
    const commune = declared();
    expect(pay(commune, 'anna', 20n)).toBeNull();
    expect(pay(commune, 'anna', 31n)).toEqual({
      rule: 'dividend-claim-short',
      figures: { person: 'anna', claimMinor: 30n, amountMinor: 31n, excessMinor: 1n },
    });
    expect(pay(commune, 'anna', 30n)).toBeNull();
    expect(claimOf(commune.state, 'anna')).toBe(0n);
    expect(balanceOf(commune.state, accounts.dividendsPayable())).toBe(-50n);
  });

  it('pays many in one entry', () => {
    const commune = declared();
    const payments = ['anna', 'bela'].map((person) => ({ person, amountMinor: 50n }));
    expect(
      commune.say(dividendsPaidOutKind, { payments, date: day('2026-08-01'), reference: 'all' }),
    ).toBeNull();
    expect(balanceOf(commune.state, accounts.dividendsPayable())).toBe(0n);
    expect(commune.state.get(claims, 'bela')?.paidMinor).toBe(50n);
  });

  const late = 20_800; // far ahead of the record date
  it.each([
    ['author-is-no-treasurer', 'nobody', 0n, late, STRANGER],
    ['person-without-claims', 'nobody', 0n, late, undefined],
    ['amount-not-positive', 'anna', 0n, late, undefined],
    ['dividend-claim-short', 'anna', 10n ** 17n, late, undefined],
    ['date-too-far-ahead', 'anna', 50n, late, undefined],
    ['date-before-founding', 'anna', 50n, 1, undefined],
  ])('refuses one payment with %s first', (rule, person, amountMinor, date, author) => {
    const commune = declared();
    const body = { person, amountMinor, date, reference: '' };
    expect(commune.say(dividendPaidKind, body, author)?.rule).toBe(rule);
  });

  it('refuses many payments dated before the founding', () => {
    const payments = [{ person: 'anna', amountMinor: 50n }];
    expect(declared().say(dividendsPaidOutKind, { payments, date: 1, reference: '' })?.rule).toBe(
      'date-before-founding',
    );
  });

  it('refuses what the bank does not hold', () => {
    const commune = declared();
    const date = day('2026-08-01');
    const all = 10n ** 15n;
    commune.say(commonCostPaidKind, { kind: 'rest', amountMinor: all - 1n, date, reference: '' });
    expect(pay(commune, 'anna', 50n)?.rule).toBe('bank-short');
  });

  it.each([
    ['author-is-no-treasurer', [], STRANGER],
    ['nobody-is-paid', [], undefined],
    [
      'person-named-twice',
      [
        { person: 'nobody', amountMinor: 0n },
        { person: 'nobody', amountMinor: 0n },
      ],
      undefined,
    ],
    [
      'person-without-claims',
      [
        { person: 'anna', amountMinor: 50n },
        { person: 'nobody', amountMinor: 0n },
      ],
      undefined,
    ],
    [
      'amount-not-positive',
      [
        { person: 'anna', amountMinor: 99n },
        { person: 'bela', amountMinor: -1n },
      ],
      undefined,
    ],
    [
      'dividend-claim-short',
      [
        { person: 'anna', amountMinor: 50n },
        { person: 'bela', amountMinor: 51n },
      ],
      undefined,
    ],
    ['date-too-far-ahead', [{ person: 'anna', amountMinor: 50n }], undefined],
  ])('refuses many payments with %s first', (rule, payments, author) => {
    expect(declared().say(dividendsPaidOutKind, { payments, date: late, reference: '' }, author)?.rule).toBe(
      rule,
    );
  });
});
