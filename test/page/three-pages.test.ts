// The whole life of an asset through the pages of three members, each with a node of their own: every step is clicked and typed in one page,
// and stands on all three by itself. Then a bid that is made without a network, and its one winner.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AtPage } from './at-page.ts';
import { BrowserDesk, hasBrowser } from './browser.ts';
import { CommuneOfPages } from './commune-of-pages.ts';

const STEP_MS = 180_000;
const ASSET = 'letterpress';
const browsers = new BrowserDesk({ keepsTabs: true });
const commune = new CommuneOfPages();
let anna: AtPage;
let clara: AtPage;
let emil: AtPage;

const everybody = (): readonly AtPage[] => [anna, clara, emil];

async function allLookAt(path: string): Promise<void> {
  await Promise.all(everybody().map((one) => one.looksAt(path)));
}

async function allSee(text: string | RegExp): Promise<void> {
  await Promise.all(everybody().map((one) => one.sees(text)));
}

/** Money leaves only on what is final, so whoever pays waits for that. */
async function allFinal(): Promise<void> {
  await commune.town.agrees();
}

describe.skipIf(!hasBrowser)('three members at their pages', { timeout: STEP_MS }, () => {
  beforeAll(async () => {
    const annas = await commune.found('2026-01-01');
    const claras = await commune.join('gaertnerei', 'clara');
    const emils = await commune.join('tischlerei', 'emil');
    await commune.town.connectAll();
    anna = await commune.page(annas, browsers);
    clara = await commune.page(claras, browsers, { width: 390 });
    emil = await commune.page(emils, browsers, { scheme: 'dark' });
  }, 2 * STEP_MS);

  afterAll(() => commune.town.close());

  it('request an asset and vote on it, each on the own page', async () => {
    await allLookAt('/assets?all=true');
    await anna.goes('/assets');
    await anna.hand.getByRole('link', { name: 'Request a new asset' }).click();
    await anna.sends('#request', {
      title: 'Letterpress',
      asset: ASSET,
      kind: 'machine',
      seller: 'Old Type GmbH',
      price: '1,150.00',
      'purchase-costs': '50',
      rent: '400',
      ceiling: '3.5',
      'bond-term': '12',
      coupon: '1',
      notice: '0',
    });
    await allSee('Letterpress');
    await allLookAt(`/assets/${ASSET}`);
    await anna.doesWithAsset(ASSET, 'proposePurchase');
    await allSee('To the vote');
    for (const [voter, vote, tally] of [
      [emil, 'no', '0 yes, 1 no, 0 abstained'],
      [clara, 'yes', '1 yes, 1 no, 0 abstained'],
      [anna, 'yes', '2 yes, 1 no, 0 abstained'],
    ] as const) {
      await voter.goes(`/assets/${ASSET}`);
      await voter.hand.getByRole('link', { name: 'To the vote' }).click();
      await voter.hand.waitForURL('**/decisions/*');
      if (voter === emil) await allLookAt(new URL(voter.hand.url()).pathname);
      await voter.sends('#do-vote', { vote });
      await allSee(tally);
    }
    await allSee('What it changed');
    expect(browsers.complaints).toEqual([]);
  });

  it('bid for its bonds under seal, open the bids, and see one rate', async () => {
    await allLookAt(`/auctions/${ASSET}.bonds`);
    await allSee('0 sealed, 0 opened');
    let sealed = 0;
    for (const [bidder, amount, rate] of [
      [anna, '500', '1'],
      [clara, '600', '1.5'],
      [emil, '800', '2'],
    ] as const) {
      await bidder.goes(`/assets/${ASSET}`);
      await bidder.hand.getByRole('link', { name: `To the auction ${ASSET}.bonds` }).click();
      await bidder.sends('#bid', { amount, rate });
      await allSee(`${++sealed} sealed, 0 opened`);
    }
    await commune.dayComes('2026-01-04');
    for (const bidder of everybody()) await bidder.opensBids(`${ASSET}.bonds`);
    await allSee('3 sealed, 3 opened');
    await commune.dayComes('2026-01-05');
    await allSee('1,200.00 EUR lent at 2%');
    await emil.goes(`/auctions/${ASSET}.bonds`);
    await emil.hand.locator('[data-recompute]').click();
    await emil.hand
      .locator('#recomputed')
      .getByText(/All \d+ figures agree/)
      .waitFor();
    expect(browsers.complaints).toEqual([]);
  });

  it('pay in, buy, pay rent, and pay the lenders', async () => {
    await allLookAt(`/assets/${ASSET}`);
    for (const [holder, amount] of [
      ['person.anna', '500'],
      ['person.clara', '600'],
      ['person.emil', '100'],
    ] as const)
      await anna.doesWithAsset(ASSET, 'receiveBond', { holder, amount });
    await allSee('Confirm the purchase');
    await allFinal();
    await anna.doesWithAsset(ASSET, 'buy', { price: '1150', costs: '50' });
    await allSee('Give it back');
    await anna.doesWithAsset(ASSET, 'receiveRent', { amount: '400' });
    await commune.dayComes('2026-02-05');
    await allFinal();
    await anna.doesWithAsset(ASSET, 'payService');
    await anna.doesWithAsset(ASSET, 'receiveRent', { amount: '400' });
    await allSee('1,100.00 EUR');
    expect(browsers.complaints).toEqual([]);
  });

  it('let it again: a bid made without a network arrives, and one winner stands on all pages', async () => {
    await allLookAt(`/assets/${ASSET}`);
    await anna.doesWithAsset(ASSET, 'surrender');
    await allSee('given back by the tenant');
    await commune.dayComes('2026-03-05');
    await allFinal();
    await anna.doesWithAsset(ASSET, 'payService');
    const auction = `${ASSET}.lease.1`;
    await allSee(`To the auction ${auction}`);
    await allLookAt(`/auctions/${auction}`);
    await emil.does('network cut');
    await emil.goes(`/auctions/${auction}`);
    await emil.sends('#bid', { rent: '500' });
    await emil.sees('1 sealed, 0 opened');
    await clara.goes(`/auctions/${auction}`);
    await clara.sends('#bid', { rent: '420' });
    await Promise.all([anna.sees('1 sealed, 0 opened'), clara.sees('1 sealed, 0 opened')]);
    await emil.does('network heal');
    await allSee('2 sealed, 0 opened');
    await commune.dayComes('2026-03-08');
    for (const bidder of [clara, emil]) await bidder.opensBids(auction);
    await allSee('2 sealed, 2 opened');
    await commune.dayComes('2026-03-09');
    await allSee('tischlerei takes the lease at 420.00 EUR a period');
    expect(browsers.complaints).toEqual([]);
  });

  it('share what the rent brought', async () => {
    await allLookAt(`/assets/${ASSET}`);
    await anna.doesWithAsset(ASSET, 'receiveRent', { amount: '420' });
    await allLookAt('/share');
    await commune.dayComes('2026-04-01');
    await allSee('wait to be paid');
    await allFinal();
    await anna.does('pay dividends');
    await allSee('Nobody waits for a dividend.');
    await allFinal();
    expect(browsers.complaints).toEqual([]);
  });
});
