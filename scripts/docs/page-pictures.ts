// Takes the pictures of the page for README and docs: `node scripts/docs/page-pictures.ts ADDRESS`, with the address of the print shop's page
// that `npm start` shows at its end (http://127.0.0.1:4080/#token=…). Needs Debian's chromium, or CHROMIUM as the path of another.

import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const PICTURES = [
  { name: 'page-home', path: '/', height: 1000 },
  { name: 'page-asset', path: '/assets/press-hall', height: 1000 },
  { name: 'page-auction', path: '/auctions/press-hall.bonds', height: 1000 },
  { name: 'page-share', path: '/share', height: 1000 },
  { name: 'page-books', path: '/books', height: 1000 },
] as const;

const [address] = process.argv.slice(2);
if (address === undefined) throw new Error('Name the address of a page, as npm start shows it.');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const context = await browser.newContext({ colorScheme: 'light', locale: 'en' });
const page = await context.newPage();
await page.goto(address);
await page.locator('#rail').waitFor({ state: 'attached' });
for (const { name, path, height } of PICTURES) {
  await page.setViewportSize({ width: 1024, height });
  await page.goto(new URL(path, address).href);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
await browser.close();
