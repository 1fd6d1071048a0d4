// What axe-core finds on every screen, light and dark, wide and narrow (WCAG 2.2 AA): nothing serious; and nothing is wider than the window.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { violations } from './axe.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';
import { LongLife } from './long-life.ts';
import { IDLE, standing } from './standing.ts';

const PATHS = [
  '/',
  '/waiting',
  '/assets?all=true',
  '/assets/press-hall',
  '/request',
  '/auctions?all=true',
  '/auctions/press-hall.bonds',
  '/auctions/press-hall.lease.1',
  '/bonds',
  '/bonds/press-hall',
  '/desk',
  '/desk/bank',
  '/desk/forecast',
  '/loans',
  '/members',
  '/members/ida',
  '/enterprises/tischlerei',
  '/share',
  '/books',
  '/books/journal',
  '/books/trial-balance',
  '/books/account/assets%3Abank',
  '/entries/12',
  '/decisions',
  '/decisions/new',
  '/decisions/new/grant-power',
  '/charter',
  '/charter/quorum',
  '/search?q=a',
  '/do',
  '/do/credit/pay',
  '/do/ledger/journal',
  '/network/refusals',
  '/network/keys',
  '/network/log',
  '/nowhere',
];

const TOO_WIDE = `[document.documentElement, ...document.querySelectorAll('.bar :is(a, button)')]
  .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  .map((one) => (one === document.documentElement ? 'the document' : one.textContent))`;

/** The document where it is wider than the window, and labels of the bar that are cut. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(TOO_WIDE);
}

/** Looks at a screen at another width. */
async function staysNarrow(
  page: Page,
  { path, width, back }: { readonly path: string; readonly width: number; readonly back: number },
): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  expect([path, width, await tooWide(page)]).toEqual([path, width, []]);
  await page.setViewportSize({ width: back, height: 800 });
}

const desk = new HttpDesk();
const browsers = new BrowserDesk();

describe.skipIf(!hasBrowser)('every screen', () => {
  it.each([
    [1024, 'light', 'en', new CommuneLife()],
    [390, 'dark', 'es', new CommuneLife()],
    [390, 'light', 'de', new LongLife()],
  ] as const)(
    'at %s pixels, %s, in %s',
    async (width, scheme, language, life) => {
      desk.session = new MemorySession(life.tell(), ['anna', 'ben']);
      desk.session.folder = desk.folder;
      const { url } = await desk.serve({}, { page: pageForPeople });
      const page = await comeIn(await browsers.person({ width, scheme, language }), url, TOKEN);
      for (const path of PATHS) {
        await page.goto(`${url}${path}`);
        expect([path, await tooWide(page)]).toEqual([path, []]);
        if (width === 1024) await staysNarrow(page, { path, width: 1600, back: width });
        // words of another language change nothing of what axe-core sees
        if (language !== 'de') expect([path, await violations(page)]).toEqual([path, []]);
      }
    },
    240_000,
  );
});

const WORK = {
  kind: 'found',
  state: 'under-way',
  says: 'fetching the history',
  done: 3,
  total: 10,
  mayGiveUp: true,
  asked: [3, 9, 24],
  trouble: null,
} as const;
const TROUBLE = { kind: 'refused', rule: 'given', says: 'It was refused.', next: 'Try again.' } as const;

describe.skipIf(!hasBrowser)('every screen of the first run', () => {
  it.each([
    [
      'a choice',
      { ...IDLE, possible: ['found', 'join', 'restore', 'example'] },
      ['/', '/found', '/join', '/restore'],
    ],
    ['a locked node', { ...IDLE, stage: 'locked', possible: ['unlock', 'rejoin'] }, ['/', '/rejoin']],
    ['work under way', { ...IDLE, possible: [], work: WORK }, ['/']],
    ['words', { ...IDLE, possible: ['words'], work: { ...WORK, state: 'words' } }, ['/']],
    [
      'a failure',
      { ...IDLE, possible: ['found'], work: { ...WORK, state: 'failed', trouble: TROUBLE } },
      ['/'],
    ],
  ] as const)(
    'with %s',
    async (_name, state, paths) => {
      const { url } = await desk.serve({}, standing(state));
      for (const [width, scheme] of [
        [1024, 'light'],
        [390, 'dark'],
      ] as const) {
        const page = await comeIn(await browsers.person({ width, scheme }), url, TOKEN);
        for (const path of paths) {
          await page.goto(`${url}${path}`);
          expect([path, await violations(page)]).toEqual([path, []]);
          expect([path, width, await tooWide(page)]).toEqual([path, width, []]);
        }
      }
    },
    120_000,
  );
});
