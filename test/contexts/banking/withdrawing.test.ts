// A statement taken in by mistake can be withdrawn, unless something rests on it.

import { describe, expect, it } from 'vitest';
import { explanationWithdrawnKind } from '../../../src/contexts/banking/explaining.ts';
import { bankAtMonthEnd } from '../../../src/contexts/banking/facts.ts';
import { statementTakenKind } from '../../../src/contexts/banking/statements.ts';
import {
  bankAccounts,
  lines,
  monthSums,
  statements,
  unexplained,
} from '../../../src/contexts/banking/tables.ts';
import { statementWithdrawnKind } from '../../../src/contexts/banking/withdrawing.ts';
import type { Table } from '../../../src/kernel/state.ts';
import { type Stage, STRANGER, totalOf, TREASURER } from '../ledger/stage.ts';
import { close, day, explain, lineId, receives, stage, statement } from './bank-stage.ts';

const withdraw = (books: Stage, entry: string, author = TREASURER) =>
  books.say(statementWithdrawnKind, { account: 'main', statement: entry }, author)?.rule ?? null;
const rowsOf = (books: Stage) =>
  ([bankAccounts, lines, statements, unexplained] as readonly Table<unknown>[]).map((table) =>
    books.state.range(table),
  );

describe('a statement that should not have been taken in', () => {
  it('is withdrawn as if it had never been, and can be taken in anew with another opening', () => {
    const books = stage();
    books.say(statementTakenKind, statement(100n, [50n, -20n]));
    const [first, before] = [books.lastId(), rowsOf(books)];
    books.say(statementTakenKind, statement(130n, [5n, 0n], 3, '2026-06-15'));
    const second = books.lastId();
    expect(withdraw(books, first)).toBe('statement-not-last');
    expect(withdraw(books, second, STRANGER)).toBe('author-is-no-treasurer');
    expect(withdraw(books, second)).toBeNull();
    expect(rowsOf(books)).toEqual(before);
    expect(bankAtMonthEnd(books.state, day('2026-05-31'))).toEqual({ minor: 130n });
    expect(withdraw(books, second)).toBe('statement-not-last');
    expect(withdraw(books, first)).toBeNull();
    expect(rowsOf(books)).toEqual([[], [], [], []]);
    expect(totalOf(books.state.range(monthSums).map(([, { minor }]) => minor))).toBe(0n);
    expect(books.say(statementTakenKind, statement(99n, [50n, -20n]))).toBeNull();
    expect(bankAtMonthEnd(books.state, day('2026-05-31'))).toEqual({ minor: 129n });
  });

  it('stays while one of its lines is explained, by one person or by half of two', () => {
    const books = stage();
    const entry = receives(books, 70n);
    books.say(statementTakenKind, statement(0n, [60n]));
    const taken = books.lastId();
    explain(books, 1, [[entry, 60n]]);
    expect(withdraw(books, taken)).toBe('statement-line-explained');
    books.say(explanationWithdrawnKind, { line: lineId(1) });
    books.charter('bank-confirmations', 'two');
    explain(books, 1, [[entry, 60n]]);
    expect(withdraw(books, taken)).toBe('statement-line-explained');
    books.say(explanationWithdrawnKind, { line: lineId(1) });
    expect(withdraw(books, taken)).toBeNull();
  });

  it('stays when a period was closed upon it', () => {
    const books = stage();
    receives(books, 70n);
    books.say(statementTakenKind, statement(0n, [70n]));
    const taken = books.lastId();
    expect(close(books)).toBeNull();
    expect(withdraw(books, taken)).toBe('statement-closed-upon');
    books.say(statementTakenKind, statement(70n, [1n], 2, '2026-06-15'));
    expect(withdraw(books, books.lastId())).toBeNull();
  });
});
