// Orders to the bank: what is on its way is not ordered again, by whomever, until the bank has done it or it was cancelled.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bankingContext } from '../../../src/contexts/banking/context.ts';
import { type OrderSent, orderEndedKind, orderSentKind } from '../../../src/contexts/banking/orders.ts';
import { claimsUnderWay, orders } from '../../../src/contexts/banking/tables.ts';
import { contributionReceivedKind } from '../../../src/contexts/ledger/common-money.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { type CivilDate, parseDate } from '../../../src/kernel/calendar.ts';
import { AMOUNT_MOST } from '../../../src/kernel/codec.ts';
import { noonOf, Stage, STRANGER } from '../ledger/stage.ts';

const day = (text: string): CivilDate => parseDate(text) as CivilDate;

function stage(): Stage {
  const books = new Stage([ledgerContext, bankingContext], noonOf(day('2026-06-20')));
  const gift = {
    from: 'friends',
    use: 'grant',
    amountMinor: 1000n,
    date: day('2026-06-01'),
    reference: '',
  } as const;
  expect(books.say(contributionReceivedKind, gift)).toBeNull();
  return books;
}

const line = (claim: string, amountMinor = 100n) => ({
  claim,
  endToEndId: `id-${claim.slice(-1)}`,
  amountMinor,
});

function order(message: string, claims: readonly string[], change: Partial<OrderSent> = {}): OrderSent {
  return {
    message,
    is: 'dividends',
    dueOn: day('2026-06-25'),
    fileDigest: 'ab'.repeat(32),
    lines: claims.map((claim) => line(claim)),
    ...change,
  };
}

it.each<[string, OrderSent]>([
  ['order-name-wrong', order('a b', [])],
  ['order-name-wrong', order('ü', [])],
  ['order-known', order('first', [])],
  ['order-line-wrong', order('second', [])],
  ['order-line-wrong', order('second', [], { lines: [line('dividend/b', 0n)] })],
  ['order-line-wrong', order('second', [], { lines: [line('dividend/ü')] })],
  ['order-line-wrong', order('second', [], { is: 'rent', lines: [line('rent/a/b', AMOUNT_MOST + 1n)] })],
  ['order-line-wrong', order('second', ['dividend/b', 'dividend/b'])],
  [
    'ordered-already',
    order('second', ['dividend/b', 'dividend/a'], { lines: [line('dividend/b', 5000n), line('dividend/a')] }),
  ],
  ['bank-short', order('second', [], { lines: [line('dividend/b', 1001n)] })],
])('refused first with %s', (rule, second) => {
  const books = stage();
  expect(books.say(orderSentKind, order('first', ['dividend/a']))).toBeNull();
  expect(books.say(orderSentKind, second)?.rule).toBe(rule);
  expect(books.say(orderSentKind, second, STRANGER)?.rule).toBe('author-is-no-treasurer');
});

it('rents are collected whatever the bank holds', () => {
  const rents = order('rents', [], { is: 'rent', lines: [line('rent/hall/b', 5000n)] });
  expect(stage().say(orderSentKind, rents)).toBeNull();
});

it('what is cancelled may be ordered again, also after it was done; what is done may not', () => {
  const books = stage();
  const end = (message: string, how: 'done' | 'cancelled') =>
    books.say(orderEndedKind, { message, how })?.rule ?? null;
  const again = (message: string) => books.say(orderSentKind, order(message, ['dividend/a']))?.rule ?? null;
  expect(again('first')).toBeNull();
  expect(end('first', 'done')).toBeNull();
  expect(end('first', 'done')).toBe('order-not-under-way');
  expect(again('second')).toBe('ordered-already');
  expect(end('first', 'cancelled')).toBeNull();
  expect(end('first', 'cancelled')).toBe('order-not-under-way');
  expect(again('second')).toBeNull();
  expect(books.state.get(orders, 'first')?.state).toBe('cancelled');
});

it('whatever is ordered and ended, a claim is in one order under way at most', () => {
  const step = fc.record({
    message: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    claims: fc.uniqueArray(fc.constantFrom('dividend/a', 'dividend/b', 'service/c'), { minLength: 1 }),
    ends: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const books = stage();
      for (const { message, claims, ends } of steps) {
        if (ends) books.say(orderEndedKind, { message, how: 'cancelled' });
        else books.say(orderSentKind, order(message, claims));
      }
      const underWay = books.state.range(orders).filter(([, { state }]) => state === 'sent');
      const claimed = underWay.flatMap(([message, { lines }]) =>
        lines.map(({ claim }) => [claim, message] as const),
      );
      expect(new Map(books.state.range(claimsUnderWay))).toEqual(new Map(claimed));
      expect(new Set(claimed.map(([claim]) => claim)).size).toBe(claimed.length);
    }),
  );
});
