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
