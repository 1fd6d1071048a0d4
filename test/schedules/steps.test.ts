// What events pay, where the cases of the standard say nothing or little.

import { describe, expect, test } from 'vitest';
import type { ContractEvent } from '../../src/schedules/contract.ts';
import { formatFraction } from '../../src/schedules/fraction.ts';
import { formatMoment } from '../../src/schedules/moment.ts';
import { ANNUITY, BULLET, eventsOf, LINEAR } from './terms-kit.ts';

/** `2026-02-01 IP 50.96`. */
function told(events: readonly ContractEvent[], types: readonly string[]): string[] {
  return events
    .filter(({ type }) => types.includes(type))
    .map(({ at, type, payoff }) => `${formatMoment(at).slice(0, 10)} ${type} ${formatFraction(payoff, 2)}`);
}

function observedAs(...values: [string, string][]): { dataObserved: unknown } {
  return { dataObserved: { EURIBOR: { data: values.map(([timestamp, value]) => ({ timestamp, value })) } } };
}

describe('a bullet loan', () => {
  test('without a run of interest pays it at the end', () => {
    const { cycleAnchorDateOfInterestPayment: _anchor, cycleOfInterestPayment: _cycle, ...terms } = BULLET;
    expect(told(eventsOf(terms), ['IP', 'MD'])).toEqual(['2027-01-01 IP 600.00', '2027-01-01 MD 12000.00']);
  });

  test('without a rate pays no interest', () => {
    expect(told(eventsOf({ ...BULLET, nominalInterestRate: '' }), ['IP', 'MD'])).toEqual([
      '2027-01-01 MD 12000.00',
    ]);
  });

  test('whose maturity falls on a Saturday is paid back with its interest on the Monday', () => {
    const weekend = { ...BULLET, maturityDate: '2027-01-02', calendar: 'MF', businessDayConvention: 'SCF' };
    const last = told(eventsOf(weekend), ['IP', 'MD']).slice(-2);
    expect(last).toEqual(['2027-01-04 IP 4.93', '2027-01-04 MD 12000.00']);
  });

  test('brings interest along from before, and shows it as carried over', () => {
    const [first] = eventsOf({ ...BULLET, accruedInterest: '7.5' }).filter(({ type }) => type === 'IP');
    expect(first?.interest[0]).toMatchObject({ kind: 'carried' });
    expect(formatFraction(first?.payoff ?? { numerator: 0n, denominator: 1n }, 2)).toBe('58.46');
  });

  test('that ends early pays its price and what accrued, and nothing after', () => {
    const ended = eventsOf({ ...BULLET, terminationDate: '2026-02-15', priceAtTerminationDate: '12000' });
    expect(told(ended, ['IP', 'TD', 'MD'])).toEqual(['2026-02-01 IP 50.96', '2026-02-15 TD 12023.01']);
    expect(formatFraction(ended.at(-1)?.notional ?? { numerator: 1n, denominator: 1n }, 2)).toBe('0.00');
  });

  test('that runs already shows no exchange, and has accrued since its last payment', () => {
    const running = eventsOf({ ...BULLET, statusDate: '2026-03-11' });
    expect(told(running, ['IED', 'IP']).slice(0, 2)).toEqual(['2026-04-01 IP 50.96', '2026-05-01 IP 49.32']);
  });
});

function rates(events: readonly ContractEvent[]): string[] {
  return events.filter(({ type }) => type.startsWith('RR')).map(({ rate }) => formatFraction(rate, 4));
}

describe('a rate that is reset', () => {
  const floating = {
    ...BULLET,
    cycleAnchorDateOfRateReset: '2026-04-01',
    cycleOfRateReset: 'P3ML1',
    marketObjectCodeOfRateReset: 'EURIBOR',
    rateSpread: '0.01',
  };
  const seen = observedAs(['2026-04-01', '0.02'], ['2026-06-15', '0.09'], ['2026-10-01', '-0.05']);

  test('follows the last observation up to its day', () => {
    expect(rates(eventsOf(floating, seen))).toEqual(['0.0300', '0.1000', '-0.0400']);
  });

  test('stays within the floor and the cap of its life', () => {
    expect(rates(eventsOf({ ...floating, lifeFloor: '0', lifeCap: '0.08' }, seen))).toEqual([
      '0.0300',
      '0.0800',
      '0.0000',
    ]);
  });

  test('moves no further at once than the period allows', () => {
    const limited = { ...floating, periodFloor: '-0.015', periodCap: '0.02' };
    expect(rates(eventsOf(limited, seen))).toEqual(['0.0350', '0.0550', '0.0400']);
  });
});

describe('redemption', () => {
  test('in equal parts leaves the last part to the maturity', () => {
    const parts = told(eventsOf(LINEAR), ['PR', 'MD']);
    expect(parts).toHaveLength(12);
    expect(new Set(parts.map((line) => line.split(' ')[2]))).toEqual(new Set(['1000.00']));
  });

  test('that overpays stops at nothing', () => {
    const fast = eventsOf({ ...LINEAR, nextPrincipalRedemptionPayment: '5000' });
    expect(told(fast, ['PR']).slice(0, 4)).toEqual([
      '2026-02-01 PR 5000.00',
      '2026-03-01 PR 5000.00',
      '2026-04-01 PR 2000.00',
      '2026-05-01 PR 0.00',
    ]);
  });

  test('of an annuity that is computed beyond the maturity leaves a balloon', () => {
    const balloon = eventsOf({ ...ANNUITY, amortizationDate: '2028-01-01' });
    const whole = eventsOf({ ...ANNUITY, maturityDate: '2028-01-01' });
    expect(told(balloon, ['PR']).slice(0, 3)).toEqual(told(whole, ['PR']).slice(0, 3));
    expect(told(balloon, ['MD'])).toEqual(['2027-01-01 MD 6647.83']);
  });
});
