// Periods close at the end of a month, once, in order; income and expenses go to equity and the months keep their figures.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type CivilDate, endOfMonth, parseDate } from '../../../src/kernel/calendar.ts';
import { ordinal } from '../../../src/kernel/state.ts';
import { balancesAtMonthEnd } from '../../../src/contexts/ledger/balance-at.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { accounts, balanceOf, posted, turnoverOf } from '../../../src/contexts/ledger/facts.ts';
import { closingBalances, heads, periods } from '../../../src/contexts/ledger/tables.ts';
import { noonOf, Stage, STRANGER, totalOf } from './stage.ts';

function day(iso: string): CivilDate {
  const date = parseDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

function rentFallsDue(books: Stage, date: number, minor: bigint): void {
  books.raise(posted, {
    date,
    what: 'rent falls due',
    lines: [
      { account: accounts.rentReceivable('druckerei'), minor },
      { account: accounts.rentIncome('press-hall'), minor: -minor },
    ],
  });
}

function costPaid(books: Stage, date: number, minor: bigint): void {
  books.raise(posted, {
    date,
    what: 'cost paid',
    lines: [
      { account: accounts.costs('press-hall', 'insurance'), minor },
      { account: accounts.bank(), minor: -minor },
    ],
  });
}

describe('closing a period', () => {
  it('moves income and expenses of the period to retained rent, and nothing that is dated later', () => {
    const books = new Stage([ledgerContext], noonOf(day('2026-05-20')));
    rentFallsDue(books, day('2026-03-01'), 900n);
    costPaid(books, day('2026-04-30'), 200n);
    rentFallsDue(books, day('2026-05-01'), 950n);
    expect(books.say(periodClosedKind, { through: day('2026-04-30') })).toBeNull();
    expect(balanceOf(books.state, accounts.retainedRent())).toBe(-700n);
    expect(balanceOf(books.state, accounts.rentIncome('press-hall'))).toBe(-950n);
    expect(balanceOf(books.state, accounts.costs('press-hall', 'insurance'))).toBe(0n);
    expect(books.state.get(periods, ordinal(1))).toMatchObject({
      throughDate: day('2026-04-30'),
      resultMinor: 700n,
      firstPosting: 4,
      postingCount: 1,
    });
    expect(
      books.state.get(closingBalances, `${ordinal(1)}/${accounts.rentIncome('press-hall').join(':')}`),
    ).toEqual({ beforeMinor: -900n, afterMinor: 0n });
    expect(turnoverOf(books.state, accounts.rentIncome('press-hall'), '2026-03').creditMinor).toBe(900n);
    const nothing = { debitMinor: 0n, creditMinor: 0n };
    expect(turnoverOf(books.state, accounts.retainedRent(), '2026-04')).toEqual(nothing);
    expect(turnoverOf(books.state, accounts.rentIncome('press-hall'), '2026-04')).toEqual(nothing);
  });

  it('closes many accounts in postings of a bounded size', () => {
    const books = new Stage([ledgerContext], noonOf(day('2026-05-20')));
    for (let asset = 0; asset < 450; asset++) {
      books.raise(posted, {
        date: day('2026-04-01'),
        what: 'rent falls due',
        lines: [
          { account: accounts.rentReceivable('druckerei'), minor: 7n },
          { account: accounts.rentIncome(`asset-${asset}`), minor: -7n },
        ],
      });
    }
    expect(books.say(periodClosedKind, { through: day('2026-04-30') })).toBeNull();
    expect(books.state.get(periods, ordinal(1))).toMatchObject({ resultMinor: 3150n, postingCount: 3 });
    expect(balanceOf(books.state, accounts.retainedRent())).toBe(-3150n);
  });

  it('has a digest that depends on every balance', () => {
    const digests = [900n, 901n, 900n].map((minor) => {
      const books = new Stage([ledgerContext], noonOf(day('2026-05-20')));
      rentFallsDue(books, day('2026-03-01'), minor);
      books.say(periodClosedKind, { through: day('2026-04-30') });
      return books.state.get(periods, ordinal(1))?.digest;
    });
    expect(digests[0]).toBe(digests[2]);
    expect(digests[0]).not.toBe(digests[1]);
  });

  // Each case breaks the named rule and all that stand behind it, so the order of the rules is what is tested.
  it.each([
    ['author-is-no-treasurer', STRANGER, day('2026-03-10'), day('2026-03-01'), 1n],
    ['period-ends-within-month', undefined, day('2026-03-10'), day('2026-03-01'), 1n],
    ['period-already-closed', undefined, day('2026-02-28'), day('2026-02-01'), 1n],
    ['period-already-closed', undefined, day('2026-03-31'), day('2026-02-01'), 1n],
    ['period-not-over', undefined, day('2026-06-30'), day('2026-06-30'), 1n],
    ['trial-balance-not-zero', undefined, day('2026-04-30'), day('2026-05-01'), 1n],
  ])('refuses with %s first', (rule, author, through, today, trialMinor) => {
    const books = new Stage([ledgerContext], noonOf(day('2026-04-20')));
    expect(books.say(periodClosedKind, { through: day('2026-03-31') })).toBeNull();
    books.put(heads, 'head', { postings: 0, trialMinor, firstDate: 0, lastDate: 0 });
    books.nowMs = noonOf(today);
    expect(books.say(periodClosedKind, { through }, author)?.rule).toBe(rule);
  });

  it('is over only when the last day has passed, to the millisecond', () => {
    const midnight = (day('2026-04-30') + 1) * 86_400_000;
    const books = new Stage([ledgerContext], midnight - 1);
    expect(books.say(periodClosedKind, { through: day('2026-04-30') })?.rule).toBe('period-not-over');
    books.nowMs = midnight;
    expect(books.say(periodClosedKind, { through: day('2026-04-30') })).toBeNull();
  });

  it('leaves zero on income and expenses, the trial balance at zero and equity at the sum of all results', () => {
    const event = fc.record({
      month: fc.integer({ min: 0, max: 11 }),
      day: fc.integer({ min: 0, max: 27 }),
      minor: fc.bigInt({ min: 1n, max: 1_000_000n }),
      isCost: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 40, size: 'max' }),
        fc.subarray([2, 5, 8, 11]),
        (events, closings) => {
          const start = day('2026-01-01');
          const books = new Stage([ledgerContext], noonOf(day('2027-01-10')));
          for (const { month, day: offset, minor, isCost } of events)
            (isCost ? costPaid : rentFallsDue)(books, addMonths(start, month) + offset, minor);
          for (const month of closings) {
            const through = endOfMonth(addMonths(start, month));
            expect(books.say(periodClosedKind, { through })).toBeNull();
            const atEnd = balancesAtMonthEnd(books.state, `2026-${String(month + 1).padStart(2, '0')}`);
            expect(totalOf(atEnd.map(([, minor]) => minor))).toBe(0n);
            for (const [account, minor] of atEnd)
              if (/^(?:income|expenses):/.test(account)) expect(minor).toBe(0n);
          }
          expect(books.state.get(heads, 'head')?.trialMinor ?? 0n).toBe(0n);
          const results = totalOf(books.state.range(periods).map(([, { resultMinor }]) => resultMinor));
          expect(-balanceOf(books.state, accounts.retainedRent())).toBe(results);
          const last = closings.at(-1);
          const expected = events
            .filter(({ month }) => last !== undefined && month <= last)
            .map(({ minor, isCost }) => (isCost ? -minor : minor));
          expect(results).toBe(totalOf(expected));
        },
      ),
      { numRuns: 60 },
    );
  });
});
