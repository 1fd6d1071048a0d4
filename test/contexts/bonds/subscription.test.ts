// From the auction to a paid series, or to everybody's money back (COMMUNE.md rules 7 to 9).

import { describe, expect, it } from 'vitest';
import { holderRegisteredKind } from '../../../src/contexts/bonds/holders.ts';
import { bondAuctionSettled } from '../../../src/contexts/auctions/facts.ts';
import { outstandingMinor } from '../../../src/contexts/bonds/facts.ts';
import { paidInKind, refundedKind } from '../../../src/contexts/bonds/paying-in.ts';
import { people } from '../../../src/contexts/membership/tables.ts';
import { accounts, balanceOf, posted } from '../../../src/contexts/ledger/facts.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import { fundingOpened } from '../../../src/contexts/property/facts.ts';
import { agenda } from '../../../src/kernel/kind.ts';
import { FOUNDED_DAYS_BEFORE, deviceOf, STRANGER } from '../ledger/stage.ts';
import { ASSET, House, outside, START, TERMS } from './house.ts';

function wonByLena(units: bigint) {
  return { bid: '00'.repeat(16), holder: outside('lena'), units };
}

describe('paying in', () => {
  it('in parts and by all makes the series paid, once', () => {
    const house = new House();
    expect(house.payIn('lena', 30n)).toBeNull();
    expect(house.payIn('lena', 40n)).toBeNull();
    expect(house.payIn('mira', 40n)).toBeNull();
    expect(house.series.state).toBe('subscribed');
    expect(house.payIn('otto', 10n)).toBeNull();
    expect(house.series).toMatchObject({ state: 'paid', paidUnits: 120n, outstandingUnits: 120n });
    expect(house.told).toEqual(['paid']);
    expect(balanceOf(house.stage.state, accounts.bank())).toBe(1_200_000n);
    expect(balanceOf(house.stage.state, accounts.bondsPayable(ASSET))).toBe(-1_200_000n);
    expect(outstandingMinor(house.stage.state, ASSET)).toBe(1_200_000n);
    expect(house.stage.state.range(agenda)).toEqual([]);
    house.sealDate(START + 100);
    expect(house.told).toEqual(['paid']);
  });

  it('adds up what several bids of one holder won', () => {
    const house = new House();
    house.stage.raise(fundingOpened, { asset: 'barn', terms: { ...TERMS, targetMinor: 30_000n } });
    const settled = { asset: 'barn', cleared: true, ratePpm: 0n, waiting: [] };
    house.stage.raise(bondAuctionSettled, { ...settled, allotments: [wonByLena(1n), wonByLena(2n)] });
    const body = { asset: 'barn', holder: outside('lena'), amountMinor: 30_000n, date: START, reference: '' };
    expect(house.stage.say(paidInKind, body)).toBeNull();
    expect(house.told).toEqual(['paid']);
  });

  it('leaves nothing owed when the auction did not clear', () => {
    const house = new House();
    house.stage.raise(fundingOpened, { asset: 'barn', terms: TERMS });
    const settled = { asset: 'barn', cleared: false, ratePpm: 0n, allotments: [], waiting: [] };
    house.stage.raise(bondAuctionSettled, settled);
    house.sealDate(START + 60);
    expect(outstandingMinor(house.stage.state, 'barn')).toBe(0n);
  });
});

describe('what is not paid in time', () => {
  it('goes to the next in the queue at the same rate', () => {
    const house = new House({ waiting: { nora: 5n, paul: 50n } });
    house.payIn('lena', 70n);
    house.payIn('mira', 20n);
    house.sealDate(START + 14);
    expect(house.series.state).toBe('second-round');
    expect(house.position('mira').allottedUnits).toBe(20n);
    expect(house.position('nora').allottedUnits).toBe(5n);
    expect(house.position('paul').allottedUnits).toBe(25n);
    expect(house.payIn('mira', 20n)).toBe('payment-above-allotment');
    expect(house.payIn('nora', 5n)).toBeNull();
    expect(house.payIn('paul', 25n)).toBeNull();
    expect(house.told).toEqual(['paid']);
  });

  it('passes over those in the queue who left their own part unpaid', () => {
    const house = new House({ waiting: { otto: 60n, nora: 10n } });
    house.payIn('lena', 70n);
    house.payIn('mira', 40n);
    house.sealDate(START + 14);
    expect(house.position('otto').allottedUnits).toBe(0n);
    expect(house.position('nora').allottedUnits).toBe(10n);
  });

  it('fails the series at once when the queue is too short, and all money goes back', () => {
    const house = new House({ waiting: { nora: 9n } });
    house.payIn('lena', 70n);
    house.payIn('mira', 40n);
    house.sealDate(START + 14);
    expect(house.series.state).toBe('failed');
    expect(house.told).toEqual(['failed']);
    expect(outstandingMinor(house.stage.state, ASSET)).toBe(0n);
    expect(balanceOf(house.stage.state, accounts.refundsPayable(ASSET))).toBe(-1_100_000n);
    expect(house.payIn('otto', 10n)).toBe('series-takes-no-payment');
    expect(house.refund('otto')).toBe('nothing-to-refund');
    expect(house.refund('lena')).toBeNull();
    expect(house.refund('lena')).toBe('nothing-to-refund');
    expect(house.refund('mira')).toBeNull();
    expect(balanceOf(house.stage.state, accounts.bank())).toBe(0n);
    expect(balanceOf(house.stage.state, accounts.refundsPayable(ASSET))).toBe(0n);
    expect(balanceOf(house.stage.state, accounts.bondsPayable(ASSET))).toBe(0n);
    expect(house.position('lena')).toMatchObject({ refundedMinor: 700_000n, outstandingUnits: 0n });
  });

  it('fails the series after the second time', () => {
    const house = new House({ waiting: { nora: 50n } });
    house.payIn('lena', 70n);
    house.sealDate(START + 14);
    expect(house.payIn('nora', 49n)).toBeNull();
    house.sealDate(START + 21);
    expect(house.told).toEqual(['failed']);
    expect(house.position('nora').refundDueMinor).toBe(490_000n);
  });
});

describe('refusals', () => {
  it('of paying in, each in turn', () => {
    const house = new House();
    const body = {
      asset: 'no-such',
      holder: outside('nobody'),
      amountMinor: 0n,
      date: START + 99,
      reference: '',
    };
    const say = (change: Partial<typeof body>, author?: string) =>
      house.stage.say(paidInKind, { ...body, ...change }, author)?.rule ?? null;
    expect(say({}, STRANGER)).toBe('author-is-no-treasurer');
    expect(say({})).toBe('series-unknown');
    expect(say({ asset: ASSET })).toBe('holder-has-no-part');
    const lena = { asset: ASSET, holder: outside('lena') };
    expect(say(lena)).toBe('amount-not-positive');
    expect(say({ ...lena, amountMinor: 10n ** 18n - 1n })).toBe('payment-not-whole-bonds');
    expect(say({ ...lena, amountMinor: 710_000n })).toBe('payment-above-allotment');
    expect(say({ ...lena, amountMinor: 700_000n })).toBe('date-too-far-ahead');
    const tooEarly = START - FOUNDED_DAYS_BEFORE - 1;
    expect(say({ ...lena, amountMinor: 700_000n, date: tooEarly })).toBe('date-before-founding');
    expect(house.stage.say(periodClosedKind, { through: START - 15 })).toBeNull();
    const early = { ...lena, amountMinor: 700_000n, date: START - 15 };
    expect(say(early)).toBe('period-closed');
    house.sealDate(START + 14);
    expect(say(lena)).toBe('series-takes-no-payment');
  });

  it('of refunding, each in turn', () => {
    const house = new House();
    house.payIn('lena', 70n);
    const body = { asset: 'no-such', holder: outside('nobody'), date: START + 99, reference: '' };
    const say = (change: Partial<typeof body>, author?: string) =>
      house.stage.say(refundedKind, { ...body, ...change }, author)?.rule ?? null;
    expect(say({}, STRANGER)).toBe('author-is-no-treasurer');
    expect(say({})).toBe('series-unknown');
    expect(say({ asset: ASSET })).toBe('holder-has-no-part');
    const lena = { asset: ASSET, holder: outside('lena') };
    expect(say(lena)).toBe('nothing-to-refund');
    house.sealDate(START + 14);
    expect(say(lena)).toBe('date-too-far-ahead');
    expect(say({ ...lena, date: START - FOUNDED_DAYS_BEFORE - 1 })).toBe('date-before-founding');
    const lines = [
      { account: accounts.bank(), minor: -1n },
      { account: accounts.commonCosts('fees'), minor: 1n },
    ];
    house.stage.raise(posted, { date: START, what: 'common cost paid', lines });
    expect(say({ ...lena, date: START })).toBe('bank-short');
  });

  it('of registering a holder', () => {
    const house = new House();
    house.stage.enterprise('druckerei');
    const person = { name: 'p', identity: 'ab'.repeat(32), home: null, lapsesAtMs: null };
    house.stage.put(people, 'of-druckerei', { ...person, share: 'held' });
    const say = (name: string, author: string, title = 'Somebody') =>
      house.stage.say(holderRegisteredKind, { name, title }, author)?.rule ?? null;
    expect(say('loan-07', STRANGER, '')).toBe('author-is-no-member');
    expect(say('loan-07', deviceOf('druckerei'), ' ')).toBe('title-missing');
    expect(say('loan-07', deviceOf('druckerei'))).toBeNull();
    expect(say('loan-07', deviceOf('druckerei'))).toBe('holder-name-taken');
  });
});
