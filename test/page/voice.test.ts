// Two people of two communes, each before the page of the own node: they begin voices, follow, post, answer, edit, withdraw and mute.

import type { Locator } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort } from '../e2e/kit/free-port.ts';
import { until } from '../e2e/kit/until.ts';
import { type AtPage, send } from './at-page.ts';
import { violations } from './axe.ts';
import { BrowserDesk, hasBrowser, type Sight } from './browser.ts';
import { CommuneOfPages } from './commune-of-pages.ts';

const browsers = new BrowserDesk({ keepsTabs: true });
const communes: CommuneOfPages[] = [];
const SAID =
  'The press runs again.\nFrom Monday: https://example.org/press <script>alert(1)</script>\n\nWho comes?';

afterAll(async () => {
  await Promise.all(communes.map(({ town }) => town.close()));
});

interface Speaker {
  readonly at: AtPage;
  readonly key: string;
  /** Where the voice listens. */
  readonly address: string;
}

/** Founds a commune of one, and begins a voice on its page. */
async function speaker(nick: string, sight: Sight): Promise<Speaker> {
  const commune = new CommuneOfPages();
  communes.push(commune);
  const at = await commune.page(await commune.found('2026-11-26'), browsers, sight);
  const address = `127.0.0.1:${await freePort()}`;
  await at.goes('/voice');
  expect(await violations(at.hand)).toEqual([]);
  const form = at.hand.locator('#do-voice-begin');
  await form.locator('details.more > summary').click();
  await form.locator('[name=nick]').fill(nick);
  await form.locator('[name=listen]').fill(address);
  await form.locator('[data-part=send]').click();
  await at.hand.waitForURL('**/voice/profile');
  return { at, address, key: await at.hand.locator('#feed-key').innerText() };
}

/** Goes to a screen again and again until it shows this. */
async function shows({ at }: Speaker, path: string, text: string): Promise<Locator> {
  const shown = at.hand.locator('main').getByText(text).first();
  await until(`${at.name} sees “${text}” at ${path}`, async () => {
    await at.goes(path);
    return shown.isVisible();
  });
  return shown;
}

function postWith({ at }: Speaker, text: string): Locator {
  return at.hand.locator('article.post').filter({ hasText: text }).first();
}

/** Unfolds what is behind this word below a post. */
async function unfold(post: Locator, word: string): Promise<Locator> {
  await post.locator('details', { hasText: word }).locator('> summary').click();
  return post.locator('details[open] form.command');
}

async function accessible({ at }: Speaker, path: string): Promise<void> {
  await at.goes(path);
  expect([path, await violations(at.hand)]).toEqual([path, []]);
  const isWider = await at.hand.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect([path, isWider]).toEqual([path, false]);
}

describe.skipIf(!hasBrowser)('two people with voices', () => {
  it('follow, answer, change, withdraw and mute, each on the own page', async () => {
    const anna = await speaker('anna', { width: 1024 });
    const ben = await speaker('ben', { width: 390, scheme: 'dark' });

    await ben.at.does('voice connect', { address: anna.address });
    await ben.at.goes('/voice/following');
    await send(ben.at.hand.locator('#do-follow'), { who: anna.key, call: 'Anna' });

    await ben.at.looksAt('/voice');
    await anna.at.goes('/voice');
    const box = anna.at.hand.locator('#do-post');
    await box.locator('[name=text]').fill('ä');
    await box.getByText('4,094 bytes are left').waitFor();
    expect(await send(box, { text: SAID })).toContain('It is in your feed');

    await ben.at.sees('The press runs again.');
    await ben.at.goes('/voice');
    const heard = postWith(ben, 'The press runs again.');
    expect(await heard.locator('.said').innerText()).toBe(SAID);
    expect(await heard.locator('.said a').getAttribute('href')).toBe('https://example.org/press');
    await send(await unfold(heard, 'Answer'), { text: 'I come.\nAnd bring cake.' });
    // who is not followed hears of an answer when it is handed over: in the next round, or when somebody asks
    await ben.at.goes('/voice');
    await ben.at.hand.locator('#do-read [data-part=send]').click();

    await (await shows(anna, '/', '1 answer to you')).click();
    await anna.at.hand.waitForURL('**/voice?of=mentions');
    await postWith(anna, 'bring cake').getByRole('link', { name: 'Thread' }).click();
    await anna.at.hand.waitForURL('**/voice/thread/**');
    const thread = anna.at.hand.locator('.thread article .said');
    expect(await thread.allInnerTexts()).toEqual([SAID, 'I come.\nAnd bring cake.']);
    await accessible(anna, new URL(anna.at.hand.url()).pathname);

    const own = postWith(anna, 'The press runs again.');
    const editing = await unfold(own, 'Edit');
    expect(await editing.locator('[name=text]').inputValue()).toBe(SAID);
    await editing.locator('[name=text]').fill('The press runs from Tuesday.');
    await editing.locator('[data-part=send]').click();
    await anna.at.hand.locator('.said', { hasText: 'from Tuesday' }).waitFor();
    // the words come by themselves; the form leads on to the thread as it is now when it has its own answer
    await postWith(anna, 'from Tuesday').locator('details[open]').waitFor({ state: 'detached' });
    await shows(ben, '/voice', 'The press runs from Tuesday.');
    expect(await postWith(ben, 'from Tuesday').getByText('edited').count()).toBe(1);

    const withdrawing = postWith(anna, 'from Tuesday').locator('form[data-command=delete]');
    await withdrawing.locator('[data-part=send]').click();
    await withdrawing.locator('.follows.asked').waitFor();
    expect(await anna.at.hand.getByText('Withdrawn by its author.').count()).toBe(0);
    await withdrawing.locator('[data-part=send]').click();
    await anna.at.hand.getByText('Withdrawn by its author.').waitFor();
    await shows(ben, '/voice', 'Withdrawn by its author.');

    for (const path of [
      '/voice',
      '/voice/following',
      '/voice/profile',
      '/voice/search?words=cake',
      `/voice/person?who=${anna.key}`,
    ])
      await accessible(ben, path);
    await ben.at.goes(`/voice/person?who=${anna.key}`);
    await send(ben.at.hand.locator('#mute'));
    await ben.at.goes('/voice');
    expect(await ben.at.hand.getByText('Withdrawn by its author.').count()).toBe(0);
    await shows(ben, '/voice/following', 'muted');
    for (const path of ['/voice?of=mentions', '/voice?of=global', '/voice/profile'])
      await accessible(anna, path);
    expect(browsers.complaints).toEqual([]);
  }, 180_000);
});
