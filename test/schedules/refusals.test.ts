// Terms that make no schedule: each rule once, by its name and with the user's input; and whatever else somebody may put into a file.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES_MAX, readCaseFile } from '../../src/schedules/case-file.ts';
import { playCase } from '../../src/schedules/contract.ts';
import { SCHEDULE_RULES, TermsRefused } from '../../src/schedules/refused.ts';
import { NEUTRAL_VALUES, READ_TERMS, SILENT_TERMS } from '../../src/schedules/term-names.ts';
import type { RawValues } from '../../src/schedules/term-reader.ts';
import { EVENTS_MAX } from '../../src/schedules/timetable.ts';
import { ANNUITY, BULLET, eventsOf, LINEAR, played } from './terms-kit.ts';

function without(terms: RawValues, ...names: string[]): RawValues {
  return Object.fromEntries(Object.entries(terms).filter(([name]) => !names.includes(name)));
}

const floating = {
  ...BULLET,
  cycleAnchorDateOfRateReset: '2026-04-01',
  marketObjectCodeOfRateReset: 'EURIBOR',
};

function given(dataObserved: unknown): unknown {
  return played(floating, { dataObserved });
}

function series(one: unknown): unknown {
  return { EURIBOR: { data: [one] } };
}

describe('terms are refused', () => {
  test.each<[string, RawValues, string]>([
    ['term-unknown', { ...BULLET, nominalIntrestRate: '0.05' }, 'nominalIntrestRate'],
    ['term-unknown', { ...BULLET, ['x'.repeat(5000)]: '1' }, '(5000 characters)'],
    ['term-not-supported', { ...BULLET, penaltyRate: '0.01' }, 'penaltyRate'],
    ['term-not-supported', { ...BULLET, objectCodeOfPrepaymentModel: 'PPM' }, 'objectCodeOfPrepaymentModel'],
    ['term-missing', { ...BULLET, feeRate: '0.01' }, 'cycleOfFee'],
    ['term-missing', { ...BULLET, feeRate: '0.01', cycleOfFee: 'P1YL1' }, 'feeBasis'],
    ['term-missing', { ...without(BULLET, 'maturityDate'), xDayNotice: 'P3M' }, 'XD'],
    ['word-unknown', { ...BULLET, xDayNotice: '3 months' }, '"3 months"'],
    ['term-missing', without(BULLET, 'contractRole'), 'contractRole'],
    ['term-missing', without(BULLET, 'maturityDate'), 'maturityDate'],
    ['term-missing', without(LINEAR, 'cycleOfPrincipalRedemption'), 'cycleOfPrincipalRedemption'],
    ['term-missing', without(LINEAR, 'maturityDate'), 'nextPrincipalRedemptionPayment'],
    ['term-missing', { ...BULLET, purchaseDate: '2026-03-01' }, 'priceAtPurchaseDate'],
    ['number-malformed', { ...BULLET, notionalPrincipal: '12.000,00' }, '"12.000,00"'],
    ['number-malformed', { ...BULLET, notionalPrincipal: '1'.repeat(65) }, 'notionalPrincipal'],
    ['date-malformed', { ...BULLET, maturityDate: '2027-02-29' }, '"2027-02-29"'],
    ['date-malformed', { ...BULLET, maturityDate: '2027-01-01T12:00:00' }, 'maturityDate'],
    ['date-malformed', { ...BULLET, statusDate: '31.12.2025' }, '"31.12.2025"'],
    ['word-unknown', { ...BULLET, contractType: 'SWAPS' }, '"SWAPS"'],
    ['word-unknown', { ...BULLET, dayCountConvention: 'act/365' }, '"act/365"'],
    ['word-unknown', { ...BULLET, cycleOfInterestPayment: 'P0ML0' }, '"P0ML0"'],
    ['word-unknown', { ...BULLET, businessDayConvention: 'SCFF' }, '"SCFF"'],
    ['word-unknown', { ...BULLET, calendar: 'DE' }, '"DE"'],
    ['word-unknown', { ...BULLET, scalingEffect: 'IOM' }, '"IOM"'],
    ['terms-contradict', { ...BULLET, maturityDate: '2025-01-01' }, 'maturityDate'],
    ['terms-contradict', { ...BULLET, notionalPrincipal: '-1' }, 'notionalPrincipal'],
    [
      'terms-contradict',
      { ...LINEAR, nextPrincipalRedemptionPayment: '0' },
      'nextPrincipalRedemptionPayment',
    ],
    ['terms-contradict', { ...BULLET, scalingIndexAtContractDealDate: '0' }, 'index'],
    ['terms-contradict', { ...ANNUITY, nominalInterestRate: '-100' }, 'equal payment'],
    [
      'payment-below-interest',
      { ...without(ANNUITY, 'maturityDate'), nextPrincipalRedemptionPayment: '46' },
      '12000.00 × 0.050000 × 0.076712 = 46.03',
    ],
    [
      'too-many-events',
      { ...BULLET, maturityDate: '9999-01-01', cycleOfInterestPayment: 'P1DL1' },
      'interest payment',
    ],
    [
      'too-many-events',
      { ...without(LINEAR, 'maturityDate'), nextPrincipalRedemptionPayment: '0.01' },
      '1200000 payments',
    ],
    ['observation-missing', floating, '"EURIBOR"'],
    ['observation-missing', without(floating, 'marketObjectCodeOfRateReset'), 'no market object'],
    ['terms-not-understood', { ...BULLET, notionalPrincipal: ['12000'] }, 'notionalPrincipal'],
  ])('%s', (rule, terms, shown) => {
    const outcome = played(terms);
    expect(outcome).toMatchObject({ refused: { rule } });
    expect('refused' in outcome ? outcome.refused.says : '').toContain(shown);
  });

  test('each by a rule that is in the list, and the longest exact numbers by one of their own', () => {
    const daily = {
      ...ANNUITY,
      maturityDate: '2052-01-01',
      nominalInterestRate: '0.0123456789012345678901234567890123456789',
      cycleOfInterestPayment: 'P1DL1',
      cycleOfPrincipalRedemption: 'P1DL1',
    };
    const outcome = playCase({ terms: daily }, 'loan', () => undefined);
    expect(outcome).toMatchObject({ refused: { rule: 'exact-sum-too-long' } });
    expect(SCHEDULE_RULES).toContain('exact-sum-too-long');
  });

  test('for observations that are none', () => {
    expect(given([])).toMatchObject({ refused: { rule: 'terms-not-understood' } });
    expect(given({ EURIBOR: 'x' })).toMatchObject({ refused: { rule: 'terms-not-understood' } });
    expect(given(series({ timestamp: 'x', value: '1' }))).toMatchObject({
      refused: { rule: 'date-malformed' },
    });
    expect(given(series({ timestamp: '2026-01-01', value: 'x' }))).toMatchObject({
      refused: { rule: 'number-malformed' },
    });
    expect(given(series({ timestamp: '2026-04-02', value: '0.02' }))).toMatchObject({
      refused: { rule: 'observation-missing' },
    });
    expect(given(series({ timestamp: '2026-04-01', value: '0.02' }))).toHaveProperty('events');
  });

  test.each<[string, unknown, string]>([
    ['terms-not-understood', {}, 'no list'],
    ['terms-not-understood', ['x'], 'no event'],
    ['term-not-supported', [{ type: 'CE', time: '2026-06-01' }], '"CE"'],
    ['date-malformed', [{ type: 'XD', time: 'soon' }], '"soon"'],
    ['number-malformed', [{ type: 'PP', time: '2026-06-01', value: '1.000,00' }], '"1.000,00"'],
    ['terms-contradict', [{ type: 'PP', time: '2026-06-01', value: '-1' }], 'above zero'],
    ['terms-contradict', [{ type: 'PP', time: '2026-06-01', value: '12001' }], '12000.00 are owed'],
    ['terms-contradict', [{ type: 'PP', time: '2027-06-01', value: '1' }], 'after the end'],
    ['terms-contradict', [{ type: 'PP', time: '2025-06-01', value: '1' }], 'before initialExchangeDate'],
    ['term-missing', [{ type: 'XD', time: '2026-06-01' }], 'xDayNotice'],
  ])('for observed events: %s', (rule, eventsObserved, shown) => {
    const outcome = played({ ...BULLET, prepaymentEffect: 'M' }, { eventsObserved });
    expect(outcome).toMatchObject({ refused: { rule } });
    expect('refused' in outcome ? outcome.refused.says : '').toContain(shown);
  });

  test.each(['A', 'N', ''])(
    'for a prepayment that the terms do not allow, or say nothing of: "%s"',
    (effect) => {
      const eventsObserved = [{ type: 'PP', time: '2026-06-01', value: '1' }];
      const outcome = played({ ...BULLET, prepaymentEffect: effect }, { eventsObserved });
      expect('refused' in outcome).toBe(effect !== 'A');
    },
  );

  test('for holidays that are no days', () => {
    expect(played(BULLET, { holidays: 'x' })).toMatchObject({ refused: { rule: 'terms-not-understood' } });
    expect(played(BULLET, { holidays: ['x'] })).toMatchObject({ refused: { rule: 'date-malformed' } });
  });

  test('for an end of the events that is no date', () => {
    expect(played(BULLET, { to: 'soon' })).toMatchObject({ refused: { rule: 'date-malformed' } });
  });
});

describe('terms that change nothing', () => {
  test('are let through', () => {
    const neutral = {
      ...BULLET,
      feeRate: ' 0.0',
      penaltyType: 'N',
      contractDealDate: '2025-12-01',
      rateSpread: '',
    };
    expect(eventsOf(neutral)).toEqual(eventsOf(BULLET));
  });

  test('stand in one list only', () => {
    const all = [...READ_TERMS, ...SILENT_TERMS, ...NEUTRAL_VALUES.keys()];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('whatever stands in a file', () => {
  const word = fc.constantFrom(
    'PAM',
    'LAM',
    'NAM',
    'ANN',
    'RPA',
    'RPL',
    'A365',
    'P1ML0',
    'P1DL1',
    'EOM',
    'MF',
    'NTL',
    'INO',
    '',
  );
  const number = fc.oneof(
    fc.integer().map(String),
    fc.double().map(String),
    fc.constantFrom('1e64', '-1e-64', '9'.repeat(64)),
  );
  const day = fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const dated = fc
    .tuple(day, fc.constantFrom('', 'T00:00:00', 'T23:59:59'))
    .map(([one, time]) => `${one.toISOString().slice(0, 10)}${time}`);
  const value = fc.oneof(word, number, dated, fc.string());

  test('is scheduled within the limits, or refused by a rule: nothing throws, nothing hangs', () => {
    const some = fc.dictionary(fc.constantFrom(...READ_TERMS), value, { maxKeys: 8 });
    const kind = fc.constantFrom(BULLET, LINEAR, ANNUITY, {
      ...ANNUITY,
      contractType: 'NAM',
      nextPrincipalRedemptionPayment: '1100',
    });
    let scheduled = 0;
    fc.assert(
      fc.property(kind, some, (terms, changed) => {
        let events = 0;
        const outcome = playCase({ terms: { ...terms, ...changed } }, 'loan', () => (events += 1));
        expect(events).toBeLessThanOrEqual(EVENTS_MAX);
        if ('refused' in outcome) expect(SCHEDULE_RULES).toContain(outcome.refused.rule);
        else scheduled += 1;
      }),
    );
    expect(scheduled).toBeGreaterThan(0);
  });

  test('is read as cases, or refused: any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          expect(readCaseFile(text).cases.length).toBeLessThanOrEqual(CASES_MAX);
        } catch (error) {
          expect(error).toBeInstanceOf(TermsRefused);
        }
      }),
    );
  });

  test.each([
    ['', 'no JSON'],
    ['{"a":', 'no JSON'],
    ['[1]', 'neither a case'],
    ['"x"', 'neither a case'],
    ['{"a":1}', 'The case "a"'],
    ['{"a":{"terms":3}}', 'has no terms'],
  ])('%s is no file of terms', (text, says) => {
    expect(() => readCaseFile(text)).toThrow(says);
  });

  test('a hundred thousand brackets are no file of terms', () => {
    expect(() => readCaseFile('['.repeat(100_000))).toThrow('no JSON');
    expect(() => readCaseFile('['.repeat(100_000) + ']'.repeat(100_000))).toThrow(TermsRefused);
  });

  test('names of objects are only names', () => {
    const { cases } = readCaseFile(
      '{"__proto__":{"terms":{"contractType":"PAM"}},"constructor":{"terms":{}}}',
    );
    expect(cases.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(
      playCase({ terms: JSON.parse('{"__proto__":"1"}') as RawValues }, 'a', () => undefined),
    ).toMatchObject({
      refused: { rule: 'term-unknown' },
    });
  });

  test('numbers stay the digits that were typed', () => {
    const { cases } = readCaseFile(
      '{"terms":{"notionalPrincipal":12345678901234567890.123456789,"nominalInterestRate":1e-05}}',
    );
    expect(cases[0]?.raw.terms).toEqual({
      notionalPrincipal: '12345678901234567890.123456789',
      nominalInterestRate: '1e-05',
    });
  });
});
