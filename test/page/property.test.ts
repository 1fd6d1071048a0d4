// Property in a browser: a request reckons while it is typed, a bid is sealed and opened, and an auction is recomputed, also a tampered one.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();
const AUCTION = 'press-hall.bonds';

async function served(story: Story, language = 'en'): Promise<{ page: Page; url: string }> {
  desk.session = new MemorySession(story, ['anna', 'ben']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  return { page: await comeIn(await browsers.person({ language }), url, TOKEN), url };
}

describe.skipIf(!hasBrowser)('the result of an auction', () => {
  it('is recomputed in the page, and agrees', async () => {
    const { page, url } = await served(new CommuneLife().tell());
    for (const auction of [AUCTION, 'press-hall.lease.1']) {
      await page.goto(`${url}/auctions/${auction}`);
      await page.locator('[data-recompute]').click();
      expect(await page.locator('#recomputed .done').innerText()).toMatch(/^All \d+ figures agree/);
      expect(await page.locator('#recomputed tr.differs').count()).toBe(0);
    }
    expect(browsers.complaints).toEqual([]);
  });

  it('that was tampered with is shown as wrong, figure by figure', async () => {
    const { page, url } = await served(new CommuneLife().tell());
    await page.route('**/api/v1/auction?*', async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { certificate: { couponPpm: string } };
      told.certificate.couponPpm = '34000';
      await route.fulfill({ response: answer, json: told });
    });
    await page.goto(`${url}/auctions/${AUCTION}`);
    await page.locator('[data-recompute]').click();
    const wrong = page.locator('#recomputed tr.differs');
    expect(await wrong.innerText()).toMatch(/Rate for all\s+3\.4%\s+1%\s+DIFFERS/);
    expect(await page.locator('#recomputed .refusal').innerText()).toContain('1 of');
    expect(await page.locator('#recomputed ul').innerText()).toContain('the coupon is 34000 ppm');
  });
});

describe.skipIf(!hasBrowser)('a request', () => {
  it('says while it is typed whether the rent carries the bonds, in the figures of the language', async () => {
    const { page, url } = await served(new Story(), 'de');
    await page.goto(`${url}/request`);
    const typed = {
      price: '480.000,00',
      'purchase-costs': '20.000',
      rent: '9.000',
      costs: '1.000',
      ceiling: '6',
    };
    for (const [name, text] of Object.entries(typed)) await page.locator(`#request-${name}`).fill(text);
    // 500,000 × 6 % ÷ 12 = 2,500.00; 500,000 ÷ 120 = 4,166.67; the rules come when they are wanted first
    const shown = (output: string, text: string): Promise<void> =>
      page.locator(`output[data-derived=${output}]`).getByText(text).waitFor();
    await shown('service', '6.666,67\u00a0EUR');
    await shown('words', 'Es genügt.');
    await page.locator('#request-rent').fill('7.000');
    await shown('words', 'es fehlen 666,67\u00a0EUR');
    await page.reload();
    await shown('words', 'es fehlen 666,67\u00a0EUR');
    expect(browsers.complaints).toEqual([]);
  });

  it('takes its short name from its title, and a sort of thing in capitals', async () => {
    const { page, url } = await served(new Story(), 'de');
    await page.goto(`${url}/request`);
    await page.locator('#request-title').fill('Großer Transporter');
    expect(await page.locator('#request-asset').inputValue()).toBe('grosser-transporter');
    const typed = { kind: 'Nutzfahrzeug', seller: 'Autohaus', price: '20.000', rent: '900', ceiling: '6' };
    for (const [name, text] of Object.entries(typed)) await page.locator(`#request-${name}`).fill(text);
    const asked = page.waitForRequest('**/api/v1/request/foresee');
    await page.locator('#request-kind').blur();
    await page.locator('#request [data-part=send]').click();
    expect((await asked).postDataJSON()).toMatchObject({
      asset: 'grosser-transporter',
      kind: 'nutzfahrzeug',
    });
  });
});

describe.skipIf(!hasBrowser)('a bid', () => {
  it('above the ceiling is warned of in the language of the page, and not sealed with one press', async () => {
    const story = new CommuneLife();
    story.requestHall();
    const { page, url } = await served(story, 'de');
    await page.goto(`${url}/auctions/${AUCTION}`);
    await page.locator('#bid-amount').fill('5000');
    await page.locator('#bid-rate').pressSequentially('9,5');
    await page.locator('#bid .follows .warns').waitFor();
    expect(await page.locator('#bid .follows').innerText()).toContain('Ein Gebot darüber zählt nicht.');
    await page.locator('#bid [data-part=send]').click();
    await page.locator('#bid .follows.asked .warns').waitFor();
    expect(await page.locator('#bid .follows.asked').innerText()).toContain('Noch ist nichts gesendet.');
    expect(await page.locator('#bid .done').count()).toBe(0);
  });

  it('that is half typed is no fault; it is one when the field was left', async () => {
    const story = new CommuneLife();
    story.requestHall();
    const { page, url } = await served(story);
    await page.goto(`${url}/auctions/${AUCTION}`);
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/foresee'));
    await page.locator('#bid-amount').pressSequentially('50');
    await (await asked).finished();
    expect(await page.locator('#bid .refusal').count()).toBe(0);
    await page.locator('#bid-rate').focus();
    await page.locator('#bid .refusal').waitFor();
    expect(await page.locator('#bid .refusal').innerText()).toContain('one bond');
  });

  it('is sealed, reminds of itself, and is opened; its draft never reaches the disk', async () => {
    const story = new CommuneLife();
    story.requestHall();
    const { page, url } = await served(story);
    await page.goto(`${url}/auctions/${AUCTION}`);
    await page.locator('#bid-amount').fill('5,000');
    await page.locator('#bid-rate').fill('3.25');
    const kept = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]);
    expect(kept.map((text) => text.includes('3.25'))).toEqual([false, true]);
    const send = page.locator('#bid [data-part=send]');
    await page.locator('#bid .follows').waitFor();
    await send.click();
    await page.locator('#bid .follows.asked').waitFor();
    expect(await page.locator('#bid .done').count()).toBe(0);
    await send.click();
    await page.locator('#bid .done').waitFor();
    await page.goto(`${url}/auctions/${AUCTION}`);
    expect(await page.locator('#own').innerText()).toContain('5,000.00');
    expect(await page.locator('main').innerText()).toContain('come back and open it');
    story.passDays(14);
    await page.goto(`${url}/auctions/${AUCTION}`);
    expect(await page.locator('#revealing .badge.urgent').innerText()).toContain('waits to be opened');
    await page.locator('#reveal-anna [data-part=send]').click();
    await page.locator('#bids').waitFor();
    expect(await page.locator('#bids').innerText()).toContain('person.anna');
    await page.locator('#reveal-anna .done').waitFor();
    expect(await page.locator('#reveal-anna [data-part=send]').isVisible()).toBe(false);
    expect(await page.locator('#revealing .badge.urgent').isVisible()).toBe(false);
    expect(browsers.complaints).toEqual([]);
  });
});
