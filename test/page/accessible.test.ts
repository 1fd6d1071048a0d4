// What axe-core finds on every screen, light and dark, wide and narrow (WCAG 2.2 AA): nothing serious.

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PATHS = [
  '/',
  '/assets?all=true',
  '/search?q=a',
  '/do',
  '/do/credit/pay',
  '/do/ledger/journal',
  '/network/refusals',
  '/network/keys',
  '/network/log',
  '/nowhere',
];

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const desk = new HttpDesk();
const browsers = new BrowserDesk();

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations)`;
  const found: readonly Violation[] = await page.evaluate(run);
  return found.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

describe.skipIf(!hasBrowser)('every screen', () => {
  it.each([
    [1024, 'light'],
    [390, 'dark'],
  ] as const)(
    'at %s pixels, %s',
    async (width, scheme) => {
      desk.session = new MemorySession(new CommuneLife().tell(), ['anna', 'ben']);
      desk.session.folder = desk.folder;
      const { url } = await desk.serve({}, { page: pageForPeople });
      const page = await comeIn(await browsers.person({ width, scheme }), url, TOKEN);
      for (const path of PATHS) {
        await page.goto(`${url}${path}`);
        expect([path, await violations(page)]).toEqual([path, []]);
      }
    },
    120_000,
  );
});
