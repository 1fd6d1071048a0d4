// The bank's side of the books: statements follow one another, lines are explained by postings at most whole, and a period closes only when both agree.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceNamedKind } from '../../../src/contexts/banking/differing.ts';
import { explanationWithdrawnKind } from '../../../src/contexts/banking/explaining.ts';
import { bankAtMonthEnd } from '../../../src/contexts/banking/facts.ts';
import { movesOffsetKind, offsetWithdrawnKind } from '../../../src/contexts/banking/offsetting.ts';
import {
  ACCOUNTS_MAX,
  type Statement,
  statementTakenKind,
} from '../../../src/contexts/banking/statements.ts';
import { explanations, lines, moves, unexplained, unseen } from '../../../src/contexts/banking/tables.ts';
import { statementWithdrawnKind } from '../../../src/contexts/banking/withdrawing.ts';
import { reversedKind } from '../../../src/contexts/ledger/common-money.ts';
import { SUM_MOST } from '../../../src/contexts/ledger/sum.ts';
import { type CivilDate, endOfMonth } from '../../../src/kernel/calendar.ts';
import { AMOUNT_MOST } from '../../../src/kernel/codec.ts';
import { STRANGER, totalOf } from '../ledger/stage.ts';
import { close, day, explain, lineId, pays, receives, SECOND, stage, statement } from './bank-stage.ts';

/** Whether a part has the sign of the whole and is not more. */
const within = (part: bigint, whole: bigint): boolean =>
  whole > 0n ? part >= 0n && part <= whole : part <= 0n && part >= whole;

describe('statements', () => {
  it('follow one another', () => {
    const books = stage();
    expect(books.say(statementTakenKind, statement(100n, [50n, -20n]))).toBeNull();
    expect(books.say(statementTakenKind, statement(130n, [5n], 3, '2026-06-15'))).toBeNull();
    expect(bankAtMonthEnd(books.state, day('2026-05-31'))).toEqual({ minor: 130n });
    expect(bankAtMonthEnd(books.state, day('2026-06-30'))).toEqual({
      account: 'main',
      knownDate: day('2026-06-15'),
    });
  });

  it.each<[string, Partial<Statement>]>([
    ['date-too-far-ahead', { throughDate: day('2026-06-30'), openingMinor: SUM_MOST, closingMinor: 0n }],
    [
      'statement-amount-too-large',
      { throughDate: day('2026-05-30'), openingMinor: AMOUNT_MOST + 1n, closingMinor: 0n },
    ],
    ['statement-goes-back', { throughDate: day('2026-05-30'), openingMinor: 7n, closingMinor: 0n }],
    ['statement-does-not-follow', { openingMinor: 7n, closingMinor: 0n }],
    [
      'statement-sum-wrong',
      { closingMinor: 0n, lines: [{ id: lineId(1), date: day('2026-07-01'), amountMinor: 1n, words: '' }] },
    ],
    [
      'statement-line-outside',
      { closingMinor: 51n, lines: [{ id: lineId(1), date: day('2026-07-01'), amountMinor: 1n, words: '' }] },
    ],
    [
      'statement-line-known',
      { closingMinor: 51n, lines: [{ id: lineId(1), date: day('2026-05-01'), amountMinor: 1n, words: '' }] },
    ],
  ])('refused first with %s', (rule, change) => {
    const books = stage();
    books.say(statementTakenKind, statement(0n, [50n]));
    const said: Statement = { ...statement(50n, [], 2), ...change };
    expect(books.say(statementTakenKind, said)?.rule).toBe(rule);
    expect(books.say(statementTakenKind, said, STRANGER)?.rule).toBe('author-is-no-treasurer');
  });

  it('a line twice in one statement is refused', () => {
    const twice = statement(0n, [5n, 5n]);
    const [first] = twice.lines;
    const lines = twice.lines.map((one) => ({ ...one, id: first?.id ?? '' }));
    expect(stage().say(statementTakenKind, { ...twice, lines })?.rule).toBe('statement-line-known');
  });
});

it('there are so many accounts at most, and those that there are go on', () => {
  const books = stage();
  for (let n = 0; n < ACCOUNTS_MAX; n++)
    expect(books.say(statementTakenKind, { ...statement(0n, [1n], n), account: `main-${n}` })).toBeNull();
  expect(books.say(statementTakenKind, statement(0n, [], 1))?.rule).toBe('bank-accounts-too-many');
  expect(books.say(statementTakenKind, { ...statement(1n, [], 1), account: 'main-2' })).toBeNull();
});

it('an account whose name begins like another is another', () => {
  const books = stage();
  books.say(statementTakenKind, statement(0n, [10n]));
  for (const [at, account] of ['main-2', 'main0', 'mai', 'main-2026-05'].entries())
    books.say(statementTakenKind, { ...statement(0n, [1n], 10 + at, '2026-06-15'), account });
  books.say(statementTakenKind, statement(10n, [5n], 2, '2026-06-15'));
  expect(bankAtMonthEnd(books.state, day('2026-05-31'))).toEqual({ minor: 10n });
});

it('sums of the largest amounts are rows still', () => {
  const books = stage();
  const most = [AMOUNT_MOST, AMOUNT_MOST, -AMOUNT_MOST, -AMOUNT_MOST];
  expect(books.say(statementTakenKind, { ...statement(0n, most), account: 'largest' })).toBeNull();
});

describe('explaining', () => {
  it('one line by two entries, one entry by two lines', () => {
    const books = stage();
    const [one, two] = [receives(books, 70n), receives(books, 80n)];
    books.say(statementTakenKind, statement(0n, [100n, 50n]));
    expect(
      explain(books, 1, [
        [one, 70n],
        [two, 30n],
      ]),
    ).toBeNull();
    expect(books.state.range(unexplained)).toHaveLength(1);
    expect(explain(books, 2, [[two, 50n]])).toBeNull();
    expect(books.state.range(unexplained)).toEqual([]);
    expect(books.state.get(explanations, lineId(1))?.parts).toEqual([
      { entry: one, amountMinor: 70n },
      { entry: two, amountMinor: 30n },
    ]);
  });

  it.each<[string, number, readonly (readonly [number, bigint])[]]>([
    ['line-unknown', 9, []],
    ['explanation-empty', 1, []],
    [
      'explanation-empty',
      1,
      [
        [0, 1n],
        [0, 1n],
      ],
    ],
    ['part-beyond-posting', 1, [[0, 71n]]],
    ['part-beyond-posting', 1, [[0, -1n]]],
    ['part-beyond-posting', 1, [[0, 0n]]],
    ['part-beyond-posting', 1, [[5, 1n]]],
    ['part-beyond-posting', 1, [[1, 5n]]],
    ['parts-beyond-line', 1, [[0, 61n]]],
    ['parts-beyond-line', 1, [[1, -5n]]],
    ['parts-beyond-line', 2, [[0, 5n]]],
  ])('%s', (rule, line, parts) => {
    const books = stage();
    const entries = [receives(books, 70n), pays(books, 30n)];
    books.say(statementTakenKind, statement(0n, [60n, -30n]));
    expect(
      explain(
        books,
        line,
        parts.map(([at, minor]) => [entries[at] ?? lineId(77), minor]),
      ),
    ).toBe(rule);
  });

  it('needs two people where the charter says so, who say the same', () => {
    const books = stage();
    books.charter('bank-confirmations', 'two');
    const entry = receives(books, 70n);
    books.say(statementTakenKind, statement(0n, [60n]));
    expect(explain(books, 1, [[entry, 60n]])).toBeNull();
    expect(books.state.get(lines, lineId(1))?.explainedMinor).toBe(0n);
    expect(explain(books, 1, [[entry, 60n]])).toBe('explained-by-you-already');
    expect(explain(books, 1, [[entry, 50n]], SECOND)).toBeNull();
    expect(books.state.get(lines, lineId(1))?.explainedMinor).toBe(0n);
    expect(explain(books, 1, [[entry, 50n]])).toBeNull();
    expect(books.state.get(lines, lineId(1))?.explainedMinor).toBe(50n);
    expect(books.state.get(explanations, lineId(1))?.by).toEqual(['uli', 'tove']);
  });

  it('is by one again when the charter says so, whatever was half said before', () => {
    const books = stage();
    books.charter('bank-confirmations', 'two');
    const entry = receives(books, 70n);
    books.say(statementTakenKind, statement(0n, [60n, 5n]));
    explain(books, 1, [[entry, 60n]]);
    explain(books, 2, [[entry, 5n]]);
    books.charter('bank-confirmations', 'one');
    expect(explain(books, 1, [[entry, 60n]])).toBeNull();
    expect(books.state.get(explanations, lineId(1))?.by).toEqual(['tove']);
    expect(explain(books, 2, [[entry, 4n]], SECOND)).toBeNull();
    expect(books.state.get(explanations, lineId(2))?.by).toEqual(['uli']);
  });

  it('an entry and its reversal cancel one another', () => {
    const books = stage();
    const entry = receives(books, 70n);
    expect(books.say(reversedKind, { entry, date: day('2026-05-13'), reason: 'twice' })).toBeNull();
    const reversal = books.lastId();
    const other = receives(books, 5n);
    const offset = (...entries: string[]) => books.say(movesOffsetKind, { entries })?.rule ?? null;
    expect(offset(entry, other)).toBe('offset-not-zero');
    expect(offset(entry, entry)).toBe('offset-not-zero');
    expect(offset(entry, reversal)).toBeNull();
    expect(offset(entry, reversal)).toBe('offset-not-zero');
  });

  it('what was offset by mistake is taken back once, and explains lines again', () => {
    const books = stage();
    const entry = receives(books, 70n);
    expect(books.say(reversedKind, { entry, date: day('2026-05-13'), reason: 'twice' })).toBeNull();
    const reversal = books.lastId();
    const waiting = books.state.range(unseen);
    expect(books.say(movesOffsetKind, { entries: [entry, reversal] })).toBeNull();
    const offset = books.lastId();
    expect(books.state.range(unseen)).toEqual([]);
    expect(books.say(offsetWithdrawnKind, { offset: entry })?.rule).toBe('offset-unknown');
    expect(books.say(offsetWithdrawnKind, { offset })).toBeNull();
    expect(books.state.range(unseen)).toEqual(waiting);
    expect(books.say(offsetWithdrawnKind, { offset })?.rule).toBe('offset-unknown');
    books.say(statementTakenKind, statement(0n, [70n]));
    expect(explain(books, 1, [[entry, 70n]])).toBeNull();
  });
});

describe('closing a period', () => {
  it('asks nothing of a commune that takes in no statements', () => {
    const books = stage();
    receives(books, 70n);
    expect(close(books)).toBeNull();
  });

  it('is not asked nothing again by withdrawing all statements: the bank is compared, or what differs is named', () => {
    const books = stage();
    receives(books, 70n);
    books.say(statementTakenKind, statement(0n, [40n]));
    expect(books.say(statementWithdrawnKind, { account: 'main', statement: books.lastId() })).toBeNull();
    const unchecked = {
      rule: 'bank-statements-withdrawn',
      figures: {
        account: 'main',
        knownDate: day('2026-05-31'),
        throughDate: day('2026-05-31'),
        bookMinor: 70n,
      },
    };
    expect(close(books)).toEqual(unchecked);
    books.say(statementTakenKind, { ...statement(0n, [40n]), account: 'giro' });
    const again = books.lastId();
    expect(close(books)?.rule).toBe('bank-differs');
    expect(books.say(statementWithdrawnKind, { account: 'giro', statement: again })).toBeNull();
    expect(close(books)).toMatchObject({ rule: 'bank-statements-withdrawn', figures: { account: 'giro' } });
    const named = { throughDate: day('2026-05-31'), minor: 0n, words: 'as the statement on paper' };
    expect(books.say(differenceNamedKind, named)).toBeNull();
    expect(close(books)).toBeNull();
  });

  it('goes on in the right account where all statements of a wrong one were withdrawn', () => {
    const books = stage();
    receives(books, 70n);
    books.say(statementTakenKind, { ...statement(0n, [70n]), account: 'giro' });
    expect(books.say(statementWithdrawnKind, { account: 'giro', statement: books.lastId() })).toBeNull();
    books.say(statementTakenKind, statement(0n, [70n]));
    expect(close(books)).toBeNull();
  });

  it('waits for the statement, and for every cent', () => {
    const books = stage();
    receives(books, 70n);
    receives(books, 5n, day('2026-06-02'));
    books.say(statementTakenKind, statement(0n, [40n], 1, '2026-05-15'));
    expect(close(books)).toMatchObject({ rule: 'bank-statement-missing', figures: { account: 'main' } });
    books.say(statementTakenKind, statement(40n, [29n], 2, '2026-06-15'));
    expect(close(books)).toEqual({
      rule: 'bank-differs',
      figures: {
        throughDate: day('2026-05-31'),
        bankMinor: 40n,
        bookMinor: 70n,
        differenceMinor: -30n,
        namedMinor: 0n,
      },
    });
    const name = (minor: bigint, words: string, through = '2026-05-31') =>
      books.say(differenceNamedKind, { throughDate: day(through), minor, words })?.rule ?? null;
    expect(name(-30n, ' ')).toBe('difference-without-words');
    expect(name(-30n, 'on its way', '2026-05-30')).toBe('difference-within-month');
    expect(name(-29n, 'on its way')).toBeNull();
    expect(close(books)?.rule).toBe('bank-differs');
    expect(name(-30n, 'on its way, here on 2 June')).toBeNull();
    expect(close(books)).toBeNull();
    expect(name(-30n, 'again')).toBe('period-closed');
  });
});

it('whatever is explained and withdrawn, no line and no posting is explained beyond itself, and both sides are explained by the same sum', () => {
  const step = fc.record({
    withdraws: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    line: fc.integer({ min: 1, max: 4 }),
    parts: fc.array(fc.tuple(fc.nat(3), fc.bigInt({ min: -60n, max: 60n })), { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const books = stage();
      const entries = [receives(books, 70n), receives(books, 30n), pays(books, 25n), pays(books, 50n)];
      books.say(statementTakenKind, statement(0n, [60n, 40n, -50n, -25n]));
      for (const { withdraws, line, parts } of steps) {
        if (withdraws) books.say(explanationWithdrawnKind, { line: lineId(line) });
        else
          explain(
            books,
            line,
            parts.map(([at, minor]) => [entries[at] ?? '', minor]),
          );
      }
      const all = books.state.range(lines);
      const moved = books.state.range(moves).map(([, move]) => move);
      expect(all.every(([, one]) => within(one.explainedMinor, one.amountMinor))).toBe(true);
      expect(moved.every((one) => within(one.explainedMinor, one.minor))).toBe(true);
      expect(totalOf(all.map(([, one]) => one.explainedMinor))).toBe(
        totalOf(moved.map((one) => one.explainedMinor)),
      );
      const rests = all.map(([, one]) => one.amountMinor - one.explainedMinor).filter((rest) => rest !== 0n);
      const waiting = books.state.range(unexplained).map(([, one]) => one.restMinor);
      expect(new Set(waiting)).toEqual(new Set(rests));
      expect(waiting).toHaveLength(rests.length);
    }),
  );
});

it('at every month’s end the bank holds what its lines lead to', () => {
  const months = fc.array(fc.array(fc.bigInt({ min: -500n, max: 500n }), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(months, (amounts) => {
      const books = stage();
      let held = 1000n;
      let at = 1;
      const ends: [CivilDate, bigint][] = [];
      for (const [month, moved] of amounts.entries()) {
        const end = endOfMonth(day(`2026-0${month + 1 > 5 ? 5 : month + 1}-01`));
        if (month > 4) break;
        const said = { ...statement(held, moved, at), throughDate: end };
        const dated = { ...said, lines: said.lines.map((one) => ({ ...one, date: end })) };
        expect(books.say(statementTakenKind, dated)).toBeNull();
        at += moved.length;
        held += totalOf(moved);
        ends.push([end, held]);
      }
      for (const [end, minor] of ends) expect(bankAtMonthEnd(books.state, end)).toEqual({ minor });
    }),
    { numRuns: 30 },
  );
});
