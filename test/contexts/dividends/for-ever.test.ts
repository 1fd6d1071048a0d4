// Dividend paid + payable + remainder = what was shared of the pool, for ever (invariant of COMMUNE.md).

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { claimOf, poolOf } from '../../../src/contexts/dividends/facts.ts';
import { commonCostPaidKind } from '../../../src/contexts/ledger/common-money.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { totalOf } from '../ledger/stage.ts';
import { DAY, day, pay, release, stage } from './pool-stage.ts';

// Rule 18 asks the bonds whether a due coupon is unpaid; here the test says so.
const coupon = vi.hoisted(() => ({ unpaid: false }));
vi.mock(import('../../../src/contexts/bonds/facts.ts'), async (original) => ({
  ...(await original()),
  dueUnpaid: () => coupon.unpaid,
}));

function rowsFor(count: number): number {
  const commune = stage(Array.from({ length: count }, (_, n) => `p${n}`));
  release(commune, 10n ** 9n);
  const before = commune.state.size;
  commune.seal(day('2026-08-01') * DAY);
  return commune.state.size - before;
}

describe('for ever', () => {
  const PEOPLE = ['anna', 'bela', 'cem', 'dora', 'emil'];
  const step = fc.oneof(
    fc.record({ is: fc.constant('release' as const), minor: fc.bigInt({ min: -2000n, max: 5000n }) }),
    fc.record({ is: fc.constant('share' as const), person: fc.constantFrom(...PEOPLE) }),
    fc.record({ is: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ is: fc.constant('coupon' as const), unpaid: fc.boolean() }),
    fc.record({ is: fc.constant('reserve' as const), ppm: fc.nat({ max: 1_000_000 }) }),
    fc.record({
      is: fc.constant('pay' as const),
      person: fc.constantFrom(...PEOPLE),
      minor: fc.bigInt({ min: -5n, max: 2000n }),
    }),
    fc.record({ is: fc.constant('cost' as const), minor: fc.bigInt({ min: 1n, max: 500n }) }),
  );

  it('paid + payable + remainder = shared, shared + pool = all that came in, and every claim is backed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        coupon.unpaid = false;
        const commune = stage(['anna', 'bela']);
        const held = new Set(['anna', 'bela']);
        let enteredMinor = 0n;
        for (const one of steps) {
          const date = Math.floor(commune.nowMs / DAY);
          if (one.is === 'release') {
            release(commune, one.minor);
            enteredMinor += one.minor;
          } else if (one.is === 'share') {
            commune.share(one.person, !held.has(one.person));
            if (!held.delete(one.person)) held.add(one.person);
          } else if (one.is === 'pass') commune.seal(commune.nowMs + one.days * DAY);
          else if (one.is === 'coupon') coupon.unpaid = one.unpaid;
          else if (one.is === 'reserve') commune.charter('pool-reserve', String(one.ppm));
          else if (one.is === 'pay') pay(commune, one.person, one.minor);
          else if (
            commune.say(commonCostPaidKind, { kind: 'misc', amountMinor: one.minor, date, reference: '' }) ===
            null
          )
            enteredMinor -= one.minor;

          const pool = poolOf(commune.state);
          const payableMinor = totalOf(PEOPLE.map((person) => claimOf(commune.state, person)));
          expect(pool.paidMinor + payableMinor + pool.remainderMinor).toBe(pool.sharedMinor);
          expect(pool.sharedMinor + pool.poolMinor).toBe(enteredMinor);
          expect(balanceOf(commune.state, accounts.dividendsPayable())).toBe(-payableMinor);
          expect(balanceOf(commune.state, accounts.dividendRemainder())).toBe(-pool.remainderMinor);
          expect(balanceOf(commune.state, accounts.retainedRent())).toBe(pool.sharedMinor);
          for (const person of PEOPLE) expect(claimOf(commune.state, person) >= 0n).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('touches as many rows for many members as for few', () => {
    expect(rowsFor(1000)).toBe(rowsFor(10));
  });
});
