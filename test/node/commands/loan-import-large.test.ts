// A long register is planned in time that grows with its lines, not with their square: a running node waits for it.

import { expect, test } from 'vitest';
import type { CivilDate } from '../../../src/kernel/calendar.ts';
import { MemoryState } from '../../../src/kernel/state.ts';
import { planImport } from '../../../src/node/commands/loan-import-plan.ts';

const CONTRACTS = 15_000;

test('fifteen thousand contracts, each with a contact and a repeated movement', { timeout: 20_000 }, () => {
  const contracts = Array.from({ length: CONTRACTS }, (_, n) => ({
    line: n + 2,
    number: `Nr. ${n}`,
    balanceMinor: 100n,
    accruedMinor: 0n,
    ratePpm: 10_000n,
    lender: `key ${n}`,
    kind: '',
    notice: null,
    endDate: null,
    subordinated: null,
    dayCount: null,
    agreedDate: null,
    rounding: null,
    interest: null,
  }));
  const movements = contracts.map(({ line, number }) => ({
    line,
    number,
    date: 20_000 as CivilDate,
    amountMinor: 5n,
    reference: '',
  }));
  const register = {
    contracts,
    movements,
    contacts: contracts.map(({ line, lender }, n) => ({
      line,
      key: lender,
      title: `Person ${n}`,
      details: { iban: null, bic: null, email: null, address: null },
    })),
    repeated: movements.map(({ line }) => ({ line, first: 1, says: '' })),
    leftOut: [],
    faults: [],
  };
  const { steps, faults } = planImport(new MemoryState(), register, {
    asOfDate: 19_000 as CivilDate,
    todayDate: 20_000 as CivilDate,
    roundedByMovement: new Set(),
    repeated: 'keep',
    kind: 'direct',
    leastNoticeDays: 0,
    rank: null,
    subordinates: false,
  });
  expect([steps.length, faults]).toEqual([4 * CONTRACTS, []]);
});
