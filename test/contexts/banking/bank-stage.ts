// A commune with a bank account on the stage: two treasurers, money in and out, statements and what explains their lines.

import { expect } from 'vitest';
import { bankingContext } from '../../../src/contexts/banking/context.ts';
import { lineExplainedKind } from '../../../src/contexts/banking/explaining.ts';
import type { Statement } from '../../../src/contexts/banking/statements.ts';
import { powers } from '../../../src/contexts/governance/tables.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import { commonCostPaidKind, contributionReceivedKind } from '../../../src/contexts/ledger/common-money.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { devices } from '../../../src/contexts/membership/tables.ts';
import { type CivilDate, parseDate } from '../../../src/kernel/calendar.ts';
import { noonOf, Stage, totalOf, TREASURER } from '../ledger/stage.ts';

export const SECOND = 'b2'.repeat(32);
export const day = (text: string): CivilDate => parseDate(text) as CivilDate;
export const lineId = (n: number): string => n.toString(16).padStart(32, '0');

export function stage(): Stage {
  const books = new Stage([ledgerContext, bankingContext], noonOf(day('2026-06-20')));
  books.put(powers, 'treasurer//uli', '00'.repeat(16));
  books.put(devices, SECOND, { person: 'uli', title: 'desk', inForce: true, sinceMs: 0 });
  return books;
}

/** Money comes in by the books; the entry's id. */
export function receives(books: Stage, minor: bigint, date = day('2026-05-10')): string {
  const said = books.say(contributionReceivedKind, {
    from: 'friends',
    use: 'grant',
    amountMinor: minor,
    date,
    reference: 'from friends',
  });
  expect(said).toBeNull();
  return books.lastId();
}

export function pays(books: Stage, minor: bigint, date = day('2026-05-12')): string {
  const said = books.say(commonCostPaidKind, { kind: 'water', amountMinor: minor, date, reference: '' });
  expect(said).toBeNull();
  return books.lastId();
}

export function statement(
  openingMinor: bigint,
  amounts: readonly bigint[],
  firstLine = 1,
  through = '2026-05-31',
): Statement {
  return {
    account: 'main',
    throughDate: day(through),
    openingMinor,
    closingMinor: openingMinor + totalOf(amounts),
    lines: amounts.map((amountMinor, at) => ({
      id: lineId(firstLine + at),
      date: day(through) - 10,
      amountMinor,
      words: `line ${firstLine + at}`,
    })),
  };
}

export const explain = (
  books: Stage,
  n: number,
  parts: readonly (readonly [string, bigint])[],
  author = TREASURER,
) =>
  books.say(
    lineExplainedKind,
    { line: lineId(n), parts: parts.map(([entry, amountMinor]) => ({ entry, amountMinor })) },
    author,
  )?.rule ?? null;

export const close = (books: Stage, through = '2026-05-31') =>
  books.say(periodClosedKind, { through: day(through) });
