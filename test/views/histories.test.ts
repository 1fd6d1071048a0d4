// What lenders and members are shown of the past agrees with the rows, in a commune that lived.

import { describe, expect, it } from 'vitest';
import { monthOf } from '../../src/contexts/ledger/facts.ts';
import { claimOf } from '../../src/contexts/dividends/facts.ts';
import { type CivilDate, endOfMonth } from '../../src/kernel/calendar.ts';
import { assetsOn } from '../../src/views/assets-on.ts';
import { balanceOn } from '../../src/views/balance-on.ts';
import { balanceSheet } from '../../src/views/balance-sheet.ts';
import { holdersOf } from '../../src/views/bond-board.ts';
import { owedAtEndOf } from '../../src/views/lender-events.ts';
import { seriesHistory } from '../../src/views/lender-history.ts';
import { memberHistories, membersOn } from '../../src/views/member-history.ts';
import { rentDues } from '../../src/views/rent-dues.ts';
import { CommuneLife } from './commune-life.ts';

const life = new CommuneLife().tell();
const { state } = life;

describe('the history of a lender', () => {
  const history = seriesHistory(state, 'press-hall');

  it('agrees with the rows, and its sums are those of the board', () => {
    const board = holdersOf(state, 'press-hall');
    expect(board.length).toBeGreaterThan(1);
    for (const line of board) {
      const one = history.get(`${line.holder.is}.${line.holder.name}`);
      expect(one?.agrees).toBe(true);
      const paid = (one?.events ?? []).filter((event) => event.is === 'paid');
      expect(paid.reduce((sum, event) => sum + event.interestMinor, 0n)).toBe(line.interestPaidMinor);
      expect(paid.reduce((sum, event) => sum + event.principalMinor, 0n)).toBe(line.principalPaidMinor);
    }
    expect([...history.values()].some(({ events }) => events.some(({ is }) => is === 'interest'))).toBe(true);
  });

  it('says what was owed on any day: at month ends the same as the books', () => {
    const account = 'liabilities:bonds:press-hall';
    for (let date = 20_100; date < life.today; date += 17) {
      const owed = [...history.values()].reduce(
        (sum, { events }) => sum + owedAtEndOf(date, events).principalMinor,
        0n,
      );
      expect(owed).toBe(-balanceOn(state, account, date));
    }
  });
});

describe('the balance of an account on a day', () => {
  it('is that of the balance sheet at the end of a month', () => {
    const date = endOfMonth(life.today as CivilDate) - 60;
    const end = endOfMonth(date as CivilDate);
    const sheet = balanceSheet(state, monthOf(end));
    expect(sheet.assets.length).toBeGreaterThan(1);
    for (const { account, minor } of sheet.assets) expect(balanceOn(state, account, end)).toBe(minor);
  });
});

describe('the history of a member', () => {
  it('agrees with the claim of everybody', () => {
    const histories = memberHistories(state);
    expect(histories.map(({ person }) => person)).toContain('ben');
    for (const one of histories) expect([one.person, one.agrees]).toEqual([one.person, true]);
    const ben = histories.find(({ person }) => person === 'ben');
    expect(ben?.paid.length).toBe(1);
    expect(claimOf(state, 'ben')).toBe(0n);
  });

  it('shows each dividend with the sum of it', () => {
    const [one] = memberHistories(state).flatMap(({ declared }) => declared);
    expect(one).toBeDefined();
    if (one === undefined) return;
    const { poolMinor, keptMinor, broughtMinor, perShareMinor, shares, remainderMinor } = one;
    expect(poolMinor - keptMinor + broughtMinor).toBe(perShareMinor * BigInt(shares) + remainderMinor);
  });

  it('says who held a share on a day', () => {
    expect(membersOn(state, 20_000)).toEqual([]);
    const now = membersOn(state, life.today);
    expect(now.map(({ person }) => person)).toEqual(life.members());
    expect(now.every(({ enterprises }) => enterprises.length === 1)).toBe(true);
  });
});

describe('assets and rents', () => {
  it('are registered from the day of the purchase on', () => {
    const [hall] = assetsOn(state, life.today);
    expect(hall).toMatchObject({ asset: 'press-hall', costMinor: 2_930_000n, tenant: 'tischlerei' });
    expect(assetsOn(state, (hall?.boughtDate ?? 0) - 1)).toEqual([]);
    expect(assetsOn(state, hall?.boughtDate ?? 0)[0]?.tenant).toBe('druckerei');
  });

  it('every rent is open, partly open or paid, and open ones add up to the arrears', () => {
    const all = rentDues(state);
    expect(all.length).toBe(2);
    const druckerei = all.find(({ tenant }) => tenant === 'druckerei');
    const open = (druckerei?.rents ?? []).reduce((sum, { openMinor }) => sum + openMinor, 0n);
    expect(druckerei?.rents.length).toBeGreaterThan(1);
    expect(open - (druckerei?.prepaidMinor ?? 0n)).toBe(
      balanceOn(state, 'assets:rent-receivable:druckerei', life.today),
    );
  });
});
