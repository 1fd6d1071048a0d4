// A member without a mouse: votes, thinks better of it, unfolds a figure down to who signed it; what has the focus is seen, and never lost.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, members, TOKEN } from '../doors/http/http-desk.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();
const STOPS_MOST = 200;

/** Whether what has the focus is one of these, stands in the window, and shows that it has it. */
function isAt(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const at = document.activeElement;
    if (!at.matches(${JSON.stringify(selector)})) return false;
    const { top, bottom } = at.getBoundingClientRect();
    const { outlineStyle } = getComputedStyle(at);
    if (bottom < 0 || top > innerHeight || outlineStyle === 'none') throw new Error('not seen: ' + at.outerHTML);
    return true;
  })()`);
}

/** Presses Tab until one of these has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < STOPS_MOST; stop++) {
    await page.keyboard.press('Tab');
    if (await isAt(page, selector)) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}

async function served(): Promise<{ readonly page: Page; readonly url: string; readonly proposal: string }> {
  desk.session = new MemorySession(new CommuneLife().tell(), ['anna']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  const answer = await desk.post('/api/v1/propose/resolve', { title: 'Tea', as: 'anna' }, 'tea');
  const page = await comeIn(await browsers.person(), url, TOKEN);
  await page.locator('#show-keys').waitFor();
  return { page, url, proposal: String(members(answer)['proposal']) };
}

describe.skipIf(!hasBrowser)('a person with keys alone', () => {
  it('votes, goes on from the receipt, and takes a question back', async () => {
    const { page, url, proposal } = await served();
    await page.goto(`${url}/decisions/${proposal}`);
    await tabTo(page, '#do-vote [name=vote]');
    await page.keyboard.press('y');
    await tabTo(page, '#do-vote [data-part=send]');
    await page.keyboard.press('Enter');
    await page.locator('#do-vote .done').waitFor();
    expect(await isAt(page, '#do-vote [data-part=says]')).toBe(true);
    await tabTo(page, '[data-part=again]');
    await page.keyboard.press('Enter');
    expect(await isAt(page, '#do-vote [name=vote]')).toBe(true);

    await page.goto(`${url}/do/pay/common-cost`);
    await tabTo(page, '[name=kind]');
    await page.keyboard.type('water');
    await tabTo(page, '[name=amount]');
    await page.keyboard.type('10.00');
    await tabTo(page, '[data-part=send]');
    const button = page.locator('form.command [data-part=send]');
    const usual = await button.innerText();
    await page.keyboard.press('Enter');
    await page.locator('.follows.asked').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.follows.asked').count()).toBe(0);
    expect(await button.innerText()).toBe(usual);
    expect(await isAt(page, '[data-part=send]')).toBe(true);
    expect(browsers.complaints).toEqual([]);
  });

  it('unfolds a figure down to who signed it, and folds it with Escape', async () => {
    const { page, url } = await served();
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForURL(`${url}/books`);
    await tabTo(page, 'main a[href*="assets%3Abank"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/books/account/*');
    await page.locator('#show-keys').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await tabTo(page, '#statement a[href^="/entries/"]');
    await page.keyboard.press('Escape');
    expect(await isAt(page, '#statement summary')).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, '#statement a[href^="/entries/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/entries/*');
  });

  it('goes on from the screen where what had the focus is gone', async () => {
    const { page, proposal } = await served();
    const link = page.locator(`.waiting a[href*="${proposal.slice(0, 8)}"]`);
    await link.focus();
    const vote = { proposal, vote: 'yes', as: 'anna' };
    expect((await desk.post('/api/v1/vote', vote, 'vote')).status).toBe(200);
    await link.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });
});
