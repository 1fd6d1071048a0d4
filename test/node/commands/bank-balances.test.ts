// What a bank's file says the account held, against what is known: whatever the order of its statements, and where only the opening is said.

import { expect, it } from 'vitest';
import type { BankBalance, BankFile, BankStatement } from '../../../src/bank/statement.ts';
import { statementTakenKind } from '../../../src/contexts/banking/statements.ts';
import { type CurrencyCode, parseCurrency } from '../../../src/kernel/currency.ts';
import { rational } from '../../../src/kernel/rational.ts';
import { broughtBy } from '../../../src/node/commands/bank-statement.ts';
import { statementsFrom } from '../../../src/node/commands/statement-parts.ts';
import { day, stage } from '../../contexts/banking/bank-stage.ts';

const currency = parseCurrency('EUR') as CurrencyCode;
const balance = (code: string, amount: bigint, date: string): BankBalance => ({
  code,
  amount: rational(amount),
  currency,
  date: day(date),
});

function statementOf(
  date: string,
  amounts: readonly bigint[],
  balances: readonly BankBalance[],
): BankStatement {
  return {
    id: date,
    account: { number: '1', iban: null, currency, owner: null, bank: null, bic: null },
    createdAt: '',
    from: null,
    to: day(date),
    balances,
    entries: amounts.map((amount, at) => ({
      amount: rational(amount),
      currency,
      status: 'booked',
      isReversal: false,
      bookedOn: day(date),
      valueOn: null,
      reference: `${date}-${at}`,
      code: '',
      information: '',
      payments: [],
      line: at + 1,
    })),
  };
}

const fileOf = (...statements: readonly BankStatement[]): BankFile => ({
  format: 'camt.053.001.08',
  messageId: '',
  statements,
});

const taking = {
  account: 'main',
  only: null,
  openingMinor: null,
  throughDate: null,
  open: { date: day('2026-06-01'), because: 'sealed' },
  alike: null,
  hasNames: false,
  currency: 'EUR',
} as const;

const MAY_8 = statementOf(
  '2026-05-08',
  [10n],
  [balance('OPBD', 0n, '2026-05-08'), balance('CLBD', 10n, '2026-05-08')],
);
const MAY_9 = statementOf(
  '2026-05-09',
  [5n],
  [balance('OPBD', 10n, '2026-05-09'), balance('CLBD', 15n, '2026-05-09')],
);

it('statements may stand newest first', () => {
  const { state } = stage();
  const oldestFirst = broughtBy(state, fileOf(MAY_8, MAY_9), taking);
  expect(oldestFirst).toMatchObject({
    openingMinor: 0n,
    closingMinor: 1500n,
    throughDate: day('2026-05-09'),
  });
  expect(broughtBy(state, fileOf(MAY_9, MAY_8), taking)).toEqual(oldestFirst);
});

it('a file that begins elsewhere than where the account is known to stand is refused, though it names no closing balance', () => {
  const books = stage();
  for (const one of statementsFrom(broughtBy(books.state, fileOf(MAY_8), taking)))
    expect(books.say(statementTakenKind, one)).toBeNull();
  const gap = statementOf('2026-05-11', [7n], [balance('OPBD', 15n, '2026-05-11')]);
  expect(() => broughtBy(books.state, fileOf(gap), taking)).toThrow('22.00 EUR');
  const goesOn = statementOf('2026-05-09', [5n], [balance('OPBD', 10n, '2026-05-09')]);
  expect(broughtBy(books.state, fileOf(goesOn), taking)).toMatchObject({ closingMinor: 1500n });
  const overlaps = statementOf('2026-05-09', [5n], []);
  const both = { ...MAY_8, balances: [balance('OPBD', 0n, '2026-05-08')] };
  expect(broughtBy(books.state, fileOf(both, overlaps), taking)).toMatchObject({
    closingMinor: 1500n,
    knownCount: 1,
  });
});
