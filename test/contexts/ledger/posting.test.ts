// Postings balance, the trial balance is zero after every one, and a closed period takes none (COMMUNE.md "Ledger").

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/kernel/calendar.ts';
import { decode, encode } from '../../../src/kernel/codec.ts';
import { ordinal } from '../../../src/kernel/state.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import {
  accounts,
  balanceOf,
  firstOpenDay,
  monthOf,
  posted,
  sum,
  SUM_MOST,
  turnoverOf,
} from '../../../src/contexts/ledger/facts.ts';
import { balances, heads, journal } from '../../../src/contexts/ledger/tables.ts';
import { noonOf, Stage, totalOf } from './stage.ts';

function day(iso: string): number {
  const date = parseDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

const TODAY = day('2026-05-20');

function stage(): Stage {
  return new Stage([ledgerContext], noonOf(TODAY));
}

const accountChoice = fc.constantFrom(
  accounts.bank(),
  accounts.property('press-hall'),
  accounts.rentReceivable('druckerei'),
  accounts.bondsPayable('press-hall'),
  accounts.rentIncome('press-hall'),
  accounts.costs('press-hall', 'insurance'),
  accounts.commonCosts('bookkeeping'),
);
const posting = fc
  .record({
    date: fc.integer({ min: day('2026-01-01'), max: day('2026-12-31') }),
    parts: fc.array(fc.tuple(accountChoice, fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })), {
      minLength: 1,
      maxLength: 5,
    }),
    against: accountChoice,
  })
  .map(({ date, parts, against }) => ({
    date,
    what: 'something',
    lines: [
      ...parts.map(([account, minor]) => ({ account, minor })),
      { account: against, minor: -totalOf(parts.map(([, minor]) => minor)) },
    ],
  }));

describe('posting', () => {
  it('writes balances, turnover and the journal', () => {
    const books = stage();
    const lines = [
      { account: accounts.bank(), minor: 500n },
      { account: accounts.bondsPayable('press-hall'), minor: -500n },
    ];
    books.raise(posted, { date: TODAY, what: 'bond paid in', memo: 'loan 7', lines });
    books.raise(posted, {
      date: TODAY,
      what: 'bond redeemed',
      lines: lines.map((line) => ({ ...line, minor: -line.minor / 5n })),
    });
    expect(balanceOf(books.state, accounts.bank())).toBe(400n);
    expect(turnoverOf(books.state, accounts.bank(), '2026-05')).toEqual({
      debitMinor: 500n,
      creditMinor: 100n,
    });
    expect(books.state.get(journal, ordinal(2))).toMatchObject({
      what: 'bond redeemed',
      memo: '',
      meantDate: null,
      lines: [
        { account: 'assets:bank', minor: -100n, afterMinor: 400n, previous: 1 },
        { account: 'liabilities:bonds:press-hall', minor: 100n, afterMinor: -400n, previous: 1 },
      ],
    });
  });

  it.each([
    [
      'lines that do not sum to zero',
      [
        { account: ['assets', 'bank'], minor: 2n },
        { account: ['equity', 'capital'], minor: -1n },
      ],
      'sum to 1',
    ],
    [
      'an account of no class',
      [
        { account: ['money', 'bank'], minor: 1n },
        { account: ['equity', 'capital'], minor: -1n },
      ],
      'money:bank',
    ],
    [
      'an account with a colon in a part',
      [
        { account: ['assets', 'a:b'], minor: 1n },
        { account: ['equity', 'capital'], minor: -1n },
      ],
      'assets:a:b',
    ],
    [
      'a bare class',
      [
        { account: ['assets'], minor: 1n },
        { account: ['equity', 'capital'], minor: -1n },
      ],
      'assets',
    ],
  ])('throws for %s', (_case, lines, message) => {
    expect(() => stage().raise(posted, { date: TODAY, what: 'wrong', lines })).toThrow(message);
  });

  it('keeps the trial balance at zero after every posting, whatever is posted', () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 30, size: 'max' }), (postings) => {
        const books = stage();
        for (const one of postings) {
          books.raise(posted, one);
          expect(books.state.get(heads, 'head')?.trialMinor).toBe(0n);
          const all = books.state.range(balances).map(([, row]) => row.debitMinor - row.creditMinor);
          expect(totalOf(all)).toBe(0n);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has balances and turnover that are the sums of the journal', () => {
    fc.assert(
      fc.property(fc.array(posting, { minLength: 1, maxLength: 30, size: 'max' }), (postings) => {
        const books = stage();
        for (const one of postings) books.raise(posted, one);
        const byAccount = new Map<string, bigint>();
        const byMonth = new Map<string, bigint>();
        for (const [, row] of books.state.range(journal)) {
          for (const { account, minor, afterMinor } of row.lines) {
            const after = (byAccount.get(account) ?? 0n) + minor;
            byAccount.set(account, after);
            expect(afterMinor).toBe(after);
            const key = `${monthOf(row.date)}/${account}`;
            byMonth.set(key, (byMonth.get(key) ?? 0n) + minor);
          }
        }
        for (const [account, minor] of byAccount)
          expect(balanceOf(books.state, account.split(':'))).toBe(minor);
        for (const [key, minor] of byMonth) {
          const [month = '', account = ''] = key.split('/');
          const moved = turnoverOf(books.state, account.split(':'), month);
          expect(moved.debitMinor - moved.creditMinor).toBe(minor);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('moves a date in a closed period to the first open day and keeps the date that was meant', () => {
    const books = stage();
    expect(firstOpenDay(books.state)).toBe(0);
    expect(books.say(periodClosedKind, { through: day('2026-04-30') })).toBeNull();
    expect(firstOpenDay(books.state)).toBe(day('2026-05-01'));
    const lines = [
      { account: accounts.bank(), minor: 5n },
      { account: accounts.capital(), minor: -5n },
    ];
    books.raise(posted, { date: day('2026-03-15'), what: 'late', lines });
    expect(books.state.get(journal, ordinal(1))).toMatchObject({
      date: day('2026-05-01'),
      meantDate: day('2026-03-15'),
    });
    expect(turnoverOf(books.state, accounts.bank(), '2026-03').debitMinor).toBe(0n);
    expect(turnoverOf(books.state, accounts.bank(), '2026-05').debitMinor).toBe(5n);
  });
});

describe('a sum', () => {
  it('carries every value up to its limit, in one form only', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -SUM_MOST, max: SUM_MOST }), (value) => {
        expect(decode(sum, encode(sum, value))).toEqual({ value });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        const decoded = decode(sum, bytes);
        if ('value' in decoded) expect(encode(sum, decoded.value)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([SUM_MOST + 1n, -SUM_MOST - 1n])('refuses %s', (value) => {
    expect(() => encode(sum, value)).toThrow(RangeError);
  });
});
