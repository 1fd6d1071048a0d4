// What the law may limit: the number of loans of a kind, what is paid in within twelve months, what one lender lends; and subordination.

import { expect, test } from 'vitest';
import { presetNamed, presets } from '../../../src/contexts/governance/presets.ts';
import { parameterNamed, readParameter } from '../../../src/contexts/governance/charter.ts';
import { mostSoldMinor } from '../../../src/contexts/loans/offers.ts';
import { contractOf } from '../../../src/contexts/loans/facts.ts';
import { sold } from '../../../src/contexts/loans/tables.ts';
import { MemoryState, ordinal } from '../../../src/kernel/state.ts';
import { addMonths, type CivilDate } from '../../../src/kernel/calendar.ts';
import fc from 'fast-check';
import { day, Lending } from './lending.ts';

const IN = 'loans.paid-in@1';

function lending(charter: { readonly [parameter: string]: string }): Lending {
  const story = new Lending('2009-12-31', charter);
  for (const contract of ['1', '2', '3']) story.agree(contract);
  story.sealDay('2012-06-01');
  return story;
}

test('the number of loans of a kind', () => {
  const story = lending({ 'offer-count': '3' });
  const fourth = { ...story.agreement('4'), date: day('2012-06-01') };
  expect(story.refused('anna', 'loans.agreed@1', fourth)).toBe('offer-count-passed');
  story.accepted('anna', 'loans.agreed@1', { ...fourth, kind: 'other' });
});

test('closed contracts count on: what was offered was offered', () => {
  const story = lending({ 'offer-count': '3' });
  const closed = { contract: '3', amountMinor: 0n, date: day('2012-06-01'), reference: '' };
  story.accepted('anna', 'loans.closed@1', closed);
  const fourth = { ...story.agreement('4'), date: day('2012-06-01') };
  expect(story.refused('anna', 'loans.agreed@1', fourth)).toBe('offer-count-passed');
});

test('twelve months end with a day and begin after the same day of the year before', () => {
  const story = lending({ 'offer-amount': '100000' });
  story.payIn('1', '2011-02-28', 60_000n);
  const payment = (date: string, amountMinor: bigint) =>
    story.refused('anna', IN, story.payment('2', date, amountMinor));
  expect(payment('2012-02-27', 40_001n)).toBe('offer-amount-passed');
  expect(payment('2012-02-28', 100_001n)).toBe('offer-amount-passed');
  expect(payment('2012-02-28', 100_000n)).toBe('accepted');
  // dated back: the months after it count as well
  expect(payment('2011-03-01', 1n)).toBe('offer-amount-passed');
  expect(payment('2011-02-27', 40_001n)).toBe('offer-amount-passed');
  expect(payment('2011-02-27', 40_000n)).toBe('accepted');
});

test('either limit is enough where the charter says so', () => {
  const story = lending({ 'offer-count': '3', 'offer-amount': '100000', 'offer-limits': 'either' });
  // three loans: any amount
  story.payIn('1', '2012-05-01', 500_000n);
  const fourth = { ...story.agreement('4'), date: day('2012-06-01') };
  // a fourth one only while little was paid in within twelve months
  expect(story.refused('anna', 'loans.agreed@1', fourth)).toBe('offer-count-passed');
  story.sealDay('2013-05-02');
  story.accepted('anna', 'loans.agreed@1', { ...fourth, date: day('2013-05-02') });
  // and from then on the amount holds
  expect(story.refused('anna', IN, story.payment('2', '2013-05-02', 100_001n))).toBe('offer-amount-passed');
  story.payIn('2', '2013-05-02', 100_000n);
});

test('one lender over all contracts; what was paid back makes room', () => {
  const story = lending({ 'loan-person-cap': '100000' });
  story.payIn('1', '2012-06-01', 60_000n);
  expect(story.refused('anna', IN, story.payment('2', '2012-06-01', 40_001n))).toBe('person-cap-passed');
  story.payIn('2', '2012-06-01', 40_000n);
  story.payOut('1', '2012-06-01', 50_000n);
  story.payIn('3', '2012-06-01', 50_000n);
  expect(story.refused('anna', IN, story.payment('3', '2012-06-01', 1n))).toBe('person-cap-passed');
});

test('subordination is a term of the contracts agreed on while the charter asks for it', () => {
  const story = lending({});
  story.decide({ is: 'change-charter', parameter: 'loan-subordination', value: 'yes' });
  story.accepted('anna', 'loans.agreed@1', { ...story.agreement('4'), date: day('2012-06-01') });
  const subordinated = (contract: string) => contractOf(story.state, contract)?.terms.subordinated;
  expect([subordinated('1'), subordinated('4')]).toEqual([false, true]);
});

test('sales in any order are the most in any twelve months that hold the day, as a plain search finds them', () => {
  const START = 15_000;
  const sale = fc.record({
    date: fc.integer({ min: START, max: START + 1500 }),
    minor: fc.bigInt(1n, 1000n),
  });
  fc.assert(
    fc.property(fc.array(sale, { maxLength: 12 }), sale, (sales, more) => {
      const state = new MemoryState();
      const byDay = new Map<number, bigint>();
      for (const { date, minor } of sales) byDay.set(date, (byDay.get(date) ?? 0n) + minor);
      state.apply(
        [...byDay].map(([date, minor]) => [
          `${sold.name}/direct/${ordinal(date)}`,
          { table: sold, value: minor },
        ]),
      );
      let most = 0n;
      for (let end = more.date; addMonths(end as CivilDate, -12) < more.date; end++) {
        const after = addMonths(end as CivilDate, -12);
        const within = sales.filter(({ date }) => date > after && date <= end);
        const sum = within.reduce((total, { minor }) => total + minor, more.minor);
        if (sum > most) most = sum;
      }
      expect(mostSoldMinor(state, 'direct', more.date as CivilDate, more.minor)).toBe(most);
    }),
    { numRuns: 200 },
  );
});

test('every value of every preset stands in its range, and each names its source', () => {
  for (const { name, source, changes } of presets) {
    expect([name, source]).not.toContain('');
    for (const { parameter, value } of changes) {
      const known = parameterNamed(parameter);
      expect([name, parameter, known === null ? null : readParameter(known, value)]).not.toContain(null);
    }
  }
});

test('a preset is adopted in one decision, and `none` takes it back', () => {
  const story = lending({});
  const adopt = (name: string) =>
    story.decide({
      is: 'change-charter-together',
      preset: name,
      changes: [...(presetNamed(name)?.changes ?? [])],
    });
  adopt('germany-small-offer');
  story.payIn('1', '2012-05-01', 20_000_000n);
  for (let i = 4; i <= 20; i++)
    story.accepted('anna', 'loans.agreed@1', { ...story.agreement(String(i)), date: day('2012-06-01') });
  const next = { ...story.agreement('21'), date: day('2012-06-01') };
  expect(story.refused('anna', 'loans.agreed@1', next)).toBe('offer-count-passed');
  adopt('none');
  story.accepted('anna', 'loans.agreed@1', next);
});

test('a decision over many values is judged whole', () => {
  const story = lending({});
  const propose = (changes: { parameter: string; value: string }[]) =>
    story.refused('anna', 'governance.proposed@1', {
      title: 'x',
      reason: '',
      action: { is: 'change-charter-together', preset: '', changes },
    });
  expect(propose([])).toBe('charter-changes-nothing');
  expect(
    propose([
      { parameter: 'offer-count', value: '5' },
      { parameter: 'offer-count', value: 'many' },
    ]),
  ).toBe('charter-value-out-of-range');
});
