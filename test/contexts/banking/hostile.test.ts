// Whatever a treasurer writes with another program: no rule throws, every row can be written, every key is printable, and what is taken back leaves nothing behind.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bankingContext } from '../../../src/contexts/banking/context.ts';
import { differenceNamedKind } from '../../../src/contexts/banking/differing.ts';
import { explanationWithdrawnKind, lineExplainedKind } from '../../../src/contexts/banking/explaining.ts';
import { movesOffsetKind, offsetWithdrawnKind } from '../../../src/contexts/banking/offsetting.ts';
import { orderEndedKind, orderSentKind } from '../../../src/contexts/banking/orders.ts';
import { statementTakenKind } from '../../../src/contexts/banking/statements.ts';
import {
  bankAccounts,
  lines,
  monthSums,
  statements,
  unexplained,
} from '../../../src/contexts/banking/tables.ts';
import { statementWithdrawnKind } from '../../../src/contexts/banking/withdrawing.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import { SUM_MOST } from '../../../src/contexts/ledger/sum.ts';
import type { EntryKind } from '../../../src/kernel/kind.ts';
import { AMOUNT_MOST } from '../../../src/kernel/codec.ts';
import { type Stage, totalOf, TREASURER } from '../ledger/stage.ts';
import { day, lineId, pays, receives, SECOND, stage } from './bank-stage.ts';

const FIGURES = [0n, 1n, -1n, 70n, -25n, AMOUNT_MOST, -AMOUNT_MOST, AMOUNT_MOST + 1n, SUM_MOST, -SUM_MOST];
const minor = fc.constantFrom(...FIGURES);
const date = fc.constantFrom(0, day('2026-05-31'), day('2026-05-10'), day('2026-06-20'), 2_932_896);
const account = fc.constantFrom('main', 'main-2', 'mai', '0');
const id = fc.nat(6).map(lineId);
const words = fc.constantFrom('', ' ', 'ü'.repeat(140), '/{account}/');
const line = fc.record({ id, date, amountMinor: minor, words });
const part = fc.record({ entry: id, amountMinor: minor });
const message = fc.constantFrom('', 'a', 'a/b', 'm-1', 'ü', ' ');
const claim = fc.constantFrom('', 'rent/a', 'rent/a/b', 'dividend/ü', '/');

const said = <B>(
  kind: EntryKind<B>,
  body: fc.Arbitrary<B>,
): fc.Arbitrary<(books: Stage, by: string) => unknown> =>
  body.map((one) => (books, by) => books.say(kind, one, by));

/** Statements that may well be accepted, beside those of any figures. */
const plainStatement = fc
  .record({ account, openingMinor: fc.constantFrom(0n, 70n), lines: fc.array(line, { maxLength: 3 }) })
  .map((one) => ({
    ...one,
    throughDate: day('2026-06-20'),
    closingMinor: one.openingMinor + totalOf(one.lines.map(({ amountMinor }) => amountMinor)),
  }))
  .filter(({ closingMinor }) => closingMinor <= SUM_MOST && closingMinor >= -SUM_MOST);

/** The last statement of an account, which may well be withdrawn. */
const lastWithdrawn = account.map((name) => (books: Stage, by: string) => {
  const last = books.state.range(statements, { prefix: `${name}/` }).at(-1);
  return books.say(statementWithdrawnKind, { account: name, statement: last?.[1].entry ?? lineId(0) }, by);
});

const step = fc.oneof(
  said(statementTakenKind, plainStatement),
  said(
    statementTakenKind,
    fc.record({
      account,
      throughDate: date,
      openingMinor: minor,
      closingMinor: minor,
      lines: fc.array(line, { maxLength: 3 }),
    }),
  ),
  said(statementWithdrawnKind, fc.record({ account, statement: fc.nat(30).map(lineId) })),
  lastWithdrawn,
  said(lineExplainedKind, fc.record({ line: id, parts: fc.array(part, { maxLength: 3 }) })),
  said(explanationWithdrawnKind, fc.record({ line: id })),
  said(movesOffsetKind, fc.record({ entries: fc.array(id, { maxLength: 4 }) })),
  said(offsetWithdrawnKind, fc.record({ offset: id })),
  said(differenceNamedKind, fc.record({ throughDate: date, minor, words })),
  said(periodClosedKind, fc.record({ through: date })),
  said(
    orderSentKind,
    fc.record({
      message,
      is: fc.constantFrom('dividends', 'rent'),
      dueOn: date,
      fileDigest: fc.constant('ab'.repeat(32)),
      lines: fc.array(fc.record({ claim, endToEndId: message, amountMinor: minor }), { maxLength: 3 }),
    }),
  ),
  said(orderEndedKind, fc.record({ message, how: fc.constantFrom('done', 'cancelled') })),
);

it('nothing throws, rows and keys stay sound, months add up to what the lines say', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 }), fc.boolean(), (steps, isTwo) => {
      const books = stage();
      if (isTwo) books.charter('bank-confirmations', 'two');
      receives(books, 70n);
      pays(books, 25n);
      for (const [say, isSecond] of steps) say(books, isSecond ? SECOND : TREASURER);
      for (const table of bankingContext.tables)
        for (const [key] of books.state.range(table)) expect(key).toMatch(/^[\x20-\x7e]+$/);
      const known = books.state.range(lines);
      const inStatements = books.state.range(statements).flatMap(([, one]) => one.lines);
      expect(inStatements.toSorted()).toEqual(known.map(([key]) => key));
      expect(totalOf(books.state.range(monthSums).map(([, one]) => one.minor))).toBe(
        totalOf(known.map(([, one]) => one.amountMinor)),
      );
      const open = known.filter(([, one]) => one.amountMinor !== one.explainedMinor);
      expect(books.state.range(unexplained)).toHaveLength(open.length);
      for (const [name, { statements: count, minor: held }] of books.state.range(bankAccounts)) {
        const own = books.state.range(statements, { prefix: `${name}/` });
        expect([own.length, own.at(-1)?.[1].closingMinor]).toEqual([count, held]);
      }
    }),
    { numRuns: 400 },
  );
});
