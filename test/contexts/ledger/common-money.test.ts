// Common costs, contributions and their reversal: postings, effects on the pool, refusals in their order.

import { describe, expect, it } from 'vitest';
import { on } from '../../../src/kernel/kind.ts';
import {
  commonCostPaidKind,
  contributionReceivedKind,
  reversedKind,
} from '../../../src/contexts/ledger/common-money.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { accounts, balanceOf, bankMinor, commonMoneyMoved } from '../../../src/contexts/ledger/facts.ts';
import { journal } from '../../../src/contexts/ledger/tables.ts';
import { FOUNDED_DAYS_BEFORE, noonOf, Stage, STRANGER } from './stage.ts';

const TODAY = 20_593; // 2026-05-20
const CLOSED_THROUGH = 20_573; // 2026-04-30

function stage(): { books: Stage; moved: bigint[] } {
  const moved: bigint[] = [];
  const listener = {
    name: 'listener',
    kinds: [],
    dues: [],
    tables: [],
    reactions: [on(commonMoneyMoved, (_draft, { amountMinor }) => void moved.push(amountMinor))],
  };
  return { books: new Stage([ledgerContext, listener], noonOf(TODAY)), moved };
}

const gift = {
  from: 'Mietshaus fund',
  use: 'capital',
  amountMinor: 1000n,
  date: TODAY,
  reference: 'start',
} as const;
const cost = { kind: 'bookkeeping', amountMinor: 300n, date: TODAY, reference: 'invoice 17' };

it('what the bank held before is carried over, stays out of the pool, and can be reversed', () => {
  const { books, moved } = stage();
  expect(books.say(contributionReceivedKind, { ...gift, from: 'bank', use: 'carried-over' })).toBeNull();
  const reversal = { entry: books.lastId(), date: TODAY, reason: 'of another day' };
  expect(bankMinor(books.state)).toBe(1000n);
  expect(balanceOf(books.state, accounts.carriedOver())).toBe(-1000n);
  expect(books.say(reversedKind, reversal)).toBeNull();
  expect(balanceOf(books.state, accounts.carriedOver())).toBe(0n);
  expect(moved).toEqual([]);
});

describe('common money', () => {
  it('is posted, and moves the pool unless it is capital', () => {
    const { books, moved } = stage();
    expect(books.say(contributionReceivedKind, gift)).toBeNull();
    expect(books.say(contributionReceivedKind, { ...gift, use: 'grant', amountMinor: 50n })).toBeNull();
    expect(books.say(commonCostPaidKind, cost)).toBeNull();
    expect(bankMinor(books.state)).toBe(750n);
    expect(balanceOf(books.state, accounts.capital())).toBe(-1000n);
    expect(balanceOf(books.state, accounts.grants())).toBe(-50n);
    expect(balanceOf(books.state, accounts.commonCosts('bookkeeping'))).toBe(300n);
    expect(moved).toEqual([50n, -300n]);
    expect(books.state.range(journal).map(([, { memo }]) => memo)).toEqual([
      'Mietshaus fund, start',
      'Mietshaus fund, start',
      'invoice 17',
    ]);
  });

  it('is reversed once, with the opposite effect', () => {
    const { books, moved } = stage();
    books.say(contributionReceivedKind, gift);
    books.say(commonCostPaidKind, cost);
    const reversal = { entry: books.lastId(), date: TODAY, reason: 'recorded twice' };
    expect(books.say(reversedKind, reversal)).toBeNull();
    expect(bankMinor(books.state)).toBe(1000n);
    expect(balanceOf(books.state, accounts.commonCosts('bookkeeping'))).toBe(0n);
    expect(moved).toEqual([-300n, 300n]);
    expect(books.say(reversedKind, reversal)).toEqual({
      rule: 'posting-already-reversed',
      figures: { entry: reversal.entry, amountMinor: 300n },
    });
  });

  it('reverses a contribution only while the bank still holds it', () => {
    const { books } = stage();
    books.say(contributionReceivedKind, gift);
    const reversal = { entry: books.lastId(), date: TODAY, reason: 'bounced' };
    books.say(commonCostPaidKind, cost);
    expect(books.say(reversedKind, reversal)).toEqual({
      rule: 'bank-short',
      figures: { amountMinor: 1000n, bankMinor: 700n, missingMinor: 300n },
    });
  });

  it('can spend all that the bank holds, and not one minor unit more', () => {
    const { books } = stage();
    books.say(contributionReceivedKind, gift);
    expect(books.say(commonCostPaidKind, { ...cost, amountMinor: 1001n })?.rule).toBe('bank-short');
    expect(books.say(commonCostPaidKind, { ...cost, amountMinor: 1000n })).toBeNull();
    expect(bankMinor(books.state)).toBe(0n);
  });

  it('is not dated before the founding, and the message shows both days', () => {
    const { books } = stage();
    const foundedDate = TODAY - FOUNDED_DAYS_BEFORE;
    expect(books.say(contributionReceivedKind, { ...gift, date: foundedDate - 1 })).toEqual({
      rule: 'date-before-founding',
      figures: { bookingDate: foundedDate - 1, foundedDate },
    });
    expect(books.say(contributionReceivedKind, { ...gift, date: foundedDate })).toBeNull();
  });

  // Each case breaks the named rule and those behind it.
  const closedDay = TODAY - 60;
  const beforeFounding = TODAY - FOUNDED_DAYS_BEFORE - 1;
  it.each([
    ['author-is-no-treasurer', STRANGER, { ...cost, amountMinor: 0n, date: TODAY + 400 }],
    ['amount-not-positive', undefined, { ...cost, amountMinor: 0n, date: TODAY + 400 }],
    ['amount-not-positive', undefined, { ...cost, amountMinor: -5n, date: closedDay }],
    ['date-too-far-ahead', undefined, { ...cost, date: TODAY + 4 }],
    ['date-before-founding', undefined, { ...cost, date: beforeFounding }],
    ['period-closed', undefined, { ...cost, date: closedDay }],
    ['period-closed', undefined, { ...cost, date: CLOSED_THROUGH }],
    ['bank-short', undefined, { ...cost, date: CLOSED_THROUGH + 1 }],
    ['bank-short', undefined, { ...cost, date: TODAY + 3 }],
  ])('refuses a cost with %s first', (rule, author, body) => {
    const { books } = stage();
    books.say(periodClosedKind, { through: CLOSED_THROUGH });
    expect(books.say(commonCostPaidKind, body, author)?.rule).toBe(rule);
  });

  it.each([
    ['author-is-no-treasurer', STRANGER, { ...gift, amountMinor: 0n, date: TODAY + 400 }],
    ['amount-not-positive', undefined, { ...gift, amountMinor: 0n, date: TODAY + 400 }],
    ['date-too-far-ahead', undefined, { ...gift, date: TODAY + 4 }],
    ['date-before-founding', undefined, { ...gift, date: beforeFounding }],
    ['period-closed', undefined, { ...gift, date: closedDay }],
  ])('refuses a contribution with %s first', (rule, author, body) => {
    const { books } = stage();
    books.say(periodClosedKind, { through: CLOSED_THROUGH });
    expect(books.say(contributionReceivedKind, body, author)?.rule).toBe(rule);
  });

  it.each([
    ['author-is-no-treasurer', STRANGER, 'ff'.repeat(16), TODAY + 400],
    ['posting-not-reversible', undefined, 'ff'.repeat(16), TODAY + 400],
    ['posting-already-reversed', undefined, 'reversed', TODAY + 400],
    ['date-too-far-ahead', undefined, 'spent', TODAY + 400],
    ['date-before-founding', undefined, 'spent', beforeFounding],
    ['period-closed', undefined, 'spent', closedDay],
    ['bank-short', undefined, 'spent', TODAY],
  ])('refuses a reversal with %s first', (rule, author, which, date) => {
    const { books } = stage();
    books.say(contributionReceivedKind, gift);
    const spent = books.lastId();
    books.say(contributionReceivedKind, { ...gift, amountMinor: 1n });
    const reversed = books.lastId();
    books.say(reversedKind, { entry: reversed, date: TODAY, reason: '' });
    books.say(commonCostPaidKind, cost);
    books.say(periodClosedKind, { through: CLOSED_THROUGH });
    const entry = which === 'spent' ? spent : which === 'reversed' ? reversed : which;
    expect(books.say(reversedKind, { entry, date, reason: 'wrong' }, author)?.rule).toBe(rule);
  });
});
