// What is said after a contract began: a part prepaid, notice given; and fees and holidays. The figures are worked out by hand beside each test.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/kernel/calendar.ts';
import type { ContractEvent, RawCase } from '../../src/schedules/contract.ts';
import { formatFraction, minus, NOTHING, parseFraction, plus, signOf } from '../../src/schedules/fraction.ts';
import type { RawValues } from '../../src/schedules/term-reader.ts';
import { ANNUITY, BULLET, eventsOf, LINEAR } from './terms-kit.ts';

/** Lines such as `2026-08-01 PR 500.0000 of 2500.00`: payoff, and what is owed then. */
function lines(terms: RawValues, more: Omit<RawCase, 'terms'> = {}): string[] {
  return eventsOf(terms, more).map(
    ({ at, type, payoff, notional }) =>
      `${formatDate(at.date)} ${type} ${formatFraction(payoff, 4)} of ${formatFraction(notional, 2)}`,
  );
}

function prepaid(time: string, value: string): Omit<RawCase, 'terms'> {
  return { eventsObserved: [{ type: 'PP', time, value }] };
}

/** 10,000 at 2 % from 2026 on, 30E/360, interest added every year, six months of notice. */
const CALLED: RawValues = {
  contractType: 'CLM',
  contractRole: 'RPA',
  statusDate: '2025-12-31',
  initialExchangeDate: '2026-01-01',
  notionalPrincipal: '10000',
  nominalInterestRate: '0.02',
  dayCountConvention: '30E360',
  cycleAnchorDateOfInterestPayment: '2027-01-01',
  cycleOfInterestPayment: 'P1YL1',
  xDayNotice: 'P6M',
};

describe('a contract until notice is given', () => {
  test('ends when the notice has run: 254 days of 360 at 2 % on 10,200 are 143.9333', () => {
    expect(lines(CALLED, { eventsObserved: [{ type: 'XD', time: '2027-03-15' }] })).toEqual([
      '2026-01-01 IED -10000.0000 of 10000.00',
      '2027-01-01 IPCI 0.0000 of 10200.00',
      '2027-03-15 XD 0.0000 of 10200.00',
      '2027-09-15 IP 143.9333 of 10200.00',
      '2027-09-15 MD 10200.0000 of 0.00',
    ]);
  });

  test('goes on up to the day that is asked for as long as nobody gives it', () => {
    expect(lines(CALLED, { to: '2028-06-30' })).toEqual([
      '2026-01-01 IED -10000.0000 of 10000.00',
      '2027-01-01 IPCI 0.0000 of 10200.00',
      '2028-01-01 IPCI 0.0000 of 10404.00',
    ]);
  });

  test('pays its interest out where it is a bullet loan: 209 days of 360 on 10,000 are 116.1111', () => {
    const paid = { ...CALLED, contractType: 'PAM' };
    expect(lines(paid, { eventsObserved: [{ type: 'XD', time: '2027-01-31' }] }).slice(1)).toEqual([
      '2027-01-01 IP 200.0000 of 10000.00',
      '2027-01-31 XD 0.0000 of 10000.00',
      '2027-07-31 IP 116.1111 of 10000.00',
      '2027-07-31 MD 10000.0000 of 0.00',
    ]);
  });

  test('keeps the agreed end where notice would run beyond it', () => {
    const agreed = { ...CALLED, maturityDate: '2027-06-01' };
    const called = lines(agreed, { eventsObserved: [{ type: 'XD', time: '2027-03-15' }] });
    expect(called.at(-1)).toBe('2027-06-01 MD 10200.0000 of 0.00');
  });

  test('leaves equal parts and payments as they were agreed', () => {
    const call = { eventsObserved: [{ type: 'XD', time: '2026-04-10' }] };
    for (const terms of [LINEAR, ANNUITY]) {
      const noticed = { ...terms, xDayNotice: 'P1M' };
      const without = lines(terms).filter((line) => line < '2026-05-10');
      const withCall = lines(noticed, call).filter((line) => line < '2026-05-10' && !line.includes(' XD '));
      expect(withCall).toEqual(without);
    }
    expect(lines({ ...LINEAR, xDayNotice: 'P1M' }, call).at(-1)).toBe('2026-05-10 MD 8000.0000 of 0.00');
  });
});

/** What is repaid from August on, after 3,000 were prepaid in July. */
function repaidAfter(prepaymentEffect: string): string[] {
  return lines({ ...LINEAR, prepaymentEffect }, prepaid('2026-07-15', '3000')).filter(
    (line) => line > '2026-08' && !line.includes(' IP '),
  );
}

describe('a part prepaid', () => {
  test('bears interest up to its day: 31 days of 365 at 5 % on 10,000 are 42.4658', () => {
    const events = lines({ ...BULLET, prepaymentEffect: 'M' }, prepaid('2026-07-01', '2000'));
    expect(events.slice(6, 9)).toEqual([
      '2026-07-01 PP 2000.0000 of 10000.00',
      '2026-07-01 IP 49.3151 of 10000.00',
      '2026-08-01 IP 42.4658 of 10000.00',
    ]);
    expect(events.at(-1)).toBe('2027-01-01 MD 10000.0000 of 0.00');
  });

  test('makes later parts smaller (A), or the contract shorter (M): 6,000 are left, 3,000 of them prepaid', () => {
    expect(repaidAfter('A')).toEqual([
      '2026-08-01 PR 500.0000 of 2500.00',
      '2026-09-01 PR 500.0000 of 2000.00',
      '2026-10-01 PR 500.0000 of 1500.00',
      '2026-11-01 PR 500.0000 of 1000.00',
      '2026-12-01 PR 500.0000 of 500.00',
      '2027-01-01 MD 500.0000 of 0.00',
    ]);
    expect(repaidAfter('M')).toEqual([
      '2026-08-01 PR 1000.0000 of 2000.00',
      '2026-09-01 PR 1000.0000 of 1000.00',
      '2026-10-01 PR 1000.0000 of 0.00',
    ]);
  });

  test('leaves an annuity of equal payments (A), each of them smaller', () => {
    const events = eventsOf({ ...ANNUITY, prepaymentEffect: 'A' }, prepaid('2026-07-15', '3000'));
    const byDay = new Map<number, ContractEvent[]>();
    for (const event of events) byDay.set(event.at.date, [...(byDay.get(event.at.date) ?? []), event]);
    const sums = [...byDay.values()]
      .slice(1)
      .filter((day) => day.some(({ type }) => type === 'IP'))
      .map((day) =>
        formatFraction(
          day.reduce((sum, { payoff }) => plus(sum, payoff), NOTHING),
          10,
        ),
      );
    expect(new Set(sums.slice(0, 6)).size).toBe(1);
    expect(new Set(sums.slice(6)).size).toBe(1);
    expect(Number(sums[6])).toBeLessThan(Number(sums[0]) / 1.9);
  });

  test('of all that is owed ends it', () => {
    const events = lines({ ...BULLET, prepaymentEffect: 'A' }, prepaid('2026-07-15', '12000'));
    expect(events.slice(-2)).toEqual(['2026-07-15 PP 12000.0000 of 0.00', '2026-08-01 IP 23.0137 of 0.00']);
  });

  test('at any time and of any size: the principal is repaid exactly once', () => {
    const day = fc.integer({ min: 0, max: 363 }).map((n) => new Date(Date.UTC(2026, 0, 2 + n)).toISOString());
    const part = fc.record({
      time: day.map((text) => text.slice(0, 10)),
      value: fc.integer({ min: 1, max: 300 }),
    });
    const terms = fc.constantFrom(BULLET, LINEAR, ANNUITY);
    fc.assert(
      fc.property(
        terms,
        fc.constantFrom('A', 'M'),
        fc.array(part, { maxLength: 4 }),
        (kind, effect, parts) => {
          const eventsObserved = parts.map(({ time, value }) => ({ type: 'PP', time, value: String(value) }));
          // from December on less than 1,200 may be owed; then the whole is refused, which is another test
          fc.pre(parts.every(({ time }) => time < '2026-09'));
          const repaid = eventsOf({ ...kind, prepaymentEffect: effect }, { eventsObserved })
            .filter(({ type }) => ['PR', 'PP', 'MD'].includes(type))
            .reduce((sum, { payoff }) => plus(sum, payoff), NOTHING);
          expect(signOf(minus(repaid, parseFraction('12000') ?? NOTHING))).toBe(0);
        },
      ),
    );
  });
});

const halfYearly = { cycleAnchorDateOfFee: '2026-07-01', cycleOfFee: 'P6ML1' };

function fees(more: RawValues): string[] {
  return lines({ ...BULLET, ...halfYearly, ...more }).filter((line) => line.includes(' FP '));
}

describe('fees', () => {
  test('are an amount each time, or a part of the notional: 1 % on 12,000 for 181 and 184 days of 365', () => {
    expect(fees({ feeBasis: 'A', feeRate: '25' })).toEqual([
      '2026-07-01 FP 25.0000 of 12000.00',
      '2027-01-01 FP 25.0000 of 12000.00',
    ]);
    expect(fees({ feeBasis: 'N', feeRate: '0.01' })).toEqual([
      '2026-07-01 FP 59.5068 of 12000.00',
      '2027-01-01 FP 60.4932 of 12000.00',
    ]);
    expect(fees({ feeBasis: 'N', feeRate: '0.01', contractRole: 'RPL' })[0]).toBe(
      '2026-07-01 FP -59.5068 of -12000.00',
    );
  });

  test('go on from what had accrued when the contract is looked at later: 92 of 365 days, or what the terms say', () => {
    const later = { ...BULLET, ...halfYearly, feeBasis: 'N', feeRate: '0.01', statusDate: '2026-10-01' };
    expect(lines(later).find((line) => line.includes(' FP '))).toBe('2027-01-01 FP 60.4932 of 12000.00');
    expect(lines({ ...later, feeAccrued: '1' }).find((line) => line.includes(' FP '))).toBe(
      '2027-01-01 FP 31.2466 of 12000.00',
    );
  });
});

/** The payment of interest of the month of May. */
function may(events: readonly string[]): string {
  return events.filter((line) => line.includes(' IP '))[3] ?? '';
}

test('holidays of a case move its payments, where the calendar is of business days', () => {
  const terms = { ...BULLET, calendar: 'MF', businessDayConvention: 'SCF' };
  expect(may(lines(terms))).toContain('2026-05-01');
  expect(may(lines(terms, { holidays: ['2026-05-01'] }))).toContain('2026-05-04');
  expect(may(lines({ ...terms, calendar: 'TARGET' }))).toContain('2026-05-04');
  expect(may(lines({ ...terms, calendar: 'NC' }, { holidays: ['2026-05-01'] }))).toContain('2026-05-01');
});
