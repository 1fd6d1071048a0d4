// Whatever a treasurer writes about direct loans with another program: no rule throws, every row can be written, and the books agree with the contracts.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holderKey } from '../../../src/contexts/bonds/facts.ts';
import { loansContext } from '../../../src/contexts/loans/context.ts';
import { contractOf } from '../../../src/contexts/loans/facts.ts';
import {
  contracts,
  interestYears,
  lenderContracts,
  movements,
  paidEarly,
  sold,
} from '../../../src/contexts/loans/tables.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { AMOUNT_MOST } from '../../../src/kernel/codec.ts';
import { brokenInvariant } from '../../properties/invariants/invariants.ts';
import { day, Lending } from './lending.ts';

const name = fc.constantFrom('a', 'a', 'b', 'b', 'a-1');
const amountMinor = fc.constantFrom(-1n, 0n, 1n, 333n, 1_000_000n, 10n ** 12n, AMOUNT_MOST);
const ratePpm = fc.constantFrom(0n, 1n, 30_000n, 100_000n, AMOUNT_MOST);
const date = fc.constantFrom(
  0,
  day('2009-12-31'),
  day('2010-01-01'),
  day('2010-02-28'),
  day('2010-12-31'),
  day('2011-06-30'),
  day('2011-03-31'),
  day('2011-05-01'),
  day('2012-03-01'),
  2_932_896,
);
const reference = fc.constantFrom('', 'r');
const dayCount = fc.constantFrom(null, '30/360-us', '30E/360', 'act/act-isda', 'act/365f', 'act/360');

type Step =
  | { readonly is: 'say'; readonly kind: string; readonly body: object }
  | { readonly is: 'reverse'; readonly contract: string; readonly at: number }
  | { readonly is: 'pass'; readonly days: number };

const said = (kind: string, body: fc.Arbitrary<object>): fc.Arbitrary<Step> =>
  body.map((one) => ({ is: 'say', kind, body: one }));
const payment = fc.record({
  contract: name,
  amountMinor,
  date,
  reference,
  line: fc.constantFrom(null, 'ab'.repeat(16)),
});

const holder = fc.constantFrom({ is: 'outside', name: 'lena' }, { is: 'person', name: 'ben' });
const goodwill = fc.constantFrom(null, '', 'a move');
const notice = fc.constantFrom(
  null,
  { is: 'days', count: 0, to: 'day' },
  { is: 'days', count: 3650, to: 'half-year' },
  { is: 'months', count: 3, to: 'quarter' },
  { is: 'months', count: 120, to: 'year' },
);
const endDate = fc.oneof(fc.constant(null), date);

/** What came after the first kinds: notice in months, ends, goodwill, and what is taken back or passed on. */
const later: fc.Arbitrary<Step> = fc.oneof(
  said(
    'loans.agreed@2',
    fc.record({
      contract: name,
      title: fc.constantFrom('', 'T'),
      holder,
      kind: fc.constantFrom('direct', 'd'),
      ratePpm,
      notice,
      endDate,
      dayCount,
      interest: fc.constantFrom(null, 'added', 'paid'),
      subordinated: fc.constantFrom(null, true, false),
      rounding: fc.constantFrom('year', 'movement'),
      imported: fc.boolean(),
      date,
      reference,
    }),
  ),
  said(
    'loans.paid-out@2',
    fc.tuple(payment, goodwill).map(([paid, why]) => ({ ...paid, goodwill: why })),
  ),
  said(
    'loans.closed@2',
    fc.record({ contract: name, amountMinor: fc.constantFrom(0n, 1n, 5000n), date, reference, goodwill }),
  ),
  said(
    'loans.notice-given@2',
    fc.record({ contract: name, amountMinor: fc.constantFrom(null, 1n, AMOUNT_MOST), date, reference }),
  ),
  said('loans.notice-withdrawn@1', fc.record({ contract: name, dueDate: date, reference })),
  said('loans.notice-changed@1', fc.record({ contract: name, notice, endDate, date, reference })),
  said(
    'loans.transferred@1',
    fc.record({
      contract: name,
      holder,
      why: fc.constantFrom('death', 'gift', 'sale', 'correction'),
      date,
      reference,
    }),
  ),
  said('loans.carry-over-reversed@1', fc.record({ contract: name, reason: reference })),
  said('loans.agreement-cancelled@1', fc.record({ contract: name, reason: reference })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: later, weight: 6 },
  said(
    'loans.agreed@1',
    fc.record({
      contract: name,
      title: fc.constantFrom('', 'T'),
      holder,
      kind: fc.constantFrom('direct', 'd'),
      ratePpm,
      noticeDays: fc.constantFrom(0, 0, 3650),
      dayCount,
      interest: fc.constantFrom(null, 'added', 'paid'),
      rounding: fc.constantFrom('year', 'movement'),
      date,
      reference,
    }),
  ),
  said(
    'loans.carried-over@1',
    fc.record({
      contract: name,
      balanceMinor: fc.constantFrom(0n, 1n, 5000n, AMOUNT_MOST),
      interestMinor: fc.constantFrom(0n, 77n),
      date,
      reference,
    }),
  ),
  { arbitrary: said('loans.paid-in@1', payment), weight: 3 },
  said('loans.paid-out@1', payment),
  said('loans.interest-paid@1', payment),
  said('loans.rate-changed@1', fc.record({ contract: name, ratePpm, date, reference })),
  said(
    'loans.notice-given@1',
    fc.record({ contract: name, amountMinor: fc.constantFrom(null, 1n, AMOUNT_MOST), date, reference }),
  ),
  said(
    'loans.closed@1',
    fc.record({ contract: name, amountMinor: fc.constantFrom(0n, 1n, 5000n), date, reference }),
  ),
  fc.record({ is: fc.constant('reverse' as const), contract: name, at: fc.nat(3) }),
  fc.record({ is: fc.constant('pass' as const), days: fc.constantFrom(1, 200, 400) }),
  said('ledger.period-closed@1', fc.record({ through: date })),
);

function play(story: Lending, one: Step): void {
  if (one.is === 'pass') story.passDays(one.days);
  else if (one.is === 'say') story.say('anna', one.kind, one.body);
  else {
    const [, row] = story.state.range(movements, { prefix: `${one.contract}/` }).at(one.at) ?? [];
    const body = { contract: one.contract, entry: row?.entry ?? 'cd'.repeat(16), reason: '' };
    story.say('anna', 'loans.payment-reversed@1', body);
  }
}

it('nothing throws, rows and keys stay sound, and the books owe what the contracts say', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.constantFrom({}, { 'interest-tax': '250000', 'interest-surcharge': '55000' }),
      (steps, charter) => {
        const story = new Lending('2009-12-31', charter);
        story.agree('a', { interest: 'added' });
        story.agree('b', { interest: 'paid' });
        story.passDays(500);
        for (const one of steps) play(story, one);
        for (const table of loansContext.tables)
          for (const [key] of story.state.range(table)) expect(key).toMatch(/^[\x20-\x7e]+$/);
        for (const [contract, row] of story.state.range(contracts)) {
          expect(-balanceOf(story.state, accounts.loanPayable(contract))).toBe(row.balanceMinor);
          expect(row.balanceMinor >= 0n && row.interestDueMinor >= 0n).toBe(true);
          if (row.state === 'closed') expect([row.balanceMinor, row.interestDueMinor]).toEqual([0n, 0n]);
        }
        for (const [, { uncalledMinor }] of story.state.range(paidEarly))
          expect(uncalledMinor >= 0n).toBe(true);
        for (const [key] of story.state.range(lenderContracts)) {
          const [lender = '', contract = ''] = key.split('/');
          const row = contractOf(story.state, contract);
          expect(row === null ? null : holderKey(row.holder)).toBe(lender);
        }
        for (const [, minor] of story.state.range(sold)) expect(minor >= 0n).toBe(true);
        expect(brokenInvariant(story.state)).toBeNull();
        expect(story.state.range(interestYears).every(([, { withheldMinor }]) => withheldMinor >= 0n)).toBe(
          true,
        );
      },
    ),
    { numRuns: 400 },
  );
});
