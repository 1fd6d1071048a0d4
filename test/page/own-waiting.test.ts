// Of two people on one node, what waits for whom one acts stands first; what waits for the other stands apart, with their name.

import { expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();

it.skipIf(!hasBrowser)('moves what waits to the list where it belongs, also after a reload', async () => {
  const life = new CommuneLife();
  const action = { is: 'change-charter', parameter: 'bid-days', value: '3' };
  life.accepted('ida', 'governance.proposed@1', { title: 'three days', reason: '', action });
  desk.session = new MemorySession(life, ['ben', 'jonas']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  const page = await comeIn(await browsers.person(), url, TOKEN);
  await page.goto(url);
  const first = page.locator('#needs .own li');
  const apart = page.locator('#needs .others li');
  expect(await first.allTextContents()).toEqual([expect.stringContaining('ben has not voted')]);
  expect(await first.locator('.for-whom').isVisible()).toBe(false);
  expect(await apart.allTextContents()).toEqual([expect.stringContaining('jonas has not voted')]);
  expect(await apart.locator('.for-whom').textContent()).toContain('jonas');
  expect(await apart.locator('.for-whom').isVisible()).toBe(true);

  await page.locator('#person').selectOption('jonas');
  expect(await first.allTextContents()).toEqual([expect.stringContaining('jonas has not voted')]);
  expect(await apart.allTextContents()).toEqual([expect.stringContaining('ben has not voted')]);
  await page.reload();
  expect(await first.allTextContents()).toEqual([expect.stringContaining('jonas has not voted')]);
  expect(browsers.complaints).toEqual([]);
});

it.skipIf(!hasBrowser)('offers a task of two treasurers to the one who acts', async () => {
  const life = new CommuneLife().tell();
  for (const person of ['ida', 'jonas'])
    life.decide({ is: 'grant-power', person, power: 'treasurer', enterprise: '' });
  desk.session = new MemorySession(life, ['ben', 'ida', 'jonas']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  const page = await comeIn(await browsers.person(), url, TOKEN);
  await page.goto(url);
  const task = page.locator('#needs a[data-for="ida jonas"][href*="as="]').first();
  const offered = async (): Promise<readonly (string | null)[]> => [
    new URL((await task.getAttribute('href')) ?? '', url).searchParams.get('as'),
    await task.locator('.for-whom bdi').textContent(),
  ];
  expect(await offered()).toEqual(['ida', 'ida']);
  await page.locator('#person').selectOption('jonas');
  expect(await offered()).toEqual(['jonas', 'jonas']);
  await page.reload();
  expect(await offered()).toEqual(['jonas', 'jonas']);
  await task.click();
  expect(await page.locator('form.command input[name="as"]').inputValue()).toBe('jonas');
  await page.goto(url);
  await page.locator('#person').selectOption('ben');
  expect(await offered()).toEqual(['ida', 'ida']);
  expect(browsers.complaints).toEqual([]);
});
