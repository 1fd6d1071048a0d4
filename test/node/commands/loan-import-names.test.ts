// Whose a contract of a register is, when names of lenders are alike: one contact is one lender, and of two with one name nobody guesses.

import { expect, test } from 'vitest';
import type { CivilDate } from '../../../src/kernel/calendar.ts';
import { MemoryState } from '../../../src/kernel/state.ts';
import { type ImportPlan, planImport } from '../../../src/node/commands/loan-import-plan.ts';
import type { RegisterContact } from '../../../src/register/loan-register.ts';

const contact = (line: number, key: string, title: string): RegisterContact => ({
  line,
  key,
  title,
  details: { iban: null, bic: null, email: null, address: null },
});

function planned(lenders: readonly string[], contacts: readonly RegisterContact[]): ImportPlan {
  const contracts = lenders.map((lender, n) => ({
    line: n + 2,
    number: String(n + 1),
    balanceMinor: 0n,
    accruedMinor: 0n,
    ratePpm: 10_000n,
    lender,
    kind: '',
    notice: null,
    endDate: null,
    subordinated: null,
    dayCount: null,
    agreedDate: null,
    rounding: null,
    interest: null,
  }));
  const register = { contracts, contacts, movements: [], repeated: [], leftOut: [], faults: [] };
  return planImport(new MemoryState(), register, {
    asOfDate: 19_000 as CivilDate,
    todayDate: 20_000 as CivilDate,
    roundedByMovement: new Set(),
    repeated: null,
    kind: 'direct',
    leastNoticeDays: 0,
    rank: null,
    subordinates: false,
  });
}

const holdersIn = ({ steps }: ImportPlan): unknown[] =>
  steps.flatMap(({ kind, body }) => (kind === 'loans.agreed@2' ? [body['holder']] : []));

test('a name that two contacts have is refused', () => {
  const { faults } = planned(
    ['Anna Müller'],
    [contact(2, '1', 'Anna Müller'), contact(3, '2', 'Anna Müller')],
  );
  expect(faults).toMatchObject([{ line: 2, rule: 'lender-ambiguous' }]);
});

test('by their numbers two contacts of one name are two lenders, each with details of its own', () => {
  const contacts = [contact(2, '1', 'Anna Müller'), contact(3, '2', 'Anna Müller')];
  const plan = planned(['1', '2'], contacts);
  expect(holdersIn(plan)).toEqual([
    { is: 'outside', name: 'anna-mueller' },
    { is: 'outside', name: 'anna-mueller-2' },
  ]);
  expect(contacts.map((one) => plan.lenderNamed(one))).toEqual([
    'outside.anna-mueller',
    'outside.anna-mueller-2',
  ]);
});

test('a contact that contracts name now by number, now by name is one lender', () => {
  const ida = contact(2, '7', 'Ida');
  const plan = planned(['7', 'Ida'], [ida]);
  expect(holdersIn(plan)).toEqual([
    { is: 'outside', name: 'ida' },
    { is: 'outside', name: 'ida' },
  ]);
  expect(plan.lenderNamed(ida)).toBe('outside.ida');
});
