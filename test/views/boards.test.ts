// The boards that people read show what happened in the life of a commune, and nothing that is sealed.

import { describe, expect, it } from 'vitest';
import { parameters } from '../../src/contexts/governance/charter.ts';
import { auctionBoard, auctionDetail } from '../../src/views/auction-board.ts';
import { bondBoard, holdersOf } from '../../src/views/bond-board.ts';
import { charter } from '../../src/views/charter.ts';
import { decision, decisions } from '../../src/views/decisions.ts';
import { dividendHistory } from '../../src/views/dividend-history.ts';
import { enterpriseList } from '../../src/views/enterprises.ts';
import { lifeOfAsset } from '../../src/views/life-of-asset.ts';
import { members } from '../../src/views/members.ts';
import { network } from '../../src/views/network.ts';
import { overview } from '../../src/views/overview.ts';
import { rentRoll } from '../../src/views/rent-roll.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { CommuneLife } from './commune-life.ts';

const life = new CommuneLife().tell();
const { state } = life;

describe('people and enterprises', () => {
  it('lists everybody with home, powers and what is to be paid', () => {
    const all = members(state);
    expect(all.map(({ person }) => person)).toEqual(['anna', 'ben', 'ida', 'jonas', 'quirin', 'rosa', 'sam']);
    const anna = all.find(({ person }) => person === 'anna');
    expect(anna).toMatchObject({ share: 'held', home: 'druckerei', devicesInForce: 1 });
    expect(anna?.powers).toContainEqual({ power: 'treasurer', enterprise: '' });
    expect(all.find(({ person }) => person === 'ben')?.claimMinor).toBe(0n);
    expect(anna?.claimMinor).toBeGreaterThan(0n);
  });

  it('lists every enterprise with its workers, assets and credit', () => {
    const lines = enterpriseList(state);
    expect(lines.map(({ enterprise, workers }) => [enterprise, workers])).toEqual([
      ['druckerei', 2],
      ['gaertnerei', 2],
      ['tischlerei', 3],
    ]);
    expect(lines.map(({ creditMinor }) => creditMinor)).toEqual([0n, -40_000n, 40_000n]);
    expect(lines[2]).toMatchObject({
      assets: ['press-hall'],
      representatives: ['quirin'],
      creditLimitMinor: 500_000n,
    });
  });
});

describe('property', () => {
  it('shows the tenant with rent and arrears', () => {
    const roll = rentRoll(state);
    expect(roll.lines).toHaveLength(1);
    expect(roll.lines[0]).toMatchObject({
      asset: 'press-hall',
      encumbered: false,
      bookValueMinor: 2_930_000n,
      tenancy: { tenant: 'tischlerei', rentMinor: 900_000n, yearlyMinor: 3_600_000n },
    });
    const arrears = roll.lines[0]?.tenancy?.arrearsMinor ?? 0n;
    expect(roll.arrearsMinor).toBe(arrears > 0n ? arrears : 0n);
    expect(roll.yearlyMinor).toBe(3_600_000n);
  });

  it('tells the life of the asset in order of days', () => {
    const told = lifeOfAsset(state, 'press-hall');
    const words = told?.events.map((one) => (one.is === 'moved' ? one.to : one.is)) ?? [];
    for (const word of [
      'requested',
      'bond-auction',
      'funded',
      'bought',
      'lease-began',
      'leased',
      'coupon',
      'holders-paid',
      'lease-ended',
      'lease-auction',
    ])
      expect(words).toContain(word);
    const dates = told?.events.map(({ date }) => date) ?? [];
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    const moves = told?.events.filter((one) => one.is === 'moved') ?? [];
    for (const [index, move] of moves.entries()) if (index > 0) expect(move.from).toBe(moves[index - 1]?.to);
    expect(lifeOfAsset(state, 'nowhere')).toBeNull();
  });

  it('shows the series and its holders, whose parts make the whole', () => {
    const [series] = bondBoard(state);
    expect(series).toMatchObject({
      asset: 'press-hall',
      state: 'ended',
      outstandingMinor: 0n,
      targetMinor: 3_000_000n,
    });
    const holders = holdersOf(state, 'press-hall');
    expect(holders.map(({ title }) => title)).toEqual(['Lender loan-1', 'Lender loan-2']);
    const principal = holders.reduce((total, { principalPaidMinor }) => total + principalPaidMinor, 0n);
    const interest = holders.reduce((total, { interestPaidMinor }) => total + interestPaidMinor, 0n);
    expect([principal, interest]).toEqual([series?.principalPaidMinor, series?.interestPaidMinor]);
    expect(principal).toBe(3_000_000n);
  });
});

describe('auctions', () => {
  it('shows opened bids with what they won, and of a sealed bid only that it is there', () => {
    const detail = auctionDetail(state, 'press-hall.bonds');
    expect(detail?.phase).toBe('settled');
    expect(detail?.unopened).toHaveLength(1);
    expect(detail?.bondBids.map(({ holder }) => holder.name).sort()).toEqual(['loan-1', 'loan-2']);
    expect(detail?.bondBids.reduce((total, { wonUnits }) => total + (wonUnits ?? 0n), 0n)).toBe(300n);
    expect(detail?.certificate?.cleared).toBe(true);
    expect(
      JSON.stringify(detail, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('loan-3');
    expect(auctionDetail(state, 'press-hall.lease.1')?.rentResult).toMatchObject({
      winner: 'tischlerei',
      rentMinor: 900_000n,
    });
    expect(auctionBoard(state).map(({ auction }) => auction)).toEqual([
      'press-hall.bonds',
      'press-hall.lease.1',
    ]);
    expect(auctionDetail(state, 'nothing')).toBeNull();
  });

  it('says where an open auction stands by the witnesses’ clock', () => {
    const other = new CommuneLife();
    other.requestHall();
    const phase = (): string | undefined => auctionDetail(other.state, 'press-hall.bonds')?.phase;
    other.sealBids();
    expect(phase()).toBe('bidding');
    other.passDays(14);
    expect(phase()).toBe('revealing');
    other.passDays(7);
    expect(phase()).toBe('settled');
  });
});

describe('decisions and charter', () => {
  it('shows who voted how on a proposal', () => {
    const purchase = decisions(state).find(({ action }) => action.is === 'purchase');
    expect(purchase).toMatchObject({ state: 'passed', no: 0, shares: 7, quorumVotes: 3 });
    const full = decision(state, purchase?.proposal ?? '');
    expect(full?.votes).toHaveLength(purchase?.yes ?? -1);
    expect(full?.votes.every(({ vote }) => vote === 'yes')).toBe(true);
    expect(decision(state, 'ff'.repeat(16))).toBeNull();
  });

  it('prints every parameter and marks what the members changed', () => {
    const lines = charter(state);
    expect(lines).toHaveLength(Object.keys(parameters).length);
    expect(lines.filter(({ changed }) => changed).map(({ name, value }) => [name, value])).toEqual([
      ['voting-days', 7],
      ['lease-format', 'first'],
      ['credit-limit', 500_000n],
    ]);
  });
});

describe('the whole', () => {
  it('is shown on one page', () => {
    expect(overview(state)).toMatchObject({
      currency: 'EUR',
      members: 7,
      enterprises: 3,
      assetsOwned: 1,
      assetsFree: 1,
      assetsEmpty: 0,
      openProposals: 0,
      openAuctions: 0,
      sealedNowMs: life.nowMs,
    });
    expect(overview(new MemoryState())).toBeNull();
  });

  it('shows witnesses and logs', () => {
    const shown = network(state);
    expect(shown.witnesses).toHaveLength(1);
    expect(shown.quorum).toBe(1);
    expect(shown.logs).toMatchObject([{ person: 'anna', inForce: true }]);
    expect(shown.finalLength).toBeGreaterThan(0);
    expect(shown.orderedLength).toBeGreaterThanOrEqual(shown.finalLength);
  });

  it('shows the dividends, whose sums are those of the claims', () => {
    const history = dividendHistory(state);
    expect(history.recordDates[0]?.outcome).toBe('declared');
    expect(history.pool.paidMinor).toBeGreaterThan(0n);
    const claims = members(state).reduce((total, { claimMinor }) => total + claimMinor, 0n);
    expect(history.payableMinor).toBe(claims);
    expect(history.nextDate).toBeGreaterThan(life.today);
  });
});
