// What a browser prints of screens that somebody reads in the dark: ink on white, nothing to press, no column cut, no heading over what is folded away, heads of tables on every sheet.

import { expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const PATHS = [
  '/books',
  '/books/account/assets%3Abank',
  '/assets/press-hall',
  '/auctions/press-hall.bonds',
  '/share',
  '/members',
  '/charter',
];
/** An A4 sheet within its margins, in pixels of a browser. */
const SHEET = { width: 680, height: 1000 };

const SEEN = `(() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const { backgroundColor, color } = getComputedStyle(document.body);
  return {
    paper: backgroundColor,
    ink: Math.max(...color.match(/[0-9]+/g).map(Number)) < 80,
    pressed: [...document.querySelectorAll('body :is(button, input, select, textarea, .act, nav)')].filter(shown).map((one) => one.outerHTML.slice(0, 80)),
    cut: [document.documentElement, ...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1).length,
    folded: [...document.querySelectorAll('main section')].filter((one) => shown(one) && [...one.children].every(({ tagName, open }) => tagName === 'H2' || (tagName === 'DETAILS' && !open))).length,
    heads: [...document.querySelectorAll('thead')].every((one) => getComputedStyle(one).display === 'table-header-group'),
  };
})()`;

const desk = new HttpDesk();
const browsers = new BrowserDesk();

it.skipIf(!hasBrowser)(
  'is ink on white, without what one presses',
  async () => {
    desk.session = new MemorySession(new CommuneLife().tell(), ['anna']);
    desk.session.folder = desk.folder;
    const { url } = await desk.serve({}, { page: pageForPeople });
    const page = await comeIn(await browsers.person({ width: SHEET.width, scheme: 'dark' }), url, TOKEN);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const path of PATHS) {
      await page.goto(`${url}${path}`);
      const seen = { paper: 'rgb(255, 255, 255)', ink: true, pressed: [], cut: 0, folded: 0, heads: true };
      expect([path, await page.evaluate(SEEN)]).toEqual([path, seen]);
    }
  },
  60_000,
);
