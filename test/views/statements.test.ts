// The statements of a commune that lived agree with one another, month by month and account by account.

import { describe, expect, it } from 'vitest';
import { monthOf } from '../../src/contexts/ledger/facts.ts';
import { accountList, accountStatement } from '../../src/views/account-statement.ts';
import { balanceSheet } from '../../src/views/balance-sheet.ts';
import { incomeStatement } from '../../src/views/income-statement.ts';
import { type JournalPage, journalPage, postingCount } from '../../src/views/journal.ts';
import { monthsBetween } from '../../src/views/months.ts';
import { closedPeriods } from '../../src/views/periods.ts';
import { trialBalance } from '../../src/views/trial-balance.ts';
import { CommuneLife } from './commune-life.ts';

const life = new CommuneLife().tell();
const { state } = life;
const all = journalPage(state, { limit: 10_000 }).entries;
const months = monthsBetween('2025-01', monthOf(life.today));

/** Balances at the end of a month by the journal alone, without closings. */
function fromJournal(month: string): Map<string, bigint> {
  const balances = new Map<string, bigint>();
  for (const { date, closing, lines } of all) {
    if (monthOf(date) > month) continue;
    const undone = closing && monthOf(date) >= month;
    if (undone) continue;
    for (const { account, minor } of lines) balances.set(account, (balances.get(account) ?? 0n) + minor);
  }
  return new Map([...balances].filter(([, minor]) => minor !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the trial balance', () => {
  it('is in balance now and at the end of every month, and agrees with the journal', () => {
    expect(trialBalance(state).differenceMinor).toBe(0n);
    expect(trialBalance(state).debitMinor).toBeGreaterThan(0n);
    expect(months.length).toBeGreaterThan(12);
    for (const month of months) {
      const trial = trialBalance(state, month);
      expect(trial.differenceMinor).toBe(0n);
      const lines = trial.lines.map(({ account, debitMinor, creditMinor }) => [
        account,
        debitMinor - creditMinor,
      ]);
      expect(lines).toEqual([...fromJournal(month)]);
    }
  });
});

describe('the balance sheet', () => {
  it('has assets equal to liabilities and equity at the end of every month', () => {
    for (const month of [...months, null]) {
      const sheet = balanceSheet(state, month);
      expect(sheet.differenceMinor).toBe(0n);
    }
    expect(balanceSheet(state).assets.map(({ account }) => account)).toContain('assets:property:press-hall');
  });

  it('shows as result what was earned since the last closing', () => {
    const [period] = closedPeriods(state);
    const closedMonth = monthOf(period?.throughDate ?? 0);
    expect(balanceSheet(state, closedMonth).resultMinor).toBe(period?.resultMinor);
    const after = months.filter((month) => month > closedMonth);
    const since = incomeStatement(state, after[0] ?? '', after.at(-1) ?? '');
    expect(balanceSheet(state).resultMinor).toBe(since.resultMinor);
  });
});

describe('the income statement', () => {
  it('of all months is the sum of those of each, closings or not', () => {
    const whole = incomeStatement(state, months[0] ?? '', months.at(-1) ?? '');
    const each = months.map((month) => incomeStatement(state, month, month).resultMinor);
    expect(each.reduce((total, minor) => total + minor, 0n)).toBe(whole.resultMinor);
    expect(whole.incomeMinor).toBeGreaterThan(0n);
    expect(whole.expenses.map(({ account }) => account)).toContain('expenses:costs:press-hall:insurance');
  });

  it.each([
    ['2026-02', '2026-01'],
    ['2026-13', '2027-01'],
    ['x', 'y'],
  ])('from %s to %s is empty', (from, to) => {
    expect(incomeStatement(state, from, to)).toMatchObject({ income: [], expenses: [], resultMinor: 0n });
  });
});

describe('the journal', () => {
  it.each([1, 7, 100])('in pages of %i is the whole journal, both ways', (limit) => {
    for (const newestFirst of [false, true]) {
      const numbers: number[] = [];
      let cursor: number | null = newestFirst ? postingCount(state) : 1;
      while (cursor !== null) {
        const page: JournalPage = journalPage(state, { limit, newestFirst, cursor });
        numbers.push(...page.entries.map(({ number }) => number));
        cursor = page.next;
      }
      const expected = Array.from({ length: postingCount(state) }, (_, index) => index + 1);
      expect(numbers).toEqual(newestFirst ? expected.reverse() : expected);
    }
  });

  it('keeps to the dates that are asked for', () => {
    const [fromDate, toDate] = [all[5]?.date ?? 0, all[20]?.date ?? 0];
    const page = journalPage(state, { limit: 10_000, fromDate, toDate });
    expect(page.entries).toEqual(all.filter(({ date }) => date >= fromDate && date <= toDate));
  });
});

describe('the statement of an account', () => {
  it('lists every line of the account with the balance after it, and nothing else', () => {
    for (const { account, balanceMinor } of accountList(state)) {
      const statement = accountStatement(state, account, { limit: 10_000 });
      const expected = all.flatMap(({ number, lines }) =>
        lines
          .filter((line) => line.account === account)
          .map(({ minor, afterMinor }) => ({ number, minor, afterMinor })),
      );
      const shown = statement?.lines.map(({ number, minor, afterMinor }) => ({ number, minor, afterMinor }));
      expect(shown?.reverse()).toEqual(expected);
      expect(statement?.balanceMinor).toBe(balanceMinor);
      expect(expected.at(-1)?.afterMinor).toBe(balanceMinor);
    }
  });

  it('comes in pages', () => {
    const account = 'assets:bank';
    const first = accountStatement(state, account, { limit: 3 });
    const second = accountStatement(state, account, { limit: 3, cursor: first?.next ?? 0 });
    const both = accountStatement(state, account, { limit: 6 });
    expect([...(first?.lines ?? []), ...(second?.lines ?? [])]).toEqual(both?.lines);
  });

  it('is nothing for an account that was never used', () => {
    expect(accountStatement(state, 'assets:nothing', { limit: 3 })).toBeNull();
  });
});
