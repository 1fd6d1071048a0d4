// The page in a browser: coming in, reading, sending, losing the node, and going on.

import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, soon, TOKEN } from '../doors/http/http-desk.ts';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();

/** A commune whose enterprises may owe one another something. */
async function served(): Promise<string> {
  const story = new Story({ charter: { 'credit-limit': '500000' } });
  desk.session = new MemorySession(story, ['anna', 'clara']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  return url;
}

/** A tab that shows a screen and whose script comes only when it is let go on. */
async function beingLoaded(
  person: BrowserContext,
  address: string,
): Promise<{ readonly tab: Page; readonly goOn: () => void }> {
  const tab = await person.newPage();
  const [held, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await tab.route('**/browser/main.ts', async (route) => {
    asked.resolve();
    await held.promise;
    await route.continue();
  });
  await tab.goto(address, { waitUntil: 'commit' });
  await asked.promise;
  return { tab, goOn: held.resolve };
}

describe.skipIf(!hasBrowser)('a person with a browser', () => {
  it('comes in by the address that the node shows; without it sees the doormat', async () => {
    const url = await served();
    const stranger = await (await browsers.person()).newPage();
    const answer = await stranger.goto(`${url}/assets`);
    expect(answer?.status()).toBe(401);
    expect(await stranger.locator('#rail').count()).toBe(0);
    const page = await comeIn(await browsers.person(), url, TOKEN);
    expect(page.url()).not.toContain(TOKEN);
    expect(await page.locator('#standing').innerText()).toContain('entries are final');
    expect(browsers.complaints).toEqual([]);
  });

  it('comes in also by pasting the address into the tab that shows the doormat, to where it was going', async () => {
    const url = await served();
    const page = await (await browsers.person({ language: 'de' })).newPage();
    await page.goto(`${url}/assets?all=true`);
    await page.goto(`${url}/assets?all=true#token=wrong`);
    await page.getByText('weder das Token noch das Passwort').waitFor();
    await page.goto(`${url}/assets?all=true#token=${TOKEN}`);
    await page.locator('#rail').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${url}/assets?all=true`);
    expect(browsers.complaints).toEqual([]);
  });

  it('who follows a link from elsewhere, which brings no cookie, comes in all the same', async () => {
    const url = await served();
    const person = await browsers.person();
    await comeIn(person, url, TOKEN);
    const page = await person.newPage();
    await page.route('http://elsewhere.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<a href="${url}/assets">there</a>` }),
    );
    await page.goto('http://elsewhere.test/');
    await page.getByText('there').click();
    await page.locator('#rail').waitFor({ state: 'attached' });
    expect(await page.locator('h1').innerText()).toBe('Assets');
  });

  it.each([500, 657, 900])('sees the menu below the head in a window %s pixels high', async (height) => {
    const url = await served();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    await page.setViewportSize({ width: 1366, height });
    await page.goto(`${url}/assets`);
    const head = await page.locator('header.top').boundingBox();
    const menu = await page.locator('#rail').boundingBox();
    expect(menu?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? Number.NaN));
  });

  it.each(['en', 'de', 'es'])(
    'reads in one line how the order stands, at 1024 pixels in %s',
    async (language) => {
      const url = await served();
      const page = await comeIn(await browsers.person({ language }), url, TOKEN);
      const standing = page.locator('#standing');
      const oneLine = await standing.evaluate('parseFloat(getComputedStyle(document.body).lineHeight)');
      expect((await standing.boundingBox())?.height).toBeLessThanOrEqual(Number(oneLine));
    },
  );

  it('reads everything without scripts, and is told what needs them', async () => {
    const url = await served();
    const known = await browsers.person();
    await comeIn(known, url, TOKEN);
    const plain = await browsers.person({ script: false });
    await plain.addCookies(await known.cookies());
    const page = await plain.newPage();
    await page.goto(`${url}/assets?all=true`);
    expect(await page.locator('h1').innerText()).toBe('Assets');
    await page.goto(`${url}/do/credit/pay`);
    expect(await page.locator('noscript').innerText()).toContain('needs scripts');
    expect(await page.locator('[data-part=send]').isDisabled()).toBe(true);
  });

  it('pays, sees what follows before it does, and sees it again in a second tab', async () => {
    const url = await served();
    const person = await browsers.person({ language: 'de' });
    const page = await comeIn(person, url, TOKEN);
    const second = await person.newPage();
    await second.goto(`${url}/do/credit`);
    await page.goto(`${url}/do/credit/pay`);
    const form = page.locator('form.command');
    await form.locator('[name=payee]').selectOption('gaertnerei');
    await form.locator('[name=amount]').fill('1.234,50');
    await form.locator('[data-part=send]').click();
    await form.locator('.done').waitFor();
    expect(await form.locator('.done').innerText()).toContain('1.234,50');
    await second.getByText('1.234,50').first().waitFor();
    expect(browsers.complaints).toEqual([]);
  });

  it('sees in a second tab also what was done while that was being loaded', async () => {
    const url = await served();
    const person = await browsers.person();
    const page = await comeIn(person, url, TOKEN);
    const { tab: second, goOn } = await beingLoaded(person, `${url}/do/credit`);
    const before = await page.locator('#standing').innerText();
    await second.locator('#standing').getByText(before).waitFor();
    await desk.session.say('anna', 'credit.paid@1', {
      payer: 'druckerei',
      payee: 'tischlerei',
      amountMinor: 77_700n,
      memo: '',
    });
    // the tab that listens has told all others
    await soon(async () => expect(await page.locator('#standing').innerText()).not.toBe(before));
    goOn();
    await second.getByText('777.00').first().waitFor();
  });

  it('sees in a second tab what people said while that was being loaded', async () => {
    let spoken = 1;
    const url = await served();
    Object.assign(desk.session, { spoken: () => spoken });
    const person = await browsers.person();
    const page = await comeIn(person, url, TOKEN);
    await page.goto(`${url}/do/credit`);
    const { tab: second, goOn } = await beingLoaded(person, `${url}/do/credit`);
    const drawnAnew = page.waitForRequest(`${url}/do/credit`);
    spoken++;
    desk.session.tellListeners();
    await drawnAnew;
    const drawnToo = second.waitForRequest(`${url}/do/credit`);
    goOn();
    expect((await drawnToo).method()).toBe('GET');
  });

  it('finds what is refused beside the field, with the rule, and what is typed stays through a reload', async () => {
    const url = await served();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    await page.goto(`${url}/do/credit/pay`);
    const form = page.locator('form.command');
    await form.locator('[name=payee]').selectOption('gaertnerei');
    await form.locator('[name=amount]').fill('12.345');
    await form.locator('[data-part=send]').click();
    await form.locator('.refusal').waitFor();
    expect(await form.locator('[id$=amount-fault]').innerText()).toContain('decimals');
    expect(await form.locator('[name=amount]').getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    await soon(async () => expect(await form.locator('[name=amount]').inputValue()).toBe('12.345'));
  });

  it('keeps what is typed while others change the page around it', async () => {
    const url = await served();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    await page.goto(`${url}/do/credit/pay`);
    const amount = page.locator('form.command [name=amount]');
    await amount.fill('5.0');
    const before = await page.locator('#standing').innerText();
    await desk.session.say('anna', 'credit.paid@1', {
      payer: 'druckerei',
      payee: 'tischlerei',
      amountMinor: 100n,
      memo: '',
    });
    await soon(async () => expect(await page.locator('#standing').innerText()).not.toBe(before));
    expect(await amount.inputValue()).toBe('5.0');
    expect(await page.locator('[name=amount]:focus').count()).toBe(1);
  });

  it('is told when the node goes, and what was sent meanwhile goes out when it is back', async () => {
    const url = await served();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    await page.goto(`${url}/do/credit/pay`);
    const form = page.locator('form.command');
    await page.context().setOffline(true);
    await desk.served.close();
    await page.locator('#away').waitFor();
    await form.locator('[name=payee]').selectOption('tischlerei');
    await form.locator('[name=amount]').fill('7');
    await form.locator('[data-part=send]').click();
    await form.getByText('does not answer').waitFor();
    await page.context().setOffline(false);
    await desk.serve({}, { page: pageForPeople, at: { host: '127.0.0.1', port: Number(new URL(url).port) } });
    await form.locator('.done').waitFor();
    expect(await form.locator('.done').innerText()).toContain('tischlerei');
  });

  it('goes to screens by keys, and back', async () => {
    const url = await served();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    // shown by the script that hears the keys
    await page.locator('#show-keys').waitFor();
    await page.keyboard.press('?');
    await page.locator('#keys[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.waitForURL(`${url}/assets`);
    await page.goBack();
    await page.waitForURL(`${url}/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  });
});
