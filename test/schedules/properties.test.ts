// What must hold for whatever terms: principal goes out and comes back once, dates never go back, the parts of interest are the interest.

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addMonths, formatDate, parseDate } from '../../src/kernel/calendar.ts';
import { readCaseFile } from '../../src/schedules/case-file.ts';
import { type ContractEvent, playCase } from '../../src/schedules/contract.ts';
import {
  compareFractions,
  type Fraction,
  formatFraction,
  minus,
  NOTHING,
  plus,
  times,
} from '../../src/schedules/fraction.ts';
import { fraction } from '../../src/schedules/fraction.ts';
import { sumOf } from '../../src/schedules/interest-sum.ts';
import { timeKey } from '../../src/schedules/moment.ts';
import type { RawValues } from '../../src/schedules/term-reader.ts';
import { ANNUITY, BULLET, eventsOf, LINEAR } from './terms-kit.ts';

function same(a: Fraction, b: Fraction): boolean {
  return compareFractions(a, b) === 0;
}

function total(events: readonly ContractEvent[]): Fraction {
  return events.reduce((sum, { payoff }) => plus(sum, payoff), NOTHING);
}

/** A date `days` after the first day of 2026. */
function dated(months: number): string {
  const start = parseDate('2026-01-01');
  if (start === null) throw new Error('not read');
  return formatDate(addMonths(start, months));
}

const anyTerms: fc.Arbitrary<RawValues> = fc
  .record({
    kind: fc.constantFrom(BULLET, LINEAR, ANNUITY),
    contractRole: fc.constantFrom('RPA', 'RPL'),
    months: fc.integer({ min: 1, max: 60 }),
    cents: fc.integer({ min: 1, max: 100_000_000 }),
    ratePpm: fc.integer({ min: 0, max: 150_000 }),
    dayCountConvention: fc.constantFrom('AA', 'A360', 'A365', '30E360', '30/360-us', 'nl/365', 'act/act-afb'),
    endOfMonthConvention: fc.constantFrom('SD', 'EOM'),
    cycle: fc.constantFrom('P1ML0', 'P1ML1', 'P1QL0', 'P1QL1', 'P2WL0', 'P5ML1'),
    businessDayConvention: fc.constantFrom('NOS', 'SCF', 'SCMF', 'CSF', 'CSMP', 'SCP'),
    calendar: fc.constantFrom('NC', 'MF'),
  })
  .map(({ kind, months, cents, ratePpm, cycle, ...rest }) => ({
    ...kind,
    ...rest,
    maturityDate: dated(months),
    notionalPrincipal: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
    nominalInterestRate: formatFraction(fraction(ratePpm, 1_000_000), 6),
    cycleOfInterestPayment: cycle,
    ...(kind === BULLET ? {} : { cycleOfPrincipalRedemption: cycle }),
  }));

describe('any contract', () => {
  test('lends its principal once and gets it back once, to the last fraction', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const events = eventsOf(terms);
        const principal = events.filter(({ type }) => ['IED', 'PR', 'MD'].includes(type));
        expect(formatFraction(total(principal), 30)).toBe(formatFraction(NOTHING, 30));
        expect(same(events.at(-1)?.notional ?? fraction(1), NOTHING)).toBe(true);
        expect(events.filter(({ type }) => type === 'IED')).toHaveLength(1);
        expect(events.filter(({ type }) => type === 'MD')).toHaveLength(1);
      }),
    );
  });

  test('has events in the order of time, the maturity last', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const keys = eventsOf(terms).map(({ at }) => timeKey(at));
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
        expect(eventsOf(terms).at(-1)?.type).toBe('MD');
      }),
    );
  });

  test('pays the same to the one side as it costs the other', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const lent = eventsOf({ ...terms, contractRole: 'RPA' });
        const owed = eventsOf({ ...terms, contractRole: 'RPL' });
        expect(same(plus(total(lent), total(owed)), NOTHING)).toBe(true);
      }),
    );
  });

  test('has interest that is the sum of its parts, each of them days × rate × balance', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const { type, payoff, interest } of eventsOf(terms)) {
          if (type === 'IP') expect(same(sumOf(interest), payoff)).toBe(true);
          for (const part of interest) {
            if (part.kind === 'carried') continue;
            const { count, of, rate, balance, scale, amount } = part;
            const worked = times(times(times(balance, rate), fraction(count, of)), scale);
            expect(same(worked, amount)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('an annuity', () => {
  test('has equal payments: principal and interest of each date are the same, the last date included', () => {
    const annuities = anyTerms.filter(({ contractType, nominalInterestRate }) => {
      return contractType === 'ANN' && nominalInterestRate !== '0.000000';
    });
    fc.assert(
      fc.property(annuities, (terms) => {
        const byDate = new Map<number, Fraction>();
        // interest may be paid before the first redemption; it is no part of an equal payment
        const plain = { ...terms, businessDayConvention: 'NOS' };
        for (const { at, type, payoff } of eventsOf(plain)) {
          if (['PR', 'IP', 'MD'].includes(type))
            byDate.set(timeKey(at), plus(byDate.get(timeKey(at)) ?? NOTHING, payoff));
        }
        const [first = NOTHING, ...others] = [...byDate.values()];
        for (const other of others) expect(formatFraction(minus(other, first), 30)).toMatch(/^-?0\.0+$/);
      }),
    );
  });
});

describe('every case of ACTUS', () => {
  const cases = ['pam', 'lam', 'ann', 'nam'].flatMap((file) => {
    const text = readFileSync(new URL(`./data/${file}.json`, import.meta.url), 'utf8');
    return readCaseFile(text).cases;
  });

  test.each(cases)('$name pays interest that is the sum of its parts', ({ name, raw }) => {
    const seen: boolean[] = [];
    playCase(raw, name, ({ type, payoff, interest }) => {
      if (type === 'IP') seen.push(same(sumOf(interest), payoff));
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(false);
  });
});
