// Letting somebody in, in a browser: a key is copied whole, and a field that is folded away comes forward when it is missing.

import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, members, soon, TOKEN } from '../doors/http/http-desk.ts';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();

async function served(): Promise<string> {
  desk.session = new MemorySession(new Story(), ['anna']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  return url;
}

/** A proposal on which nobody has voted. */
async function proposed(): Promise<string> {
  const answer = await desk.post('/api/v1/propose/resolve', { title: 'Tea', as: 'anna' }, 'tea');
  return String(members(answer)['proposal']);
}

describe.skipIf(!hasBrowser)('a person with a browser', () => {
  it('copies an identity key whole', async () => {
    const url = await served();
    const person = await browsers.person();
    await person.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await comeIn(person, url, TOKEN);
    await page.goto(`${url}/network/keys`);
    await page.locator('[data-copy="identity-anna"]').click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const [anna] = desk.session.people();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(anna?.identity);
    expect(browsers.complaints).toEqual([]);
  });

  it('leaves no token in the address that was pasted over an open page, and lands on what was folded away', async () => {
    const url = await served();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    await page.goto(`${url}/members#token=${TOKEN}`);
    await page.waitForURL(`${url}/members`);
    await page.goto(`${url}/members#token=${TOKEN}`);
    await page.waitForURL(`${url}/members`);
    await page.goto(`${url}/members#do-attest`);
    expect(await page.locator('#do-attest [name=person]').isVisible()).toBe(true);
  });

  it('sees a folded field come forward when a refusal asks for it', async () => {
    const url = await served();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    await page.goto(`${url}/do/propose/admit-enterprise`);
    const form = page.locator('form.command');
    const identity = form.locator('[name=identity]');
    expect(await identity.isVisible()).toBe(false);
    await form.locator('[name=enterprise]').fill('imkerei');
    await form.locator('[name=representative]').fill('lea');
    await form.locator('[data-part=send]').click();
    await form.locator('.refusal').waitFor();
    expect(await identity.isVisible()).toBe(true);
    expect(await identity.getAttribute('aria-invalid')).toBe('true');
    expect(await form.locator('[id$=identity-fault]').innerText()).toContain('lea');
  });

  it('reads what is done in words with a link, and no data', async () => {
    const url = await served();
    const page = await comeIn(await browsers.person({ language: 'de' }), url, TOKEN);
    await page.goto(`${url}/do/propose/resolve`);
    const form = page.locator('form.command');
    await form.locator('[name=title]').fill('Mehr Tee');
    await form.locator('[data-part=send]').click();
    const done = form.locator('.done');
    await done.or(form.locator('.follows')).waitFor();
    if (!(await done.isVisible())) await form.locator('[data-part=send]').click();
    await done.waitFor();
    const said = await done.innerText();
    expect(said).toContain('Mehr Tee');
    expect(said).not.toMatch(/[{}[\]]|entry|[0-9a-f]{16}/);
    await done.getByRole('link', { name: 'Zum Beschluss' }).click();
    await page.waitForURL(/\/decisions\/[0-9a-f]+$/);
    expect(browsers.complaints).toEqual([]);
  });

  it('keeps the receipt of a vote, and has the form again when asked', async () => {
    const url = await served();
    const proposal = await proposed();
    const page = await comeIn(await browsers.person(), url, TOKEN);
    await page.goto(`${url}/decisions/${proposal}`);
    const form = page.locator('#do-vote');
    const vote = form.locator('[name=vote]');
    await vote.selectOption('yes');
    await form.locator('[data-part=send]').click();
    const done = form.locator('.done');
    await done.or(form.locator('.follows')).first().waitFor();
    if (!(await done.isVisible())) await form.locator('[data-part=send]').click();
    await done.waitFor();
    await soon(async () => expect(await page.locator('#every-vote').innerText()).toContain('anna'));
    expect(await vote.isVisible()).toBe(false);
    expect(await done.isVisible()).toBe(true);
    await form.getByRole('button', { name: 'Show the form again' }).click();
    expect(await vote.isVisible()).toBe(true);
    expect(await done.count()).toBe(0);
  });
});
