// Mutual credit sums to zero and nobody goes below the limit (COMMUNE.md rule 19).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditContext } from '../../../src/contexts/credit/context.ts';
import { creditBalance } from '../../../src/contexts/credit/facts.ts';
import { creditPaidKind } from '../../../src/contexts/credit/paying.ts';
import { journal } from '../../../src/contexts/ledger/tables.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { heads } from '../../../src/contexts/ledger/tables.ts';
import { enterprises } from '../../../src/contexts/membership/tables.ts';
import { deviceOf, Stage, STRANGER, totalOf } from '../ledger/stage.ts';

const NAMES = ['druckerei', 'gaertnerei', 'tischlerei'];
const LIMIT = 1000n;

function stage(): Stage {
  const commune = new Stage([ledgerContext, creditContext], 1_780_000_000_000);
  commune.charter('credit-limit', String(LIMIT));
  for (const name of NAMES) commune.enterprise(name);
  return commune;
}

function pay(commune: Stage, payer: string, payee: string, amountMinor: bigint, author = deviceOf(payer)) {
  return commune.say(creditPaidKind, { payer, payee, amountMinor, memo: 'shelves' }, author);
}

describe('mutual credit', () => {
  it('moves from payer to payee, down to the limit and not below', () => {
    const commune = stage();
    expect(pay(commune, 'druckerei', 'tischlerei', 1000n)).toBeNull();
    expect(creditBalance(commune.state, 'druckerei')).toBe(-1000n);
    expect(creditBalance(commune.state, 'tischlerei')).toBe(1000n);
    expect(commune.state.range(journal, { reverse: true, limit: 1 })[0]?.[1]).toMatchObject({
      memo: 'shelves',
    });
    expect(pay(commune, 'druckerei', 'gaertnerei', 1n)).toEqual({
      rule: 'credit-limit-passed',
      figures: {
        payer: 'druckerei',
        balanceMinor: -1000n,
        lowestMinor: -1000n,
        amountMinor: 1n,
        resultMinor: -1001n,
        payableMinor: 0n,
      },
    });
    expect(pay(commune, 'tischlerei', 'gaertnerei', 2000n)).toBeNull();
  });

  it('starts with a limit of zero, so that nobody owes before the members want it', () => {
    const commune = stage();
    commune.charter('credit-limit', '0');
    expect(pay(commune, 'druckerei', 'tischlerei', 1n)?.rule).toBe('credit-limit-passed');
  });

  it('lets somebody who left be paid up to zero, and not further', () => {
    const commune = stage();
    pay(commune, 'druckerei', 'tischlerei', 400n);
    commune.put(enterprises, 'druckerei', { title: 'druckerei', inForce: false, sinceMs: 0 });
    expect(pay(commune, 'tischlerei', 'druckerei', 401n)).toEqual({
      rule: 'payee-not-in-commune',
      figures: { payee: 'druckerei', balanceMinor: -400n },
    });
    expect(pay(commune, 'tischlerei', 'druckerei', 400n)).toBeNull();
    expect(creditBalance(commune.state, 'druckerei')).toBe(0n);
  });

  it.each([
    ['author-does-not-represent', 'druckerei', 'druckerei', 0n, STRANGER],
    ['author-does-not-represent', 'nobody', 'nobody', 0n, deviceOf('druckerei')],
    ['payer-is-payee', 'druckerei', 'druckerei', 0n, undefined],
    ['payee-not-in-commune', 'druckerei', 'nobody', 0n, undefined],
    ['amount-not-positive', 'druckerei', 'tischlerei', 0n, undefined],
    ['amount-not-positive', 'druckerei', 'tischlerei', -(10n ** 18n), undefined],
    ['credit-limit-passed', 'druckerei', 'tischlerei', 10n ** 18n, undefined],
  ])('refuses with %s first', (rule, payer, payee, amountMinor, author) => {
    expect(pay(stage(), payer, payee, amountMinor, author)?.rule).toBe(rule);
  });

  it('sums to zero and respects the limit after every payment, refused or not', () => {
    const payment = fc.record({
      payer: fc.constantFrom(...NAMES),
      payee: fc.constantFrom(...NAMES),
      amountMinor: fc.oneof(
        fc.bigInt({ min: -10n, max: 1500n }),
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      ),
    });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 50, size: 'max' }), (payments) => {
        const commune = stage();
        for (const { payer, payee, amountMinor } of payments) {
          pay(commune, payer, payee, amountMinor);
          const all = NAMES.map((name) => creditBalance(commune.state, name));
          expect(totalOf(all)).toBe(0n);
          for (const balance of all) expect(balance >= -LIMIT).toBe(true);
          expect(commune.state.get(heads, 'head')?.trialMinor ?? 0n).toBe(0n);
        }
      }),
      { numRuns: 80 },
    );
  });
});
