// A list is saved as a whole, whatever part of it is shown: one that is at hand, and one that comes in pages.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const PEOPLE = Array.from({ length: 130 }, (_, at) => `person-${at}`);
const desk = new HttpDesk();
const browsers = new BrowserDesk();

async function at(story: Story, path: string): Promise<Page> {
  desk.session = new MemorySession(story, ['anna']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  const page = await comeIn(await browsers.person(), url, TOKEN);
  await page.goto(`${url}${path}`);
  return page;
}

/** The lines of the file that the button below a table saves. */
async function saved(page: Page, table: string): Promise<readonly string[]> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-save="${table}"]`).click();
  const text = await readFile(await (await download).path(), 'utf8');
  return text.trim().split('\r\n');
}

async function rowsShown(page: Page, table: string): Promise<number> {
  return page.locator(`table[data-csv="${table}"] tbody > tr`).count();
}

describe.skipIf(!hasBrowser)('a list that is saved', () => {
  it('is whole where it is at hand and drawn in pages', async () => {
    const page = await at(new Story({ enterprises: { druckerei: ['anna', ...PEOPLE] } }), '/members');
    expect(await rowsShown(page, 'people')).toBe(100);
    const lines = await saved(page, 'people');
    expect(lines).toHaveLength(1 + 131);
    expect(new Set(lines).size).toBe(1 + 131);
    expect(lines[0]).toContain('Name,Short name,');
    expect(lines.find((line) => line.includes(',person-7,'))).not.toContain('person-7 ');
    await page.locator('#people [rel="next"]').click();
    await page.locator('#people [rel="prev"]').waitFor();
    expect(await saved(page, 'people')).toEqual(lines);
    expect(browsers.complaints).toEqual([]);
  });

  it('is whole where it comes a page at a time, and keeps what is asked for', async () => {
    const life = new CommuneLife().tell();
    const page = await at(life, '/books/journal?limit=500&find=rent');
    const lines = await saved(page, 'journal');
    const all = await rowsShown(page, 'journal');
    expect(lines).toHaveLength(1 + all);
    expect(lines[0]).toBe('No.,Date,What,What for,Debit,Credit,Amount');
    expect(lines[1]).toContain('assets:bank ');
    let asked = 0;
    await page.route(/whole=journal/, (route) => {
      asked++;
      return route.continue({ url: route.request().url().replace('limit=500', 'limit=4') });
    });
    await page.goto(page.url().replace('limit=500', 'limit=3'));
    expect(await rowsShown(page, 'journal')).toBe(3);
    expect(await saved(page, 'journal')).toEqual(lines);
    expect(asked).toBe(Math.ceil(all / 4));
    expect(asked).toBeGreaterThan(2);
  });

  it('that breaks off is said, and can be saved again', async () => {
    const page = await at(new CommuneLife().tell(), '/books/journal?limit=3');
    await page.route(/whole=journal/, (route) => route.abort());
    const button = page.locator('[data-save="journal"]');
    await button.click();
    await button.getByText('could not be saved').waitFor();
    await page.unroute(/whole=journal/);
    expect((await saved(page, 'journal')).length).toBeGreaterThan(4);
    expect(await button.textContent()).toBe('Save as CSV');
  });
});

it.skipIf(!hasBrowser)(
  'what is typed to find something in a list stays when the commune goes on',
  async () => {
    const page = await at(new Story({ enterprises: { druckerei: ['anna', ...PEOPLE] } }), '/members');
    const field = page.locator('#people-find');
    await field.fill('person-12');
    await field.press('Tab');
    const before = await page.locator('#standing').innerText();
    await desk.session.say('anna', 'governance.proposed@1', {
      title: 'New oven',
      reason: '',
      action: { is: 'resolve' },
    });
    await expect.poll(() => page.locator('#standing').innerText(), { timeout: 20_000 }).not.toBe(before);
    expect(await field.inputValue()).toBe('person-12');
    await page.keyboard.press('Enter');
    await page.locator('#people [data-head]').or(page.locator('#people tbody th')).first().waitFor();
    expect(new URL(page.url()).searchParams.get('find-people')).toBe('person-12');
  },
);
