// What became of the rent of an asset, against the books; how far the rent covers the bonds; the journal of one asset.

import { describe, expect, it } from 'vitest';
import { PPM } from '../../src/kernel/rates.ts';
import { balances } from '../../src/contexts/ledger/tables.ts';
import { fundOf } from '../../src/contexts/bonds/facts.ts';
import { assetOf } from '../../src/contexts/property/facts.ts';
import { journalPage } from '../../src/views/journal.ts';
import { coverageNow } from '../../src/views/coverage.ts';
import { accountsOfAsset, rentWaterfall } from '../../src/views/rent-waterfall.ts';
import { CommuneLife } from './commune-life.ts';

const HALL = 'press-hall';
const life = new CommuneLife().tell();
const { state } = life;

/** What was posted to an account of the asset, closings left out, debit positive. */
function posted(account: string, side: 'debit' | 'credit'): bigint {
  const { entries } = journalPage(state, { account, limit: 10_000 });
  const minors = entries
    .filter(({ closing }) => !closing)
    .flatMap(({ lines }) => lines.filter((line) => line.account === account).map(({ minor }) => minor));
  const chosen = minors.filter((minor) => (side === 'debit' ? minor > 0n : minor < 0n));
  return chosen.reduce((sum, minor) => sum + minor, 0n);
}

describe('the rent of an asset', () => {
  const periods = rentWaterfall(state, HALL);

  function total(
    name: 'rentMinor' | 'costsMinor' | 'interestMinor' | 'principalMinor' | 'keptMinor',
  ): bigint {
    return periods.reduce((sum, period) => sum + period[name], 0n);
  }

  it('is divided in quarters that follow one another', () => {
    expect(periods.length).toBeGreaterThan(4);
    for (const [at, { fromDate }] of periods.slice(1).entries())
      expect(fromDate).toBe((periods[at]?.toDate ?? 0) + 1);
  });

  it('and what it was used for are those of the books', () => {
    expect(total('rentMinor')).toBe(
      -posted(`income:rent:${HALL}`, 'credit') - posted(`income:rent:${HALL}`, 'debit'),
    );
    expect(total('principalMinor')).toBe(posted(`liabilities:bonds:${HALL}`, 'debit'));
    expect(total('interestMinor')).toBe(posted(`liabilities:interest:${HALL}`, 'debit'));
    const costs = state.range(balances, { prefix: `expenses:costs:${HALL}:` }).map(([account]) => account);
    expect(total('costsMinor')).toBe(costs.reduce((sum, account) => sum + posted(account, 'debit'), 0n));
  });

  it('is used up to the last minor unit in every period', () => {
    for (const { rentMinor, costsMinor, interestMinor, principalMinor, poolMinor, keptMinor } of periods)
      expect(costsMinor + interestMinor + principalMinor + poolMinor + keptMinor).toBe(rentMinor);
  });

  it('leaves nothing in the fund of a free asset', () => {
    expect(total('keptMinor')).toBe(0n);
    expect(fundOf(state, HALL)).not.toBeNull();
  });

  it('of an unknown asset is none', () => {
    expect(rentWaterfall(state, 'nothing')).toEqual([]);
  });
});

describe('the coverage', () => {
  it('before the purchase is that of the offer at the ceiling, rounded down', () => {
    const asset = assetOf(state, HALL);
    if (asset === null) throw new Error('there is no hall');
    const before = coverageNow(state, HALL, { ...asset, bought: null, couponPpm: null });
    expect(before.rentMinor).toBe(700_000n);
    expect(before.debtServiceMinor).toBe(26_250n + 75_000n);
    expect(before.coveragePpm).toBe((690_000n * PPM) / 101_250n);
  });

  it('of a free asset is none', () => {
    const asset = assetOf(state, HALL);
    if (asset === null) throw new Error('there is no hall');
    expect(coverageNow(state, HALL, asset).coveragePpm).toBeNull();
  });
});

describe('the journal of an asset', () => {
  const accounts = accountsOfAsset(state, HALL);

  it('has each posting to one of its accounts once, the newest first', () => {
    const all = journalPage(state, { limit: 10_000, newestFirst: true }).entries;
    const wanted = all.filter(({ lines }) => lines.some(({ account }) => accounts.includes(account)));
    const found = journalPage(state, { accounts, limit: 10_000 }).entries;
    expect(found.length).toBeGreaterThan(10);
    expect(found.map(({ number }) => number)).toEqual(wanted.map(({ number }) => number));
  });

  it('comes in pages without a gap', () => {
    const numbers: number[] = [];
    let cursor: number | null = Number.MAX_SAFE_INTEGER;
    while (cursor !== null) {
      const page = journalPage(state, { accounts, limit: 3, cursor });
      numbers.push(...page.entries.map(({ number }) => number));
      cursor = page.next;
    }
    const whole = journalPage(state, { accounts, limit: 10_000 }).entries;
    expect(numbers).toEqual(whole.map(({ number }) => number));
  });
});
